// Rule: one [[rule]] of a rule file, checked and folded. What the keys mean is
// described in rules/README.md.

#ifndef DESCALE_RULES_RULE_H_
#define DESCALE_RULES_RULE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "descale/page.h"
#include "descale/ruleset.h"

#include "base/fold.h"
#include "base/script.h"
#include "dom/selector.h"

namespace descale {

enum class Action : uint8_t {
  kDropLine,
  kDropBlock,
  kDropRun,
  kCutFrom,
  kCutBefore,
  kStripSpan,
  kReplace,
  kKeep,
  kTakeMeta,
  kTag,
};

enum class RuleState : uint8_t { kOn, kTrial, kOff };

// Where the value of take-meta goes.
enum class MetaField : uint8_t {
  kAuthor,
  kDate,
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

  bool operator==(const Place&) const = default;
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
  std::optional<bool> next_links;  // next = "links"
  std::optional<bool> repeated;

  bool operator==(const When&) const = default;
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
  kCms,
  kCmsOwn,
  kSite,
  kSiteOwn,
};

// A day as the number 20240513; crawl dates are compared so.
using Day = uint32_t;

// RE2, folded as the rule folds.
struct Pattern {
  std::string text;
  // Size of its program; 0 if nobody has compiled it yet (shipped rules).
  uint32_t instructions = 0;
};

// One selector list of `css`.
struct CssPattern {
  std::string text;
  Selector selector;
  uint32_t number = 0;  // of all selectors of a RuleSet: as Mark::selector
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
  // The id is that of a rule of another set, which this one stands in for on
  // the pages of its own file.
  bool amends = false;
  // Crawl dates that it is for, both ends included.
  std::optional<Day> since;
  std::optional<Day> until;

  Folding folding = Folding::kBasic;
  std::vector<std::string> literals;  // folded
  std::vector<Pattern> patterns;
  bool any_line = false;  // re = ['.+']
  uint32_t same_as = 0;   // SameBits
  // Blocks within these elements. Besides is, re and same_as, css is a
  // condition; alone, it leads the rule to lines.
  std::vector<CssPattern> css;
  std::string strip_ends;  // folded RE2; "" for none
  uint32_t kinds = 0;      // bits 1 << BlockKind
  When when;
  Run run;
  double max_share = 1;     // the fuse
  uint32_t examples = 0;    // under yes and no
  std::string replacement;  // of replace: RE2's, with \\1 for groups

  // Whether the rule is asked about lines one by one, and kept out of what all
  // lines are asked at once: it is for any line, or for the first or the last
  // alone.
  bool roams() const {
    return any_line || (reads_text() && when.where && !when.where->percent &&
                        when.where->amount == 1);
  }
  bool reads_text() const { return !literals.empty() || !patterns.empty(); }
  // Whether css alone leads the rule to lines.
  bool marked_only() const {
    return !css.empty() && !any_line && same_as == 0 && !reads_text();
  }
  // Whether it changes a part of the line rather than taking lines.
  bool edits() const {
    return action == Action::kStripSpan || action == Action::kReplace;
  }
};

// What leads a rule to a line.
enum class MatchKind : uint8_t { kLiteral, kPattern, kAnyLine, kSame, kCss };
struct Match {
  MatchKind kind = MatchKind::kLiteral;
  uint32_t detail = 0;  // of Rule::literals, patterns or css; a Same
};

// One alternative of [select]: the text of the first element that matches, or
// the value of an attribute of it.
struct FieldSelector {
  std::string text;  // as written
  Selector selector;
  std::string attribute;  // "" for the text
  uint32_t number = 0;    // of body alternatives: as Mark::selector
};

// [select]: where a site has what. The first alternative that gives something
// is taken.
struct Select {
  int line = 0;  // of the table in its file
  std::vector<FieldSelector> body;
  std::vector<FieldSelector> title;
  std::vector<FieldSelector> author;
  std::vector<FieldSelector> date;

  bool empty() const {
    return body.empty() && title.empty() && author.empty() && date.empty();
  }
};

// The rules of one file and the pages that they are for.
struct RuleFile {
  std::string path;
  std::string set;
  std::string why;
  Level level = Level::kGeneric;
  std::vector<std::string> langs;
  std::optional<Script> script;
  // Hosts in lower case, "*.example.com" for all below one.
  std::vector<std::string> sites;
  // Starts of generator names, folded; selectors for html, body and what
  // stands in head.
  std::vector<std::string> cms;
  std::vector<Selector> cms_css;
  std::vector<std::string> extends;  // names of sets
  Select select;
  std::vector<RuleSnapshot> snapshots;
  std::vector<Rule> rules;

  bool generic() const {
    return langs.empty() && !script && sites.empty() && cms.empty() &&
           cms_css.empty();
  }
};

}  // namespace descale

#endif  // DESCALE_RULES_RULE_H_
