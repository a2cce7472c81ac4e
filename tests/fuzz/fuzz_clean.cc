// clean: any bytes as text. The first byte of the input decides whether the
// rest is preformatted.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "clean/clean.h"
#include "fuzz/check.h"

namespace descale {
namespace {

bool IsNfc(const std::string& utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  return nfc->isNormalizedUTF8(utf8, status) && U_SUCCESS(status);
}

bool HasControls(std::string_view utf8, bool preformatted) {
  for (size_t pos = 0; pos < utf8.size();) {
    const char32_t c = DecodeUtf8(utf8, &pos);
    if (c == '\n' || (c == '\t' && preformatted)) {
      continue;
    }
    const auto icu = static_cast<UChar32>(c);
    if (u_charType(icu) == U_CONTROL_CHAR || U_IS_UNICODE_NONCHAR(icu)) {
      return true;
    }
  }
  return false;
}

void CheckClean(std::string_view text, bool preformatted) {
  std::string once;
  CleanText(text, preformatted, &once);
  Check(IsValidUtf8(once), "clean text is valid UTF-8");
  Check(IsNfc(once), "clean text is in NFC");
  Check(!HasControls(once, preformatted), "clean text has no controls");
  std::string twice;
  CleanText(once, preformatted, &twice);
  Check(twice == once, "cleaning twice is cleaning once");
}

}  // namespace
}  // namespace descale

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string_view text(reinterpret_cast<const char*>(data + 1),
                              size - 1);
  descale::CheckClean(text, data[0] == 'p');
  return 0;
}
