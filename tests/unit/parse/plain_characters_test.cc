#include "parse/plain_characters.h"

#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

namespace descale {
namespace {

std::string Repeat(std::string_view s, size_t times) {
  std::string repeated;
  for (size_t i = 0; i < times; ++i) repeated += s;
  return repeated;
}

TEST(PlainCharactersTest, OddCharactersAreReplaced) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"a\r\nb\rc\n", "a\nb\nc\n"},
      {"a\x01"
       "b\x7F",
       "a\xEF\xBF\xBD"
       "b\xEF\xBF\xBD"},
      {"\xC2\x80\xC2\xA0", "\xEF\xBF\xBD\xC2\xA0"},  // U+0080, U+00A0
      {"\xEF\xB7\x90\xEF\xB8\x80", "\xEF\xBF\xBD\xEF\xB8\x80"},  // U+FDD0
      {"\xF0\x9F\xBF\xBE", "\xEF\xBF\xBD"},                      // U+1FFFE
      {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},                  // U+1F600
      {"\t\f\n", "\t\f\n"},
      {"\r", "\n"},
  };
  for (const auto& [page, plain] : cases) {
    Arena arena;
    EXPECT_EQ(WithPlainCharacters(page, &arena), plain)
        << testing::PrintToString(page);
  }
}

// Pages are looked through in blocks.
TEST(PlainCharactersTest, ItDoesNotMatterWhereTheyStand) {
  for (size_t before = 0; before < 140; ++before) {
    const std::string page =
        Repeat("\xD8\xB9", before) + "\r" + Repeat("x", 140 - before);
    std::string plain = page;
    plain[2 * before] = '\n';
    Arena arena;
    EXPECT_EQ(WithPlainCharacters(page, &arena), plain) << before;
  }
}

// A noncharacter, of which a block may see the first byte only, among line
// ends.
TEST(PlainCharactersTest, LineEndsAndOthersAreReplacedInOnePass) {
  for (size_t before = 0; before < 140; ++before) {
    const std::string start = Repeat("x", before) + "\r\n";
    const std::string end = Repeat("\xEF\xBC\x8C", 50) + "\x02\r";
    Arena arena;
    EXPECT_EQ(WithPlainCharacters(start + "\xEF\xB7\x90" + end, &arena),
              Repeat("x", before) + "\n\xEF\xBF\xBD" +
                  Repeat("\xEF\xBC\x8C", 50) + "\xEF\xBF\xBD\n")
        << before;
  }
}

TEST(PlainCharactersTest, APageWithoutThemIsNotCopied) {
  const std::string page = Repeat("caf\xC3\xA9 \xC2\xA0 \xEF\xBC\xA1\n", 40);
  Arena arena;
  EXPECT_EQ(WithPlainCharacters(page, &arena).value_or("").data(), page.data());
}

TEST(PlainCharactersTest, ANulIsForTheWholeParser) {
  Arena arena;
  EXPECT_FALSE(
      WithPlainCharacters(std::string_view("a\r\0b", 4), &arena).has_value());
}

}  // namespace
}  // namespace descale
