#include "rules/pattern_words.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "rules/word_finder.h"

namespace descale {
namespace {

// The words of a pattern, sorted, with | between them.
std::string Words(std::string_view pattern) {
  std::vector<std::string> words = WordsOf(pattern);
  std::ranges::sort(words);
  std::string all;
  for (const std::string& word : words) all += all.empty() ? word : "|" + word;
  return all;
}

TEST(PatternWordsTest, OneOfTheWordsIsInWhateverMatches) {
  struct Case {
    std::string_view pattern;
    std::string_view words;
  };
  for (const Case& c : {
           Case{"read more", "read more"},
           Case{"share this .*", "share this "},
           Case{".*all rights reserved\\.?.*",
                "all rights reserved|all rights reserved."},
           Case{"(share|email|print) this", "email this|print this|share this"},
           Case{"\\d+ comments?", " comment| comments"},
           Case{"comment[io]( su .+)?", "commenti|commento"},
           Case{"(?P<value>foo|bar)baz", "barbaz|foobaz"},
           Case{"(?:a|b)*cde", "cde"},
           Case{"(abc)+d", "abc"},
           Case{"x{8}abcd", "abcd"},
           Case{"one.two three", "two three"},
           Case{"foo|.*", ""},
           Case{"foo|ba", ""},
           Case{"(foo)?", ""},
           Case{"(foo)?bar", "bar|foobar"},
           Case{"ab", ""},
           Case{"", ""},
           Case{"[a-z]+", ""},
           Case{"[^x]abc", "abc"},
           Case{"[]x]abc", "]abc|xabc"},
           Case{"(?i)abc", ""},
           Case{"(?i:abc)d", ""},
           Case{"\\x{627}\\x{62e}bc", "اخbc"},
           Case{"تعليق(ات)?", "تعليق|تعليقات"},
           Case{"\\babc\\b", "abc"},
           Case{"a\\.b\\(c\\)", "a.b(c)"},
           Case{"(ab|c", ""},  // none that RE2 takes
           Case{"ab)c", ""},
       }) {
    EXPECT_EQ(Words(c.pattern), c.words) << c.pattern;
  }
}

TEST(PatternWordsTest, OfManyWaysThePartsAreWords) {
  // 4 x 4 x 4 ways are not written out, but 4 x 4 are.
  EXPECT_EQ(Words("(ab|cd|ef|gh)(ab|cd|ef|gh)(kl|mn|op|qr)"),
            "abab|abcd|abef|abgh|cdab|cdcd|cdef|cdgh|efab|efcd|efef|efgh|ghab|"
            "ghcd|ghef|ghgh");
}

TEST(WordFinderTest, FindsAWordWhereverItStands) {
  const WordFinder finder({"comment", "com", "اقرا", "add"});
  for (const std::string_view text :
       {"comment", "a com", "combine", "xx add", "و اقرا ايضا"}) {
    EXPECT_TRUE(finder.FindsAny(text)) << text;
  }
  for (const std::string_view text : {"", "co", "c om", "dda", "اقر"}) {
    EXPECT_FALSE(finder.FindsAny(text)) << text;
  }
  EXPECT_FALSE(WordFinder({}).FindsAny("comment"));
}

}  // namespace
}  // namespace descale
