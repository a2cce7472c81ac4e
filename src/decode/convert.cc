#include "decode/convert.h"

#include <cstdint>
#include <iterator>
#include <memory>
#include <utility>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include "base/utf8.h"

namespace descale {
namespace {

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

// What the callback is given; it may not change the struct, but the count.
struct ErrorCounter {
  size_t* count;
};

// ICU's own substitution writes U+001A for a lone byte in some encodings, and
// does not count.
void SubstituteAndCount(const void* context, UConverterToUnicodeArgs* args,
                        const char* /*bytes*/, int32_t /*length*/,
                        UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) {
    return;  // told of a reset or a close
  }
  ++*static_cast<const ErrorCounter*>(context)->count;
  *status = U_ZERO_ERROR;
  const UChar replacement = static_cast<UChar>(kReplacementCharacter);
  ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

Converter OpenConverter(const char* name, const ErrorCounter* errors) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  if (U_FAILURE(status)) {
    return nullptr;
  }
  ucnv_setToUCallBack(converter.get(), SubstituteAndCount, errors, nullptr,
                      nullptr, &status);
  return U_FAILURE(status) ? nullptr : std::move(converter);
}

// ICU without its data, or with less of it, still yields the ASCII part.
size_t AppendAsciiOnly(std::string_view bytes, std::string* out) {
  size_t errors = 0;
  for (const char c : bytes) {
    const bool ascii = static_cast<uint8_t>(c) < 0x80;
    errors += !ascii;
    AppendUtf8(ascii ? static_cast<char32_t>(c) : kReplacementCharacter, out);
  }
  return errors;
}

// ISO-8859-16 (Romanian), the one encoding of the standard that ICU lacks.
size_t AppendLatin10(std::string_view bytes, std::string* out) {
  static constexpr char16_t kFromA0[] =
      u"\u00A0\u0104\u0105\u0141\u20AC\u201E\u0160\u00A7"
      u"\u0161\u00A9\u0218\u00AB\u0179\u00AD\u017A\u017B"
      u"\u00B0\u00B1\u010C\u0142\u017D\u201D\u00B6\u00B7"
      u"\u017E\u010D\u0219\u00BB\u0152\u0153\u0178\u017C"
      u"\u00C0\u00C1\u00C2\u0102\u00C4\u0106\u00C6\u00C7"
      u"\u00C8\u00C9\u00CA\u00CB\u00CC\u00CD\u00CE\u00CF"
      u"\u0110\u0143\u00D2\u00D3\u00D4\u0150\u00D6\u015A"
      u"\u0170\u00D9\u00DA\u00DB\u00DC\u0118\u021A\u00DF"
      u"\u00E0\u00E1\u00E2\u0103\u00E4\u0107\u00E6\u00E7"
      u"\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF"
      u"\u0111\u0144\u00F2\u00F3\u00F4\u0151\u00F6\u015B"
      u"\u0171\u00F9\u00FA\u00FB\u00FC\u0119\u021B\u00FF";
  for (const char c : bytes) {
    const auto byte = static_cast<uint8_t>(c);
    AppendUtf8(byte < 0xA0 ? byte : kFromA0[byte - 0xA0], out);
  }
  return 0;
}

}  // namespace

size_t AppendConverted(std::string_view bytes, const Encoding& encoding,
                       std::string* out) {
  if (encoding.name == "iso-8859-16") {
    return AppendLatin10(bytes, out);
  }
  size_t errors = 0;
  const ErrorCounter counter = {&errors};
  const Converter from = OpenConverter(encoding.converter, &counter);
  const Converter to = OpenConverter("UTF-8", &counter);
  if (from == nullptr || to == nullptr) {
    return AppendAsciiOnly(bytes, out);
  }

  UChar pivot[2048];
  UChar* pivot_source = pivot;
  UChar* pivot_target = pivot;
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  for (bool first = true; status == U_BUFFER_OVERFLOW_ERROR; first = false) {
    char buffer[8192];
    char* target = buffer;
    status = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, buffer + sizeof(buffer),
                   &source, source_end, pivot, &pivot_source, &pivot_target,
                   pivot + std::size(pivot), first, /*flush=*/true, &status);
    out->append(buffer, target);
  }
  return errors;
}

}  // namespace descale
