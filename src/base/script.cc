#include "base/script.h"

#include <cstddef>
#include <string>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/characters.h"
#include "base/utf8.h"

namespace descale {
namespace {

constexpr LeadBytes kAsciiBit = 1;
constexpr UChar32 kAsciiEnd = 0x80;
// From here on characters have four bytes. Their leads count for all scripts:
// emoji have the same, and few lines begin one of the others.
constexpr UChar32 kBmpEnd = 0x10000;
constexpr LeadBytes kFourByteLeads = LeadBytes{0x1F} << (0xF0 - 0xC0);

LeadBytes BitOf(unsigned char byte) {
  return byte < 0xC0 ? kAsciiBit : LeadBytes{1} << (byte - 0xC0);
}

LeadBytes BitOf(UChar32 c) {
  // As UTF-8 is made up: five bits of two bytes, four of three.
  const UChar32 lead = c < 0x800 ? 0xC0 | c >> 6 : 0xE0 | c >> 12;
  return c < kAsciiEnd ? kAsciiBit : BitOf(static_cast<unsigned char>(lead));
}

}  // namespace

std::optional<Script> ScriptFromCode(std::string_view code) {
  if (code.size() != 4) return std::nullopt;
  const std::string name(code);
  const int32_t value = u_getPropertyValueEnum(UCHAR_SCRIPT, name.c_str());
  if (value == UCHAR_INVALID_CODE) return std::nullopt;
  return Script{value};
}

std::string_view CodeOf(Script script) {
  const char* code = uscript_getShortName(static_cast<UScriptCode>(script.id));
  return code == nullptr ? std::string_view() : code;
}

bool IsMostly(Script script, std::string_view utf8) {
  // Most lines of most pages are ASCII, where only Latin has letters.
  if (script.id != USCRIPT_LATIN && IsAscii(utf8)) return false;
  size_t letters = 0;
  size_t matching = 0;
  for (size_t pos = 0; pos < utf8.size();) {
    const char32_t c = DecodeUtf8(utf8, &pos);
    if (!IsLetter(c)) continue;
    ++letters;
    UErrorCode status = U_ZERO_ERROR;
    if (uscript_getScript(static_cast<UChar32>(c), &status) == script.id) {
      ++matching;
    }
  }
  return 2 * matching > letters;
}

LeadBytes LeadBytesIn(std::string_view utf8) {
  if (IsAscii(utf8)) return kAsciiBit;
  LeadBytes leads = 0;
  // Bytes that continue a character set the bit of ASCII, which does no harm.
  for (const char c : utf8) leads |= BitOf(static_cast<unsigned char>(c));
  return leads;
}

LeadBytes LeadBytesOf(Script script) {
  LeadBytes leads = kFourByteLeads;
  if (script.id == USCRIPT_LATIN) leads |= kAsciiBit;
  for (UChar32 c = kAsciiEnd; c < kBmpEnd; ++c) {
    const LeadBytes bit = BitOf(c);
    if ((leads & bit) != 0) continue;
    UErrorCode status = U_ZERO_ERROR;
    if (uscript_getScript(c, &status) == script.id) leads |= bit;
  }
  return leads;
}

}  // namespace descale
