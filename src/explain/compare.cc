#include "descale/compare.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"
#include "explain/line_diff.h"

namespace descale {
namespace {

// The lines that have something on them.
std::vector<std::string_view> LinesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  ForEachPiece(text, "\n", [&](std::string_view line) {
    if (!line.empty()) {
      lines.push_back(line);
    }
  });
  return lines;
}

// Which removal of the article after a line that is gone is: each stands for
// one line, and those of the article before for none.
class RemovalFinder {
 public:
  RemovalFinder(const Article& before, const Article& after) {
    for (const Removal& removal : after.removed) {
      removals_[removal.text].push_back(&removal.reason);
    }
    for (const Removal& removal : before.removed) {
      const auto found = removals_.find(removal.text);
      if (found == removals_.end()) {
        continue;
      }
      auto& reasons = found->second;
      const auto same = std::find_if(
          reasons.begin(), reasons.end(), [&](const Reason* reason) {
            return reason->rule == removal.reason.rule &&
                   reason->stage == removal.reason.stage;
          });
      if (same != reasons.end()) {
        reasons.erase(same);
      }
    }
  }

  Reason Take(std::string_view line) {
    const auto found = removals_.find(line);
    if (found == removals_.end() || found->second.empty()) {
      return {};
    }
    const Reason* reason = found->second.front();
    found->second.erase(found->second.begin());
    return *reason;
  }

 private:
  std::map<std::string_view, std::vector<const Reason*>> removals_;
};

}  // namespace

bool ArticleChange::any() const {
  return before.status != after.status ||
         std::any_of(lines.begin(), lines.end(), [](const LineChange& line) {
           return line.kind != LineChange::Kind::kSame;
         });
}

ArticleChange CompareArticles(const Article& before, const Article& after) {
  ArticleChange change;
  change.id = before.id;
  change.before = before.outcome;
  change.after = after.outcome;
  change.characters = CountCodePoints(before.text);
  const auto old_lines = LinesOf(before.text);
  const auto new_lines = LinesOf(after.text);
  auto common = CommonLines(old_lines, new_lines);
  common.emplace_back(old_lines.size(), new_lines.size());
  RemovalFinder removals(before, after);
  size_t old_line = 0;
  size_t new_line = 0;
  for (const auto& [old_end, new_end] : common) {
    for (; old_line < old_end; ++old_line) {
      const std::string_view text = old_lines[old_line];
      change.gone_characters += CountCodePoints(text);
      change.lines.push_back(
          {LineChange::Kind::kGone, std::string(text), removals.Take(text)});
    }
    for (; new_line < new_end; ++new_line) {
      const std::string_view text = new_lines[new_line];
      change.new_characters += CountCodePoints(text);
      change.lines.push_back({LineChange::Kind::kNew, std::string(text)});
    }
    if (old_line < old_lines.size()) {
      change.lines.push_back(
          {LineChange::Kind::kSame, std::string(old_lines[old_line])});
    }
    ++old_line;
    ++new_line;
  }
  return change;
}

void ChangeCounts::Count(const ArticleChange& change) {
  ++pages;
  changed += change.any() ? 1 : 0;
  lost_articles +=
      change.before.has_article() && !change.after.has_article() ? 1 : 0;
  characters += change.characters;
  gone_characters += change.gone_characters;
  new_characters += change.new_characters;
  for (const LineChange& line : change.lines) {
    gone_lines += line.kind == LineChange::Kind::kGone ? 1 : 0;
    new_lines += line.kind == LineChange::Kind::kNew ? 1 : 0;
    if (!line.reason.rule.empty()) {
      ++by_rule[line.reason.rule];
    }
  }
}

}  // namespace descale
