#include "dom/selector_set.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/dom/selector_test_util.h"
#include "unit/tree_builder.h"

namespace descale {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Numbered from 0.
SelectorSet SetOf(std::initializer_list<const char*> selectors) {
  SelectorSet set;
  uint32_t number = 0;
  for (const char* css : selectors) {
    const auto selector = Selector::Compile(css, MakeWordTest);
    EXPECT_TRUE(selector.ok()) << css << ": " << selector.status().message();
    if (selector.ok()) set.Add(*selector, number++);
  }
  return set;
}

std::vector<uint32_t> Numbers(const SelectorSet& set, const Tree& tree,
                              NodeId id) {
  SelectorMatcher matcher(tree);
  std::vector<uint32_t> numbers;
  set.Match(id, &matcher, &numbers);
  return numbers;
}

TEST(SelectorSetTest, ASelectorIsMetUnderEveryKindOfName) {
  const SelectorSet set =
      SetOf({"#a", ".x", "p", "x-card", "[lang]", ":is(.x, #a)",
             ":is(p:is(.x))", ":not(.x)", ":is(:empty, .x)", ".x, p, #a"});
  const struct {
    const char* markup;
    std::vector<uint32_t> expected;
  } cases[] = {
      {"<p id=\"a\" class=\"x\" lang=\"en\">t</p>", {0, 1, 2, 4, 5, 6, 8, 9}},
      {"<p class=\"y x z\">t</p>", {1, 2, 5, 6, 8, 9}},
      {"<p class=\"xx\">t</p>", {2, 7, 9}},
      {"<X-Card>t</X-Card>", {3, 7}},
      {"<div></div>", {7, 8}},
      {"text", {}},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(Numbers(set, TreeOf(c.markup), 0), c.expected) << c.markup;
  }
}

TEST(SelectorSetTest, NumbersAreAppendedOnceAndInOrder) {
  SelectorSet set;
  for (const uint32_t number : {7, 3, 7}) {
    set.Add(*Selector::Compile(".b, .a, p", nullptr), number);
  }
  const Tree tree = TreeOf("<p class=\"a b a\"></p>");
  SelectorMatcher matcher(tree);
  std::vector<uint32_t> numbers = {7, 9};
  set.Match(0, &matcher, &numbers);
  EXPECT_THAT(numbers, ElementsAre(7, 9, 3, 7));
}

TEST(SelectorSetTest, AnEmptySetMatchesNothing) {
  const SelectorSet set;
  EXPECT_TRUE(set.empty());
  EXPECT_EQ(set.size(), 0U);
  EXPECT_THAT(Numbers(set, TreeOf("<p id=\"a\" class=\"x\"></p>"), 0),
              IsEmpty());
}

TEST(SelectorSetTest, ACopyOutlivesItsOriginal) {
  SelectorSet copy;
  {
    const SelectorSet set = SetOf({".x", "p"});
    copy = set;
  }
  EXPECT_EQ(copy.size(), 2U);
  EXPECT_THAT(Numbers(copy, TreeOf("<p class=\"x\"></p>"), 0),
              ElementsAre(0, 1));
}

TEST(SelectorSetTest, FindsEachOfManyNames) {
  SelectorSet set;
  constexpr uint32_t kCount = 20'000;
  for (uint32_t i = 0; i < kCount; ++i) {
    set.Add(*Selector::Compile(".c" + std::to_string(i), nullptr), i);
  }
  for (const uint32_t i : {0U, 1U, 777U, kCount - 1}) {
    const std::string markup = "<p class=\"a c" + std::to_string(i) + "\"></p>";
    EXPECT_THAT(Numbers(set, TreeOf(markup), 0), ElementsAre(i));
  }
  EXPECT_THAT(Numbers(set, TreeOf("<p class=\"c20000\"></p>"), 0), IsEmpty());
}

}  // namespace
}  // namespace descale
