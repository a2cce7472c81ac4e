#include "base/white_space.h"

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "base/strings.h"

namespace descale {
namespace {

size_t LeadingOneByOne(std::string_view text) {
  size_t pos = 0;
  while (pos < text.size() && IsAsciiSpace(text[pos])) ++pos;
  return pos;
}

size_t CollapsedOneByOne(std::string_view text) {
  size_t end = 0;
  while (end < text.size()) {
    const bool at_end = end + 1 == text.size();
    if (IsAsciiSpace(text[end]) && (text[end] != ' ' || end == 0 || at_end ||
                                    IsAsciiSpace(text[end + 1]))) {
      return end;
    }
    ++end;
  }
  return end;
}

TEST(WhiteSpaceTest, EveryByteCountsAsIsAsciiSpaceSays) {
  for (int byte = 0; byte < 256; ++byte) {
    const auto c = static_cast<char>(byte);
    const std::string before(3, ' ');
    EXPECT_EQ(LeadingAsciiSpace(before + c + "x"), IsAsciiSpace(c) ? 4u : 3u)
        << byte;
  }
}

TEST(WhiteSpaceTest, CollapsingLeavesSingleSpacesAlone) {
  EXPECT_EQ(CollapsedPrefix("two words"), 9u);
  EXPECT_EQ(CollapsedPrefix("two  words"), 3u);
  EXPECT_EQ(CollapsedPrefix("one two\nthree"), 7u);
  EXPECT_EQ(CollapsedPrefix("ends here "), 9u);
  EXPECT_EQ(CollapsedPrefix("eight by 8 bytes"), 16u);
  EXPECT_EQ(CollapsedPrefix("seven 7  bytes"), 7u);
}

TEST(WhiteSpaceTest, BothAgreeWithALoopOnRandomText) {
  std::mt19937 random(11);
  for (int round = 0; round < 50'000; ++round) {
    std::string text;
    for (size_t i = random() % 30; i-- > 0;) {
      text += "   \n\t\rab\xC3\x0B"[random() % 10];
    }
    ASSERT_EQ(LeadingAsciiSpace(text), LeadingOneByOne(text))
        << testing::PrintToString(text);
    if (text.empty() || IsAsciiSpace(text.front())) continue;
    ASSERT_EQ(CollapsedPrefix(text), CollapsedOneByOne(text))
        << testing::PrintToString(text);
  }
}

}  // namespace
}  // namespace descale
