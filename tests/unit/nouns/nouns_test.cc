#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "descale/article.h"
#include "descale/document.h"
#include "descale/outcome.h"
#include "descale/stats.h"
#include "descale/status.h"
#include "descale/tag.h"

namespace descale {
namespace {

TEST(TagTest, EveryNameLeadsBackToItsTag) {
  for (size_t i = 1; i < kTagCount; ++i) {
    const auto tag = static_cast<TagId>(i);
    EXPECT_FALSE(TagName(tag).empty());
    EXPECT_EQ(TagFromName(TagName(tag)), tag) << TagName(tag);
  }
  EXPECT_EQ(TagFromName("no-such-element"), TagId::kUnknown);
  EXPECT_EQ(TagFromName(""), TagId::kUnknown);
}

TEST(StatsTest, EveryOutcomeIsCountedOnce) {
  RunStats stats;
  for (const auto& [status, reason] :
       {std::pair{PageStatus::kOk, OutcomeReason::kNone},
        {PageStatus::kDegraded, OutcomeReason::kTooDeep},
        {PageStatus::kDropped, OutcomeReason::kNoText},
        {PageStatus::kFailed, OutcomeReason::kUnreadable},
        {PageStatus::kFailed, OutcomeReason::kCorrupt}}) {
    Article article;
    article.outcome = {status, reason, "", ""};
    article.page_bytes = 10;
    stats.Count(article);
  }
  EXPECT_EQ(stats.bytes_in, 50u);
  EXPECT_EQ(stats.pages, 5u);
  EXPECT_EQ(stats.ok + stats.degraded + stats.dropped + stats.failed, 5u);
  EXPECT_EQ(stats.unreadable, 1u);
}

TEST(ResultTest, HoldsAValueOrAnError) {
  const Result<int> value = 3;
  EXPECT_TRUE(value.ok());
  EXPECT_TRUE(value.status().ok());
  const Result<int> error = Status::NotFound("no such file");
  EXPECT_FALSE(error.ok());
  EXPECT_EQ(error.status().message(), "no such file");
  const Result<int> mistake = Status();
  EXPECT_EQ(mistake.status().code(), StatusCode::kInternal);
}

TEST(DocumentTest, ThePathReadsAsCss) {
  Document document;
  document.names = "mainwide  left";
  document.sections.push_back({.tag = TagId::kBody});
  document.sections.push_back(
      {.tag = TagId::kDiv, .parent = 0, .id = {0, 4}, .classes = {4, 14}});
  document.sections.push_back({.tag = TagId::kUnknown, .parent = 1});
  Block block;
  block.section = 2;
  EXPECT_EQ(document.PathOf(block), "body > div#main.wide.left > *");
}

TEST(DocumentTest, ABlocksTextSpansItsLines) {
  Document document;
  document.text = "one\ntwo\nthree";
  document.lines = {{{0, 3}, 0}, {{4, 7}, 0}, {{8, 13}, 1}};
  Block first;
  first.line_count = 2;
  Block second;
  second.first_line = 2;
  second.line_count = 1;
  EXPECT_EQ(document.TextOf(first), "one\ntwo");
  EXPECT_EQ(document.TextOf(second), "three");
  EXPECT_EQ(document.TextOf(document.lines[1]), "two");
}

}  // namespace
}  // namespace descale
