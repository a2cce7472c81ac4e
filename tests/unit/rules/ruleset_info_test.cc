// What a RuleSet tells of its files, and of mistakes in them.

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"
#include "unit/temp_folder.h"

namespace descale {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string Rule(const std::string& id, const std::string& state) {
  return "[[rule]]\nid = '" + id +
         "'\nclass = 'c'\nwhy = 'w'\ndo = 'keep'\nis = ['a']\nstate = '" +
         state + "'\n";
}

TEST(RuleSetInfoTest, FilesAreToldWithTheirScopesAndCounts) {
  const auto rules = MakeRules(
      {"format = 1\nset = 'one'\nwhy = 'because'\n" + Rule("a", "on") +
           Rule("b", "on") + Rule("c", "off"),
       "format = 1\nset = 'two'\nlangs = ['ar']\nscript = 'Arab'\n"
       "sites = ['*.a.example']\ncms = ['Press']\nextends = ['one']\n" +
           Rule("a", "trial")});
  const auto files = rules->files();
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].path, "test.toml");
  EXPECT_EQ(files[0].set, "one");
  EXPECT_EQ(files[0].why, "because");
  EXPECT_EQ(files[0].level, "generic");
  EXPECT_EQ(files[0].rules_on, 2U);
  EXPECT_EQ(files[0].rules_off, 1U);
  EXPECT_FALSE(files[0].shipped);
  EXPECT_EQ(files[1].level, "site");
  EXPECT_EQ(files[1].script, "Arab");
  EXPECT_THAT(files[1].langs, ElementsAre("ar"));
  EXPECT_THAT(files[1].sites, ElementsAre("*.a.example"));
  EXPECT_THAT(files[1].cms, ElementsAre("press"));
  EXPECT_THAT(files[1].extends, ElementsAre("one"));
  EXPECT_EQ(files[1].rules_on_trial, 1U);
}

TEST(RuleSetInfoTest, ShippedFilesAreToldAsTheyStand) {
  const auto rules = RuleSet::Load({});
  ASSERT_TRUE(rules.ok());
  for (const RuleFileInfo& file : (*rules)->files()) {
    EXPECT_TRUE(file.shipped);
    EXPECT_THAT(std::string(file.path), StartsWith("rules/"));
    EXPECT_THAT(std::string(file.shipped_text), HasSubstr("format = 1"));
  }
}

TEST(RuleSetInfoTest, SnapshotsOfAllFilesAreTold) {
  const std::string head = "format = 1\nset = 'x'\n";
  const auto rules =
      MakeRules({head + "[[page]]\nfile = '1.html'\nmust = ['a']\n",
                 head + "[[page]]\nfile = '2.html'\nmust = ['a']\n"});
  const auto pages = rules->snapshots();
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0].rule_file, "test.toml");
  EXPECT_EQ(pages[1].file, "2.html");
}

TEST(RuleSetInfoTest, FilesForAPageComeWithTheMostSpecialFirst) {
  const auto rules = MakeRules(
      {"format = 1\nset = 'all'\n", "format = 1\nset = 'en'\nlangs = ['en']\n",
       "format = 1\nset = 'fr'\nlangs = ['fr']\n",
       "format = 1\nset = 'ar'\nscript = 'Arab'\n",
       "format = 1\nset = 'cms'\ncms = ['press']\n",
       "format = 1\nset = 'site'\nsites = ['a.example']\nextends = ['fr']\n"});
  Document page;
  page.url = "https://www.a.example/1";
  page.generator = "Press 6";
  page.metadata.language.value = "en";
  std::vector<std::string> uses;
  for (const RuleFileUse& use : rules->UsesFor(page)) {
    uses.push_back(rules->files()[use.file].set + ": " + use.why);
  }
  EXPECT_THAT(uses, ElementsAre("site: the host of the page is one of sites",
                                "cms: the generator of the page is one of cms",
                                "en: the language of the page is \"en\"",
                                "fr: set \"site\" extends it",
                                "ar: for single lines in the script \"Arab\"",
                                "all: it is for all pages"));
}

