// decode: any bytes, under any declared charset. The first line of the input is
// the charset of the transport, the rest is the page.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "decode/decode.h"
#include "decode/labels.h"
#include "fuzz/check.h"

namespace descale {
namespace {

// Bytes that no charset but UTF-8 explains.
bool IsPlainUtf8(std::string_view bytes) {
  return IsValidUtf8(bytes) && !IsAscii(bytes) &&
         bytes.find_first_of(std::string_view("\0\x1B", 2)) ==
             std::string_view::npos;
}

void CheckDecode(const Page& page) {
  Text text;
  const Outcome outcome = Decode(page, &text);
  Check(IsValidUtf8(text.utf8), "decoded text is valid UTF-8");
  Check(text.kind != PageKind::kAuto, "decode decides what a page is");
  if (!outcome.ok()) {
    Check(outcome.reason == OutcomeReason::kNotHtml,
          "decode fails only on what is no page");
    return;
  }
  Check(EncodingNamed(text.charset.used).name == text.charset.used,
        "the charset used has a name of the standard");
  Check(IsAscii(text.charset.declared), "a declared charset is ASCII");
  if (IsPlainUtf8(page.bytes)) {
    std::string_view expected = page.bytes;
    if (expected.starts_with("\xEF\xBB\xBF")) {
      expected.remove_prefix(3);
    }
    Check(text.utf8 == expected, "valid UTF-8 comes out as it is");
  }
}

}  // namespace
}  // namespace descale

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const size_t line_end = input.find('\n');
  descale::Page page;
  if (line_end != std::string_view::npos) {
    page.http_charset = input.substr(0, line_end);
    page.bytes = input.substr(line_end + 1);
  } else {
    page.bytes = input;
  }
  descale::CheckDecode(page);
  return 0;
}
