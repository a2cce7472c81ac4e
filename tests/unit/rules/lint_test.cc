// RuleSet::Lint: what is allowed and still a trap.

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "descale/ruleset.h"

#include "../temp_folder.h"

namespace descale {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kHead =
    "format = 1\nset = 'a'\nsites = ['a.example']\nwhy = 'w'\n";

// "CHECK ID: TEXT" of all warnings about one file with that head and rules.
std::vector<std::string> Lint(std::string_view rules,
                              const std::vector<std::string>& corpus = {},
                              std::string_view head = kHead) {
  const TempFolder folder;
  folder.Add("a.toml", std::string(head) + std::string(rules));
  const RuleOptions options = {.shipped = false, .folders = {folder.path()}};
  EXPECT_THAT(RuleSet::Check(options), IsEmpty());
  std::vector<std::string> texts;
  for (const RuleWarning& warning : RuleSet::Lint(options, corpus)) {
    texts.push_back(std::string(warning.check) + " " + warning.rule + ": " +
                    warning.text);
    EXPECT_EQ(warning.file, folder / "a.toml");
    EXPECT_GT(warning.line, 4);
  }
  return texts;
}

std::string RuleOf(std::string_view id, std::string_view keys) {
  return "[[rule]]\nid = '" + std::string(id) +
         "'\nclass = 'share'\nwhy = 'w'\n" + std::string(keys) + "\n";
}

TEST(LintTest, ShippedSetsHaveNoTraps) {
  for (const RuleWarning& warning : RuleSet::Lint({}, {})) {
    ADD_FAILURE() << warning.ToString();
  }
}

TEST(LintTest, RulesNeedProof) {
  EXPECT_THAT(Lint(RuleOf("b", "do = 'drop-line'\nis = ['Share']")),
              ElementsAre("proof a/b: no examples (yes, no) prove it"));
  EXPECT_THAT(Lint(RuleOf("b",
                          "do = 'drop-line'\nis = ['Share']\n"
                          "yes = ['Share']")),
              IsEmpty());
  EXPECT_THAT(
      Lint(RuleOf("b", "do = 'drop-block'\ncss = ['.b']")),
      ElementsAre("proof a/b: no page ([[page]]) of the file proves it"));
  EXPECT_THAT(
      Lint(RuleOf("b", "do = 'drop-block'\ncss = ['.b']\nstate = 'off'")),
      IsEmpty());
}

TEST(LintTest, PatternsHaveTraps) {
  const std::string keys = "do = 'drop-line'\nyes = ['share b']\n";
  EXPECT_THAT(
      Lint(RuleOf("b", keys + R"(re = ['share\b.{2}'])")),
      ElementsAre(
          R"(ascii a/b: \b and \w know ASCII letters only: "share\b.{2}")"));
  EXPECT_THAT(Lint(RuleOf("b", keys + R"(re = ['share\b.{2}'])"), {},
                   "format = 1\nset = 'a'\nlangs = ['en']\nwhy = 'w'\n"),
              IsEmpty());
  EXPECT_THAT(Lint(RuleOf("b", keys + R"(re = ['share\\?.{2}'])")), IsEmpty());
  EXPECT_THAT(Lint(RuleOf("b", keys + "re = ['share.*']")),
              ElementsAre("cost a/b: no max_chars, so that lines of any length "
                          "are looked at: \"share.*\""));
  EXPECT_THAT(Lint(RuleOf("b", keys + "re = ['share.*']\n"
                                      "when = { max_chars = 40 }")),
              IsEmpty());
}

TEST(LintTest, CutsNeedAFuse) {
  const std::string keys = "do = 'cut-from'\nis = ['Share']\nyes = ['Share']\n";
  EXPECT_THAT(Lint(RuleOf("b", keys)),
              ElementsAre("fuse a/b: what takes so much should have a fuse"));
  EXPECT_THAT(Lint(RuleOf("b", keys + "fuse = { max_share = 0.3 }")),
              IsEmpty());
}

TEST(LintTest, PhrasesThatAnotherRuleTakes) {
  const std::string share =
      RuleOf("b", "do = 'drop-line'\nis = ['Share']\nyes = ['Share']");
  EXPECT_THAT(Lint(share + RuleOf("c",
                                  "do = 'drop-line'\nre = ['share( this)?']\n"
                                  "yes = ['Share this']")),
              ElementsAre("shadowed a/b: \"share\" is taken by a/c anyway"));
  EXPECT_THAT(Lint(share + RuleOf("c",
                                  "do = 'drop-line'\nis = ['SHARE']\n"
                                  "yes = ['Share']")),
              ElementsAre("shadowed a/c: \"share\" is taken by a/b anyway"));
  EXPECT_THAT(Lint(share + RuleOf("c",
                                  "do = 'drop-line'\nre = ['share( this)?']\n"
                                  "yes = ['Share this']\n"
                                  "when = { heading = true }")),
              IsEmpty())
      << "it takes headings only";
}

TEST(LintTest, WordsOfTheCorpus) {
  const std::vector<std::string> corpus = {"A text.", "share", "Share!"};
  EXPECT_THAT(
      Lint(RuleOf("b", "do = 'drop-line'\nis = ['Share']\nyes = ['Share']"),
           corpus),
      ElementsAre("corpus a/b: 1 lines of the corpus have its words: "
                  "\"share\""));
}

}  // namespace
}  // namespace descale
