#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "descale/compare.h"

#include "explain/terminal.h"
#include "explain/text_parts.h"

namespace descale {
namespace {

using Kind = LineChange::Kind;

// Whether a line stays that is next to one that does not.
bool IsContext(const std::vector<LineChange>& lines, size_t i) {
  const auto changes = [&](size_t at) {
    return at < lines.size() && lines[at].kind != Kind::kSame;
  };
  return changes(i + 1) || (i > 0 && changes(i - 1));
}

std::string Percent(uint64_t part, uint64_t whole) {
  char text[32];
  std::snprintf(text, sizeof(text), "%.3f %%",
                100 * static_cast<double>(part) /
                    static_cast<double>(std::max<uint64_t>(whole, 1)));
  return text;
}

void WriteLine(const LineChange& line, Terminal* terminal) {
  const bool gone = line.kind == Kind::kGone;
  const Paint paint = gone                      ? Paint::kRed
                      : line.kind == Kind::kNew ? Paint::kGreen
                                                : Paint::kFaint;
  terminal->Put(gone ? "- " : line.kind == Kind::kNew ? "+ " : "  ", paint);
  terminal->PutForeign(line.text, paint);
  terminal->EndLine();
  if (!line.reason.rule.empty()) {
    terminal->Put("    " + line.reason.rule + "  " + PlaceOf(line.reason),
                  Paint::kFaint);
    terminal->EndLine();
  }
}

}  // namespace

std::string ChangeText(const ArticleChange& change, const ExplainStyle& style) {
  std::string text;
  Terminal terminal(style, &text);
  terminal.PutForeign(change.id, Paint::kBold);
  terminal.EndLine();
  if (change.before.status != change.after.status) {
    terminal.Put("  was " + OutcomeWords(change.before) + ", is " +
                     OutcomeWords(change.after),
                 Paint::kYellow);
    terminal.EndLine();
  }
  bool left_out = false;
  for (size_t i = 0; i < change.lines.size(); ++i) {
    const LineChange& line = change.lines[i];
    if (line.kind == Kind::kSame && !IsContext(change.lines, i)) {
      left_out = true;
      continue;
    }
    if (std::exchange(left_out, false)) {
      terminal.Put("  ...", Paint::kFaint);
      terminal.EndLine();
    }
    WriteLine(line, &terminal);
  }
  return text;
}

std::string CountsText(const ChangeCounts& counts) {
  std::string text =
      std::to_string(counts.pages) + " pages, " +
      std::to_string(counts.changed) + " changed, " +
      std::to_string(counts.lost_articles) + " without an article now\n" +
      std::to_string(counts.gone_lines) + " lines gone (" +
      Percent(counts.gone_characters, counts.characters) +
      " of the characters), " + std::to_string(counts.new_lines) + " new (" +
      Percent(counts.new_characters, counts.characters) + ")\n";
  std::vector<std::pair<uint64_t, std::string_view>> rules;
  rules.reserve(counts.by_rule.size());
  for (const auto& [rule, lines] : counts.by_rule) {
    rules.emplace_back(lines, rule);
  }
  std::stable_sort(
      rules.begin(), rules.end(),
      [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [lines, rule] : rules) {
    text.append("  ").append(std::to_string(lines)).append("  ");
    text.append(rule).append("\n");
  }
  return text;
}

}  // namespace descale
