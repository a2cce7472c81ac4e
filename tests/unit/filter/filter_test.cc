#include "descale/filter.h"

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace descale {
namespace {

using testing::HasSubstr;

// Sentences of which no two are alike.
std::string Prose(int sentences) {
  constexpr std::string_view kWords[] = {
      "harbour", "ferry", "quay",   "dredger", "channel", "lamp", "rope",
      "gull",    "storm", "master", "winter",  "captain", "tide"};
  std::string text;
  unsigned state = 1;
  for (int i = 0; i < sentences; ++i) {
    text += i % 3 == 0 ? "The" : "That";
    for (int word = 0; word < 12; ++word) {
      state = state * 1'664'525u + 1'013'904'223u;
      text.append(" ").append(kWords[(state >> 16) % std::size(kWords)]);
      text.append(word % 4 == 1 ? " and" : word % 4 == 3 ? " of" : "");
    }
    text += i % 4 == 3 ? ".\n\n" : ". ";
  }
  return text;
}

Article Filtered(const FilterOptions& options, std::string text,
                 std::string language = "en") {
  Article article;
  article.text = std::move(text);
  article.metadata.language.value = std::move(language);
  ApplyFilters(options, &article);
  return article;
}

TEST(FilterTest, WithoutFiltersNothingIsDropped) {
  EXPECT_TRUE(Filtered({}, "x {").outcome.ok());
}

TEST(FilterTest, WhatIsDroppedHasAReasonAndNoText) {
  const struct {
    FilterOptions options;
    std::string text;
    std::string language;
    OutcomeReason reason;
    std::string_view message;
  } cases[] = {
      {{.languages = {"en", "pt"}}, "x", "de", OutcomeReason::kLanguage, "de"},
      {{.languages = {"en"}}, "x", "", OutcomeReason::kLanguage, "not known"},
      {{.min_words = 3},
       "two words",
       "en",
       OutcomeReason::kLength,
       "words 2.00 is under 3.00"},
      {{.max_words = 1}, "two words", "en", OutcomeReason::kLength, "over"},
      {{.c4 = true},
       "One. Two. Three. Four.",
       "en",
       OutcomeReason::kC4,
       "sentences 4.00"},
      {{.c4 = true}, Prose(9) + "{", "en", OutcomeReason::kC4, "bracket"},
      {{.c4 = true},
       Prose(9) + "Lorem Ipsum",
       "en",
       OutcomeReason::kC4,
       "lorem"},
      {{.gopher = true},
       "Too short.",
       "en",
       OutcomeReason::kGopher,
       "words 2.00 is under 50"},
  };
  for (const auto& c : cases) {
    const Article article = Filtered(c.options, c.text, c.language);
    EXPECT_EQ(article.outcome.status, PageStatus::kDropped) << c.message;
    EXPECT_EQ(article.outcome.reason, c.reason) << c.message;
    EXPECT_THAT(article.outcome.message, HasSubstr(c.message));
    EXPECT_EQ(article.text, "");
  }
}

TEST(FilterTest, ProsePassesAllFilters) {
  const FilterOptions all{.languages = {"en"},
                          .min_words = 50,
                          .max_words = 1000,
                          .gopher = true,
                          .c4 = true};
  const Article article = Filtered(all, Prose(20));
  EXPECT_TRUE(article.outcome.ok()) << article.outcome.message;
  EXPECT_EQ(article.text, Prose(20));
}

TEST(FilterTest, GopherKnowsWhatIsNoProse) {
  std::string numbers;
  std::string bullets;
  std::string trailing;
  std::string repeated;
  std::string long_words;
  for (int i = 0; i < 80; ++i) {
    const std::string number = std::to_string(i * 7919 % 100'003 + 1000);
    numbers.append(number).append(i % 3 == 0 ? " rope " : " ");
    bullets.append("- ferry ").append(number).append(" and quay of tide\n");
    trailing.append("The ferry and tide of ").append(number).append("...\n");
    repeated.append("The same line of the harbour.\n");
    long_words.append("harbourmastersoffice").append(number).append(" ");
  }
  const struct {
    std::string text;
    std::string_view message;
  } cases[] = {
      {numbers, "share of words with a letter"},
      {bullets, "bullet"},
      {trailing, "ellip"},
      {repeated, "repeated lines"},
      {long_words, "mean word length"},
      {Prose(20) + "# # # # # # # # # # # # # # # # # # # # # # # # # # # # #"
                   " # # # # # # # # # # # # # # # # # # # # # # # # # # # # #",
       "hashes"},
  };
  const FilterOptions gopher{.gopher = true};
  for (const auto& c : cases) {
    EXPECT_THAT(Filtered(gopher, c.text).outcome.message, HasSubstr(c.message));
  }
}

TEST(FilterTest, RepeatedRunsOfWordsAreSeenWithinOneLine) {
  std::string text = Prose(12);
  for (int i = 0; i < 12; ++i) {
    text += " click here to read more of this story now";
  }
  EXPECT_THAT(Filtered({.gopher = true}, text).outcome.message,
              HasSubstr("-gram"));
}

TEST(FilterTest, RulesAboutSpacedWordsAreNotForOtherScripts) {
  std::string text;
  for (int i = 0; i < 40; ++i) {
    text += "\u6e2f\u53e3" + std::to_string(i) +
            "\u51ac\u5929\u5173\u95ed\u4e86\u6e14\u6c11\u4eec\u3002";
  }
  EXPECT_TRUE(Filtered({.gopher = true}, text, "zh").outcome.ok());
  EXPECT_EQ(Filtered({.gopher = true}, text, "en").outcome.reason,
            OutcomeReason::kGopher);
}

TEST(FilterTest, APageWithoutAnArticleStaysWhatItIs) {
  Article article;
  article.outcome = {PageStatus::kFailed, OutcomeReason::kCorrupt, "read", "x"};
  ApplyFilters({.min_words = 5}, &article);
  EXPECT_EQ(article.outcome.reason, OutcomeReason::kCorrupt);
}

}  // namespace
}  // namespace descale
