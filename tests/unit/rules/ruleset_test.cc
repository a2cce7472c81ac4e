#include "descale/ruleset.h"

#include <filesystem>
#include <fstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class RuleSetTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) /
              testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "b");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void Write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name) << text;
  }

  Result<std::shared_ptr<const RuleSet>> Load(
      std::vector<std::string> classes = {}) {
    return RuleSet::Load({.shipped = false,
                          .folders = {folder_.string()},
                          .classes = std::move(classes)});
  }

  fs::path folder_;
};

std::string OneRule(const std::string& set, const std::string& id,
                    const std::string& rule_class = "share") {
  return "format = 1\nset = '" + set + "'\n[[rule]]\nid = '" + id +
         "'\nclass = '" + rule_class +
         "'\nwhy = 'w'\ndo = 'drop-line'\nis = ['" + id + "']\n";
}

TEST_F(RuleSetTest, FoldersAreReadRecursivelyInTheOrderOfPaths) {
  Write("c.toml", OneRule("c", "three"));
  Write("b/x.toml", OneRule("b", "two"));
  Write("a.toml", OneRule("a", "one"));
  Write("notes.txt", "not a rule file");
  fs::create_directory(folder_ / "d.toml");
  const auto rules = Load();
  ASSERT_TRUE(rules.ok()) << rules.status().message();
  EXPECT_THAT((*rules)->ids(), ElementsAre("a/one", "b/two", "c/three"));
  EXPECT_EQ((*rules)->size(), 3U);
}

TEST_F(RuleSetTest, AFileMayStandInForAFolder) {
  Write("one.rules", OneRule("a", "one"));
  const auto rules = RuleSet::Load(
      {.shipped = false, .folders = {(folder_ / "one.rules").string()}});
  ASSERT_TRUE(rules.ok());
  EXPECT_EQ((*rules)->size(), 1U);
}

TEST_F(RuleSetTest, AMissingFolderIsNotFound) {
  const auto rules =
      RuleSet::Load({.shipped = false, .folders = {"/nowhere/rules"}});
  ASSERT_FALSE(rules.ok());
  EXPECT_EQ(rules.status().code(), StatusCode::kNotFound);
  EXPECT_EQ(rules.status().message(), "/nowhere/rules: no such rule folder");
}

TEST_F(RuleSetTest, FilesOfOneSetShareItsIds) {
  Write("a.toml", OneRule("x", "one"));
  Write("b.toml", OneRule("x", "two"));
  EXPECT_TRUE(Load().ok());
  Write("c.toml", OneRule("x", "one"));
  const auto rules = Load();
  ASSERT_FALSE(rules.ok());
  EXPECT_EQ(rules.status().code(), StatusCode::kInvalidArgument);
  EXPECT_EQ(rules.status().message(),
            (folder_ / "c.toml").string() +
                ":3:1: duplicate id \"x/one\", first in " +
                (folder_ / "a.toml").string() + ":3");
}

TEST_F(RuleSetTest, MistakesOfAllFilesComeTogether) {
  Write("a.toml", "format = 2\nset = 'a'\n");
  Write("b.toml", "format = 3\nset = 'b'\n");
  const auto rules = Load();
  ASSERT_FALSE(rules.ok());
  EXPECT_THAT(rules.status().message(), HasSubstr("a.toml:1:10: format 2"));
  EXPECT_THAT(rules.status().message(), HasSubstr("b.toml:1:10: format 3"));
}

TEST_F(RuleSetTest, AllFilesTogetherHaveLimits) {
  const std::string head = "format = 1\nset = 'x'\n";
  const auto rule = [](int id, const std::string& keys) {
    return "[[rule]]\nid = 'r" + std::to_string(id) +
           "'\nclass = 'c'\nwhy = 'w'\ndo = 'drop-line'\n" + keys + "\n";
  };
  std::string any_line = head;
  std::string stripped = head;
  std::string large = head;
  for (int i = 0; i < 400; ++i) {
    any_line += rule(i, "re = ['.+']");
    stripped +=
        rule(i, "is = ['a']\nstrip_ends = '[" + std::to_string(i) + "*]'");
    large += rule(i, "re = ['[\\p{L}\\p{M}]{1,7}']");
  }
  Write("a.toml", any_line);
  EXPECT_THAT(Load().status().message(),
              HasSubstr("400 rules with same_as, any line, head:1 or tail:1, "
                        "the limit is 100"));
  Write("a.toml", stripped);
  EXPECT_THAT(Load().status().message(),
              HasSubstr("400 different strip_ends, the limit is 32"));
  Write("a.toml", large);
  EXPECT_THAT(Load().status().message(),
              HasSubstr("all rule files together: the patterns are too large"));
}

TEST_F(RuleSetTest, ClassesAreSwitchedInOrder) {
  Write("a.toml", OneRule("a", "one", "share"));
  Write("b.toml", OneRule("b", "two", "ad"));
  EXPECT_EQ((*Load({"-share"}))->size(), 1U);
  EXPECT_EQ((*Load({"-share", "-ad"}))->size(), 0U);
  EXPECT_EQ((*Load({"-share", "+share"}))->size(), 2U);
  EXPECT_EQ((*Load({"-share", "share"}))->size(), 2U);
  EXPECT_EQ((*Load({"+share", "-share"}))->size(), 1U);
  const auto rules = Load({"-shares"});
  ASSERT_FALSE(rules.ok());
  EXPECT_EQ(rules.status().message(),
            "unknown class \"shares\", known are ad, share");
}

TEST_F(RuleSetTest, OwnRulesStandAboveShippedOnesOfTheirLevel) {
  Write("a.toml",
        "format = 1\nset = 'mine'\n[[rule]]\nid = 'share'\nclass = 'share'\n"
        "why = 'w'\ndo = 'keep'\nis = ['share', 'web desk']\n");
  const auto rules = RuleSet::Load({.folders = {folder_.string()}});
  ASSERT_TRUE(rules.ok()) << rules.status().message();
  EXPECT_THAT((*rules)->ids(), Contains("generic/share-label"));
  Document page = TextPage({"Share", "Web Desk"});
  ApplyTo(**rules, &page);
  EXPECT_EQ(Survivors(page), Lines{"Share"})
      << "a language's rule stands above a generic one";
}

}  // namespace
}  // namespace descale
