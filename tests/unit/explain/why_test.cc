#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "descale/explain.h"

#include "base/json.h"
#include "unit/explain/made_page.h"

namespace descale {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Page PageOf(std::string_view bytes) {
  Page page;
  page.bytes = bytes;
  return page;
}

TEST(WhyTest, LinesAreFoundAsPeopleSeeThem) {
  MadePage made;
  made.AddParagraph("Share  THIS\u00A0story now");
  made.AddParagraph("\u0625\u0642\u0631\u0623 \u0623\u064A\u0636\u0627\u064B");
  made.AddParagraph("nothing");
  const struct {
    std::string_view text;
    std::vector<uint32_t> lines;
    std::string_view note;
  } cases[] = {
      {"share this story", {0}, "case and spaces"},
      {"  This Story ", {0}, "spaces around it"},
      {"\u0627\u0642\u0631\u0627 \u0627\u064A\u0636\u0627",
       {1},
       "forms of alef, vowel marks"},
      {"th", {0, 2}, "several lines"},
      {"story then", {}, "nowhere"},
      {"", {}, "nothing to look for"},
      {" \u200B", {}, "nothing visible to look for"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(Why(made.explanation, PageOf(""), c.text).lines, c.lines)
        << c.note;
  }
}

TEST(WhyTest, WhatARuleTookOutOfALineIsFoundThere) {
  MadePage made;
  made.AddParagraph("The ferry left.");
  made.AddNote(NoteKind::kEdited, 0, "strip-span");
  const WhyAnswer answer = Why(made.explanation, PageOf(""), "Share");
  EXPECT_THAT(answer.lines, ElementsAre(0));
  EXPECT_THAT(WhyText(made.explanation, answer, {}),
              HasSubstr("The rule en/share (class share, "
                        "rules/languages/en.toml:12) changed it: "
                        "matched \"share\".\n"));
}

TEST(WhyTest, WhatIsNoLineMayBeElsewhere) {
  MadePage made;
  made.AddParagraph("line");
  made.explanation.article.metadata.title = {"The Harbour", "h1"};
  const Page page = PageOf("<meta content='Tracker'><p>line");
  const struct {
    std::string_view text;
    std::string_view charset;
    bool in_title;
    InSource in_source;
  } cases[] = {
      {"harbour", "utf-8", true, InSource::kNo},
      {"tracker", "utf-8", false, InSource::kYes},
      {"tracker", "windows-1256", false, InSource::kYes},
      {"absent", "utf-8", false, InSource::kNo},
      {"absent", "windows-1256", false, InSource::kNotSearched},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.text);
    made.explanation.article.charset.used = c.charset;
    const WhyAnswer answer = Why(made.explanation, page, c.text);
    EXPECT_FALSE(answer.found());
    EXPECT_EQ(!answer.fields.empty(), c.in_title);
    EXPECT_EQ(answer.in_source, c.in_source);
  }
}

TEST(WhyTextTest, SaysItInSentencesWithTheLinesAround) {
  MadePage made;
  made.AddParagraph("Home");
  made.TakeByModel(0);
  made.AddParagraph("The ferry left at nine.");
  made.TakeByRule(made.AddParagraph("Share this"), "drop-run");
  const struct {
    std::string_view text;
    std::string_view said;
  } cases[] = {
      {"home",
       "out  Home\n"
       "     The choice of blocks took it for boilerplate: score 0.05, link "
       "share 1.00.\n"
       "     path    body > div#main\n"
       "     after   The ferry left at nine.\n"},
      {"ferry",
       "in   The ferry left at nine.\n"
       "     It is in the text: its block (paragraph, score 0.75, link share "
       "0.00) was kept, and no rule took this line.\n"
       "     It is line 1 of the 2 that rules see.\n"
       "     path    body > div#main\n"
       "     before  Home\n"
       "     after   Share this\n"},
      {"share",
       "out  Share this\n"
       "     The rule en/share (class share, rules/languages/en.toml:12) "
       "dropped it and the run of lines it is in: matched \"share\".\n"
       "     It is line 2 of the 2 that rules see.\n"
       "     path    body > div#main\n"
       "     before  The ferry left at nine.\n"},
      {"absent",
       "No line of the page has it.\n"
       "Nor does it stand anywhere in the page's source.\n"},
  };
  for (const auto& c : cases) {
    const WhyAnswer answer = Why(made.explanation, PageOf(""), c.text);
    EXPECT_EQ(WhyText(made.explanation, answer, {}), c.said);
  }
}

TEST(WhyTextTest, EveryNoteIsASentence) {
  const struct {
    NoteKind kind;
    std::string_view action;
    std::string_view said;
  } cases[] = {
      {NoteKind::kSaved, "keep", "saved it from removal: matched \"share\"."},
      {NoteKind::kTrial, "drop-line",
       "is on trial and would do its drop-line: matched \"share\"."},
      {NoteKind::kFuse, "cut-from",
       "would do its cut-from, but that takes more of the page than its fuse "
       "allows: matched \"share\"."},
      {NoteKind::kEdited, "replace", "changed it: matched \"share\"."},
      {NoteKind::kTagged, "tag", "tagged it as share: matched \"share\"."},
  };
  for (const auto& c : cases) {
    MadePage made;
    made.AddParagraph("line");
    made.AddNote(c.kind, 0, c.action);
    const WhyAnswer answer = Why(made.explanation, PageOf(""), "line");
    EXPECT_THAT(WhyText(made.explanation, answer, {}),
                HasSubstr("The rule en/share (class share, "
                          "rules/languages/en.toml:12) " +
                          std::string(c.said) + "\n"));
  }
}

TEST(WhyTextTest, AWordOfManyLinesIsNotExplainedOnEach) {
  MadePage made;
  for (int i = 0; i < 25; ++i) made.AddParagraph("same");
  const WhyAnswer answer = Why(made.explanation, PageOf(""), "same");
  EXPECT_EQ(answer.lines.size(), 25U);
  EXPECT_THAT(WhyText(made.explanation, answer, {}),
              HasSubstr("\n... and 5 further lines\n"));
  ExplainStyle full;
  full.full = true;
  EXPECT_THAT(WhyText(made.explanation, answer, full),
              testing::Not(HasSubstr("further lines")));
}

TEST(WhyTextTest, APageWithoutLinesSaysWhatBecameOfIt) {
  Explanation explanation;
  explanation.article.outcome = {PageStatus::kFailed, OutcomeReason::kNotHtml,
                                 "decode", "a PNG image"};
  const WhyAnswer answer = Why(explanation, PageOf(""), "x");
  EXPECT_THAT(
      WhyText(explanation, answer, {}),
      HasSubstr("What became of the page: failed (not_html) in decode: a PNG "
                "image.\nNo line of the page has it.\n"));
}

TEST(WhyJsonTest, HasTheLinesWithTheirBlocks) {
  MadePage made;
  made.AddParagraph("before");
  made.AddParagraph("wanted");
  made.AddParagraph("after");
  made.explanation.article.metadata.title = {"Wanted", "h1"};
  const WhyAnswer answer = Why(made.explanation, PageOf(""), "wanted");
  const std::string json = WhyJson(made.explanation, answer);
  JsonReader reader;
  const auto value = reader.Parse(json);
  ASSERT_TRUE(value.ok()) << value.status().message();
  EXPECT_EQ((*value)["text"].AsString(), "wanted");
  EXPECT_THAT(json, HasSubstr(R"("found":true,)"));
  EXPECT_EQ((*value)["metadata"].Items().at(0).AsString(), "title");
  EXPECT_EQ((*value)["in_source"].AsString(), "no");
  ASSERT_EQ((*value)["lines"].Items().size(), 1U);
  const JsonValue line = (*value)["lines"].Items()[0];
  EXPECT_EQ(line["text"].AsString(), "wanted");
  EXPECT_EQ(line["before"].AsString(), "before");
  EXPECT_EQ(line["after"].AsString(), "after");
  EXPECT_EQ(line["block"]["path"].AsString(), "body > div#main");
}

TEST(WhyJsonTest, FoundIsFalseWhereNoLineHasIt) {
  const MadePage made;
  const WhyAnswer answer = Why(made.explanation, PageOf("x"), "y");
  EXPECT_THAT(answer.lines, IsEmpty());
  EXPECT_EQ(WhyJson(made.explanation, answer),
            R"({"id":"page.html","text":"y","found":false,"lines":[],)"
            R"("metadata":[],"in_source":"no"})"
            "\n");
}

}  // namespace
}  // namespace descale
