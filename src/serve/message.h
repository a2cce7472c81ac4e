// HTTP requests and answers, without what carries them.

#ifndef DESCALE_SERVE_MESSAGE_H_
#define DESCALE_SERVE_MESSAGE_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.h"

namespace descale {

struct RequestHead {
  std::string method;
  std::string target;  // as it was sent, with its query
  std::vector<std::pair<std::string, std::string>> fields;

  // The value of the first field of that name, in any case; nothing if there is
  // none.
  std::optional<std::string_view> Field(std::string_view name) const {
    for (const auto& [key, value] : fields) {
      if (EqualsIgnoringCase(key, name)) {
        return value;
      }
    }
    return std::nullopt;
  }
  size_t CountFields(std::string_view name) const {
    size_t count = 0;
    for (const auto& [key, value] : fields) {
      count += EqualsIgnoringCase(key, name) ? 1 : 0;
    }
    return count;
  }
  std::string_view Path() const {
    return std::string_view(target).substr(0, target.find('?'));
  }
};

struct Answer {
  int status = 200;
  std::string media_type;
  std::string body;
  // Further fields of the header.
  std::vector<std::pair<std::string, std::string>> fields = {};

  bool operator==(const Answer&) const = default;
};

// An error as RFC 9457 has it: application/problem+json with the title of the
// status code and what was wrong here. Names nothing of this machine.
Answer Problem(int status, std::string_view detail);

// "Not Found" for 404, as RFC 9110 has it.
std::string_view StatusTitle(int status);

}  // namespace descale

#endif  // DESCALE_SERVE_MESSAGE_H_
