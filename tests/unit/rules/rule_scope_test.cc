// Which rules act on a page: by site, CMS, language, date, and by what other
// files make of them.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

// Drops the line "<name>".
std::string Drop(const std::string& name) {
  return "id = '" + name + "'\ndo = 'drop-line'\nis = ['" + name + "']";
}

Lines LeftOn(const std::vector<std::string>& files, Document page,
             std::string_view crawled = "") {
  ApplyTo(*MakeRules(files), &page, crawled);
  return Survivors(page);
}

Document PageAt(std::string url, const Lines& lines) {
  Document page = HtmlPage(lines);
  page.url = std::move(url);
  return page;
}

TEST(RuleScopeTest, ASiteFileActsOnItsHostsOnly) {
  const std::string file = RuleFileText(
      {Drop("x")}, "set = 's'\nsites = ['harbour.example', '*.docks.example']");
  const struct {
    const char* url;
    const char* canonical;
    bool acts;
  } cases[] = {
      {"https://harbour.example/a", "", true},
      {"https://www.harbour.example/a", "", true},
      {"HTTP://Harbour.Example:8080/", "", true},
      {"https://news.harbour.example/a", "", false},
      {"https://docks.example/a", "", false},
      {"https://north.docks.example/a", "", true},
      {"https://a.north.docks.example/a", "", true},
      {"https://notdocks.example/a", "", false},
      {"", "https://harbour.example/a", true},
      {"https://other.example/", "https://harbour.example/a", false},
      {"", "", false},
  };
  for (const auto& c : cases) {
    Document page = PageAt(c.url, {"x", "y"});
    page.metadata.canonical_url.value = c.canonical;
    EXPECT_EQ(LeftOn({file}, page).size(), c.acts ? 1U : 2U)
        << c.url << " " << c.canonical;
  }
}

TEST(RuleScopeTest, ACmsFileActsWhereTheGeneratorSaysSo) {
  const std::string file =
      RuleFileText({Drop("x")}, "set = 's'\ncms = ['WordPress']");
  for (const auto& [generator, acts] :
       {std::pair("WordPress 6.4", true), std::pair("wordpress", true),
        std::pair("Made for WordPress", false), std::pair("", false)}) {
    Document page = HtmlPage({"x", "y"});
    page.generator = generator;
    EXPECT_EQ(LeftOn({file}, page).size(), acts ? 1U : 2U) << generator;
  }
}

TEST(RuleScopeTest, ExtendsBringsSetsOfOtherLanguagesAlong) {
  const std::vector<std::string> files = {
      RuleFileText({Drop("x")}, "set = 'ar'\nlangs = ['ar']\nextends = ['fa']"),
      RuleFileText({Drop("y")}, "set = 'fa'\nlangs = ['fa']"),
      RuleFileText({Drop("z")},
                   "set = 's'\nsites = ['a.example']\nextends = ['ar']")};
  EXPECT_EQ(LeftOn(files, PageAt("https://a.example/", {"x", "y", "z", "w"})),
            Lines{"w"});
  EXPECT_EQ(LeftOn(files, PageAt("https://b.example/", {"x", "y", "z", "w"})),
            (Lines{"x", "y", "z", "w"}));
  Document arabic = PageAt("https://b.example/", {"x", "y", "z", "w"});
  arabic.metadata.language.value = "ar";
  EXPECT_EQ(LeftOn(files, arabic), (Lines{"z", "w"}));
}

TEST(RuleScopeTest, ASiteMayChangeARuleOfAnotherSet) {
  const std::vector<std::string> files = {
      "format = 1\nset = 's'\nsites = ['a.example']\n"
      "[[rule]]\nid = 'en/x'\nstate = 'off'\n"
      "[[rule]]\nid = 'en/y'\nis = ['yy']\n",
      RuleFileText({Drop("x"), Drop("y")}, "set = 'en'\nlangs = ['en']")};
  EXPECT_EQ(LeftOn(files, PageAt("https://a.example/", {"x", "y", "yy"})),
            (Lines{"x", "y"}));
  EXPECT_EQ(LeftOn(files, PageAt("https://b.example/", {"x", "y", "yy"})),
            Lines{"yy"});
}

TEST(RuleScopeTest, OfTwoChangesOfARuleTheHigherOneHolds) {
  const std::vector<std::string> files = {
      RuleFileText({Drop("x")}, "set = 'en'\nlangs = ['en']"),
      "format = 1\nset = 'c'\ncms = ['Press']\n"
      "[[rule]]\nid = 'en/x'\nis = ['cms']\n",
      "format = 1\nset = 's'\nsites = ['a.example']\n"
      "[[rule]]\nid = 'en/x'\nis = ['site']\n"};
  const auto left = [&](const char* url) {
    Document page = PageAt(url, {"x", "cms", "site"});
    page.generator = "Press";
    return LeftOn(files, page);
  };
  EXPECT_EQ(left("https://a.example/"), (Lines{"x", "cms"}));
  EXPECT_EQ(left("https://b.example/"), (Lines{"x", "site"}));
}

TEST(RuleScopeTest, DatesBindPagesWhoseCrawlIsDated) {
  const std::string file =
      RuleFileText({Drop("x") + "\nsince = 2024-01-01\nuntil = 2024-12-31"});
  for (const auto& [crawled, acts] :
       {std::pair("", true), std::pair("2024-01-01", true),
        std::pair("2024-12-31T23:59:59Z", true), std::pair("2023-12-31", false),
        std::pair("2025-01-01", false), std::pair("soon", true)}) {
    EXPECT_EQ(LeftOn({file}, HtmlPage({"x", "y"}), crawled).size(),
              acts ? 1U : 2U)
        << crawled;
  }
}

}  // namespace
}  // namespace descale
