// SegmentText: plain text -> Document.

#include <string_view>

#include "base/utf8.h"
#include "segment/block_builder.h"
#include "segment/language.h"
#include "segment/segment.h"

namespace descale {
namespace {

// LF, VT, FF, CR, NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR (Unicode
// Standard, section 5.8). CR LF makes an empty line more, which does not show.
bool EndsLine(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// Cuts the first line off `text`.
std::string_view TakeLine(std::string_view* text) {
  size_t pos = 0;
  size_t end = 0;
  while (pos < text->size()) {
    end = pos;
    if (EndsLine(DecodeUtf8(*text, &pos))) {
      const std::string_view line = text->substr(0, end);
      text->remove_prefix(pos);
      return line;
    }
  }
  const std::string_view line = *text;
  *text = {};
  return line;
}

}  // namespace

void SegmentText(const Text& text, std::string_view url, Document* document) {
  document->Clear();
  document->kind = PageKind::kText;
  document->url = url;
  Section root;
  document->sections.push_back(root);
  BlockBuilder builder(document);
  const TextContext context;
  for (std::string_view rest = text.utf8; !rest.empty();) {
    builder.Append(TakeLine(&rest), context);
    builder.EndBlock();
  }
  Section& section = document->sections.front();
  section.end_block = static_cast<uint32_t>(document->blocks.size());
  for (const Block& block : document->blocks) {
    section.chars += block.chars;
    section.words += block.words;
  }
  FillLanguage({}, document);
}

}  // namespace descale
