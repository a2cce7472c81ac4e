// Reader: where pages come from.

#ifndef DESCALE_READER_H_
#define DESCALE_READER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "descale/options.h"
#include "descale/page.h"
#include "descale/status.h"

namespace descale {

// A stream of pages. Not thread-safe: one caller at a time.
class Reader {
 public:
  virtual ~Reader() = default;
  // Fills `page` with the next page and returns true; false at the end.
  // A page that cannot be read still comes, with page->outcome not ok, so that
  // it is counted. Overwrites every field of `page`.
  virtual bool Next(Page* page) = 0;
  // How many files of folders were passed by so far, because their names say
  // that they are no pages.
  virtual uint64_t passed_by() const { return 0; }
};

struct ReadOptions {
  // Files and folders; "-" is standard input. Folders are walked recursively,
  // in the byte order of their paths, for .html, .htm, .xhtml, .txt, .text and
  // these with .gz; one that is not a regular file (a pipe, a device, a link
  // to nowhere or out of the folder) is a failed page and never opened.
  std::vector<std::string> inputs = {};
  // JSON lines {"path": ..., "id": ..., "url": ..., "crawled": ...}; "path" is
  // relative to the folder of the list, the others are optional. "" for no
  // list.
  std::string list = {};
  // Fail if two inputs have the same output name: for an output folder. The
  // inputs are listed beforehand then.
  bool unique_names = false;
  // "auto" (by content and name), or a name of InputFormats().
  std::string format = "auto";
  // URL of the page and date of its crawl, when there is just one.
  std::string url = {};
  std::string crawled = {};
  Limits limits = {};
};

// Opens all inputs as one stream; gzip is known by its content and unpacked.
// Fails with kNotFound or kIoError if an input that was named is not there or
// may not be read, kInvalidArgument for an unknown format, a `url` or
// `crawled` for more than one page, or names that are not unique though asked
// for.
Result<std::unique_ptr<Reader>> OpenReader(const ReadOptions& options);

// Names of the formats that can be given to ReadOptions::format.
std::vector<std::string_view> InputFormats();

}  // namespace descale

#endif  // DESCALE_READER_H_
