// TagScanner: a page as a stream of tags and text runs, without a tree.
//
// A reduced tokenizer of the HTML Standard (section 13.2.5): it knows where
// tags, comments, raw text (script, style, ...) and RCDATA (title, textarea)
// begin and end, which is what the depth check before the parser and the
// fallback behind it need. One pass, linear, no memory of its own.

#ifndef DESCALE_PARSE_TAG_SCANNER_H_
#define DESCALE_PARSE_TAG_SCANNER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "descale/tag.h"

namespace descale {

struct ScannedToken {
  enum class Kind : uint8_t {
    kText,     // `text` with character references not yet decoded
    kRawText,  // content of script, style, ...: no text of the page
    kStartTag,
    kEndTag,
  };
  Kind kind = Kind::kText;
  TagId tag = TagId::kUnknown;   // of a tag, or the element of a raw text
  uint32_t attribute_count = 0;  // of a start tag; duplicates count
  std::string_view text;
};

class TagScanner {
 public:
  explicit TagScanner(std::string_view html) : html_(html) {}

  // Fills `token` with the next tag or non-empty text run; false at the end.
  // Comments, doctypes and processing instructions are passed over.
  bool Next(ScannedToken* token);

 private:
  bool ScanMarkup(ScannedToken* token);
  bool ScanTag(bool end_tag, ScannedToken* token);
  bool SkipAttributes(uint32_t* count);
  bool SkipAttributeValue();
  void SkipComment();
  void SkipBogusComment();
  bool ScanRawText(ScannedToken* token);

  std::string_view html_;
  size_t pos_ = 0;
  TagId raw_ = TagId::kUnknown;  // set between a raw element's tags
};

}  // namespace descale

#endif  // DESCALE_PARSE_TAG_SCANNER_H_
