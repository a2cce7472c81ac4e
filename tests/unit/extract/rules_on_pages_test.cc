// What rules say about elements, on pages with markup: css, [select], CMS.

#include <memory>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "descale/extractor.h"

#include "unit/temp_folder.h"

namespace descale {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kProse[] =
    "The dredger left at dawn, and by noon the channel was deep enough for the "
    "first of the grain ships to come in on the tide, said the harbour master.";

std::string Paragraph(std::string_view attributes, std::string_view text) {
  return "<p " + std::string(attributes) + ">" + std::string(text) + "</p>";
}

// The article of a page at https://www.gull.example/1 under one rule file.
Article Cleaned(const std::string& toml, const std::string& body,
                const std::string& head = "") {
  const TempFolder folder;
  folder.Add("rules.toml", "format = 1\n" + toml);
  const auto rules =
      RuleSet::Load({.shipped = false, .folders = {folder.path()}});
  EXPECT_TRUE(rules.ok()) << rules.status().message();
  if (!rules.ok()) return {};
  ExtractOptions options;
  options.keep_removed = true;
  Page page;
  page.url = "https://www.gull.example/1";
  page.bytes = "<html lang=en><head><title>Gull</title>" + head +
               "</head><body>" + body + "</body></html>";
  return Extractor(*rules, options).Extract(page);
}

constexpr char kHead[] =
    "set = 's'\nsites = ['gull.example']\n[[rule]]\nid = 'r'\nclass = 'c'\n"
    "why = 'w'\n";

TEST(RulesOnPagesTest, CssTakesTheBlocksWithinItsElements) {
  const Article article = Cleaned(
      std::string(kHead) + "do = 'drop-block'\ncss = ['div.box', '#ad > p']\n",
      Paragraph("", kProse) + "<div class='box wide'>" +
          Paragraph("", std::string(kProse) + " Box.") + "</div><div id=ad>" +
          Paragraph("", std::string(kProse) + " Ad.") + "</div>");
  EXPECT_EQ(article.text, kProse);
  ASSERT_EQ(article.removed.size(), 2U);
  EXPECT_EQ(article.removed[0].reason.evidence, "in div.box");
  EXPECT_EQ(article.removed[1].reason.evidence, "in #ad > p");
}

TEST(RulesOnPagesTest, AnElementInsideABlockIsNoBlock) {
  const std::string body =
      Paragraph("", std::string(kProse) + " <span class=x>12 shares</span>") +
      Paragraph("", std::string("<span class=x>") + kProse + " All.</span>");
  const Article dropped =
      Cleaned(std::string(kHead) + "do = 'drop-block'\ncss = ['.x']\n", body);
  EXPECT_EQ(dropped.text, std::string(kProse) + " 12 shares");
  const Article stripped =
      Cleaned(std::string(kHead) + "do = 'strip-span'\ncss = ['.x']\n", body);
  EXPECT_EQ(stripped.text, kProse);
}

TEST(RulesOnPagesTest, CssBesideAPatternIsOneMoreCondition) {
  const Article article =
      Cleaned(std::string(kHead) +
                  "do = 'drop-line'\ncss = ['.meta']\nre = ['.*Mark\\.']\n",
              Paragraph("class=meta", std::string(kProse) + " Mark.") +
                  Paragraph("class=meta", std::string(kProse) + " Moor.") +
                  Paragraph("", std::string(kProse) + " Mark."));
  EXPECT_EQ(article.text,
            std::string(kProse) + " Moor.\n\n" + kProse + " Mark.");
}

TEST(RulesOnPagesTest, KeepBringsBackWhatTheModelRemoved) {
  const std::string body =
      Paragraph("", kProse) + "<footer class=note><a href=/a>Note</a></footer>";
  EXPECT_THAT(Cleaned("set = 's'\n", body).text, Not(HasSubstr("Note")));
  EXPECT_THAT(
      Cleaned(std::string(kHead) + "do = 'keep'\ncss = ['.note']\n", body).text,
      HasSubstr("Note"));
}

TEST(RulesOnPagesTest, TheSelectedBodyIsTheBody) {
  constexpr char kSelect[] =
      "set = 's'\nsites = ['gull.example']\n[select]\n"
      "body = ['#empty', '#story']\n";
  const std::string body =
      Paragraph("", std::string(kProse) + " Outside.") +
      "<div id=empty>Too short.</div><div id=story>" + Paragraph("", kProse) +
      "<p><a href=/x>A link of its own</a></p>" +
      Paragraph("hidden", "Hidden words.") + Paragraph("", kProse) + "</div>";
  const Article article = Cleaned(kSelect, body);
  EXPECT_EQ(article.text,
            std::string(kProse) + "\n\nA link of its own\n\n" + kProse);
  ASSERT_FALSE(article.removed.empty());
  const Reason& reason = article.removed[0].reason;
  EXPECT_EQ(reason.rule, "s/select");
  EXPECT_EQ(reason.line, 4);
  EXPECT_EQ(reason.evidence, "outside of #story");
}

TEST(RulesOnPagesTest, WithoutEnoughLettersNothingIsSelected) {
  const Article article = Cleaned(
      "set = 's'\nsites = ['gull.example']\n[select]\nbody = ['#story']\n",
      Paragraph("", kProse) + "<div id=story>Little.</div>");
  EXPECT_THAT(article.text, HasSubstr(kProse));
}

TEST(RulesOnPagesTest, SelectedMetadataStandsAboveWhatThePageSays) {
  const Article article = Cleaned(
      "set = 's'\nsites = ['gull.example']\n[select]\n"
      "title = ['.none', '.headline']\n"
      "author = ['meta[name=writer]@content']\ndate = ['time@datetime']\n",
      "<h1>Gull</h1><h2 class=headline>The  deep\nharbour</h2>"
      "<time datetime='2024-05-13'>Monday</time>" +
          Paragraph("", kProse),
      "<meta name=author content='The Gull'>"
      "<meta name=writer content='Ann Lee'>");
  EXPECT_EQ(article.metadata.title.value, "The deep harbour");
  EXPECT_EQ(article.metadata.title.origin, "s/select");
  EXPECT_EQ(article.metadata.author.value, "Ann Lee");
  EXPECT_EQ(article.metadata.date.value, "2024-05-13");
}

TEST(RulesOnPagesTest, ACmsIsKnownByHtmlBodyAndHead) {
  constexpr char kCms[] =
      "set = 's'\ncms_css = ['body.press', 'link[href*=\"/press-content/\"]']\n"
      "[[rule]]\nid = 'r'\nclass = 'c'\nwhy = 'w'\ndo = 'drop-line'\n"
      "re = ['.*Mark\\.']\n";
  const std::string marked = Paragraph("", std::string(kProse) + " Mark.");
  const std::string body = Paragraph("", kProse) + marked;
  EXPECT_THAT(Cleaned(kCms, body).text, HasSubstr("Mark."));
  EXPECT_THAT(
      Cleaned(kCms, body, "<link rel=stylesheet href='/press-content/a.css'>")
          .text,
      Not(HasSubstr("Mark.")));
  EXPECT_THAT(Cleaned(kCms, "<div class=press>" + body + "</div>").text,
              HasSubstr("Mark."))
      << "not by what stands in the body";
}

TEST(RulesOnPagesTest, HasTextReadsFoldedText) {
  const Article article =
      Cleaned(std::string(kHead) +
                  "do = 'drop-block'\ncss = ['div:has-text(\"^see also:\")']\n",
              Paragraph("", kProse) + "<div>SEE  also: " + std::string(kProse) +
                  "</div>");
  EXPECT_EQ(article.text, kProse);
}

}  // namespace
}  // namespace descale
