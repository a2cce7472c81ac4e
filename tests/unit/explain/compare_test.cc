#include "descale/compare.h"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "explain/line_diff.h"

namespace descale {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

using Lines = std::vector<std::string_view>;

// The longest common sequence by the textbook's table.
size_t LongestCommon(const Lines& a, const Lines& b) {
  std::vector<size_t> row(b.size() + 1, 0);
  for (const std::string_view line : a) {
    size_t corner = 0;
    for (size_t j = 0; j < b.size(); ++j) {
      const size_t above = row[j + 1];
      row[j + 1] = line == b[j] ? corner + 1 : std::max(above, row[j]);
      corner = above;
    }
  }
  return row[b.size()];
}

void ExpectLongest(const Lines& a, const Lines& b) {
  const auto common = CommonLines(a, b);
  EXPECT_EQ(common.size(), LongestCommon(a, b));
  for (size_t i = 0; i < common.size(); ++i) {
    EXPECT_EQ(a[common[i].first], b[common[i].second]);
    EXPECT_TRUE(i == 0 || (common[i - 1].first < common[i].first &&
                           common[i - 1].second < common[i].second));
  }
}

TEST(LineDiffTest, SmallTexts) {
  EXPECT_THAT(CommonLines({}, {}), ElementsAre());
  EXPECT_THAT(CommonLines(Lines{"a", "b", "c"}, Lines{"a", "c"}),
              ElementsAre(Pair(0, 0), Pair(2, 1)));
  EXPECT_THAT(CommonLines(Lines{"a"}, Lines{"b"}), ElementsAre());
  EXPECT_THAT(CommonLines(Lines{"x", "a", "y"}, Lines{"z", "a", "w"}),
              ElementsAre(Pair(1, 1)));
}

TEST(LineDiffTest, IsTheLongestCommonSequence) {
  std::mt19937 random(11);
  constexpr std::string_view kLines[] = {"a", "b", "c", "d"};
  const auto some = [&] {
    Lines lines(random() % 12);
    for (std::string_view& line : lines) {
      line = kLines[random() % std::size(kLines)];
    }
    return lines;
  };
  for (int round = 0; round < 3000; ++round) {
    ExpectLongest(some(), some());
  }
}

TEST(LineDiffTest, TextsWithNothingInCommonCostNoMoreThanTheLimit) {
  std::vector<std::string> texts;
  texts.reserve(20'000);
  for (int i = 0; i < 20'000; ++i) {
    texts.push_back(std::to_string(i));
  }
  const Lines a(texts.begin(), texts.begin() + 10'000);
  const Lines b(texts.begin() + 10'000, texts.end());
  EXPECT_TRUE(CommonLines(a, b).empty());
}

Article ArticleOf(std::string text) {
  Article article;
  article.id = "a.html";
  article.text = std::move(text);
  return article;
}

void AddRemoval(std::string text, std::string rule, Article* article) {
  Removal& removal = article->removed.emplace_back();
  removal.text = std::move(text);
  removal.reason.stage = "rules";
  removal.reason.rule = std::move(rule);
  removal.reason.file = "my/a.toml";
  removal.reason.line = 7;
}

TEST(CompareTest, LinesThatGoNameTheirRule) {
  Article before = ArticleOf("One.\n\nShare\n\nTwo.\n\nThree, old.");
  AddRemoval("Share", "en/share", &before);  // another one
  Article after = ArticleOf("One.\n\nTwo.\n\nThree.");
  AddRemoval("Share", "en/share", &after);
  AddRemoval("Share", "mine/share", &after);
  const ArticleChange change = CompareArticles(before, after);
  EXPECT_TRUE(change.any());
  EXPECT_EQ(ChangeText(change, {}),
            "a.html\n"
            "  One.\n"
            "- Share\n"
            "    mine/share  my/a.toml:7\n"
            "  Two.\n"
            "- Three, old.\n"
            "+ Three.\n");
  EXPECT_THAT(ChangeJson(change),
              HasSubstr(R"({"change":"gone","text":"Share",)"
                        R"("rule":"mine/share","file":"my/a.toml","line":7})"));
  EXPECT_FALSE(CompareArticles(before, before).any());
}

TEST(CompareTest, CountsAreOfAllPages) {
  Article after = ArticleOf("One.");
  AddRemoval("Share", "mine/share", &after);
  ChangeCounts counts;
  counts.Count(CompareArticles(ArticleOf("One.\nShare"), after));
  counts.Count(CompareArticles(after, after));
  Article none = ArticleOf("");
  none.outcome = {PageStatus::kDropped, OutcomeReason::kNoText, "clean", ""};
  counts.Count(CompareArticles(ArticleOf("\u00e9"), none));
  EXPECT_EQ(CountsJson(counts),
            R"({"pages":3,"changed":2,"lost_articles":1,"gone_lines":2,)"
            R"("new_lines":0,"characters":15,"gone_characters":6,)"
            R"("new_characters":0,"by_rule":{"mine/share":1}})"
            "\n");
  EXPECT_THAT(CountsText(counts), HasSubstr("3 pages, 2 changed, 1 without"));
  EXPECT_THAT(CountsText(counts), HasSubstr("\n  1  mine/share\n"));
}

}  // namespace
}  // namespace descale
