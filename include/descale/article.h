// Article: the noun that comes out. The clean text of one page, its metadata
// and what became of it.

#ifndef DESCALE_ARTICLE_H_
#define DESCALE_ARTICLE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "descale/document.h"
#include "descale/outcome.h"
#include "descale/page.h"
#include "descale/reason.h"

namespace descale {

// How the bytes were read: labels as in the WHATWG Encoding Standard, in lower
// case ("utf-8", "windows-1256").
struct CharsetReport {
  std::string declared;  // by transport or page; "" if nowhere
  std::string used;
  std::string origin;  // why: "bom", "valid-utf-8", "http", "meta", "detected"
};

// A kept block of the text.
struct ArticleBlock {
  BlockKind kind = BlockKind::kParagraph;
  uint8_t level = 0;
  bool ordered = false;
  uint32_t table = 0;  // as in Block
  uint32_t row = 0;
  Span text = {};  // into Article::text
  float score = 1;
  float link_share = 0;   // as Block::LinkShare
  std::string path = {};  // only if ExtractOptions::keep_paths
};

// A line that is not in the text, and why.
struct Removal {
  std::string text;
  Reason reason;
  float link_share = 0;   // of its block
  std::string path = {};  // only if ExtractOptions::keep_paths
};

struct Article {
  std::string id;
  std::string url;
  std::string crawled;      // Page::crawled
  std::string input;        // Page::input, for messages
  std::string output_name;  // Page::output_name
  PagePlace place;          // Page::place
  uint64_t page_bytes = 0;  // size of Page::bytes
  PageKind kind = PageKind::kHtml;
  Outcome outcome;
  // Valid UTF-8 in NFC, without control characters but newline (and tab in
  // preformatted blocks). Blocks are separated by a blank line, the rows of a
  // table by a newline and the cells of a row by " | ". No newline at the end.
  std::string text;
  std::vector<ArticleBlock> blocks;  // in the order of `text`
  std::vector<Removal> removed;      // only if ExtractOptions::keep_removed
  float confidence = 0;              // as in Document; 0 if there is no text
  Metadata metadata;
  CharsetReport charset;
  // The page went whole through Gumbo, which takes some ten times as long as
  // what nearly all others need.
  bool parsed_whole = false;
};

}  // namespace descale

#endif  // DESCALE_ARTICLE_H_
