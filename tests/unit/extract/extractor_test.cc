#include "descale/extractor.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace descale {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kPage =
    "<html lang=en><head><title>Harbour deepened - The Gull</title></head>"
    "<body><nav><a href=/>Home</a> <a href=/w>World</a></nav>"
    "<article><h1>Harbour deepened</h1>"
    "<p>The dredger left at dawn, and by noon the channel was deep enough for "
    "the first of the grain ships to come in on the tide.</p><p>Share</p>"
    "<p>It had taken eleven weeks, two more than planned, because the clay "
    "under the old pier was harder than anyone had thought.</p></article>"
    "<footer>All rights reserved</footer></body></html>";

Page PageOf(std::string_view bytes) {
  Page page;
  page.id = "page-1";
  page.url = "https://gull.example.com/harbour";
  page.input = "page.html";
  page.bytes = bytes;
  return page;
}

std::shared_ptr<const RuleSet> ShippedRules() {
  auto rules = RuleSet::Load({});
  EXPECT_TRUE(rules.ok()) << rules.status().message();
  return *rules;
}

TEST(ExtractorTest, APageBecomesAnArticle) {
  const Extractor extractor(ShippedRules());
  const Article article = extractor.Extract(PageOf(kPage));
  EXPECT_EQ(article.outcome.status, PageStatus::kOk);
  EXPECT_EQ(article.id, "page-1");
  EXPECT_EQ(article.metadata.title.value, "Harbour deepened");
  EXPECT_EQ(article.metadata.language.value, "en");
  EXPECT_EQ(article.charset.used, "utf-8");
  EXPECT_TRUE(article.removed.empty());
}

TEST(ExtractorTest, ItsTextIsThatOfTheArticleAlone) {
  const Article article = Extractor(ShippedRules()).Extract(PageOf(kPage));
  EXPECT_THAT(article.text, HasSubstr("The dredger left at dawn"));
  EXPECT_THAT(article.text, HasSubstr("It had taken eleven weeks"));
  EXPECT_THAT(article.text, Not(AnyOf(HasSubstr("Home"), HasSubstr("Share"),
                                      HasSubstr("All rights"))));
}

TEST(ExtractorTest, WithoutRulesTheModelDecidesAlone) {
  const Article article = Extractor(nullptr).Extract(PageOf(kPage));
  EXPECT_THAT(article.text, HasSubstr("Share"));
}

// Of a removed line; an empty one if it is not among the removed.
Reason ReasonOf(const Article& article, std::string_view text) {
  for (const Removal& removal : article.removed) {
    if (removal.text == text) return removal.reason;
  }
  return {};
}

TEST(ExtractorTest, RemovalsSayWhoRemovedWhat) {
  ExtractOptions options;
  options.keep_removed = true;
  const Article article =
      Extractor(ShippedRules(), options).Extract(PageOf(kPage));
  const Reason share = ReasonOf(article, "Share");
  EXPECT_EQ(share.stage, "rules");
  EXPECT_THAT(share.file, HasSubstr("rules/"));
  EXPECT_GT(share.line, 0);
  EXPECT_EQ(ReasonOf(article, "All rights reserved").stage, "classify");
}

TEST(ExtractorTest, TheTitleStandsInTheTextWhenAsked) {
  ExtractOptions options;
  options.title_in_text = true;
  const Article article =
      Extractor(ShippedRules(), options).Extract(PageOf(kPage));
  EXPECT_EQ(article.text.substr(0, 18), "Harbour deepened\n\n");
  ASSERT_FALSE(article.blocks.empty());
  EXPECT_EQ(article.blocks[0].kind, BlockKind::kHeading);
  EXPECT_EQ(article.blocks[0].level, 1);
}

TEST(ExtractorTest, ATooDeepPageComesDegradedWithItsText) {
  std::string html = "<!doctype html>";
  for (int i = 0; i < 2000; ++i) html += "<div>";
  html += "The channel is deep enough.";
  const Article article = Extractor(ShippedRules()).Extract(PageOf(html));
  EXPECT_EQ(article.outcome.status, PageStatus::kDegraded);
  EXPECT_EQ(article.outcome.reason, OutcomeReason::kTooDeep);
  EXPECT_EQ(article.outcome.stage, "parse");
  EXPECT_EQ(article.text, "The channel is deep enough.");
}

