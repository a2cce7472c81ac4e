// Edits: parts of a line, struck out or put in other words.

#ifndef DESCALE_RULES_LINE_EDITS_H_
#define DESCALE_RULES_LINE_EDITS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace descale {

// Bytes [begin, end) of a line, to be replaced.
struct Edit {
  size_t begin = 0;
  size_t end = 0;
  std::string replacement;
};

// Adds an edit to others, ascending, unless it overlaps with one of them.
// False if it does.
bool InsertEdit(Edit edit, std::vector<Edit>* edits);

// The line with `edits`, ascending and without overlaps, made: where something
// was struck out no two spaces meet, and none stands at the ends. "" if
// nothing visible is left.
std::string ApplyEdits(std::string_view line, const std::vector<Edit>& edits);

}  // namespace descale

#endif  // DESCALE_RULES_LINE_EDITS_H_
