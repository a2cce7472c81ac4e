// Rule: one [[rule]] of a rule file, checked and folded. What the keys mean is
// described in rules/README.md.

#ifndef DESCALE_RULES_RULE_H_
#define DESCALE_RULES_RULE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "descale/page.h"

#include "base/fold.h"
#include "base/script.h"

namespace descale {

enum class Action : uint8_t { kDropLine, kDropRun, kCutFrom, kKeep, kTakeMeta };

enum class RuleState : uint8_t { kOn, kTrial, kOff };

// Where the value of take-meta goes.
enum class MetaField : uint8_t {
  kAuthor,
  kSource,
  kTitle,
  kDescription,
  kSiteName,
};

// What `same_as` compares a line with; several may be set.
enum class Same : uint8_t {
  kTitle,
  kTitlePart,
  kDescription,
  kTag,
  kImageAlt,
  kEarlierLine,
  kFirstLine,
};
inline constexpr uint32_t kSameCount = 7;
constexpr uint32_t SameBit(Same same) {
  return 1U << static_cast<uint32_t>(same);
}

// The first or last lines of a page: so many, or that percentage of them.
struct Place {
  bool head = true;
  bool percent = false;
  uint32_t amount = 0;
};

// Conditions; all that are set must hold.
struct When {
  std::optional<PageKind> mode;
  std::optional<Place> where;
  std::optional<uint32_t> min_chars;
  std::optional<uint32_t> max_chars;
  std::optional<uint32_t> max_words;
  std::optional<double> min_link_share;
  std::optional<bool> link_or_short;
  std::optional<bool> heading;
  std::optional<bool> prose;
  std::optional<bool> ends_with_stop;
  std::optional<bool> after_prose;
  std::optional<bool> before_prose;
  std::optional<bool> repeated;
};

// How far a drop-run goes on behind its first line.
struct Run {
  bool while_link = false;   // as long as lines are links
  bool while_short = false;  // or short
  bool stop_at_prose = false;
  uint32_t max_lines = 0;
};

// Which rule has the say: the higher one.
enum class Level : uint8_t {
  kGeneric,
  kGenericOwn,  // of the user's own folders
  kLanguage,
  kLanguageOwn,
};

// RE2, folded as the rule folds.
struct Pattern {
  std::string text;
  // Size of its program; 0 if nobody has compiled it yet (shipped rules).
  uint32_t instructions = 0;
};

struct Rule {
  std::string id;  // full: "en/share-label"
  std::string rule_class;
  std::string why;
  std::string file;
  int line = 0;
  Level level = Level::kGeneric;
  Action action = Action::kDropLine;
  MetaField meta = MetaField::kAuthor;
  RuleState state = RuleState::kOn;

  Folding folding = Folding::kBasic;
  std::vector<std::string> literals;  // folded
  std::vector<Pattern> patterns;
  bool any_line = false;   // re = ['.+']
  uint32_t same_as = 0;    // SameBits
  std::string strip_ends;  // folded RE2; "" for none
  uint32_t kinds = 0;      // bits 1 << BlockKind
  When when;
  Run run;
  double max_share = 1;  // the fuse

  // Whether the rule is asked about lines one by one, and kept out of what all
  // lines are asked at once: it is for any line, or for the first or the last
  // alone.
  bool roams() const {
    return any_line ||
           (when.where && !when.where->percent && when.where->amount == 1);
  }
};

// What leads a rule to a line.
enum class MatchKind : uint8_t { kLiteral, kPattern, kAnyLine, kSame };
struct Match {
  MatchKind kind = MatchKind::kLiteral;
  uint32_t detail = 0;  // of Rule::literals or Rule::patterns; a Same
};

// The rules of one file and the pages that they are for.
struct RuleFile {
  std::string set;
  std::vector<std::string> langs;
  std::optional<Script> script;
  std::vector<Rule> rules;

  bool generic() const { return langs.empty() && !script; }
};

}  // namespace descale

#endif  // DESCALE_RULES_RULE_H_
