#include "rules/line_facts.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

std::string Words(int count, std::string_view word = "word") {
  std::string text;
  for (int i = 0; i < count; ++i) {
    if (i > 0) text += ' ';
    text += word;
  }
  return text;
}

TEST(LineFactsTest, ShortMeansSixtyLongTenWordsAndNoStop) {
  EXPECT_TRUE(FactsOf("More from the harbour", 0).is_short);
  EXPECT_TRUE(FactsOf(std::string(60, 'x'), 0).is_short);
  EXPECT_FALSE(FactsOf(std::string(61, 'x'), 0).is_short);
  EXPECT_TRUE(FactsOf(std::string(60, 'x') + "\u200B  ", 0).is_short)
      << "lengths are of the folded line";
  EXPECT_TRUE(FactsOf(Words(10), 0).is_short);
  EXPECT_FALSE(FactsOf(Words(11), 0).is_short);
  EXPECT_FALSE(FactsOf("He left.", 0).is_short);
}

TEST(LineFactsTest, ProseMeansSixtyLongASentenceMarkAndFewLinks) {
  const std::string words = Words(15);
  const std::string x58(58, 'x');
  struct Case {
    std::string line;
    double link_share;
    bool is_prose;
  };
  for (const Case& c : {
           Case{words + ".", 0, true},
           Case{"Yes! " + words, 0, true},  // the mark may stand anywhere
           Case{words + "؟", 0.4, true}, Case{words, 0, false},
           Case{words + ".", 0.5, false}, Case{"Short, but done.", 0, false},
           Case{x58 + "x.", 0, true}, Case{x58 + ".", 0, false},
           Case{Words(10, "中中中") + "。", 0, true},  // wide ones count twice
       }) {
    EXPECT_EQ(FactsOf(c.line, c.link_share).is_prose, c.is_prose) << c.line;
  }
}

TEST(LineFactsTest, LinkMeansFourFifthsOfLinks) {
  EXPECT_TRUE(FactsOf("a", 0.8).is_link);
  EXPECT_FALSE(FactsOf("a", 0.79).is_link);
  EXPECT_TRUE(FactsOf("He left.", 0.9).link_or_short());
  EXPECT_TRUE(FactsOf("Share", 0).link_or_short());
  EXPECT_FALSE(FactsOf("He left.", 0).link_or_short());
}

TEST(LineFactsTest, AStopMayHideBehindClosers) {
  for (const std::string_view line :
       {"He left.", "Left?!", "“He left.”", "(He left.)", "\"Left!\") ",
        "离开了。", "离开了。」", "غادر؟", "चला गया।", "Left…",
        "Left.\u200F"}) {
    EXPECT_TRUE(EndsWithStop(line)) << line;
  }
  for (const std::string_view line :
       {"", "He left", "He left:", "He left;", "3.5", "He left. Then", "…and",
        ")", "U.S. Secretary", "Left -"}) {
    EXPECT_FALSE(EndsWithStop(line)) << line;
  }
  EXPECT_TRUE(EndsWithStop(std::string(500, 'x') + "."));
  EXPECT_FALSE(EndsWithStop("." + std::string(500, 'x')));
}

}  // namespace
}  // namespace descale
