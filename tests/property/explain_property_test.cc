// Explain tells the truth: what it says is kept is the article's text, and
// nothing else is.

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "descale/explain.h"
#include "descale/reader.h"
#include "descale/ruleset.h"

#include "base/json.h"
#include "base/utf8.h"
#include "clean/clean.h"
#include "property/soup.h"

namespace descale {
namespace {

constexpr int kDocuments = 200;

const Extractor& Extracting() {
  static const auto* const extractor = [] {
    const auto rules = RuleSet::Load({});
    EXPECT_TRUE(rules.ok()) << rules.status().message();
    return new Extractor(*rules);
  }();
  return *extractor;
}

// The kept lines of ExplainJson's `blocks`, as `clean` writes them.
std::vector<std::string> KeptLines(const JsonValue& blocks) {
  std::vector<std::string> kept;
  for (const JsonValue& block : blocks.Items()) {
    const bool preformatted = block["kind"].AsString() == "preformatted";
    for (const JsonValue& line : block["lines"].Items()) {
      if (line["reason"].kind() != JsonValue::Kind::kNull) continue;
      std::string text;
      CleanText(line["text"].AsString(), preformatted, &text);
      if (!text.empty()) kept.push_back(std::move(text));
    }
  }
  return kept;
}

// What is left of the text once the lines are taken off its front, one after
// the other, with what may stand between two of them.
std::string_view WithoutLines(std::string_view text,
                              const std::vector<std::string>& lines) {
  static constexpr std::array<std::string_view, 5> kBetween = {"", "\n", "\n\n",
                                                               "\n\n\n", " | "};
  for (const std::string& line : lines) {
    bool found = false;
    for (const std::string_view between : kBetween) {
      if (text.starts_with(between) &&
          text.substr(between.size()).starts_with(line)) {
        text.remove_prefix(between.size() + line.size());
        found = true;
        break;
      }
    }
    EXPECT_TRUE(found) << line;
    if (!found) break;
  }
  return text;
}

void ExpectTruth(const Page& page) {
  const Explanation explanation = Extracting().Explain(page);
  EXPECT_EQ(explanation.article.text, Extracting().Extract(page).text);
  const std::string json = ExplainJson(explanation);
  EXPECT_TRUE(IsValidUtf8(json));
  JsonReader reader;
  const auto value = reader.Parse(json);
  ASSERT_TRUE(value.ok()) << value.status().message();
  EXPECT_EQ(
      WithoutLines(explanation.article.text, KeptLines((*value)["blocks"])),
      "");
  EXPECT_TRUE(IsValidUtf8(ExplainText(explanation, {})));
}

TEST(ExplainPropertyTest, KeptLinesAreTheTextOfEveryPageOfTheCorpus) {
  ReadOptions options;
  options.inputs = {DESCALE_CORPUS_DIR "/pages", DESCALE_CORPUS_DIR "/texts"};
  const auto reader = OpenReader(options);
  ASSERT_TRUE(reader.ok()) << reader.status().message();
  int pages = 0;
  for (Page page; (*reader)->Next(&page); ++pages) {
    SCOPED_TRACE(page.id);
    ExpectTruth(page);
  }
  EXPECT_GT(pages, 40);
}

TEST(ExplainPropertyTest, KeptLinesAreTheTextOfRandomPages) {
  const uint32_t seed = SoupSeed();
  SCOPED_TRACE("DESCALE_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  for (int i = 0; i < kDocuments; ++i) {
    SCOPED_TRACE("document " + std::to_string(i));
    Page page;
    page.bytes = MakeSoup(&random, 20 + i % 200);
    page.kind = i % 4 == 0 ? PageKind::kText : PageKind::kHtml;
    ExpectTruth(page);
    if (HasFailure()) break;
  }
}

}  // namespace
}  // namespace descale
