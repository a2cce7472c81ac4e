#include "clean/normalize.h"

#include <cstdint>
#include <iterator>
#include <string_view>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

namespace descale {
namespace {

constexpr uint8_t kVirama = 9;

void AddCodePoint(UChar32 c, CanonicalShape* shape) {
  const uint8_t combining_class = u_getCombiningClass(c);
  shape->has_virama |= combining_class == kVirama;
  if (combining_class == 0) {
    shape->has_starter = true;
    shape->non_starters = 0;
  } else {
    ++shape->non_starters;
  }
}

// A static of ours around ICU's shared instance: ThreadSanitizer cannot see how
// ICU itself guards its first use. Null if ICU has no data.
const icu::Normalizer2* Nfc() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
  }();
  return instance;
}

}  // namespace

CanonicalShape ShapeOf(char32_t c) {
  CanonicalShape shape;
  shape.first = c;
  shape.has_starter = false;
  UErrorCode status = U_ZERO_ERROR;
  // No canonical decomposition is longer than four code points.
  UChar units[16];
  const int32_t length = unorm2_getDecomposition(
      unorm2_getNFCInstance(&status), static_cast<UChar32>(c), units,
      static_cast<int32_t>(std::size(units)), &status);
  if (U_FAILURE(status) || length <= 0) {  // it does not decompose
    AddCodePoint(static_cast<UChar32>(c), &shape);
    return shape;
  }
  for (int32_t i = 0; i < length;) {
    const bool is_first = i == 0;
    UChar32 part = 0;
    U16_NEXT(units, i, length, part);
    if (is_first) {
      shape.first = static_cast<char32_t>(part);
    }
    AddCodePoint(part, &shape);
  }
  return shape;
}

void NormalizeTail(size_t begin, std::string* text) {
  const icu::Normalizer2* nfc = Nfc();
  if (nfc == nullptr) {
    return;
  }
  const std::string_view tail = std::string_view(*text).substr(begin);
  const icu::StringPiece piece(tail.data(), static_cast<int32_t>(tail.size()));
  UErrorCode status = U_ZERO_ERROR;
  if (nfc->isNormalizedUTF8(piece, status) && U_SUCCESS(status)) {
    return;
  }
  status = U_ZERO_ERROR;
  std::string normalized;
  icu::StringByteSink<std::string> sink(&normalized);
  nfc->normalizeUTF8(0, piece, sink, nullptr, status);
  if (U_SUCCESS(status)) {
    text->replace(begin, std::string::npos, normalized);
  }
}

}  // namespace descale
