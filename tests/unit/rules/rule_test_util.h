// Pages and rule sets for the tests of rules.

#ifndef DESCALE_TESTS_UNIT_RULES_RULE_TEST_UTIL_H_
#define DESCALE_TESTS_UNIT_RULES_RULE_TEST_UTIL_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "descale/document.h"
#include "descale/ruleset.h"

#include "rules/error_log.h"
#include "rules/rule_files.h"
#include "rules/rules.h"
#include "rules/ruleset_impl.h"

namespace descale {

// A plain text: each string is a block of one line.
inline Document TextPage(const std::vector<std::string>& lines,
                         std::string language = "en") {
  Document page;
  page.kind = PageKind::kText;
  page.metadata.language = {std::move(language), "test"};
  for (const std::string& text : lines) {
    const auto begin = static_cast<uint32_t>(page.text.size());
    page.text += text;
    const auto index = static_cast<uint32_t>(page.blocks.size());
    page.lines.push_back(
        {{begin, static_cast<uint32_t>(page.text.size())}, index, kKept});
    Block block;
    block.first_line = index;
    block.line_count = 1;
    block.chars = static_cast<uint32_t>(text.size());
    page.blocks.push_back(block);
  }
  return page;
}

inline Document HtmlPage(const std::vector<std::string>& lines,
                         std::string language = "en") {
  Document page = TextPage(lines, std::move(language));
  page.kind = PageKind::kHtml;
  return page;
}

// What extract does with a page that has no tree.
inline void ApplyTo(const RuleSet& rules, Document* page,
                    std::string_view crawled = "") {
  const PageRules chosen = ChooseRules(rules, crawled, nullptr, page);
  ApplyRules(rules, chosen, page);
}

// As the model would do it.
inline void RemoveBlock(uint32_t block, Document* page) {
  Reason reason;
  reason.stage = "classify";
  page->blocks[block].reason = page->AddReason(reason);
}

// Makes two neighbouring blocks of one line each into one of two lines.
inline void JoinBlocks(uint32_t first, Document* page) {
  page->blocks[first].line_count = 2;
  page->lines[first + 1].block = first;
  page->blocks.erase(page->blocks.begin() + first + 1);
  for (size_t i = first + 2; i < page->lines.size(); ++i) {
    --page->lines[i].block;
  }
  for (size_t i = first + 1; i < page->blocks.size(); ++i) {
    page->blocks[i].first_line = static_cast<uint32_t>(i) + 1;
  }
}

inline std::vector<std::string> Survivors(const Document& page) {
  std::vector<std::string> texts;
  for (const Line& line : page.lines) {
    if (line.reason == kKept && !page.blocks[line.block].removed()) {
      texts.emplace_back(page.TextOf(line));
    }
  }
  return texts;
}

// Full id of the rule that removed the line; "" if none did.
inline std::string RuleOf(const Document& page, uint32_t line) {
  const int32_t reason = page.lines[line].reason;
  return reason == kKept ? std::string()
                         : page.reasons[static_cast<size_t>(reason)].rule;
}

// Loads the files "test.toml", "test2.toml", ... with these texts. `own` files
// are those of a user's folder.
inline std::vector<RuleFile> LoadTexts(const std::vector<std::string>& texts,
                                       bool own, ErrorLog* errors) {
  std::vector<RuleSource> sources;
  for (const std::string& text : texts) {
    const std::string number =
        sources.empty() ? "" : std::to_string(sources.size() + 1);
    sources.push_back(
        {.origin = {.file = "test" + number + ".toml", .own = own},
         .text = text});
  }
  return LoadRuleFiles(sources, errors);
}

// The mistakes in such files, one a line; "" if there are none.
inline std::string ErrorsOf(const std::vector<std::string>& texts) {
  ErrorLog errors;
  LoadTexts(texts, /*own=*/true, &errors);
  return errors.ToStatus().message();
}

// A rule set of such files.
inline std::shared_ptr<const RuleSet> MakeRules(
    const std::vector<std::string>& texts, bool own = true) {
  ErrorLog errors;
  std::vector<RuleFile> files = LoadTexts(texts, own, &errors);
  EXPECT_TRUE(errors.ok()) << errors.ToStatus().message();
  return std::make_shared<const RuleSet>(
      std::make_unique<const RuleSet::Impl>(std::move(files)));
}

// A generic file of rules; each string is what follows [[rule]].
inline std::string RuleFileText(const std::vector<std::string>& rules,
                                std::string_view head = "set = 'test'") {
  std::string text = "format = 1\n" + std::string(head) + "\n";
  for (const std::string& rule : rules) {
    text += "[[rule]]\nclass = 'test'\nwhy = 'because'\n" + rule + "\n";
  }
  return text;
}

// What is left of a page under such rules.
inline std::vector<std::string> Left(const std::vector<std::string>& rules,
                                     Document page) {
  ApplyTo(*MakeRules({RuleFileText(rules)}), &page);
  return Survivors(page);
}

using Lines = std::vector<std::string>;

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_RULES_RULE_TEST_UTIL_H_
