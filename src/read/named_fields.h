// NamedFields: the "Name: value" lines at the head of WARC records and HTTP
// messages.

#ifndef DESCALE_READ_NAMED_FIELDS_H_
#define DESCALE_READ_NAMED_FIELDS_H_

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace descale {

// Where the block of header lines that `bytes` begin with ends, behind its
// empty line; npos if there is none. Lines end with CR LF or LF alone.
// `searched` bytes are known to hold no end.
size_t FindHeaderEnd(std::string_view bytes, size_t searched);

// Views into the header. Lines without a colon are passed by, and so are those
// that continue a line before them: no field that is read here is that long.
class NamedFields {
 public:
  explicit NamedFields(std::string_view header);

  // The value of the first field of that name, in any case, without white
  // space around it; "" if there is none.
  std::string_view operator[](std::string_view name) const;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> fields_;
};

}  // namespace descale

#endif  // DESCALE_READ_NAMED_FIELDS_H_
