// LineReader: a stream line by line.

#ifndef DESCALE_READ_LINE_READER_H_
#define DESCALE_READ_LINE_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "descale/outcome.h"

#include "read/byte_stream.h"
#include "read/byte_window.h"

namespace descale {

// A line that is too long, or lost with what was damaged around it, is a line
// that fails; the next one follows. A byte order mark is no part of the first.
class LineReader {
 public:
  LineReader(std::unique_ptr<ByteStream> bytes, size_t max_line_bytes)
      : window_(std::move(bytes)), max_line_bytes_(max_line_bytes) {}

  struct Line {
    std::string_view text;  // without its end; until the next call
    uint64_t number = 0;    // from 1
    Outcome outcome;        // not ok: the line could not be had
  };
  // False at the end.
  bool Next(Line* line);
  // Whether Next would not wait.
  bool IsReady();

 private:
  bool NextPiece();
  bool FailLine(Outcome outcome, Line* line);
  void SkipToLineEnd();

  ByteWindow window_;
  const size_t max_line_bytes_;
  uint64_t number_ = 0;
  size_t consumed_ = 0;  // of the window, by the line handed out
  bool ended_ = false;
};

}  // namespace descale

#endif  // DESCALE_READ_LINE_READER_H_
