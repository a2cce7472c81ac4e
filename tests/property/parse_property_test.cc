// The short way through the parser makes the tree that Gumbo makes of the whole
// page. Longer runs: DESCALE_ROUNDS=1000000 property_test.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "property/soup.h"
#include "property/tree_difference.h"
#include "property/wild_soup.h"

namespace descale {
namespace {

namespace fs = std::filesystem;

std::string DifferenceOf(const std::string& html) {
  Limits limits;
  limits.depth = 100;  // below, Gumbo is fast
  ParseNotes notes;
  std::string valid;
  AppendValidUtf8(html, &valid);
  return ParseDifference(valid, limits, &notes);
}

bool IsDifferent(const std::string& html) {
  return html.find("</>") == std::string::npos && !DifferenceOf(html).empty();
}

void ExpectSame(const std::string& html) {
  if (!IsDifferent(html)) return;
  const std::string shortest = Shrink(html, IsDifferent);
  ADD_FAILURE() << testing::PrintToString(shortest) << ": "
                << DifferenceOf(shortest);
}

int Rounds(int usual) {
  const char* rounds = std::getenv("DESCALE_ROUNDS");
  return rounds == nullptr ? usual : std::atoi(rounds);
}

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file),
          std::istreambuf_iterator<char>()};
}

// The pages of corpus/ that are not compressed.
std::vector<std::string> CorpusPages() {
  std::vector<std::string> pages;
  for (const auto& entry :
       fs::directory_iterator(DESCALE_SOURCE_DIR "/corpus/pages")) {
    if (entry.path().extension() == ".html") {
      pages.push_back(ReadFile(entry.path()));
    }
  }
  return pages;
}

TEST(ParsePropertyTest, CorpusPagesMakeTheSameTrees) {
  const std::vector<std::string> pages = CorpusPages();
  ASSERT_GT(pages.size(), 20u);
  for (const std::string& page : pages) ExpectSame(page);
}

TEST(ParsePropertyTest, SoupsMakeTheSameTrees) {
  std::mt19937 random(SoupSeed());
  for (int i = 0; i < Rounds(20'000) && !testing::Test::HasFailure(); ++i) {
    ExpectSame(MakeWildSoup(&random, 4 + i % 40));
  }
}

TEST(ParsePropertyTest, DamagedPagesMakeTheSameTrees) {
  std::mt19937 random(SoupSeed());
  const std::vector<std::string> pages = CorpusPages();
  for (int i = 0; i < Rounds(600) && !testing::Test::HasFailure(); ++i) {
    ExpectSame(Mutate(pages[random() % pages.size()], &random));
  }
}

}  // namespace
}  // namespace descale
