// The encodings that pages may be in, and the labels that name them.

#ifndef DESCALE_DECODE_LABELS_H_
#define DESCALE_DECODE_LABELS_H_

#include <string_view>

namespace descale {

struct Encoding {
  std::string_view name;    // of the Encoding Standard, in lower case
  const char* converter;    // what ICU calls it; null for what ICU has not
  bool latin;               // made for texts whose letters are mostly ASCII
  std::string_view labels;  // in lower case, separated by spaces

  bool is_utf8() const;
};

// The encoding that `label` means, whatever its case and the white space around
// it; null if it means none. Source: WHATWG Encoding Standard, "names and
// labels". The differences are told in labels.cc.
const Encoding* EncodingFromLabel(std::string_view label);

// The encoding of that name, for names that stand in our own code.
const Encoding& EncodingNamed(std::string_view name);

}  // namespace descale

#endif  // DESCALE_DECODE_LABELS_H_
