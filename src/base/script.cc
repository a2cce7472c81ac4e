#include "base/script.h"

#include <cstddef>
#include <string>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/characters.h"
#include "base/utf8.h"

namespace descale {

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

}  // namespace descale
