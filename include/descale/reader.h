// Reader: where pages come from.

#ifndef DESCALE_READER_H_
#define DESCALE_READER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "descale/options.h"
#include "descale/page.h"
#include "descale/status.h"

namespace descale {

// What readers pass by because it is no page. Nothing else is: what should be a
// page and cannot be had is a failed page.
enum class SkipReason : uint8_t {
  kFileName,    // a file of a folder or a tar file that is not called a page
  kRecordType,  // a WARC record that is no response, resource or conversion
  kHttpStatus,  // a response with another status than 2xx
  kMediaType,   // neither declared as HTML nor looking like it
};
inline constexpr size_t kSkipReasonCount = 4;

// "file_name", "record_type", ...
std::string_view SkipReasonName(SkipReason reason);

struct SkipCounts {
  std::array<uint64_t, kSkipReasonCount> counts{};

  uint64_t& operator[](SkipReason reason) {
    return counts[static_cast<size_t>(reason)];
  }
  uint64_t operator[](SkipReason reason) const {
    return counts[static_cast<size_t>(reason)];
  }
  void Add(const SkipCounts& other);
};

// A stream of pages. Not thread-safe: one caller at a time.
class Reader {
 public:
  virtual ~Reader() = default;
  // Fills `page` with the next page and returns true; false at the end.
  // A page that cannot be read still comes, with page->outcome not ok, so that
  // it is counted. Overwrites every field of `page`.
  virtual bool Next(Page* page) = 0;
  // Whether Next would give a page, or the end, without waiting for one to
  // arrive: false only for JSON lines from a pipe in which there is no whole
  // line.
  virtual bool IsReady() { return true; }
  // What was passed by so far.
  virtual SkipCounts skipped() const { return {}; }
  // Bytes of files read so far, as they lie on the disk. May be asked from any
  // thread while another reads.
  virtual uint64_t bytes_read() const { return 0; }
};

// What became of one input, once it has been read to its end.
struct InputReport {
  uint64_t number = 0;  // PagePlace::input
  std::string path = {};
  uint64_t pages = 0;
  SkipCounts skipped = {};
  // False for a file that was one page of its own from the start: there may be
  // millions of those.
  bool archive = false;
};

// The names of the members that a JSON line has its page in. Only `html` or
// `text` must be there; with both, the HTML is taken.
struct JsonFields {
  std::string html = "html";
  std::string text = "text";
  std::string url = "url";
  std::string id = "id";  // a string or a whole number
  std::string crawled = "crawled";
};

struct ReadOptions {
  // Files and folders; "-" is standard input; "@FILE", and a FILE called
  // .paths or .paths.gz, is a list of them: a path a line, relative to the
  // folder of the list. Folders are walked recursively, in the byte order of
  // their paths, for .html, .htm, .xhtml, .txt, .text, .warc, .wet and these
  // with .gz or .zst, or for the files of `format`; one that is not a regular
  // file (a pipe, a device, a link to nowhere or out of the folder) is a failed
  // page and never opened.
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
  // For JSON lines.
  JsonFields fields = {};
  // URL of the page and date of its crawl, when there is just one.
  std::string url = {};
  std::string crawled = {};
  Limits limits = {};
  // Where to begin: inputs before start.input are not opened, and start.page
  // pages of that one are read and not given.
  PagePlace start = {};
  // Called for each input that was opened, from the thread that reads.
  std::function<void(const InputReport&)> on_input_end = {};
};

// Opens all inputs as one stream; gzip and Zstandard are known by their content
// and unpacked. docs/formats.md tells what becomes of damaged ones.
// Fails with kNotFound or kIoError if an input that was named is not there or
// may not be read, kInvalidArgument for an unknown format, a `url` or
// `crawled` for more than one page, or names that are not unique though asked
// for.
Result<std::unique_ptr<Reader>> OpenReader(const ReadOptions& options);

// Names of the formats that can be given to ReadOptions::format.
std::vector<std::string_view> InputFormats();

// Whether an input of that name, read as `format`, may give more than one page:
// a folder, a list or an archive. What "-" gives is not known and taken for one
// page if `format` does not say otherwise.
bool MayHoldManyPages(const std::string& input, std::string_view format);

// Bytes of all inputs as they lie on the disk; 0 if that is not known: folders,
// lists and pipes may hold anything.
uint64_t SizeOfInputs(const ReadOptions& options);

}  // namespace descale

#endif  // DESCALE_READER_H_
