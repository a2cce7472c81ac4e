// Page: the noun that goes in. One web page or plain text, as raw bytes.

#ifndef DESCALE_PAGE_H_
#define DESCALE_PAGE_H_

#include <cstdint>
#include <string>

#include "descale/outcome.h"

namespace descale {

enum class PageKind : uint8_t {
  kAuto,  // decided by content: HTML if it looks like HTML, else text
  kHtml,
  kText,  // one block a line: another extractor's output, WET, a .txt file
};

// Where a page comes from, so that it can be found again.
struct PagePlace {
  uint64_t input = 0;  // of the run, counted from 0
  uint64_t page = 0;   // of that input, counted from 0; failed ones count
  // Where in a WARC file the record begins: the byte of the file at which its
  // gzip member or frame does, and how far behind that, unpacked.
  uint64_t member = 0;
  uint64_t offset = 0;
};

struct Page {
  std::string id;     // unique in a run; a path where nothing better is
  std::string url;    // "" if unknown
  std::string bytes;  // raw, in whatever charset
  PageKind kind = PageKind::kAuto;    // kAuto: content and `likely` decide
  PageKind likely = PageKind::kAuto;  // what its name suggests; a weak hint
  std::string crawled;  // date of the crawl, "2024-05-13..."; "" if unknown
  std::string http_charset;  // charset of the transport; "" if unknown
  std::string input;         // what messages name: a path, "-" for stdin
  std::string output_name;   // path below the output folder, without extension
  PagePlace place;
  // Not ok when the reader could not get the bytes: the page still travels to
  // the writer, so that nothing is lost.
  Outcome outcome;
};

}  // namespace descale

#endif  // DESCALE_PAGE_H_
