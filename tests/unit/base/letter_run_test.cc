#include "base/letter_run.h"

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "base/strings.h"

namespace descale {
namespace {

LetterRun OneByOne(std::string_view text) {
  LetterRun run;
  for (const char c : text.substr(0, sizeof(run.small))) {
    if (!IsAsciiAlpha(c)) break;
    run.small |= static_cast<uint64_t>(AsciiLower(c)) << (8 * run.size);
    run.upper += c < 'a' ? 1 : 0;
    ++run.size;
  }
  return run;
}

void ExpectSame(std::string_view text) {
  const LetterRun run = ReadLetters(text);
  const LetterRun expected = OneByOne(text);
  EXPECT_EQ(run.size, expected.size) << testing::PrintToString(text);
  EXPECT_EQ(run.upper, expected.upper) << testing::PrintToString(text);
  EXPECT_EQ(run.small, expected.small) << testing::PrintToString(text);
}

TEST(LetterRunTest, EndsAtTheFirstByteThatIsNoLetter) {
  for (const char* text : {"", "a", "Harbour", "harbours", "HARBOURS of", "a b",
                           "[x", "@x", "`x", "{x", "caf\u00e9", "\u00e9"}) {
    ExpectSame(text);
  }
}

TEST(LetterRunTest, EveryByteIsALetterOrNotInEveryPlace) {
  for (int byte = 0; byte < 256; ++byte) {
    for (size_t place = 0; place < 8; ++place) {
      std::string text = "aZbYcXdW";
      text[place] = static_cast<char>(byte);
      ExpectSame(text);
    }
  }
}

TEST(LetterRunTest, AgreesWithALoopOnRandomBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (size_t i = random() % 12; i-- > 0;) {
      text +=
          static_cast<char>(random() % 8 == 0 ? random() : 'A' + random() % 58);
    }
    ExpectSame(text);
  }
}

}  // namespace
}  // namespace descale