TEST(RuleSetCheckTest, AllMistakesOfAllFilesComeWithTheirPlaces) {
  const TempFolder folder;
  const std::string path = folder.Add("a.toml", "format = 2\nset = 'a'\n");
  const auto mistakes = RuleSet::Check(
      {.shipped = false, .folders = {"/nowhere/rules", folder.path()}});
  ASSERT_EQ(mistakes.size(), 2U);
  EXPECT_EQ(mistakes[0].ToString(), "/nowhere/rules: no such rule folder");
  EXPECT_EQ(mistakes[1].file, path);
  EXPECT_EQ(mistakes[1].line, 1);
  EXPECT_EQ(mistakes[1].column, 10);
  EXPECT_THAT(mistakes[1].text, StartsWith("format 2 is unknown"));
  EXPECT_EQ(
      RuleCheckJson({{.file = "a\"b", .line = 1, .column = 2, .text = "c"}},
                    {{"a", 3, "s/r", "cost", "d"}}),
      R"({"mistakes":[{"file":"a\"b","line":1,"column":2,"text":"c"}],)"
      R"("warnings":[{"file":"a","line":3,"rule":"s/r","check":"cost",)"
      R"("text":"d"}]})");
}

TEST(RuleSetCheckTest, ThereIsAnEndToMistakes) {
  const TempFolder folder;
  for (int i = 0; i < 150; ++i) {
    folder.Add(std::to_string(1000 + i) + ".toml", "format = 2\nset = 'a'\n");
  }
  const auto mistakes =
      RuleSet::Check({.shipped = false, .folders = {folder.path()}});
  ASSERT_EQ(mistakes.size(), 101U);
  EXPECT_EQ(mistakes[99].file, folder / "1099.toml") << "in the order of paths";
  EXPECT_EQ(mistakes[100].text, "more errors follow");
}

TEST(RuleSetCheckTest, FilesHaveLimits) {
  const TempFolder folder;
  const auto errors = [&] {
    const auto mistakes =
        RuleSet::Check({.shipped = false, .folders = {folder.path()}});
    return mistakes.empty() ? std::string() : mistakes[0].ToString();
  };
  const std::string head = "format = 1\nset = 'a'\n";
  folder.Add("a.toml", head + std::string(4 << 20, '#'));
  EXPECT_EQ(errors(), folder / "a.toml: the file is larger than 4 MB");

  const std::string four_mb = "#" + std::string((4 << 20) - 100, 'a');
  const std::string of_site = head + "sites = ['a.example']\n";
  folder.Add("a.toml", head + four_mb);
  for (int i = 0; i < 4; ++i) {
    folder.Add("site" + std::to_string(i) + ".toml", of_site + four_mb);
  }
  EXPECT_EQ(errors(), "") << "files of sites are counted for themselves";
  for (int i = 0; i < 4; ++i) {
    folder.Add("b" + std::to_string(i) + ".toml", head + four_mb);
  }
  EXPECT_EQ(errors(),
            "all rule files together: files larger than 16 MB, those of sites "
            "aside");
}

TEST(RuleSetCheckTest, RulesHaveALimit) {
  const TempFolder folder;
  for (int i = 0; i < 2; ++i) {
    std::string text = "format = 1\nset = 'a" + std::to_string(i) + "'\n";
    for (int id = 0; id < 25'001; ++id) {
      text += "[[rule]]\nid = '" + std::to_string(id) +
              "'\nclass = 'c'\nwhy = 'w'\ndo = 'keep'\nis = ['a']\n";
    }
    folder.Add(std::to_string(i) + ".toml", text);
  }
  const auto mistakes =
      RuleSet::Check({.shipped = false, .folders = {folder.path()}});
  ASSERT_EQ(mistakes.size(), 1U);
  EXPECT_EQ(mistakes[0].ToString(),
            "all rule files together: more than 50000 rules");
}

}  // namespace
}  // namespace descale
