#include "descale/explain.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "unit/explain/made_page.h"

namespace descale {
namespace {

using testing::HasSubstr;
using testing::Not;

// A page with each kind of fate.
Explanation Sample() {
  MadePage page;
  page.TakeByModel(page.AddParagraph("Home"));
  page.AddBlock(BlockKind::kHeading).level = 2;
  page.AddLine("The harbour");
  page.AddBlock();
  page.AddLine("The ferry left at nine.");
  page.TakeByRule(page.AddLine("Share"));
  page.AddNote(NoteKind::kTagged, 2, "tag");
  page.explanation.document.contributions = {{0, "words", 1, -1.5}};
  Article& article = page.explanation.article;
  article.url = "https://example.com/";
  article.metadata.title = {"The harbour", "h1"};
  article.metadata.author = {"A. Writer", "en/share"};
  article.metadata.tags = {"sea", "ships"};
  return page.explanation;
}

TEST(ExplainTextTest, ReadsLikeADiff) {
  EXPECT_EQ(
      ExplainText(Sample(), {}),
      "page           page.html\n"
      "url            https://example.com/\n"
      "kind           html\n"
      "outcome        ok\n"
      "charset        utf-8 (valid-utf-8; declared utf-8)\n"
      "title          [h1] The harbour\n"
      "author         [en/share rules/languages/en.toml:12] A. Writer\n"
      "tags           sea, ships\n"
      "\n"
      "#1 paragraph  classify: score 0.05, link share 1.00  body > div#main\n"
      "    by  words 1 (-1.50)\n"
      "- Home\n"
      "#2 heading 2  score 0.75, link share 0.00  body > div#main\n"
      "+ The harbour\n"
      "#3 paragraph  score 0.75, link share 0.00  body > div#main\n"
      "+ The ferry left at nine.\n"
      "    tagged  rules tag  en/share  share  rules/languages/en.toml:12  "
      "line 2 of 3  matched \"share\"\n"
      "- Share\n"
      "    rules drop-line  en/share  share  rules/languages/en.toml:12  "
      "line 3 of 3  matched \"share\"\n"
      "\n"
      "blocks         3, 2 kept\n"
      "lines          4, 2 kept, 1 removed by classify, 1 removed by rules\n"
      "1 removed      en/share  share  rules/languages/en.toml:12\n"
      "1 tagged       en/share  share  rules/languages/en.toml:12\n");
}

TEST(ExplainTextTest, FiltersShowBlocksOfShownLinesOnly) {
  ExplainStyle style;
  style.removed = false;
  const std::string kept = ExplainText(Sample(), style);
  EXPECT_THAT(kept, HasSubstr("\n+ The harbour\n"));
  EXPECT_THAT(kept, Not(HasSubstr("\n- ")));
  EXPECT_THAT(kept, Not(HasSubstr("#1 ")));
  style.removed = true;
  style.kept = false;
  const std::string removed = ExplainText(Sample(), style);
  EXPECT_THAT(removed, HasSubstr("\n- Home\n"));
  EXPECT_THAT(removed, HasSubstr("\n- Share\n    rules drop-line  en/share"));
  EXPECT_THAT(removed, Not(HasSubstr("\n+ ")));
  EXPECT_THAT(removed, Not(HasSubstr("#2 ")));
}

TEST(ExplainTextTest, TheRuleAndItsPlaceAreNeverShortened) {
  ExplainStyle style;
  style.width = 10;
  EXPECT_THAT(ExplainText(Sample(), style),
              HasSubstr("en/share  share  rules/languages/en.toml:12"));
}

TEST(ExplainTextTest, PlainTextHasNoBlocksToTellOf) {
  MadePage page(PageKind::kText);
  page.AddParagraph("One");
  page.AddParagraph("Two");
  EXPECT_THAT(ExplainText(page.explanation, {}),
              HasSubstr("\n\n+ One\n+ Two\n\n"));
}

TEST(ExplainTextTest, APageThatFailedSaysWhy) {
  Explanation explanation;
  explanation.article.id = "photo";
  explanation.article.outcome = {PageStatus::kFailed, OutcomeReason::kNotHtml,
                                 "decode", "a PNG image"};
  EXPECT_EQ(ExplainText(explanation, {}),
            "page           photo\n"
            "kind           html\n"
            "outcome        failed (not_html) in decode: a PNG image\n");
}

TEST(ExplainJsonTest, HasEverythingInFull) {
  EXPECT_EQ(
      ExplainJson(Sample()),
      R"({"id":"page.html","url":"https://example.com/","kind":"html",)"
      R"("generator":"","outcome":{"status":"ok","reason":"","stage":"",)"
      R"("message":""},"charset":{"declared":"utf-8","used":"utf-8",)"
      R"("origin":"valid-utf-8"},"metadata":{)"
      R"("title":{"value":"The harbour","origin":"h1","file":"","line":0},)"
      R"("author":{"value":"A. Writer","origin":"en/share",)"
      R"("file":"rules/languages/en.toml","line":12},)"
      R"("date":{"value":"","origin":"","file":"","line":0},)"
      R"("language":{"value":"","origin":"","file":"","line":0},)"
      R"("source":{"value":"","origin":"","file":"","line":0},)"
      R"("site_name":{"value":"","origin":"","file":"","line":0},)"
      R"("canonical_url":{"value":"","origin":"","file":"","line":0},)"
      R"("description":{"value":"","origin":"","file":"","line":0},)"
      R"("image":{"value":"","origin":"","file":"","line":0},)"
      R"("tags":["sea","ships"]},"blocks":[)"
      R"({"kind":"paragraph","level":0,"path":"body > div#main",)"
      R"("hidden":false,"score":0.750,"link_share":0.000,"kept":false,)"
      R"("contributions":[{"feature":"words","value":1.000,"change":-1.500}],)"
      R"("lines":[{"text":"Home","kept":false,"position":0,)"
      R"("reason":{"stage":"classify","phase":"","action":"","rule":"",)"
      R"("class":"","file":"","line":0,)"
      R"("evidence":"score 0.05, link share 1.00"},"notes":[]}]},)"
      R"({"kind":"heading","level":2,"path":"body > div#main",)"
      R"("hidden":false,"score":0.750,"link_share":0.000,"kept":true,"contributions":[],)"
      R"("lines":[{"text":"The harbour","kept":true,"position":1,)"
      R"("reason":null,"notes":[]}]},)"
      R"({"kind":"paragraph","level":0,"path":"body > div#main",)"
      R"("hidden":false,"score":0.750,"link_share":0.000,"kept":true,"contributions":[],)"
      R"("lines":[{"text":"The ferry left at nine.","kept":true,)"
      R"("position":2,"reason":null,"notes":[{"note":"tagged",)"
      R"("stage":"rules","phase":"lines","action":"tag","rule":"en/share",)"
      R"("class":"share","file":"rules/languages/en.toml","line":12,)"
      R"("evidence":"matched \"share\""}]},)"
      R"({"text":"Share","kept":false,"position":3,)"
      R"("reason":{"stage":"rules","phase":"lines","action":"drop-line",)"
      R"("rule":"en/share","class":"share",)"
      R"("file":"rules/languages/en.toml","line":12,)"
      R"("evidence":"matched \"share\""},"notes":[]}]}],)"
      R"("counts":{"blocks":3,"blocks_kept":2,"lines":4,"lines_kept":2,)"
      R"("positions":3,"removed_by":{"classify":1,"rules":1},"rules":[)"
      R"({"what":"removed","rule":"en/share","class":"share",)"
      R"("file":"rules/languages/en.toml","line":12,"lines":1},)"
      R"({"what":"tagged","rule":"en/share","class":"share",)"
      R"("file":"rules/languages/en.toml","line":12,"lines":1}]}})"
      "\n");
}

TEST(ExplainJsonTest, IsStrictWhateverThePageSays) {
  MadePage page;
  page.AddParagraph("a\"b\\c\u2028\x01\xff</script>");
  const std::string json = ExplainJson(page.explanation);
  EXPECT_THAT(json, Not(HasSubstr("\u2028")));
  JsonReader reader;
  const auto value = reader.Parse(json);
  ASSERT_TRUE(value.ok()) << value.status().message();
  const JsonValue block = (*value)["blocks"].Items().at(0);
  EXPECT_EQ(block["lines"].Items().at(0)["text"].AsString(),
            "a\"b\\c\u2028\x01\uFFFD</script>");
}

}  // namespace
}  // namespace descale
