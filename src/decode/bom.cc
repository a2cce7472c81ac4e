#include "decode/bom.h"

namespace descale {

Bom FindBom(std::string_view bytes) {
  using namespace std::string_view_literals;  // marks hold NUL bytes
  struct Mark {
    std::string_view bytes;
    std::string_view encoding;
  };
  static constexpr Mark kMarks[] = {
      {"\xEF\xBB\xBF"sv, "utf-8"},
      {"\xFF\xFE\0\0"sv, "utf-32le"},  // before utf-16le, its prefix
      {"\0\0\xFE\xFF"sv, "utf-32be"},
      {"\xFF\xFE"sv, "utf-16le"},
      {"\xFE\xFF"sv, "utf-16be"},
  };
  for (const Mark& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) {
      return {&EncodingNamed(mark.encoding), mark.bytes.size()};
    }
  }
  return {};
}

}  // namespace descale
