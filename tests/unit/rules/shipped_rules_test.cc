#include <fstream>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "rules/shipped.h"
#include "rules/toml_file.h"
#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

// The library trusts its own files when it loads them: this is where they are
// proven, patterns and examples.
TEST(ShippedRulesTest, AllFilesStandUpToTheChecksOfAnyFile) {
  std::string mistakes;
  for (const RuleMistake& mistake : RuleSet::Check({})) {
    mistakes += mistake.ToString() + "\n";
  }
  EXPECT_EQ(mistakes, "");
}

void ExpectExamples(const toml::table& rule, std::string_view file) {
  ErrorLog errors;
  TableReader reader(rule, file, &errors);
  if (!reader.Has("is") && !reader.Has("re")) return;
  const auto id = reader.String("id").value_or(Located<std::string_view>{});
  EXPECT_GE(reader.Strings("yes").size(), 2U) << file << " " << id.value;
  EXPECT_GE(reader.Strings("no").size(), 2U) << file << " " << id.value;
}

TEST(ShippedRulesTest, EveryRuleWithAPatternHasTwoExamplesEach) {
  for (const ShippedFile& shipped : ShippedFiles()) {
    ErrorLog errors;
    const toml::table table =
        ParseToml(shipped.path, shipped.text, &errors).value_or(toml::table{});
    TableReader file(table, shipped.path, &errors);
    const auto rules = file.Tables("rule");
    EXPECT_FALSE(rules.empty()) << shipped.path;
    for (const toml::table* rule : rules) ExpectExamples(*rule, shipped.path);
  }
}

TEST(ShippedRulesTest, LinesThatPatternsSeeAreLimitedInLength) {
  // Without a limit every line of every page would be folded whole.
  const auto rules = RuleSet::Load({});
  ASSERT_TRUE(rules.ok());
  for (const Rule& rule : (*rules)->impl().rules) {
    if (rule.patterns.empty()) continue;
    EXPECT_LE(rule.when.max_chars.value_or(kAnyLength), 400U) << rule.id;
  }
}

TEST(ShippedRulesTest, TheEmbeddedFilesAreThoseOfTheFolder) {
  ASSERT_GE(ShippedFiles().size(), 5U);
  std::vector<ShippedFile> all(ShippedFiles().begin(), ShippedFiles().end());
  all.insert(all.end(), ShippedPhraseFiles().begin(),
             ShippedPhraseFiles().end());
  for (const ShippedFile& shipped : all) {
    std::ifstream in(std::string(DESCALE_SOURCE_DIR) + "/" +
                     std::string(shipped.path));
    std::stringstream text;
    text << in.rdbuf();
    EXPECT_EQ(text.str(), shipped.text) << shipped.path;
  }
}

Document Cleaned(Document page) {
  const auto rules = RuleSet::Load({});
  EXPECT_TRUE(rules.ok()) << rules.status().message();
  ApplyTo(**rules, &page);
  return page;
}

const char kProse[] =
    "The ministers met in the old town hall on Tuesday and talked until late "
    "in the evening about the harbour and its fees.";
const char kMoreProse[] =
    "Nobody expected a result, said the mayor, who had invited both sides to "
    "the table after months of silence.";

TEST(ShippedRulesTest, LabelsRepeatsAndTheTailLeaveAPlainText) {
  const Document page =
      Cleaned(TextPage({"Share", "Harbour talks resume in the old town hall",
                        "Harbour talks resume in the old town hall",
                        "Local Editor", kProse, "Advertisement", kMoreProse,
                        "Source: Harbour Wire, edited by the website team",
                        "Mayor opens new bridge across the northern canal"}));
  EXPECT_EQ(
      Survivors(page),
      (Lines{"Harbour talks resume in the old town hall", kProse, kMoreProse,
             "Mayor opens new bridge across the northern canal"}))
      << "the tail rule sees the page as the line rules found it";
  EXPECT_EQ(page.metadata.title.value,
            "Harbour talks resume in the old town hall");
  EXPECT_EQ(page.metadata.author.value, "Local Editor");
  EXPECT_EQ(page.metadata.author.origin, "en/desk");
  EXPECT_EQ(page.metadata.source.value,
            "Harbour Wire, edited by the website team");
}

TEST(ShippedRulesTest, ABareLastLineBehindProseGoes) {
  const Document page = Cleaned(
      TextPage({kProse, kMoreProse, kProse + std::string(" Again."), kMoreProse,
                "Mayor opens new bridge across the northern canal"}));
  EXPECT_EQ(RuleOf(page, 4), "generic/bare-last-line");
}

TEST(ShippedRulesTest, AnArabicFooterUnderAnEnglishTextGoes) {
  const Document page =
      Cleaned(TextPage({kProse, kMoreProse, kProse + std::string(" Again."),
                        "التعليقات (0)", "الأكثر قراءة", "💡 أهم المواضيع"}));
  EXPECT_EQ(Survivors(page).size(), 3U);
  EXPECT_EQ(RuleOf(page, 3), "ar/comments-tail");
  EXPECT_EQ(page.reasons[static_cast<size_t>(page.lines[3].reason)].file,
            "rules/languages/ar.toml");
}

}  // namespace
}  // namespace descale
