// TagScanner: a page as a stream of tags, text runs and comments.
//
// The tokenizer of the HTML Standard (section 13.2.5), but for character
// references, which stay as they are. It does not know the tree: whoever does
// tells it when it is inside of <svg> or <math>. One pass, linear.

#ifndef DESCALE_PARSE_TAG_SCANNER_H_
#define DESCALE_PARSE_TAG_SCANNER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "descale/tag.h"

namespace descale {

// An attribute as it stands in the page.
struct ScannedAttribute {
  std::string_view name;
  std::string_view value;  // without its quotes
};

struct ScannedToken {
  enum class Kind : uint8_t {
    kText,     // `text` with character references not yet decoded
    kRawText,  // content of script, style, title, ...: of `tag`
    kStartTag,
    kEndTag,
    kComment,  // and what counts as one: <?...>, <!...>, </ ...>
    kDoctype,  // `text` is all of it
    kCdata,    // `text` stands in a CDATA section of foreign content
  };
  Kind kind = Kind::kText;
  TagId tag = TagId::kUnknown;   // of a tag, or the element of a raw text
  bool self_closing = false;     // <br/>
  uint32_t attribute_count = 0;  // of a start tag; duplicates count
  std::string_view name;         // of a tag, as it stands
  std::string_view text;
};

class TagScanner {
 public:
  explicit TagScanner(std::string_view html) : html_(html) {}

  // Fills `token` with the next one; text is never empty. False at the end.
  // A tag that the page's end cuts is none.
  bool Next(ScannedToken* token);

  // Where the last token ends, in bytes of the page.
  size_t position() const { return pos_; }
  bool at_end() const { return pos_ == html_.size(); }

  // The attributes of the start tag that Next gave last.
  const std::vector<ScannedAttribute>& attributes() const {
    return attributes_;
  }

  // Whether what follows is foreign content: there are CDATA sections, and
  // neither <style> nor <title> is special.
  void SetForeign(bool foreign) { foreign_ = foreign; }

 private:
  bool ScanMarkup(ScannedToken* token);
  void ScanDeclaration(ScannedToken* token);
  bool ScanTag(bool end_tag, ScannedToken* token);
  bool ScanAttributes(ScannedToken* token);
  bool ScanAttributeValue(ScannedAttribute* attribute);
  void SkipComment();
  void SkipBogusComment();
  bool ScanRawText(ScannedToken* token);
  size_t FindRawEnd() const;
  bool IsEndTagAt(size_t pos, std::string_view name) const;
  size_t FindScriptEnd() const;

  std::string_view html_;
  size_t pos_ = 0;
  bool foreign_ = false;
  TagId raw_ = TagId::kUnknown;  // set between a raw element's tags
  std::vector<ScannedAttribute> attributes_;
};

}  // namespace descale

#endif  // DESCALE_PARSE_TAG_SCANNER_H_
