// The script of a text: which writing system most of its letters belong to.

#ifndef DESCALE_BASE_SCRIPT_H_
#define DESCALE_BASE_SCRIPT_H_

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

}  // namespace descale

#endif  // DESCALE_BASE_SCRIPT_H_
