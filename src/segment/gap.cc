#include "segment/gap.h"

#include <cstddef>

#include "base/characters.h"
#include "base/utf8.h"

namespace descale {

bool MayBeBox(const Node& node) {
  return node.attribute_count > 0 &&
         (node.tag == TagId::kA || node.tag == TagId::kSpan ||
          node.tag == TagId::kTime || node.tag == TagId::kLabel ||
          node.tag == TagId::kUnknown);
}

bool StandsApart(std::string_view text) {
  if (text.empty()) {
    return false;
  }
  size_t pos = 0;
  const char32_t c = DecodeUtf8(text, &pos);
  const bool leans = IsSentenceMark(c) || IsCloser(c) || c == ',' || c == ':' ||
                     c == ';' || IsWide(c);
  return !leans && !(pos == text.size() && IsLetter(c));
}

}  // namespace descale
