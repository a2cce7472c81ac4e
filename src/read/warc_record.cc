#include "read/warc_record.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

#include "base/strings.h"
#include "read/media_type.h"
#include "read/named_fields.h"

namespace descale {
namespace {

// Whether a version ends the line and the name of a field follows.
bool IsMark(std::string_view behind_magic) {
  const size_t version_end = behind_magic.find_first_not_of("0123456789.");
  if (version_end == 0 || version_end == std::string_view::npos) {
    return false;
  }
  std::string_view rest = behind_magic.substr(version_end);
  if (rest.starts_with('\r')) {
    rest.remove_prefix(1);
  }
  if (!rest.starts_with('\n')) {
    return false;
  }
  rest.remove_prefix(1);
  const size_t name_end = static_cast<size_t>(
      std::find_if(rest.begin(), rest.end(),
                   [](char c) { return !IsAsciiAlpha(c) && c != '-'; }) -
      rest.begin());
  return name_end > 0 && name_end < rest.size() && rest[name_end] == ':';
}

// Version 0.18 and some writers since have URLs and ids in <>.
std::string_view WithoutAngles(std::string_view value) {
  if (value.starts_with('<') && value.ends_with('>')) {
    value = value.substr(1, value.size() - 2);
  }
  return value;
}

}  // namespace

size_t FindWarcRecord(std::string_view bytes, size_t from) {
  for (size_t at = bytes.find(kWarcMagic, from); at != std::string_view::npos;
       at = bytes.find(kWarcMagic, at + 1)) {
    if (IsMark(bytes.substr(at + kWarcMagic.size(), kWarcMark))) {
      return at;
    }
  }
  return std::string_view::npos;
}

WarcHeader ReadWarcHeader(std::string_view header_lines) {
  const NamedFields fields(header_lines);
  WarcHeader header;
  header.type = AsciiLowered(fields["warc-type"]);
  header.id = WithoutAngles(fields["warc-record-id"]);
  header.url = WithoutAngles(fields["warc-target-uri"]);
  header.date = fields["warc-date"];
  header.media_type = MediaType(fields["content-type"]);
  header.charset = CharsetOf(fields["content-type"]);
  header.payload_type = MediaType(fields["warc-identified-payload-type"]);
  const std::string_view length = fields["content-length"];
  uint64_t value = 0;
  const auto [end, error] =
      std::from_chars(length.data(), length.data() + length.size(), value);
  if (error == std::errc() && end == length.data() + length.size()) {
    header.length = value;
  }
  return header;
}

}  // namespace descale
