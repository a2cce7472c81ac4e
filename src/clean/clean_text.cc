// CleanText: lines apart, each through a LineCleaner.

#include <algorithm>
#include <cstddef>

#include "base/strings.h"
#include "clean/clean.h"
#include "clean/line_cleaner.h"

namespace descale {
namespace {

struct LineBreak {
  size_t at;
  size_t size;  // 0 at the end of the text
};

// How many bytes of a line break `s` begins with; 0 if it does not.
size_t LineBreakSize(std::string_view s) {
  if (s.starts_with("\r\n")) {
    return 2;
  }
  if (s[0] >= '\n' && s[0] <= '\r') {
    return 1;
  }
  if (s.starts_with("\xC2\x85")) {
    return 2;  // NEL
  }
  if (s.starts_with("\xE2\x80\xA8")) {
    return 3;  // U+2028
  }
  return s.starts_with("\xE2\x80\xA9") ? 3 : size_t{0};  // U+2029
}

// In running text only the newline divides lines: segmentation made it so, and
// cleaning must not add lines to the ones that rules have judged. Whatever else
// breaks lines is white space there, as in HTML. In preformatted text every
// break is a break.
LineBreak NextLineBreak(std::string_view text, size_t pos, bool preformatted) {
  if (!preformatted) {
    const size_t at = text.find('\n', pos);
    if (at == std::string_view::npos) {
      return {text.size(), 0};
    }
    return {at, 1};
  }
  for (; pos < text.size(); ++pos) {
    const size_t size = LineBreakSize(text.substr(pos));
    if (size != 0) {
      return {pos, size};
    }
  }
  return {pos, 0};
}

// Printable ASCII without a space at either end or two in a row: most lines of
// most English pages, which stay as they are.
bool IsClean(std::string_view line) {
  char last = ' ';
  for (const char c : line) {
    if (c < ' ' || c > '~' || (c == ' ' && last == ' ')) {
      return false;
    }
    last = c;
  }
  return last != ' ' || line.empty();
}

}  // namespace

void CleanText(std::string_view text, bool preformatted, std::string* out) {
  LineCleaner cleaner(preformatted, out);
  for (size_t pos = 0;;) {
    const LineBreak end = NextLineBreak(text, pos, preformatted);
    const std::string_view line = text.substr(pos, end.at - pos);
    if (IsClean(line)) {
      out->append(line);
    } else {
      cleaner.Add(line);
    }
    if (end.size == 0) {
      return;
    }
    out->push_back('\n');
    pos = end.at + end.size;
  }
}

}  // namespace descale
