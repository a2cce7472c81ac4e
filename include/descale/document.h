// Document: the noun in the middle. A page as a sequence of blocks, the
// sections that they hang in, and metadata.
//
// Made by `segment`, judged by `classify` and `rules`, written out by `clean`.
// Everything that later stages need stands here; none of them reaches back
// into the tree. All text lies in one buffer (`text`), and blocks and lines
// are spans of it, so that a page costs a handful of allocations and a
// Document can be reused (Clear keeps the capacity).
//
// Not thread-safe: one thread owns a Document while it is worked on.

#ifndef DESCALE_DOCUMENT_H_
#define DESCALE_DOCUMENT_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "descale/page.h"
#include "descale/reason.h"
#include "descale/tag.h"

namespace descale {

// Bytes [begin, end) of a buffer.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
};

inline constexpr uint32_t kNoIndex = 0xFFFFFFFF;
// Line::reason and Block::reason of what is kept.
inline constexpr int32_t kKept = -1;

// A newline-separated piece of a block. In HTML a <br> makes the newline; in
// plain text every non-empty line is a block of one line.
struct Line {
  // Into Document::text; no newline, not empty. In document order as segment
  // makes them; a line that a rule edits moves to the end of the buffer.
  Span text = {};
  uint32_t block = 0;      // index into Document::blocks
  int32_t reason = kKept;  // index into Document::reasons once removed
};

enum class BlockKind : uint8_t {
  kParagraph,
  kHeading,
  kListItem,
  kTableCell,
  kPreformatted,  // pre, listing: white space means something
  kQuote,
  kCaption,
};

// "paragraph", "list_item", ...: as records name them.
std::string_view BlockKindName(BlockKind kind);

// boilerpipe's TextBlock: a maximal run of inline content between the start
// and end tags of block-level elements.
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  uint8_t level = 0;        // heading 1-6; depth of a list item, from 1
  bool ordered = false;     // list item of an <ol>
  bool hidden = false;      // display:none, hidden, aria-hidden: only a flag
  uint32_t section = 0;     // index into Document::sections: innermost one
  uint32_t first_line = 0;  // index into Document::lines
  uint32_t line_count = 0;
  uint32_t table = 0;  // 1-based id of the table and row of a cell, else 0
  uint32_t row = 0;
  uint32_t chars = 0;           // code points that are not white space
  uint32_t link_chars = 0;      // of these, inside <a href>
  uint32_t words = 0;           // see base/words.h: a CJK character counts .6
  uint32_t sentence_marks = 0;  // of any script, at the end of a sentence
  uint32_t commas = 0;          // of any script
  uint32_t links = 0;           // <a href> with text in the block
  uint32_t bold_chars = 0;      // of `chars`, inside <b> or <strong>
  uint32_t images = 0;          // between the block's tags
  float score = 1;         // classify: how much this looks like content, 0-1
  int32_t reason = kKept;  // set by the stage that removed the whole block

  bool removed() const { return reason != kKept; }
  double LinkShare() const {
    return chars == 0 ? 0.0 : static_cast<double>(link_chars) / chars;
  }
};

// A container that blocks hang in: an element with its totals. Section 0 is the
// root; a parent stands before its children.
struct Section {
  TagId tag = TagId::kUnknown;
  bool hidden = false;
  uint32_t parent = kNoIndex;
  uint32_t depth = 0;
  Span id = {};              // into Document::names; the attribute as it stands
  Span classes = {};         // into Document::names; separated by white space
  Span role = {};            // into Document::names
  uint32_t first_block = 0;  // blocks of the whole subtree: [first, end)
  uint32_t end_block = 0;
  uint32_t chars = 0;  // of the whole subtree
  uint32_t link_chars = 0;
  uint32_t words = 0;
};

// The text of an element that a css selector of the rules matched: all blocks
// that lie within are of the element.
struct Mark {
  uint32_t selector = 0;  // numbered by the RuleSet
  Span text = {};         // into Document::text
};

