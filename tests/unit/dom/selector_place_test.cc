#include "dom/selector_place.h"

#include <string>

#include <gtest/gtest.h>

namespace descale {
namespace {

// "2n+1", or "none".
std::string Read(const char* text) {
  const auto place = ParsePlace(text);
  if (!place) return "none";
  return std::to_string(place->a) + "n" + (place->b < 0 ? "" : "+") +
         std::to_string(place->b);
}

TEST(SelectorPlaceTest, ReadsWhatCssAllows) {
  const struct {
    const char* text;
    const char* expected;
  } cases[] = {
      {"odd", "2n+1"},
      {"EVEN", "2n+0"},
      {"7", "0n+7"},
      {"+7", "0n+7"},
      {"-7", "0n-7"},
      {" 3 ", "0n+3"},
      {"n", "1n+0"},
      {"+n", "1n+0"},
      {"-N", "-1n+0"},
      {"4n", "4n+0"},
      {"-4n+10", "-4n+10"},
      {"4n - 1", "4n-1"},
      {"4n+ 1", "4n+1"},
      {"4n -1", "4n-1"},
      {"n-2147483648", "1n-2147483648"},
      {"", "none"},
      {"oddly", "none"},
      {"1 2", "none"},
      {"2 n", "none"},
      {"+ n", "none"},
      {"+-3", "none"},
      {"n3", "none"},
      {"n+", "none"},
      {"n+-3", "none"},
      {"n n", "none"},
      {"1.5", "none"},
      {"2147483648", "none"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(Read(c.text), c.expected) << c.text;
  }
}

// The positions from 1 to 9 that pass.
std::string Positions(int32_t a, int32_t b) {
  PlaceTest test;
  test.a = a;
  test.b = b;
  std::string positions;
  for (uint32_t position = 1; position <= 9; ++position) {
    if (test.Holds(position)) positions += std::to_string(position);
  }
  return positions;
}

TEST(SelectorPlaceTest, HoldsAtTheStepsFromTheOffsetOn) {
  EXPECT_EQ(Positions(0, 3), "3");
  EXPECT_EQ(Positions(0, 0), "");
  EXPECT_EQ(Positions(2, 1), "13579");
  EXPECT_EQ(Positions(3, 4), "47");
  EXPECT_EQ(Positions(3, -4), "258");
  EXPECT_EQ(Positions(-1, 3), "123");
  EXPECT_EQ(Positions(-2, 6), "246");
  EXPECT_EQ(Positions(-1, 0), "");
  EXPECT_EQ(Positions(INT32_MIN, INT32_MAX), "");
}

}  // namespace
}  // namespace descale
