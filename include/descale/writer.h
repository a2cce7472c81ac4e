// Writer: where articles go.

#ifndef DESCALE_WRITER_H_
#define DESCALE_WRITER_H_

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "descale/article.h"
#include "descale/status.h"

namespace descale {

// A sink of articles, in two steps: what can be done by many threads, and what
// has to be done in order. Run takes care of both.
class Writer {
 public:
  virtual ~Writer() = default;
  // Turns articles that follow each other into the bytes that Write takes, or
  // what it needs of them. Thread-safe. May throw std::bad_alloc.
  virtual std::string Render(std::span<const Article> articles) const = 0;
  // Writes `articles`, or records of pages that have none; `rendered` is what
  // Render made of them. One caller at a time.
  virtual Status Write(std::span<const Article> articles,
                       std::string_view rendered) = 0;
  // Both steps for a single article.
  Status Write(const Article& article) {
    const std::span<const Article> one(&article, 1);
    return Write(one, Render(one));
  }
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
  // Page::output_name, or there is one articles.jsonl. A file of JSON lines
  // that is called .gz or .zst is compressed.
  std::string output = {};
  bool one_page = true;        // the input is a single page
  bool articles_only = false;  // no records of pages without an article
  // JSONL: the members of a record, of RecordFields(), in whatever order; empty
  // for DefaultRecordFields(). "message" is left out where there is none;
  // "removed" needs ExtractOptions::keep_removed.
  std::vector<std::string> fields = {};
};

// Makes missing folders. Fails with kIoError if the output cannot be written,
// with kInvalidArgument for an unknown format, or for more than one page as
// text or markdown on standard output.
Result<std::unique_ptr<Writer>> OpenWriter(const WriteOptions& options);

// Writes `bytes` as a whole file, which gets its name when it is there; "" or
// "-" is standard output. Makes missing folders. Errors are kIoError and name
// the path.
Status WriteFile(const std::string& path, std::string_view bytes);

// Names of the formats that can be given to WriteOptions::format:
//   text, markdown  a file an article
//   jsonl, csv      a record a page, whatever became of it
//   wet, tei        a record an article: WARC conversion records, or TEI in XML
std::vector<std::string_view> OutputFormats();

// What records of JSON lines may have, in the order in which they have it; most
// are strings, "" where nothing is known:
//   id, url, title, author, date, language, source, text, confidence (a
//   number), status, reason, message
// and those that they have on request only:
//   site_name, canonical_url, description, image, crawled, charset, input
//   tags     [strings]
//   blocks   [{"kind", "level", "text", "score"}]
//   spans    [{"kind", "begin", "end"}], in code points of the text
//   removed  [{"text", "stage", "rule", "class", "file", "line", "evidence"}]
std::vector<std::string_view> RecordFields();
std::vector<std::string_view> DefaultRecordFields();

// Whether files of that format hold many records, and whether pages without an
// article have one. False for an unknown format.
bool HoldsRecords(std::string_view format);
bool RecordsFailures(std::string_view format);

}  // namespace descale

#endif  // DESCALE_WRITER_H_
