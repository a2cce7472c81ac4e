#include "rules/line_edits.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/strings.h"
#include "base/words.h"

namespace descale {
namespace {

// Appends what comes behind a gap: the spaces on both sides of it are one.
void Join(std::string_view text, std::string* line) {
  const bool space_before = line->empty() || line->back() == ' ';
  if (space_before) {
    while (text.starts_with(' ')) text.remove_prefix(1);
  }
  *line += text;
}

}  // namespace

bool InsertEdit(Edit edit, std::vector<Edit>* edits) {
  const auto next =
      std::ranges::lower_bound(*edits, edit.begin, {}, &Edit::begin);
  if (next != edits->end() && next->begin < edit.end) return false;
  if (next != edits->begin() && std::prev(next)->end > edit.begin) return false;
  edits->insert(next, std::move(edit));
  return true;
}

std::string ApplyEdits(std::string_view line, const std::vector<Edit>& edits) {
  std::string text;
  size_t pos = 0;
  for (const Edit& edit : edits) {
    Join(line.substr(pos, edit.begin - pos), &text);
    text += edit.replacement;
    pos = edit.end;
  }
  Join(line.substr(pos), &text);
  const std::string_view trimmed = TrimAscii(text);
  return HasVisible(trimmed) ? std::string(trimmed) : std::string();
}

}  // namespace descale
