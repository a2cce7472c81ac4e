#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/end_stripper.h"
#include "rules/pattern_fold.h"
#include "rules/pattern_limits.h"
#include "rules/pattern_sets.h"

namespace descale {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(FoldPatternTest, LettersAndMembersOfClassesFoldAndEscapesDoNot) {
  struct Case {
    std::string_view pattern;
    std::string_view basic;
    std::string_view arabic;
  };
  for (const Case& c : {
           Case{R"(Share)", R"(share)", R"(share)"},
           Case{R"(\S\D\pL\P{Lu}\W)", R"(\S\D\pL\P{Lu}\W)",
                R"(\S\D\pL\P{Lu}\W)"},
           Case{R"([A\pL\]É-])", R"([a\pL\]é-])", R"([a\pL\]é-])"},
           Case{R"([]A])", R"([\]a])", R"([\]a])"},
           Case{R"([^A[:upper:]\d])", R"([^a[:upper:]\d])",
                R"([^a[:upper:]\d])"},
           Case{R"((?P<Value>A)(?i:B)(?i)C)", R"((?P<Value>a)(?i:b)(?i)c)",
                R"((?P<Value>a)(?i:b)(?i)c)"},
           Case{R"(A{2,3}?B*{X})", R"(a{2,3}?b*{x})", R"(a{2,3}?b*{x})"},
           Case{R"(على (أ|إ)?.*)", R"(على (أ|إ)?.*)", R"(علي (ا|ا)?.*)"},
           Case{R"([أإا-ي])", R"([أإا-ي])", R"([ااا-ي])"},
           Case{R"(مـشاركة)", R"(مـشاركة)", R"(مشاركه)"},
           Case{R"(x（3）…+)", R"(x\(3\)(?:\.\.\.)+)", R"(x\(3\)(?:\.\.\.)+)"},
           Case{"e\u0301\u00A0b", "é b", "é b"},
           Case{R"(\x41?\x{62})", "", ""},
           Case{R"(\x61?\x{62}\142)", R"(\x61?\x{62}\142)",
                R"(\x61?\x{62}\142)"},
       }) {
    for (const Folding folding : {Folding::kBasic, Folding::kArabic}) {
      const auto folded = FoldPattern(c.pattern, folding);
      EXPECT_EQ(folded.ok() ? *folded : std::string(),
                folding == Folding::kBasic ? c.basic : c.arabic)
          << c.pattern;
    }
  }
}

TEST(FoldPatternTest, WhatFoldingWouldChangeIsRefused) {
  struct Case {
    std::string_view pattern;
    std::string_view expected;
  };
  for (const Case& c : {
           Case{"[A-Z]", "folding changes the end \"A\" of the range A-Z"},
           Case{"[a-Z]", "folding changes the end \"Z\""},
           Case{"[ا-ى]", "folding changes the end \"ى\""},
           Case{R"([\x{41}-z])", "of the range"},
           Case{R"(\x{0623})", "folding changes \\x{0623}, write the letter"},
           Case{R"([\x{0623}])", "folding changes \\x{0623}"},
           Case{"ـ+", "it cannot be repeated"},
           Case{"[ـ]", "is left after folding"},
           Case{"[…]", "folds to several characters"},
           Case{R"(\Qa.b\E)", "\\Q is not supported"},
       }) {
    const auto folded = FoldPattern(c.pattern, Folding::kArabic);
    ASSERT_FALSE(folded.ok()) << c.pattern;
    EXPECT_THAT(folded.status().message(), HasSubstr(c.expected));
  }
}

TEST(FoldPatternTest, BrokenPatternsAreLeftToRe2) {
  for (const std::string_view pattern :
       {"[", "[a", "[^", "(", "(?", "(?P<x", "\\", "\\p", "\\p{L", "a{", "a{1",
        "a{,2}", "a{1,2", "a**", "[a-", "\\x", "\\x{", "[[:alpha:", "{}"}) {
    const auto folded = FoldPattern(pattern, Folding::kBasic);
    if (folded.ok()) CompileChecked(*folded).ok();  // no crash, no hang
  }
  EXPECT_FALSE(CompileChecked("(unclosed").ok());
}

TEST(PatternLimitsTest, CostlyPatternsAreRefused) {
  struct Case {
    std::string pattern;
    std::string_view expected;
  };
  for (const Case& c : {
           Case{"((a{100}){100}){100}", "nested repeats 1000000"},
           Case{"(a{40}b{30}){30}", "nested repeats 1200"},
           Case{"(a{11}){100}", "nested repeats 1100"},
           Case{"(?:a?){900}a{900}b", "sum of repeats 1800"},
           Case{"(?i)[\\p{L}\\p{M}]{1,200}[^\\p{Han}]{1,200}$", "instructions"},
           Case{std::string(kMaxPatternBytes + 1, 'a'), "bytes 4097"},
           Case{"(a+)\\1", "bad pattern: invalid escape sequence: \\1"},
           Case{"a{1001}", "nested repeats 1001"},
       }) {
    const auto compiled = CompileChecked(c.pattern);
    ASSERT_FALSE(compiled.ok()) << c.pattern;
    EXPECT_THAT(compiled.status().message(), HasSubstr(c.expected));
  }
}

TEST(PatternLimitsTest, HonestPatternsAreNot) {
  std::string odd_case;
  for (int i = 0; i < 200; ++i) odd_case += "(?i)ſİ";
  for (const std::string& pattern :
       {std::string(R"((كتب|كتبت) ?:? ?(?P<value>\pL+( \pL+){1,3}))"),
        std::string(R"(.{0,40}rights reserved.{0,60})"), odd_case,
        std::string("(a{10}){100}"), std::string("[a{5000}]{2}")}) {
    EXPECT_TRUE(CompileChecked(pattern).ok()) << pattern;
  }
}

TEST(PatternSetsTest, ManyPatternsAreToldApart) {
  std::vector<Pattern> patterns;
  patterns.reserve(2501);
  for (int i = 0; i < 2500; ++i) {
    patterns.push_back({"line " + std::to_string(i) + "( .*)?", 20});
  }
  patterns.push_back({"line 2.* end", 0});
  const PatternSets sets(std::move(patterns));
  const auto match = [&](std::string_view text) {
    std::vector<uint32_t> numbers;
    sets.Match(text, &numbers);
    return numbers;
  };
  EXPECT_THAT(match("line 7"), ElementsAre(7));
  EXPECT_THAT(match("line 2499 and more"), ElementsAre(2499));
  EXPECT_THAT(match("line 2400 end"), ElementsAre(2400, 2500));
  EXPECT_THAT(match("line 2500"), IsEmpty());
  EXPECT_THAT(match("a line 7"), IsEmpty()) << "whole lines only";
  EXPECT_THAT(match(""), IsEmpty());
}

TEST(PatternSetsTest, PatternsTooLargeForOneSetAreSpread) {
  struct Case {
    int count;
    uint32_t known_size;
  };
  for (const Case& c : {Case{60, 7'000}, Case{150, 0}}) {
    std::vector<Pattern> patterns;
    patterns.reserve(static_cast<size_t>(c.count));
    for (int i = 0; i < c.count; ++i) {
      patterns.push_back({"(\\pL{1,3} ){2}" + std::to_string(i), c.known_size});
    }
    const PatternSets sets(std::move(patterns));
    std::vector<uint32_t> numbers;
    sets.Match("ab cd " + std::to_string(c.count - 1), &numbers);
    EXPECT_THAT(numbers, ElementsAre(c.count - 1));
  }
}

TEST(EndStripperTest, MembersOfTheClassAndSpacesGoFromBothEnds) {
  struct Case {
    std::string_view pattern;
    std::string_view line;
    std::string_view expected;
  };
  for (const Case& c : {
           Case{"", "* a *", "* a *"},
           Case{R"([\p{So}\p{P}])", "💡 اهم المواضيع", "اهم المواضيع"},
           Case{R"([\p{So}\p{P}])", "- - a-b - -", "a-b"},
           Case{R"([\p{So}\p{P}]*)", "«a»", "a"},
           Case{R"([\p{So}\p{P}])", "…「a」", "a"},
           Case{R"([*])", "***", ""},
           Case{R"([*])", "a", "a"},
           Case{R"([*])", "", ""},
       }) {
    EXPECT_EQ(EndStripper(std::string(c.pattern)).Strip(c.line), c.expected);
  }
}

}  // namespace
}  // namespace descale
