#include "read/line_reader.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "read/input.h"

namespace descale {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

bool LineReader::Next(Line* line) {
  window_.Consume(std::exchange(consumed_, 0));
  *line = Line{.text = {}, .number = ++number_, .outcome = {}};
  size_t searched = 0;
  size_t end = std::string_view::npos;
  while (true) {
    const std::string_view bytes = window_.unread();
    end = bytes.find('\n', searched);
    if (std::min(end, bytes.size()) > max_line_bytes_) {
      SkipToLineEnd();
      return FailLine(
          ReadFailure(OutcomeReason::kCorrupt,
                      "a line of more than " + std::to_string(max_line_bytes_) +
                          " bytes"),
          line);
    }
    if (end != std::string_view::npos) {
      break;
    }
    searched = bytes.size();
    if (!NextPiece()) {
      break;
    }
  }
  if (const Outcome& outcome = window_.source().outcome();
      !ended_ && !outcome.ok()) {
    return FailLine(outcome, line);
  }
  line->text = window_.unread().substr(0, end);
  consumed_ = line->text.size() + (end == std::string_view::npos ? 0 : 1);
  if (number_ == 1 && line->text.starts_with(kByteOrderMark)) {
    line->text.remove_prefix(kByteOrderMark.size());
  }
  return consumed_ > 0;
}

bool LineReader::IsReady() {
  window_.Consume(std::exchange(consumed_, 0));
  size_t searched = 0;
  while (!ended_ && window_.source().outcome().ok() &&
         window_.unread().find('\n', searched) == std::string_view::npos) {
    searched = window_.unread().size();
    if (!window_.source().IsReady()) {
      return false;
    }
    if (searched > max_line_bytes_ || !NextPiece()) {
      break;
    }
  }
  return true;
}

// Adds bytes to the window; false if there are none or they are damaged.
bool LineReader::NextPiece() {
  const size_t before = window_.unread().size();
  while (!ended_ && window_.Peek(before + 1).size() == before) {
    if (!window_.source().outcome().ok()) {
      return false;
    }
    ended_ = !window_.source().NextPart();
  }
  return !ended_;
}

// What was begun is lost with the damage, or it was too long.
bool LineReader::FailLine(Outcome outcome, Line* line) {
  line->outcome = std::move(outcome);
  if (!window_.source().outcome().ok()) {
    window_.Consume(window_.unread().size());
    ended_ = !window_.source().NextPart();
  }
  return true;
}

void LineReader::SkipToLineEnd() {
  while (true) {
    const std::string_view bytes = window_.unread();
    const size_t end = bytes.find('\n');
    window_.Consume(std::min(end, bytes.size()));
    if (end != std::string_view::npos || !NextPiece()) {
      break;
    }
  }
  // The line end, unless damage or the end of the stream stands in for it.
  if (window_.unread().starts_with('\n')) {
    window_.Consume(1);
  }
}

}  // namespace descale
