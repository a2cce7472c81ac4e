#include "write/markdown_escape.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/strings.h"

namespace descale {
namespace {

bool IsAsciiAlnum(char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c); }

// True if an entity such as "&amp;" or "&#39;" may begin at text[pos].
bool StartsEntity(std::string_view text, size_t pos) {
  size_t end = pos + 1;
  if (end < text.size() && text[end] == '#') {
    ++end;
  }
  const size_t begin = end;
  while (end < text.size() && IsAsciiAlnum(text[end])) {
    ++end;
  }
  return end > begin && end < text.size() && text[end] == ';';
}

// True if the character means something within a line. Errs on the side of a
// backslash too many, which renders as nothing.
bool IsInlineMarkup(std::string_view text, size_t pos) {
  const char next = pos + 1 < text.size() ? text[pos + 1] : ' ';
  switch (text[pos]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case '~':
      return true;
    case '_':  // no emphasis within a word
      return pos == 0 || !IsAsciiAlnum(text[pos - 1]) || !IsAsciiAlnum(next);
    case '<':
      return IsAsciiAlpha(next) || next == '/' || next == '!' || next == '?';
    case '&':
      return StartsEntity(text, pos);
    default:
      return false;
  }
}

bool IsSpaceOrEnd(std::string_view line, size_t pos) {
  return pos >= line.size() || line[pos] == ' ';
}

// "-", "--- | ---" and ":--": items, rules, underlines, tables' second lines.
bool IsDashes(std::string_view line) {
  return line.find_first_not_of("-|: ") == std::string_view::npos;
}

// Where the character stands that makes a block of the line; npos if none.
size_t FindBlockMarkup(std::string_view line) {
  constexpr size_t kNone = std::string_view::npos;
  if (line.empty()) {
    return kNone;
  }
  switch (line[0]) {
    case '>':
      return 0;
    case '#': {
      const size_t end = std::min(line.find_first_not_of('#'), line.size());
      return end <= 6 && IsSpaceOrEnd(line, end) ? 0 : kNone;
    }
    case '+':
      return IsSpaceOrEnd(line, 1) ? 0 : kNone;
    case '-':
      return IsSpaceOrEnd(line, 1) || IsDashes(line) ? 0 : kNone;
    case '|':
    case ':':
      return IsDashes(line) ? 0 : kNone;
    case '=':
      return line.find_first_not_of('=') == kNone ? 0 : kNone;
    default:
      break;
  }
  const size_t digits =
      std::min(line.find_first_not_of("0123456789"), line.size());
  const bool numbered = digits >= 1 && digits <= 9 && digits < line.size() &&
                        (line[digits] == '.' || line[digits] == ')') &&
                        IsSpaceOrEnd(line, digits + 1);
  return numbered ? digits : kNone;
}

}  // namespace

void AppendMarkdownLine(std::string_view line, std::string* out) {
  const size_t indent = std::min(line.find_first_not_of(' '), line.size());
  line.remove_prefix(indent);  // four spaces would make code of it
  const size_t block_markup = FindBlockMarkup(line);
  for (size_t pos = 0; pos < line.size(); ++pos) {
    if (pos == block_markup || IsInlineMarkup(line, pos)) {
      *out += '\\';
    }
    *out += line[pos];
  }
}

void AppendMarkdownCell(std::string_view text, std::string* out) {
  for (size_t pos = 0; pos < text.size(); ++pos) {
    if (text[pos] == '|' || IsInlineMarkup(text, pos)) {
      *out += '\\';
    }
    *out += text[pos];
  }
}

}  // namespace descale
