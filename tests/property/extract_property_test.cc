// Laws of the whole line from bytes to article, on random documents.

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "descale/extractor.h"

#include "base/utf8.h"
#include "clean/clean.h"
#include "property/soup.h"

namespace descale {
namespace {

constexpr int kDocuments = 400;

Page PageOf(std::string bytes, PageKind kind = PageKind::kHtml) {
  Page page;
  page.bytes = std::move(bytes);
  page.kind = kind;
  return page;
}

std::shared_ptr<const RuleSet> Rules() {
  static const auto* const rules = new auto(RuleSet::Load({}));
  EXPECT_TRUE(rules->ok()) << rules->status().message();
  return **rules;
}

// The numbers of the words "w17" in a text, in order.
std::vector<int> Marks(std::string_view text) {
  std::vector<int> marks;
  std::istringstream words{std::string(text)};
  for (std::string word; words >> word;) {
    if (word.size() > 1 && word[0] == 'w' &&
        word.find_first_not_of("0123456789", 1) == std::string::npos) {
      marks.push_back(std::stoi(word.substr(1)));
    }
  }
  return marks;
}

template <typename Check>
void ForSoups(Check check) {
  const uint32_t seed = SoupSeed();
  SCOPED_TRACE("DESCALE_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  for (int i = 0; i < kDocuments; ++i) {
    const std::string soup = MakeSoup(&random, 20 + i % 200);
    SCOPED_TRACE("document " + std::to_string(i));
    check(soup);
    if (testing::Test::HasFailure()) {
      ADD_FAILURE() << "the document: " << soup;
      return;
    }
  }
}

TEST(ExtractLaws, TextIsCleanUtf8) {
  const Extractor extractor(Rules());
  ForSoups([&](const std::string& soup) {
    const Article article = extractor.Extract(PageOf(soup));
    EXPECT_TRUE(IsValidUtf8(article.text));
    for (const char c : article.text) {
      EXPECT_TRUE(c == '\n' || c == '\t' ||
                  static_cast<unsigned char>(c) >= 0x20);
    }
    EXPECT_EQ(article.text.empty(), !article.outcome.has_article());
  });
}

TEST(ExtractLaws, NoTextComesTwice) {
  const Extractor extractor(nullptr);
  ForSoups([&](const std::string& soup) {
    std::map<int, int> seen;
    for (const int mark : Marks(extractor.Extract(PageOf(soup)).text)) {
      EXPECT_EQ(++seen[mark], 1) << "w" << mark;
    }
  });
}

// Foster parenting moves text in front of its table, so the order is that of
// the tree; without tables it is that of the source.
TEST(ExtractLaws, BlockOrderIsDocumentOrder) {
  const Extractor extractor(nullptr);
  ForSoups([&](const std::string& soup) {
    if (soup.find("<table") != std::string::npos ||
        soup.find("<select") != std::string::npos) {
      return;
    }
    const std::vector<int> marks = Marks(extractor.Extract(PageOf(soup)).text);
    EXPECT_TRUE(std::is_sorted(marks.begin(), marks.end()));
  });
}

// Only separators stand between blocks.
void ExpectBlocksCoverText(const Article& article) {
  uint32_t end = 0;
  for (const ArticleBlock& block : article.blocks) {
    EXPECT_GE(block.text.begin, end);
    EXPECT_GT(block.text.end, block.text.begin);
    const std::string gap = article.text.substr(end, block.text.begin - end);
    EXPECT_TRUE(gap.empty() || gap == "\n" || gap == "\n\n" || gap == " | ")
        << gap;
    end = block.text.end;
  }
  EXPECT_EQ(end, article.text.size());
}

TEST(ExtractLaws, BlocksCoverTheTextInOrder) {
  const Extractor extractor(Rules());
  ForSoups([&](const std::string& soup) {
    ExpectBlocksCoverText(extractor.Extract(PageOf(soup)));
  });
}

TEST(ExtractLaws, RulesOnlyTakeAway) {
  const Extractor with(Rules());
  const Extractor without(nullptr);
  ForSoups([&](const std::string& soup) {
    const std::vector<int> less = Marks(with.Extract(PageOf(soup)).text);
    const std::vector<int> more = Marks(without.Extract(PageOf(soup)).text);
    const std::multiset<int> all(more.begin(), more.end());
    for (const int mark : less) EXPECT_GT(all.count(mark), 0u) << mark;
  });
}

TEST(ExtractLaws, CleaningAnArticleAgainChangesNothing) {
  const Extractor extractor(Rules());
  ForSoups([&](const std::string& soup) {
    const Article article = extractor.Extract(PageOf(soup));
    for (const ArticleBlock& block : article.blocks) {
      const std::string text = article.text.substr(
          block.text.begin, block.text.end - block.text.begin);
      std::string again;
      CleanText(text, block.kind == BlockKind::kPreformatted, &again);
      EXPECT_EQ(again, text);
    }
  });
}

TEST(ExtractLaws, EveryLineIsInTheTextOrAmongTheRemovals) {
  ExtractOptions options;
  options.keep_removed = true;
  const Extractor explaining(Rules(), options);
  const Extractor all(nullptr, options);
  ForSoups([&](const std::string& soup) {
    const auto marks_of = [](const Article& article) {
      std::multiset<int> marks;
      for (const int mark : Marks(article.text)) marks.insert(mark);
      for (const Removal& removal : article.removed) {
        for (const int mark : Marks(removal.text)) marks.insert(mark);
      }
      return marks;
    };
    EXPECT_EQ(marks_of(explaining.Extract(PageOf(soup))),
              marks_of(all.Extract(PageOf(soup))));
  });
}

TEST(ExtractLaws, AnyKindOfPageMayHoldAnyBytes) {
  const Extractor extractor(Rules());
  ForSoups([&](const std::string& soup) {
    for (const PageKind kind :
         {PageKind::kAuto, PageKind::kHtml, PageKind::kText}) {
      for (const size_t cut : {soup.size(), soup.size() / 2}) {
        const Article article =
            extractor.Extract(PageOf(soup.substr(0, cut), kind));
        EXPECT_TRUE(IsValidUtf8(article.text));
      }
    }
  });
}

}  // namespace
}  // namespace descale
