#include "segment/byline.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(BylineTest, OnlyNamesAreLeft) {
  const struct {
    std::string_view byline;
    std::string_view expected;
    std::string_view note;
  } cases[] = {
      {"Jane Roe", "Jane Roe", "a name"},
      {"By Jane Roe", "Jane Roe", "English"},
      {"BY JANE ROE", "JANE ROE", "case stays"},
      {"Byron Roe", "Byron Roe", "a name that starts with By"},
      {"Von Anna Muster", "Anna Muster", "German"},
      {"Par Jeanne Dupont", "Jeanne Dupont", "French"},
      {"كتب أحمد علي", "أحمد علي", "Arabic"},
      {"作者：王小明", "王小明", "Chinese"},
      {"Jane Roe and John Doe", "Jane Roe, John Doe", "and"},
      {"Jane Roe, John Doe", "Jane Roe, John Doe", "comma"},
      {"Jane Roe; John Doe", "Jane Roe, John Doe", "semicolon"},
      {"Jane Roe, Jane ROE", "Jane Roe", "the same name"},
      {"José Ortega y Gasset", "José Ortega y Gasset", "one person"},
      {"https://a.example/jane", "", "a URL"},
      {"jane@a.example", "", "an address"},
      {"Jane Roe | jane@a.example", "Jane Roe", "name and address"},
      {"Jane Roe | May 13, 2024", "Jane Roe", "name and date"},
      {"5 min read", "", "digits"},
      {"admin", "", "an account"},
      {"null", "", "a placeholder"},
      {"O&#8217;Neill", "O’Neill", "escaped twice"},
      {"a b c d e f g h i j", "", "a sentence"},
      {"—", "", "no letter"},
      {"", "", "nothing"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(JoinAuthors({std::string(c.byline)}), c.expected) << c.note;
  }
}

TEST(BylineTest, TenNamesAreEnough) {
  std::vector<std::string> bylines;
  for (char c = 'a'; c <= 'z'; ++c) {
    bylines.emplace_back(2, c);
  }
  EXPECT_EQ(JoinAuthors(bylines), "aa, bb, cc, dd, ee, ff, gg, hh, ii, jj");
}

}  // namespace
}  // namespace descale
