// Writer: where articles go.

#ifndef DESCALE_WRITER_H_
#define DESCALE_WRITER_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "descale/article.h"
#include "descale/status.h"

namespace descale {

// A sink of articles. Not thread-safe: one caller at a time.
class Writer {
 public:
  virtual ~Writer() = default;
  // Writes one article, or the record of a page that has none.
  virtual Status Write(const Article& article) = 0;
  // Flushes and gives files their final names. Must be called once; a Writer
  // that is destroyed without it, or that has failed, leaves nothing behind
  // under a final name (but the finished files of a folder).
  virtual Status Finish() = 0;
};

struct WriteOptions {
  std::string format = "text";  // a name of OutputFormats()
  // "" or "-" for standard output; else a file, or a folder when it exists as
  // one, ends with a slash or more than one page is written as text. In a
  // folder every page gets a file of its own (text, markdown), named by
  // Page::output_name, or there is one articles.jsonl.
  std::string output = {};
  bool one_page = true;       // the input is a single page
  bool with_blocks = false;   // JSONL: "blocks"
  bool with_removed = false;  // JSONL: "removed"; needs keep_removed
};

// Makes missing folders. Fails with kIoError if the output cannot be written,
// with kInvalidArgument for an unknown format, or for more than one page as
// text or markdown on standard output.
Result<std::unique_ptr<Writer>> OpenWriter(const WriteOptions& options);

// Writes `bytes` as a whole file, which gets its name when it is there; "" or
// "-" is standard output. Makes missing folders. Errors are kIoError and name
// the path.
Status WriteFile(const std::string& path, std::string_view bytes);

// Names of the formats that can be given to WriteOptions::format.
std::vector<std::string_view> OutputFormats();

}  // namespace descale

#endif  // DESCALE_WRITER_H_