struct OutcomeCase {
  std::string bytes;
  PageStatus status;
  OutcomeReason reason;
  const char* note;
};

TEST(ExtractorTest, EveryPageHasAnOutcome) {
  const OutcomeCase cases[] = {
      {"", PageStatus::kDropped, OutcomeReason::kNoText, "nothing"},
      {" \n\t ", PageStatus::kDropped, OutcomeReason::kNoText, "white space"},
      {"<!doctype html>", PageStatus::kDropped, OutcomeReason::kNoText,
       "a doctype"},
      {"\x89PNG\r\n\x1a\n....", PageStatus::kFailed, OutcomeReason::kNotHtml,
       "an image"},
      {"Just one line.", PageStatus::kOk, OutcomeReason::kNone, "text"},
  };
  const Extractor extractor(ShippedRules());
  for (const OutcomeCase& c : cases) {
    const Article article = extractor.Extract(PageOf(c.bytes));
    EXPECT_EQ(article.outcome.status, c.status) << c.note;
    EXPECT_EQ(article.outcome.reason, c.reason) << c.note;
    EXPECT_EQ(article.text.empty(), !article.outcome.has_article()) << c.note;
  }
}

TEST(ExtractorTest, APageThatCouldNotBeReadPassesThrough) {
  Page page = PageOf("<p>never looked at");
  page.outcome = {PageStatus::kFailed, OutcomeReason::kTruncated, "read",
                  "the stream ends early"};
  const Article article = Extractor(ShippedRules()).Extract(page);
  EXPECT_EQ(article.outcome.reason, OutcomeReason::kTruncated);
  EXPECT_EQ(article.outcome.message, "the stream ends early");
  EXPECT_TRUE(article.text.empty());
}

TEST(ExtractorTest, NothingOfOnePageIsLeftInTheNext) {
  const Extractor extractor(ShippedRules());
  const Article first = extractor.Extract(PageOf(kPage));
  extractor.Extract(PageOf("<title>Other</title><p lang=de>Ganz anders."));
  extractor.Extract(PageOf("plain text"));
  const Article again = extractor.Extract(PageOf(kPage));
  EXPECT_EQ(again.text, first.text);
  EXPECT_EQ(again.metadata.title.value, first.metadata.title.value);
  EXPECT_EQ(again.metadata.titles, first.metadata.titles);
}

TEST(ExtractorTest, TheTraceNamesTheStagesInOrder) {
  std::vector<std::string> stages;
  ExtractOptions options;
  options.trace = [&](Stage stage, std::string_view id, std::string_view) {
    EXPECT_EQ(id, "page-1");
    stages.emplace_back(StageName(stage));
  };
  Extractor(ShippedRules(), options).Extract(PageOf(kPage));
  EXPECT_THAT(stages, ElementsAre("decode", "parse", "segment", "classify",
                                  "rules", "clean"));
}

TEST(ExtractorTest, APageThatIsParsedWholeIsToldOf) {
  const struct {
    std::string_view html;
    bool whole;
    std::string_view traced;
  } cases[] = {
      {"<!doctype html><p>One line.", false, "ok"},
      {"<!doctype html><p>One line.<frameset>", true,
       "ok, parsed whole: frameset"},
      {"<!doctype html><p>A<noscript><iframe src=x></noscript><p>B", false,
       "ok, open iframes closed"},
  };
  for (const auto& [html, whole, traced] : cases) {
    ExtractOptions options;
    std::string parse_trace;
    options.trace = [&](Stage stage, std::string_view, std::string_view what) {
      if (stage == Stage::kParse) parse_trace = what;
    };
    const Article article =
        Extractor(ShippedRules(), options).Extract(PageOf(html));
    EXPECT_EQ(article.parsed_whole, whole) << html;
    EXPECT_EQ(parse_trace, traced) << html;
  }
}

TEST(ExtractorTest, TimesAreAddedForEveryStageOfAPage) {
  StageTimes times;
  Extractor(ShippedRules()).Extract(PageOf(kPage), &times);
  for (const Stage stage : {Stage::kDecode, Stage::kParse, Stage::kSegment,
                            Stage::kClassify, Stage::kRules, Stage::kClean}) {
    EXPECT_GT(times[stage], 0u) << StageName(stage);
  }
  EXPECT_EQ(times[Stage::kWrite], 0u);
}

}  // namespace
}  // namespace descale
