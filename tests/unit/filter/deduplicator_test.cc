#include "descale/deduplicator.h"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/strings.h"
#include "filter/article_lines.h"
#include "filter/seen_counts.h"

namespace descale {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// An article of which every piece between blank lines is a block.
Article ArticleOf(std::string text, std::string url = "https://a.example/1") {
  Article article;
  article.url = std::move(url);
  article.text = std::move(text);
  uint32_t begin = 0;
  ForEachPiece(article.text, "\n\n", [&](std::string_view piece) {
    ArticleBlock block;
    block.text = {begin, begin + static_cast<uint32_t>(piece.size())};
    article.blocks.push_back(block);
    begin = block.text.end + 2;
  });
  return article;
}

std::vector<std::string> BlocksOf(const Article& article) {
  std::vector<std::string> texts;
  texts.reserve(article.blocks.size());
  for (const ArticleBlock& block : article.blocks) {
    texts.push_back(article.text.substr(block.text.begin, block.text.size()));
  }
  return texts;
}

Article Pass(Deduplicator* deduplicator, Article article) {
  Deduplicator::Marks marks = deduplicator->Mark(article);
  deduplicator->Judge(&marks);
  Deduplicator::Apply(marks, /*keep_removed=*/true, &article);
  return article;
}

TEST(DeduplicatorTest, TheSecondOfTwoTextsIsDropped) {
  Deduplicator deduplicator({.texts = true});
  EXPECT_TRUE(Pass(&deduplicator, ArticleOf("One.")).outcome.ok());
  EXPECT_TRUE(Pass(&deduplicator, ArticleOf("One!")).outcome.ok());
  const Article again =
      Pass(&deduplicator, ArticleOf("One.", "https://b.example/"));
  EXPECT_EQ(again.outcome.status, PageStatus::kDropped);
  EXPECT_EQ(again.outcome.reason, OutcomeReason::kDuplicate);
  EXPECT_EQ(again.text, "");
}

TEST(DeduplicatorTest, LinesOfASiteGoOnceTheyWereOnSoManyPages) {
  Deduplicator deduplicator({.line_pages = 2});
  // That it stands there twice makes no second page of it.
  Pass(&deduplicator, ArticleOf("Share\n\nOne\n\nShare"));
  const Article second =
      Pass(&deduplicator, ArticleOf("Share\n\nTwo\n\nShare"));
  EXPECT_EQ(second.text, "Share\n\nTwo\n\nShare");
  const Article third = Pass(&deduplicator, ArticleOf("Share\n\nText\nShare"));
  EXPECT_EQ(third.text, "Text");
  EXPECT_THAT(BlocksOf(third), ElementsAre("Text"));
  ASSERT_EQ(third.removed.size(), 2u);
  EXPECT_EQ(third.removed[0].text, "Share");
  EXPECT_EQ(third.removed[0].reason.rule, "repeated-line");
}

TEST(DeduplicatorTest, LinesOfOtherSitesAreLeftAlone) {
  Deduplicator deduplicator({.line_pages = 1});
  EXPECT_EQ(Pass(&deduplicator, ArticleOf("Share")).text, "Share");
  for (const char* url : {"https://b.example/", ""}) {
    EXPECT_EQ(Pass(&deduplicator, ArticleOf("Share", url)).text, "Share");
  }
  EXPECT_EQ(Pass(&deduplicator, ArticleOf("Share")).outcome.reason,
            OutcomeReason::kDuplicate);
}

TEST(DeduplicatorTest, AReplayedHistoryGoesOnWhereItEnded) {
  const DedupeOptions options{.texts = true, .line_pages = 1};
  Deduplicator whole(options);
  whole.KeepHistory();
  std::mt19937 random(7);
  const auto next = [&] {
    return ArticleOf("Text " + std::to_string(random() % 40) + "\n\nLine " +
                     std::to_string(random() % 20));
  };
  for (int i = 0; i < 50; ++i) {
    Pass(&whole, next());
  }
  Deduplicator resumed(options);
  const std::vector<uint64_t> first = whole.TakeHistory(30);
  resumed.Replay(first);
  resumed.Replay(whole.TakeHistory(20));
  EXPECT_THAT(whole.TakeHistory(1), IsEmpty());
  for (int i = 0; i < 50; ++i) {
    const Article article = next();
    EXPECT_EQ(Pass(&whole, article).text, Pass(&resumed, article).text);
  }
}

TEST(ArticleLinesTest, BlocksKeepTheirTextsAndSeparators) {
  Article article = ArticleOf("a\nx\nb\n\nx\n\nc\n\nx");
  article.blocks[2].kind = BlockKind::kHeading;
  EXPECT_EQ(RemoveLines(
                [](std::string_view line) {
                  return line == "x" ? std::string_view("r") : "";
                },
                /*keep_removed=*/false, &article),
            3u);
  EXPECT_EQ(article.text, "a\nb\n\nc");
  EXPECT_THAT(BlocksOf(article), ElementsAre("a\nb", "c"));
  EXPECT_EQ(article.blocks[1].kind, BlockKind::kHeading);
  EXPECT_THAT(article.removed, IsEmpty());
}

TEST(SeenCountsTest, CountsAsAMapDoesWhileThereIsRoom) {
  SeenCounts seen(uint64_t{1} << 20);
  std::unordered_map<uint64_t, uint32_t> expected;
  std::mt19937_64 random(7);
  for (int i = 0; i < 20'000; ++i) {
    const uint64_t key = 1 + random() % 5'000;
    ASSERT_EQ(seen.Add(key), expected[key]++) << i;
  }
}

TEST(SeenCountsTest, ForgetsTheLongestUnseenAndNeverInvents) {
  SeenCounts seen(1);  // as little as there can be
  std::mt19937_64 random(7);
  std::unordered_map<uint64_t, uint32_t> expected;
  for (int i = 0; i < 200'000; ++i) {
    const uint64_t key = 1 + random();
    ASSERT_EQ(seen.Add(key), 0u);
    if (i % 100 == 0) {
      // What comes again before the tables are full is remembered.
      ASSERT_EQ(seen.Add(7), expected[7]++);
    }
  }
  EXPECT_EQ(seen.Add(1 + std::mt19937_64(7)()), 0u) << "it was long ago";
}

}  // namespace
}  // namespace descale
