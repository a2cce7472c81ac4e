// BlockBuilder: characters in, lines and blocks out.
//
// It appends to Document::text, lines and blocks and does what CSS does with
// white space: runs of it are one space, none stands at the ends of a line;
// within preformatted text it stays. U+00A0 is a character like others, but
// not at the ends of a line. Lines without anything visible do not come to be,
// nor do blocks without lines.

#ifndef DESCALE_SEGMENT_BLOCK_BUILDER_H_
#define DESCALE_SEGMENT_BLOCK_BUILDER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "descale/document.h"

namespace descale {

// What the open elements say about the text in them.
struct TextContext {
  BlockKind kind = BlockKind::kParagraph;
  uint8_t level = 0;
  bool ordered = false;
  bool hidden = false;
  bool bold = false;          // inside <b> or <strong>
  uint32_t link = kNoIndex;   // the <a href> it is inside of, by node
  bool preformatted = false;  // white space stays
  uint32_t section = 0;
  uint32_t item = kNoIndex;  // innermost list item and table cell,
  uint32_t cell = kNoIndex;  // by the numbers of the walk
};

class BlockBuilder {
 public:
  explicit BlockBuilder(Document* document) : document_(document) {}

  // Adds characters to the open block. The first visible ones decide on its
  // kind and section.
  void Append(std::string_view text, const TextContext& context);

  // A gap between words that has no characters of its own.
  void AddSpace() { space_ = true; }

  // An image stands here: it has no characters, and makes no gap.
  void CountImage() { ++images_; }

  // Ends the line, as <br> does: directly after another one it ends the block,
  // but in preformatted text. Returns what EndBlock does, else false.
  bool Break(bool preformatted);

  // Ends the line unless it is empty: where an element stands for a line.
  void EndLineIfAny();

  // Ends the block. True if there was one: it is document->blocks.back(), and
  // context() is what it began in.
  bool EndBlock();
  const TextContext& context() const { return context_; }

  // A section is closed without ending the block: what is left of the block
  // lies in its parent.
  void LeaveSection(uint32_t section, uint32_t parent);

 private:
  bool LineIsEmpty() const { return document_->text.size() == line_begin_; }
  void AppendCollapsed(std::string_view text);
  void AppendPreformatted(std::string_view text);
  void Begin(const TextContext& context);
  void EndLine();
  void CutText(size_t size);

  Document* document_;
  TextContext context_;       // of the open block
  bool open_ = false;         // context_ is set
  bool all_hidden_ = true;    // no visible text yet
  bool space_ = false;        // white space seen since the last character
  bool after_break_ = false;  // the last line ended with <br>
  size_t line_begin_ = 0;     // in document_->text
  uint32_t first_line_ = 0;
  uint32_t link_chars_ = 0;
  uint32_t bold_chars_ = 0;
  uint32_t links_ = 0;
  uint32_t last_link_ = kNoIndex;  // that links_ has counted
  uint32_t images_ = 0;            // since the last end of a block
};

}  // namespace descale

#endif  // DESCALE_SEGMENT_BLOCK_BUILDER_H_
