// What a pattern must contain is in whatever RE2 says that it matches: random
// patterns, each with texts that were written along with it.

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <re2/re2.h>

#include "property/soup.h"
#include "rules/pattern_words.h"
#include "rules/word_finder.h"

namespace descale {
namespace {

constexpr int kPatterns = 20'000;
constexpr int kTextsAPattern = 4;
constexpr int kMaxDepth = 4;

constexpr std::array kLiterals = {"a",     "bc", "read", " more", "share ",
                                  "تعليق", "о",  "评论", "-"};
constexpr std::array kGroups = {"(", "(?:", "(?P<value>"};

struct Repeat {
  const char* sign;
  uint32_t least;
  uint32_t most;
};
constexpr std::array<Repeat, 8> kRepeats = {{{"?", 0, 1},
                                             {"*", 0, 3},
                                             {"+", 1, 3},
                                             {"{2}", 2, 2},
                                             {"{1,3}", 1, 3},
                                             {"{0,2}", 0, 2},
                                             {"??", 0, 1},
                                             {"+?", 1, 2}}};

// A pattern and texts that it matches.
struct Sample {
  std::string pattern;
  std::vector<std::string> texts = std::vector<std::string>(kTextsAPattern);
};

class Writer {
 public:
  explicit Writer(std::mt19937* random) : random_(random) {}

  // NOLINTBEGIN(misc-no-recursion): kMaxDepth bounds it.
  Sample Alternation(int depth) {
    Sample all;
    const uint32_t branches = 1 + Below(3);
    std::vector<Sample> written;
    for (uint32_t i = 0; i < branches; ++i) {
      written.push_back(Branch(depth));
      all.pattern += (i == 0 ? "" : "|") + written.back().pattern;
    }
    for (size_t i = 0; i < all.texts.size(); ++i) {
      all.texts[i] = written[Below(branches)].texts[i];
    }
    return all;
  }

 private:
  uint32_t Below(size_t end) {
    return static_cast<uint32_t>((*random_)() % end);
  }

  Sample Branch(int depth) {
    Sample branch;
    for (uint32_t i = Below(5); i > 0; --i) {
      const Sample part = Repeated(Part(depth));
      branch.pattern += part.pattern;
      for (size_t j = 0; j < branch.texts.size(); ++j) {
        branch.texts[j] += part.texts[j];
      }
    }
    return branch;
  }

  Sample Part(int depth) {
    switch (Below(depth > 0 ? 10 : 8)) {
      case 0:
        return OneOf("[io]", {"i", "o"});
      case 1:
        return OneOf("[^x-z]", {"a", "ع", " "});
      case 2:
        return OneOf("\\d", {"0", "7"});
      case 3:
        return OneOf(".", {"q", "ب"});
      case 4:
        return OneOf("\\.", {"."});
      case 5:
        return OneOf("\\x{0627}", {"ا"});
      case 8:
      case 9:
        return InGroup(Alternation(depth - 1));
      default:
        return Literal();
    }
  }
  // NOLINTEND(misc-no-recursion)

  Sample OneOf(std::string pattern, const std::vector<std::string>& ways) {
    Sample part;
    part.pattern = std::move(pattern);
    for (std::string& text : part.texts) {
      text = ways[Below(ways.size())];
    }
    return part;
  }

  Sample Literal() {
    const std::string word = kLiterals[Below(kLiterals.size())];
    return OneOf(word, {word});
  }

  Sample InGroup(Sample inner) {
    // A name may stand in a pattern once.
    const uint32_t choice = Below(named_ ? 2 : 3);
    named_ = named_ || choice == 2;
    inner.pattern = kGroups[choice] + inner.pattern + ")";
    return inner;
  }

  // What it repeats is put into a group, as a literal may be a word.
  Sample Repeated(Sample part) {
    if (Below(3) != 0) return part;
    const Repeat& repeat = kRepeats[Below(kRepeats.size())];
    part.pattern = "(?:" + part.pattern + ")" + repeat.sign;
    for (std::string& text : part.texts) {
      const std::string once = std::exchange(text, "");
      for (uint32_t i = repeat.least + Below(repeat.most - repeat.least + 1);
           i > 0; --i) {
        text += once;
      }
    }
    return part;
  }

  std::mt19937* random_;
  bool named_ = false;
};

TEST(PatternWordsPropertyTest, WhatMatchesHasOneOfTheWords) {
  std::mt19937 random(SoupSeed());
  int with_words = 0;
  for (int i = 0; i < kPatterns; ++i) {
    const Sample sample = Writer(&random).Alternation(kMaxDepth);
    const std::vector<std::string> words = WordsOf(sample.pattern);
    if (words.empty()) continue;
    ++with_words;
    const WordFinder finder(words);
    for (const std::string& text : sample.texts) {
      ASSERT_TRUE(RE2::FullMatch(text, sample.pattern))
          << sample.pattern << " and " << text;
      ASSERT_TRUE(finder.FindsAny(text)) << sample.pattern << " and " << text;
    }
  }
  EXPECT_GT(with_words, kPatterns / 20);
}

}  // namespace
}  // namespace descale
