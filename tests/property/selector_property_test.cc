// Selectors, with their sets of candidates, memory and index, match what trying
// every way through the tree matches.

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "dom/selector.h"
#include "dom/selector_matcher.h"
#include "dom/selector_set.h"
#include "property/naive_selector.h"
#include "property/soup.h"
#include "unit/tree_builder.h"

namespace descale {
namespace {

// Few of each, so that random selectors match something.
const std::vector<std::string> kTypes = {"div", "p", "b", "x-a"};
const std::vector<std::string> kNames = {"a", "b", "c", "d", "a-b"};
const std::vector<std::string> kAttributes = {"class", "id", "lang"};
const std::vector<std::string> kOperators = {
    "", "=", "~=", "|=", "^=", "$=", "*="};
const std::vector<std::string> kPseudoClasses = {
    ":root",      ":empty",          ":first-child", ":last-of-type",
    ":nth-child", ":nth-last-child", ":nth-of-type", ":nth-last-of-type"};

class Generator {
 public:
  explicit Generator(uint32_t seed) : random_(seed) {}

  std::string Markup() {
    std::string markup = "<html>";
    std::vector<std::string> open;
    for (uint32_t i = 5 + Below(30); i > 0; --i) {
      if (!open.empty() && Chance(3)) {
        markup += "</" + open.back() + ">";
        open.pop_back();
      } else if (Chance(6)) {
        markup += Chance(2) ? " " : "text";
      } else {
        open.push_back(Pick(kTypes));
        markup += "<" + open.back() + Attributes() + ">";
      }
    }
    for (; !open.empty(); open.pop_back()) markup += "</" + open.back() + ">";
    return markup + "</html>";
  }

  NaiveSelector Selector() { return List(0); }

  uint32_t Below(size_t limit) {
    return static_cast<uint32_t>(random_() % limit);
  }

 private:
  bool Chance(uint32_t one_in) { return Below(one_in) == 0; }
  const std::string& Pick(const std::vector<std::string>& from) {
    return from[Below(from.size())];
  }

  std::string Attributes() {
    std::string attributes;
    if (Chance(2)) {
      attributes += " class=\"" + Pick(kNames) + " " + Pick(kNames) + "\"";
    }
    if (Chance(4)) attributes += " id=\"" + Pick(kNames) + "\"";
    if (Chance(4)) attributes += " lang=\"" + Pick(kNames) + "\"";
    return attributes;
  }

  // NOLINTBEGIN(misc-no-recursion): `level` bounds it.
  NaiveSelector List(int level) {
    NaiveSelector list(Chance(4) ? 2 : 1);
    for (NaiveComplex& complex : list) complex = Complex(level);
    return list;
  }

  NaiveComplex Complex(int level) {
    NaiveComplex complex;
    for (uint32_t i = Below(level == 0 ? 5 : 3); i > 0; --i) {
      complex.compounds.push_back(Compound(level));
      complex.combinators += " >+~"[Below(4)];
    }
    complex.compounds.push_back(Compound(level));
    return complex;
  }

  std::vector<NaiveSimple> Compound(int level) {
    std::vector<NaiveSimple> compound;
    if (Chance(2)) {
      NaiveSimple type;
      type.kind = "type";
      type.name = Chance(3) ? "*" : Pick(kTypes);
      compound.push_back(type);
    }
    while (compound.empty() || Chance(3)) compound.push_back(Simple(level));
    return compound;
  }

  NaiveSimple Simple(int level) {
    NaiveSimple simple;
    const uint32_t choice = Below(10);
    if (choice < 4) {
      simple.kind = choice == 0 ? "#" : ".";
      simple.name = Pick(kNames);
    } else if (choice < 6) {
      simple.kind = "[";
      simple.name = Pick(kAttributes);
      simple.op = Pick(kOperators);
      simple.value = Pick(kNames);
    } else if (choice < 8 || level == 2) {
      simple.kind = Pick(kPseudoClasses);
      simple.a = static_cast<int>(Below(5)) - 2;
      simple.b = static_cast<int>(Below(7)) - 2;
    } else {
      simple.kind = Chance(2) ? ":is" : ":not";
      simple.list = List(level + 1);
    }
    return simple;
  }
  // NOLINTEND(misc-no-recursion)

  std::mt19937 random_;
};

constexpr int kPages = 300;
constexpr uint32_t kSelectors = 40;

TEST(SelectorPropertyTest, ASetMatchesWhatANaiveLoopMatches) {
  const uint32_t seed = SoupSeed();
  SCOPED_TRACE("DESCALE_SEED=" + std::to_string(seed));
  Generator generator(seed);
  size_t matches = 0;
  for (int page = 0; page < kPages; ++page) {
    const std::string markup = generator.Markup();
    const Tree tree = TreeOf(markup);
    std::vector<NaiveSelector> naive;
    SelectorSet set;
    for (uint32_t i = 0; i < kSelectors; ++i) {
      naive.push_back(generator.Selector());
      const auto selector = Selector::Compile(CssOf(naive.back()), nullptr);
      ASSERT_TRUE(selector.ok())
          << CssOf(naive.back()) << ": " << selector.status().message();
      set.Add(*selector, i);
    }
    const NaiveMatcher naive_matcher(tree);
    SelectorMatcher matcher(tree);
    for (NodeId id = 0; id < tree.nodes.size(); ++id) {
      std::vector<uint32_t> numbers;
      set.Match(id, &matcher, &numbers);
      std::vector<uint32_t> expected;
      for (uint32_t i = 0; i < kSelectors; ++i) {
        if (naive_matcher.Matches(naive[i], id)) expected.push_back(i);
      }
      matches += expected.size();
      ASSERT_EQ(numbers, expected)
          << "node " << id << " of " << markup << "\n"
          << [&] {
               std::string all;
               for (uint32_t i = 0; i < kSelectors; ++i) {
                 all += std::to_string(i) + "  " + CssOf(naive[i]) + "\n";
               }
               return all;
             }();
    }
  }
  // Selectors that match nothing would show nothing.
  EXPECT_GT(matches, size_t{kPages});
}

}  // namespace
}  // namespace descale
