// The head of a rule file: which pages it is for, [select] and [[page]].

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

RuleFile LoadHeadOf(const std::string& head, bool own = true) {
  ErrorLog errors;
  auto files = LoadTexts({"format = 1\nset = 'x'\n" + head}, own, &errors);
  EXPECT_TRUE(errors.ok()) << errors.ToStatus().message();
  return std::move(files.at(0));
}

TEST(FileHeadTest, SitesAreHostsInOneForm) {
  EXPECT_THAT(LoadHeadOf("sites = ['Example.COM', '*.example.com', "
                         "'m\u00FCller.example', 'xn--mller-kva.example.']")
                  .sites,
              ElementsAre("example.com", "*.example.com",
                          "xn--mller-kva.example", "xn--mller-kva.example"));
}

TEST(FileHeadTest, NamesOfCmsAreFolded) {
  const RuleFile file =
      LoadHeadOf("cms = ['WordPress 6']\ncms_css = ['html.wp', 'meta[x]']");
  EXPECT_THAT(file.cms, ElementsAre("wordpress 6"));
  EXPECT_EQ(file.cms_css.size(), 2U);
}

TEST(FileHeadTest, TheMostSpecialScopeGivesTheLevel) {
  struct Case {
    std::string_view head;
    Level shipped;
    Level own;
  };
  for (const Case& c : {
           Case{"", Level::kGeneric, Level::kGenericOwn},
           Case{"langs = ['ar']", Level::kLanguage, Level::kLanguageOwn},
           Case{"script = 'Arab'", Level::kLanguage, Level::kLanguageOwn},
           Case{"langs = ['ar']\ncms = ['x']", Level::kCms, Level::kCmsOwn},
           Case{"cms_css = ['.x']", Level::kCms, Level::kCmsOwn},
           Case{"cms = ['x']\nsites = ['a.example']", Level::kSite,
                Level::kSiteOwn},
       }) {
    EXPECT_EQ(LoadHeadOf(std::string(c.head), false).level, c.shipped);
    EXPECT_EQ(LoadHeadOf(std::string(c.head), true).level, c.own);
  }
}

TEST(FileHeadTest, SelectHasAlternativesAndAttributes) {
  const RuleFile file = LoadHeadOf(
      "[select]\nbody = ['#a', '.b']\ntitle = ['h1']\n"
      "author = ['meta[name=\"a@b\"]@Content', 'a[title=\"x@y\"]']\n"
      "date = ['.a\\@b']\n");
  const Select& select = file.select;
  EXPECT_EQ(select.line, 3);
  ASSERT_EQ(select.body.size(), 2U);
  EXPECT_EQ(select.body[1].text, ".b");
  ASSERT_EQ(select.author.size(), 2U);
  EXPECT_EQ(select.author[0].text, "meta[name=\"a@b\"]@Content");
  EXPECT_EQ(select.author[0].attribute, "content");
  EXPECT_EQ(select.author[1].attribute, "");
  EXPECT_EQ(select.date.at(0).attribute, "");
  EXPECT_FALSE(select.empty());
}

TEST(FileHeadTest, PagesStandBesideTheirFile) {
  ErrorLog errors;
  const auto files = LoadRuleFiles(
      {{.origin = {.file = "rules/sites/a.toml", .own = true},
        .text = "format = 1\nset = 'x'\n[[page]]\nfile = 'pages/1.html.gz'\n"
                "url = 'https://a.example/1'\ncrawled = 2024-05-24\n"
                "must = ['The harbour']\nmustnot = ['Share', 'Like']\n"}},
      &errors);
  EXPECT_TRUE(errors.ok()) << errors.ToStatus().message();
  const RuleSnapshot& page = files.at(0).snapshots.at(0);
  EXPECT_EQ(page.file, "rules/sites/pages/1.html.gz");
  EXPECT_EQ(page.rule_file, "rules/sites/a.toml");
  EXPECT_EQ(page.line, 3);
  EXPECT_EQ(page.url, "https://a.example/1");
  EXPECT_EQ(page.crawled, "2024-05-24");
  EXPECT_THAT(page.must, ElementsAre("The harbour"));
  EXPECT_THAT(page.mustnot, ElementsAre("Share", "Like"));
}

TEST(FileHeadTest, MistakesAreNamedByTheirPlace) {
  struct Case {
    std::string_view head;  // lines from 3 on
    std::string_view expected;
  };
  for (const Case& c : {
           Case{"sites = ['https://a.example']", "test.toml:3:10: bad host"},
           Case{"sites = ['a.example/b']", "test.toml:3:10: bad host"},
           Case{"sites = ['a.example:80']", "bad host"},
           Case{"sites = ['a.*.example']", "bad host"},
           Case{"sites = ['*']", "bad host"},
           Case{"sites = ['*.']", "bad host"},
           Case{"sites = ['']", "bad host"},
           Case{"sites = ['a..b']", "bad host"},
           Case{"sites = ['.a']", "bad host"},
           Case{"sites = ['a b']", "bad host"},
           Case{"cms = [' ']",
                "test.toml:3:8: an empty name is the start of any other"},
           Case{"cms_css = ['p:hover']", "test.toml:3:12: column "},
           Case{"site = ['a']",
                "test.toml:3:1: unknown key \"site\", did you mean \"sites\"?"},
           Case{"select = 3", "\"select\" must be a table, not an integer"},
           Case{"[select]\nbody = ['p@id']",
                "test.toml:4:9: body is elements, not attributes"},
           Case{"[select]\ntitel = ['p']",
                "test.toml:4:1: unknown key \"titel\", did you mean "
                "\"title\"?"},
           Case{"[[page]]\nmust = ['a']",
                "test.toml:3:1: a page needs \"file\""},
           Case{"[[page]]\nfile = 'a.html'",
                "test.toml:3:1: a page needs \"must\" or \"mustnot\""},
           Case{"[[page]]\nfile = '../a.html'\nmust = ['a']",
                "test.toml:4:8: the path must be relative"},
           Case{"[[page]]\nfile = 'a.html'\nmust = ['a', ' ']",
                "test.toml:5:14: an empty text is in every page"},
           Case{"[[page]]\nfile = 'a.html'\nmust = ['a']\ncrawled = 'today'",
                "test.toml:6:11: \"crawled\" must be a date"},
       }) {
    EXPECT_THAT(
        ErrorsOf({"format = 1\nset = 'x'\n" + std::string(c.head) + "\n"}),
        HasSubstr(c.expected))
        << c.head;
  }
}

}  // namespace
}  // namespace descale
