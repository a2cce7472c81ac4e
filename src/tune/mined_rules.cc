#include "tune/mined_rules.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tune/rule_text.h"
#include "tune/toml_writer.h"

namespace descale {
namespace {

// Examples of a rule; more prove no more.
constexpr size_t kExamples = 2;

std::string CommentOn(const MinedLine& line, uint64_t pages) {
  std::string comment = OfPages(line.pages, pages);
  if (line.kept < line.pages) {
    comment += ", kept on " + std::to_string(line.kept);
  }
  comment += ", at " + PercentText(line.position);
  if (line.link_share > 0) {
    comment += ", links " + PercentText(line.link_share);
  }
  return comment + ", as on " + line.example;
}

std::vector<TomlItem> Examples(const std::vector<std::string>& texts) {
  std::vector<TomlItem> examples;
  for (const std::string& text : texts) {
    if (examples.size() == kExamples) {
      break;
    }
    examples.push_back({TomlString(text), ""});
  }
  return examples;
}

// The lines for which `takes` says so, as a rule; "" if there are none.
template <typename Takes>
std::string LineRule(const MinedSite& site, std::string_view id,
                     std::string_view why, Takes takes) {
  RuleText rule;
  rule.id = id;
  rule.rule_class = "repeated";
  rule.why = why;
  rule.action = "drop-line";
  rule.state = "trial";
  std::vector<std::string> yes;
  for (const MinedLine& line : site.lines) {
    if (!takes(line)) {
      continue;
    }
    const std::string comment = CommentOn(line, site.pages);
    if (line.pattern.empty()) {
      rule.is.push_back({TomlString(line.text), comment});
    } else {
      rule.re.push_back({TomlLiteral(line.pattern), comment});
    }
    yes.push_back(line.text);
  }
  if (yes.empty()) {
    return {};
  }
  rule.yes = Examples(yes);
  rule.no = Examples(site.ordinary);
  return RuleTableText(rule);
}

std::string BoxRule(const MinedSite& site) {
  if (site.boxes.empty()) {
    return {};
  }
  RuleText rule;
  rule.id = "boxes";
  rule.rule_class = "navigation";
  rule.why =
      "Elements with nothing in them but lines that other pages have, or links";
  rule.action = "drop-block";
  rule.state = "trial";
  for (const MinedBox& box : site.boxes) {
    rule.css.push_back({TomlString(box.selector),
                        OfPages(box.pages, site.pages) + ", links " +
                            PercentText(box.link_share) + ": " + box.sample});
  }
  return RuleTableText(rule);
}

}  // namespace

std::string OfPages(uint64_t pages, uint64_t all) {
  return std::to_string(pages) + " of " + std::to_string(all) + " pages";
}

std::string PercentText(double share) {
  return std::to_string(std::lround(100 * share)) + " %";
}

std::string MinedRules(const MinedSite& site) {
  std::string text = BoxRule(site);
  text += LineRule(
      site, "lines", "Lines that many pages have",
      [](const MinedLine& line) { return line.kept && line.pattern.empty(); });
  text += LineRule(
      site, "numbered", "The same with numbers that vary",
      [](const MinedLine& line) { return line.kept && !line.pattern.empty(); });
  text += LineRule(site, "template",
                   "Lines that many pages have outside of their articles",
                   [](const MinedLine& line) { return !line.kept; });
  return text;
}

}  // namespace descale
