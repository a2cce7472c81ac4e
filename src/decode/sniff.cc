#include "decode/sniff.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "descale/tag.h"

#include "base/html_start.h"
#include "base/strings.h"

namespace descale {
namespace {

constexpr size_t kTagPrefix = size_t{64} * 1024;
// In a fragment of HTML there is a tag every few words. A text that speaks of
// HTML names a tag here and there and seldom closes one.
constexpr size_t kBytesPerTag = 250;

// Whether the name behind a "<" or "</" ends there.
bool EndsTagName(std::string_view s) {
  return !s.empty() && (IsAsciiSpace(s[0]) || s[0] == '>' || s[0] == '/');
}

// The element whose start or end tag `s` begins with; kUnknown if none.
TagId TagAt(std::string_view s) {
  std::array<char, 16> name{};
  size_t size = s.starts_with("</") ? 2 : 1;
  const size_t start = size;
  while (size < s.size() && size - start < name.size() &&
         (IsAsciiAlpha(s[size]) || IsAsciiDigit(s[size]))) {
    name[size - start] = AsciiLower(s[size]);
    ++size;
  }
  if (!EndsTagName(s.substr(size))) {
    return TagId::kUnknown;
  }
  return TagFromName({name.data(), size - start});
}

bool HasTagsEnough(std::string_view text) {
  text = text.substr(0, kTagPrefix);
  size_t tags = 0;
  bool structure = false;  // an end tag or a line break
  for (size_t at = text.find('<'); at != std::string_view::npos;
       at = text.find('<', at + 1)) {
    const std::string_view markup = text.substr(at);
    const TagId tag = TagAt(markup);
    if (tag == TagId::kUnknown) {
      continue;
    }
    ++tags;
    structure |= markup.starts_with("</") || tag == TagId::kBr;
  }
  return structure && tags >= 2 && tags * kBytesPerTag >= text.size();
}

}  // namespace

PageKind KindOfPage(const Page& page, std::string_view utf8) {
  if (page.kind != PageKind::kAuto) {
    return page.kind;
  }
  if (BeginsAsHtml(utf8)) {
    return PageKind::kHtml;
  }
  if (page.likely != PageKind::kAuto) {
    return page.likely;
  }
  return HasTagsEnough(utf8) ? PageKind::kHtml : PageKind::kText;
}

}  // namespace descale
