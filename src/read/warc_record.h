// How WARC records begin, and what their headers say.
// Source: ISO 28500:2017, "WARC file format", and the versions before it.

#ifndef DESCALE_READ_WARC_RECORD_H_
#define DESCALE_READ_WARC_RECORD_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace descale {

inline constexpr std::string_view kWarcMagic = "WARC/";

// Where, from `from` on, a record begins: "WARC/1.0", the end of the line and
// the name of a field, which nothing else has. npos if nowhere. What begins in
// the last kWarcMark bytes may not be seen.
size_t FindWarcRecord(std::string_view bytes, size_t from);
inline constexpr size_t kWarcMark = 64;

struct WarcHeader {
  std::string type;  // lower case
  std::string id;    // without <>
  std::string url;   // without <>
  std::string date;
  std::string media_type;          // of the record's content, lower case
  std::string charset;             // of the same
  std::string payload_type;        // as the crawler found it, lower case
  std::optional<uint64_t> length;  // none if missing or not a number
};

// `header` is the record's lines up to the empty one.
WarcHeader ReadWarcHeader(std::string_view header);

}  // namespace descale

#endif  // DESCALE_READ_WARC_RECORD_H_
