#include "rules/error_log.h"

#include <algorithm>
#include <string>
#include <utility>

namespace descale {

std::string RuleMistake::ToString() const {
  std::string message = file;
  if (line > 0) {
    message += ':' + std::to_string(line) + ':' + std::to_string(column);
  }
  return message + ": " + text;
}

void ErrorLog::Add(std::string_view file, Position position,
                   std::string_view text) {
  Add({.file = std::string(file),
       .line = static_cast<int>(position.line),
       .column = static_cast<int>(position.column),
       .text = std::string(text)});
}

void ErrorLog::Add(RuleMistake mistake) {
  if (full_) return;
  mistakes_.push_back(std::move(mistake));
  if (mistakes_.size() < kMaxErrors) return;
  full_ = true;
  mistakes_.push_back({.file = mistakes_.back().file,
                       .line = 0,
                       .column = 0,
                       .text = "more errors follow"});
}

void ErrorLog::AddLast(std::string_view file, Position position,
                       std::string_view text) {
  Add(file, position, text);
  full_ = true;
}

void ErrorLog::Append(ErrorLog of_file) {
  std::ranges::stable_sort(of_file.mistakes_, {}, [](const RuleMistake& m) {
    // What is said of the file as a whole comes last.
    return std::pair(m.line > 0 ? 0 : 1, std::pair(m.line, m.column));
  });
  for (RuleMistake& mistake : of_file.mistakes_) Add(std::move(mistake));
}

Status ErrorLog::ToStatus() const {
  if (ok()) return {};
  std::string messages;
  for (const RuleMistake& mistake : mistakes_) {
    if (!messages.empty()) messages += '\n';
    messages += mistake.ToString();
  }
  return Status::InvalidArgument(std::move(messages));
}

}  // namespace descale
