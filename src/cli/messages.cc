#include "cli/messages.h"

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

// Reads the well-formed UTF-8 sequence at the beginning of `text` and returns
// its length; 0 if there is none.
size_t ReadCodePoint(std::string_view text, char32_t* c) {
  const auto byte = [&](size_t i) {
    return static_cast<unsigned char>(text[i]);
  };
  const unsigned lead = byte(0);
  const size_t length = lead < 0x80                    ? 1
                        : lead >= 0xC2 && lead <= 0xDF ? 2
                        : lead >= 0xE0 && lead <= 0xEF ? 3
                        : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                       : 0;
  if (length == 0 || length > text.size()) {
    return 0;
  }
  *c = length == 1 ? lead : lead & (0x7Fu >> length);
  for (size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) {
      return 0;
    }
    *c = (*c << 6) | (byte(i) & 0x3Fu);
  }
  const bool overlong =
      (length == 3 && *c < 0x800) || (length == 4 && *c < 0x10000);
  const bool surrogate = *c >= 0xD800 && *c <= 0xDFFF;
  return overlong || surrogate || *c > 0x10FFFF ? 0 : length;
}

// Controls, and the invisible characters that separate or reorder text.
bool IsDeceptive(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         c == 0x061C || c == 0xFEFF;
}

void AppendHex(const char* format, unsigned value, std::string* out) {
  char digits[16];
  std::snprintf(digits, sizeof(digits), format, value);
  *out += digits;
}

}  // namespace

std::string Escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    char32_t c = 0;
    const size_t length = ReadCodePoint(text, &c);
    if (length == 0) {
      AppendHex("\\x%02x", static_cast<unsigned char>(text[0]), &out);
    } else if (c == '\n') {
      out += "\\n";
    } else if (IsDeceptive(c)) {
      AppendHex("\\u%04x", c, &out);
    } else {
      out += text.substr(0, length);
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return out;
}

void PrintMessage(std::string_view text) {
  const std::string line = "descale: " + Escaped(text) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

int Fail(const descale::Status& status) {
  PrintMessage(status.message());
  return status.code() == descale::StatusCode::kInvalidArgument ? kExitUsage
                                                                : kExitError;
}