// What a rule says of a line without taking it away.
enum class NoteKind : uint8_t {
  kSaved,   // keep: it stays, whatever else would take it
  kTrial,   // a rule in state trial would have acted on it
  kFuse,    // a rule was led to it, but its fuse blew
  kEdited,  // strip-span or replace changed it
  kTagged,  // tag: it is what the rule's class says
};
struct Note {
  NoteKind kind = NoteKind::kSaved;
  uint32_t line = 0;   // index into Document::lines
  int32_t reason = 0;  // index into Document::reasons
};

// A metadata value and where it was found: "json-ld", "og:title", "h1", ...
struct MetadataField {
  std::string value;  // UTF-8, white space squeezed; "" if unknown
  std::string origin;
  bool empty() const { return value.empty(); }
};

struct Metadata {
  MetadataField title;
  MetadataField author;
  MetadataField date;      // ISO 8601, such as 2024-05-13 or ...T10:00:00+02:00
  MetadataField language;  // BCP 47 primary subtag, such as "ar"
  MetadataField source;    // credited agency or publication
  MetadataField site_name;
  MetadataField canonical_url;
  MetadataField description;
  MetadataField image;  // URL as it stands in the page
  std::vector<std::string> tags;
  // Every title the page gives itself (h1, og:title, <title>, ...), whole: what
  // `same_as = "title"` of the rules compares with, and "title-part" with the
  // parts of.
  std::vector<std::string> titles;
  std::vector<std::string> head_titles;  // those from the head: not the h1s
  std::vector<std::string> image_alts;
};

// What one of the content model's features did to the score of a block.
struct Contribution {
  uint32_t block = 0;        // index into Document::blocks
  std::string_view feature;  // of BlockFeatureNames or PageFeatureNames
  float value = 0;           // of the feature
  // In log-odds, above 0 for content. About: features work together.
  float change = 0;
};

struct Document {
  PageKind kind = PageKind::kHtml;  // never kAuto
  std::string url;
  std::string generator;          // <meta name=generator>: names the CMS
  std::string text;               // buffer of all lines; UTF-8
  std::string names;              // buffer of id, class, role attributes
  std::vector<Line> lines;        // in document order
  std::vector<Block> blocks;      // in document order
  std::vector<Section> sections;  // pre-order
  std::vector<Mark> marks;        // in the order of their ends
  std::vector<Reason> reasons;
  std::vector<Note> notes;
  Metadata metadata;
  // classify, if asked by Extractor::Explain: of each block in turn the
  // features that did most to its score, the strongest first.
  std::vector<Contribution> contributions;
  // classify: how good the choice of blocks is, as the F1 of words that is to
  // be expected of it, 0-1; 1 for plain text, of which nothing was chosen.
  float confidence = 1;
  // What the page declares itself to be, in lower case, each between spaces:
  // the types of its JSON-LD and, after "og:", its og:type, as in
  // " newsarticle breadcrumblist og:article ".
  std::string declared_types;
  std::string declared_body;  // JSON-LD articleBody or the like, as plain text

  std::string_view TextOf(const Line& line) const {
    return std::string_view(text).substr(line.text.begin, line.text.size());
  }
  // The block's lines with the newlines between them.
  std::string_view TextOf(const Block& block) const;
  std::string_view Name(Span span) const {
    return std::string_view(names).substr(span.begin, span.size());
  }
  // The path of a block as CSS would write it: "body > div#main > p.lead".
  std::string PathOf(const Block& block) const;

  // The contributions to the score of a block; none unless they were asked for.
  std::span<const Contribution> ContributionsTo(const Block& block) const;

  // Adds a reason and returns its index, for Line::reason and Block::reason.
  int32_t AddReason(Reason reason);

  // Empties everything and keeps the capacity of the buffers.
  void Clear();
};

}  // namespace descale

#endif  // DESCALE_DOCUMENT_H_
