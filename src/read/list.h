// Lists of inputs: files of JSON lines, and of paths.

#ifndef DESCALE_READ_LIST_H_
#define DESCALE_READ_LIST_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "descale/options.h"

#include "base/json.h"
#include "read/input.h"
#include "read/line_reader.h"

namespace descale {

// The lines of a list that say something. The file is opened with the first of
// them: a list may be a pipe, and nobody who only looks at the inputs may take
// its bytes.
class ListLines {
 public:
  ListLines(std::string path, const Limits& limits)
      : path_(std::move(path)), limits_(limits) {}

  const std::string& path() const { return path_; }
  // What paths in the list are relative to: a folder with a slash at the end,
  // or "".
  std::string Folder() const;
  // The next line that is not empty, trimmed; false at the end.
  bool Next(LineReader::Line* line);

 private:
  const std::string path_;
  const Limits limits_;
  std::optional<LineReader> lines_;
};

// One input a line: {"path": "a/b.html", "id": "17", "url": "https://..."}.
// "path" is relative to the folder of the list; "id" is "path" and "url" is ""
// where they are missing; other keys and empty lines are passed by. The list
// may be compressed. A line that says nothing sensible is a failed page that is
// called "LIST:LINE", and the next line follows.
class ListReader : public InputSource {
 public:
  ListReader(std::string path, const Limits& limits)
      : lines_(std::move(path), limits) {}

  bool Next(Input* input) override;

 private:
  Outcome ParseLine(std::string_view line, Input* input);

  ListLines lines_;
  JsonReader json_;
};

// One path a line, as Common Crawl's *.paths.gz have them; relative to the
// folder of the list, or to the working folder if the list is standard input.
// Empty lines are passed by. The list may be compressed.
class PathList : public InputSource {
 public:
  PathList(std::string path, const Limits& limits)
      : lines_(std::move(path), limits) {}

  bool Next(Input* input) override;

 private:
  ListLines lines_;
};

}  // namespace descale

#endif  // DESCALE_READ_LIST_H_
