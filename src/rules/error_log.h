// ErrorLog: the mistakes of rule files, each with its place.

#ifndef DESCALE_RULES_ERROR_LOG_H_
#define DESCALE_RULES_ERROR_LOG_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "descale/ruleset.h"
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

  // Takes over the mistakes of one file, in the order of their places.
  void Append(ErrorLog of_file);

  bool ok() const { return mistakes_.empty(); }
  size_t count() const { return mistakes_.size(); }
  // True once there is no use in finding more: whoever loads may stop.
  bool full() const { return full_; }

  // In the order in which they were found.
  const std::vector<RuleMistake>& mistakes() const { return mistakes_; }
  // Ok, or kInvalidArgument with all mistakes, one a line.
  Status ToStatus() const;

 private:
  static constexpr size_t kMaxErrors = 100;

  void Add(RuleMistake mistake);

  std::vector<RuleMistake> mistakes_;
  bool full_ = false;
};

}  // namespace descale

#endif  // DESCALE_RULES_ERROR_LOG_H_
