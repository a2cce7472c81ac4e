// The script of a text: which writing system most of its letters belong to.

#ifndef DESCALE_BASE_SCRIPT_H_
#define DESCALE_BASE_SCRIPT_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace descale {

// A script of Unicode, by the number that ICU gives it.
struct Script {
  int id = 0;
  bool operator==(const Script&) const = default;
};

// The script with that ISO 15924 code, such as "Arab"; none if there is none.
std::optional<Script> ScriptFromCode(std::string_view code);

// Its code.
std::string_view CodeOf(Script script);

// Whether more than half of the letters of `utf8` are of that script. False
// for a text without letters.
bool IsMostly(Script script, std::string_view utf8);

// The bytes with which the characters of a text begin in UTF-8: a bit for each
// from 0xC0 on, and the lowest, which no character begins with, for all of
// ASCII.
using LeadBytes = uint64_t;
LeadBytes LeadBytesIn(std::string_view utf8);

// Those that the characters of that script may have, and perhaps more. A text
// without any of them is not mostly of that script, and this is soon told.
// Walks half of Unicode: to be called once a script.
LeadBytes LeadBytesOf(Script script);

}  // namespace descale

#endif  // DESCALE_BASE_SCRIPT_H_
