// Laws 1 and 2 on all short strings over an alphabet of troublemakers, and on
// seeded random long ones.

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "clean/clean.h"

namespace descale {
namespace {

std::string Clean(std::string_view text, bool preformatted) {
  std::string clean;
  CleanText(text, preformatted, &clean);
  return clean;
}

bool IsNfc(const std::string& utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  return nfc->isNormalizedUTF8(utf8, status) && U_SUCCESS(status);
}

bool MayStand(char32_t c, bool preformatted) {
  if (c == '\n' || (preformatted && c == '\t')) {
    return true;
  }
  const auto icu = static_cast<UChar32>(c);
  return u_charType(icu) != U_CONTROL_CHAR && !U_IS_UNICODE_NONCHAR(icu) &&
         c != 0xFEFF && c != 0xAD && c != 0x2028 && c != 0x2029;
}

bool AllMayStand(std::string_view text, bool preformatted) {
  for (size_t pos = 0; pos < text.size();) {
    if (!MayStand(DecodeUtf8(text, &pos), preformatted)) {
      return false;
    }
  }
  return true;
}

bool HasIdleSpaces(std::string_view text) {
  return text.starts_with(' ') || text.ends_with(' ') ||
         text.find("  ") != std::string_view::npos ||
         text.find("\n ") != std::string_view::npos ||
         text.find(" \n") != std::string_view::npos;
}

// The law that cleaning `text` breaks; "" if none.
std::string BrokenLaw(std::string_view text, bool preformatted) {
  const std::string once = Clean(text, preformatted);
  if (!IsValidUtf8(once)) {
    return "valid UTF-8";
  }
  if (!IsNfc(once)) {
    return "NFC";
  }
  if (!AllMayStand(once, preformatted)) {
    return "no controls";
  }
  if (!preformatted && HasIdleSpaces(once)) {
    return "one space between words";
  }
  return Clean(once, preformatted) == once ? "" : "twice is once";
}

// Bytes as they can be told apart in a failure message.
std::string Escaped(std::string_view s) {
  std::string escaped;
  for (const char c : s) {
    constexpr char kHex[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    escaped += {'\\', 'x', kHex[byte / 16], kHex[byte % 16]};
  }
  return escaped;
}

// One of each kind that the cleaner tells apart, and those whose normalization
// does something odd.
const std::vector<std::string>& Troublemakers() {
  static const std::vector<std::string> troublemakers = {
      "a",
      "1",
      ".",
      "=",
      " ",
      "\n",
      "\r",
      "\t",
      "\f",
      std::string(1, '\0'),
      "\xFF",          // no UTF-8
      "\xED\xA0\x80",  // a surrogate in UTF-8 form
      "\xE2\x82",      // cut short
      "\xC2\x85",      // NEL
      "\xC2\xA0",      // no-break space
      "\xC2\xAD",      // soft hyphen
      "\u00E9",        // e with acute
      "\u0301",
      "\u0327",  // acute, cedilla
      "\u0344",  // decomposes into two marks
      "\u0338",  // makes U+2260 of "="
      "\u0345",  // iota below: class 240
      "\u0915",
      "\u094D",  // Devanagari ka, virama
      "\u093C",
      "\u0958",  // nukta; qa, which NFC takes apart
      "\u0DD9",
      "\u0DCA",  // Sinhala vowel and virama, which compose
      "\u0E01",
      "\u0E48",  // Thai ko kai and tone mark
      "\u0627",
      "\u0653",  // alef and madda, which compose
      "\u1100",
      "\u1161",
      "\u11A8",  // Hangul jamo
      "\u115F",
      "\u3164",  // Hangul fillers
      "\u1820",
      "\u180B",
      "\u180E",  // Mongolian: letter, selector, MVS
      "\u200B",
      "\u200C",
      "\u200D",  // ZWSP, ZWNJ, ZWJ
      "\u200E",
      "\u200F",
      "\u061C",  // LRM, RLM, ALM
      "\u202A",
      "\u202E",
      "\u202C",  // LRE, RLO, PDF
      "\u2066",
      "\u2068",
      "\u2069",  // LRI, FSI, PDI
      "\u2028",
      "\u2000",
      "\u3000",  // line separator, spaces
      "\u2060",
      "\u034F",
      "\uFEFF",  // joiners that go
      "\uFDD0",
      "\U0001FFFE",  // noncharacters
      "\uFE0F",
      "\U000E0100",  // selectors
      "\u2194",
      "\U0001F3F4",  // arrow (emoji), black flag
      "\U000E0067",
      "\U000E007F",  // tag g, tag end
      "\U0001F468",
      "\U0001F3FD",  // man, skin tone
      "\u06DD",
      "\uE000",
      "\u4E2D",
      "\uF900",
      "\U0001D15E",  // musical symbol, which NFC takes apart
      "\u3099",
      "\u304B",  // voicing mark (class 8), ka
  };
  return troublemakers;
}

TEST(CleanLaws, HoldForEveryStringOfUpToThreeTroublemakers) {
  for (const std::string& a : Troublemakers()) {
    for (const std::string& b : Troublemakers()) {
      for (const std::string& c : Troublemakers()) {
        std::string text = a;
        text += b;
        text += c;
        ASSERT_EQ(BrokenLaw(text, false), "") << Escaped(text);
      }
    }
  }
}

TEST(CleanLaws, HoldForRandomStrings) {
  std::mt19937 random(20240513);
  const auto pick = [&random](size_t n) { return random() % n; };
  for (int round = 0; round < 60'000; ++round) {
    std::string text;
    // A round draws from a few pieces only, so that rare neighbours meet.
    std::vector<std::string> pieces;
    pieces.reserve(6);
    for (int i = 0; i < 6; ++i) {
      pieces.push_back(Troublemakers()[pick(Troublemakers().size())]);
    }
    for (size_t length = 1 + pick(40); length > 0; --length) {
      text += pieces[pick(pieces.size())];
    }
    ASSERT_EQ(BrokenLaw(text, round % 2 == 1), "") << Escaped(text);
  }
}

TEST(CleanLaws, HoldForRandomCodePoints) {
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (size_t length = 1 + random() % 20; length > 0; --length) {
      // Half from the first planes' rows of marks and scripts, half from all.
      const char32_t limit = random() % 2 == 0 ? 0x3100 : 0x110000;
      AppendUtf8(static_cast<char32_t>(random() % limit), &text);
    }
    ASSERT_EQ(BrokenLaw(text, round % 2 == 1), "") << Escaped(text);
  }
}

// Runs around the limit of thirty, where NFC changes how many marks there are.
TEST(CleanLaws, HoldForRunsOfMarksAroundTheLimit) {
  std::mt19937 random(99);
  const std::vector<std::string> bases = {
      "u", "\u01D6", "\u1F82", "\u0958", "\u304B", "\U0001D15E", " ", "\n"};
  const std::vector<std::string> marks = {
      "\u0301", "\u0308", "\u0304", "\u0323", "\u0328", "\u0344", "\u0345",
      "\u093C", "\u094D", "\u3099", "\u0F73", "\u200D", "\u0DCA"};
  for (int round = 0; round < 20'000; ++round) {
    std::string text = bases[random() % bases.size()];
    for (size_t length = 26 + random() % 10; length > 0; --length) {
      text += marks[random() % (round % 3 == 0 ? 3 : marks.size())];
    }
    text += bases[random() % bases.size()];
    ASSERT_EQ(BrokenLaw(text, false), "") << Escaped(text);
  }
}

}  // namespace
}  // namespace descale
