// ErrorLog: the mistakes of all rule files of one load, as lines of
//   file:line:column: text

#ifndef DESCALE_RULES_ERROR_LOG_H_
#define DESCALE_RULES_ERROR_LOG_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "descale/status.h"

namespace descale {

// 1-based, columns in code points; line 0 stands for the file as a whole.
struct Position {
  uint32_t line = 0;
  uint32_t column = 0;
};

class ErrorLog {
 public:
  void Add(std::string_view file, Position position, std::string_view text);

  // The same for a mistake after which there is no use in finding more.
  void AddLast(std::string_view file, Position position, std::string_view text);

  bool ok() const { return count_ == 0; }
  size_t count() const { return count_; }
  // True once there is no use in finding more: whoever loads may stop.
  bool full() const { return full_; }
  // Ok, or kInvalidArgument with all messages, one a line.
  Status ToStatus() const;

 private:
  static constexpr size_t kMaxErrors = 100;

  size_t count_ = 0;
  bool full_ = false;
  std::string messages_;
};

}  // namespace descale

#endif  // DESCALE_RULES_ERROR_LOG_H_
