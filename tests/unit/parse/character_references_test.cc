#include "parse/character_references.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace descale {
namespace {

std::string Decoded(std::string_view text) {
  std::string decoded;
  AppendDecoded(text, &decoded);
  return decoded;
}

TEST(CharacterReferencesTest, DecodesAsTheStandardSays) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"a&amp;b&lt;c&gt;", "a&b<c>"},
      {"&nbsp;&hellip;", "\xC2\xA0\xE2\x80\xA6"},
      {"&ampx &notit; &notin;", "&x \xC2\xACit; \xE2\x88\x89"},
      {"&CounterClockwiseContourIntegral;", "\xE2\x88\xB3"},
      {"&NotEqualTilde;", "\xE2\x89\x82\xCC\xB8"},
      {"&#65;&#x42;&#X43", "ABC"},
      {"&#150;&#x80;", "\xE2\x80\x93\xE2\x82\xAC"},
      {"&#0;&#xD800;&#x110000;", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"& &; &#; &#x; &nosuchname; AT&T", "& &; &#; &#x; &nosuchname; AT&T"},
  };
  for (const auto& [text, expected] : cases) {
    EXPECT_EQ(Decoded(text), expected) << text;
  }
}

TEST(CharacterReferencesTest, NoNumberGivesIllFormedUtf8) {
  for (uint32_t n = 0; n < 0x110010; n += n < 0x300 ? 1 : 97) {
    const std::string decoded = Decoded("&#" + std::to_string(n) + ";");
    EXPECT_TRUE(IsValidUtf8(decoded)) << n;
    EXPECT_EQ(CountCodePoints(decoded), 1u) << n;
  }
  EXPECT_EQ(Decoded("&#99999999999999999999999;"), "\xEF\xBF\xBD");
}

}  // namespace
}  // namespace descale
