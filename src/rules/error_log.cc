#include "rules/error_log.h"

namespace descale {

void ErrorLog::Add(std::string_view file, Position position,
                   std::string_view text) {
  if (full_) return;
  if (!messages_.empty()) messages_ += '\n';
  messages_ += file;
  if (position.line > 0) {
    messages_ += ':' + std::to_string(position.line) + ':' +
                 std::to_string(position.column);
  }
  messages_ += ": ";
  messages_ += text;
  ++count_;
  if (count_ == kMaxErrors) {
    messages_ += "\nmore errors follow";
    full_ = true;
  }
}

void ErrorLog::AddLast(std::string_view file, Position position,
                       std::string_view text) {
  Add(file, position, text);
  full_ = true;
}

Status ErrorLog::ToStatus() const {
  return ok() ? Status() : Status::InvalidArgument(messages_);
}

}  // namespace descale
