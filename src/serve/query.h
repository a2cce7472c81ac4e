// The query of a request's target.

#ifndef DESCALE_SERVE_QUERY_H_
#define DESCALE_SERVE_QUERY_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace descale {

// Names and values of "/clean?url=https%3A//a&id=7", decoded as the WHATWG URL
// Standard has it for application/x-www-form-urlencoded. Nothing if a % is not
// followed by two hexadecimal digits, or if what comes out is not UTF-8.
std::optional<std::vector<std::pair<std::string, std::string>>> ParseQuery(
    std::string_view target);

}  // namespace descale

#endif  // DESCALE_SERVE_QUERY_H_
