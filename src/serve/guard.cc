#include "serve/guard.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.h"

namespace descale {
namespace {

// "[::1]" of "[::1]:8080", in lower case; "" if what follows is no port.
std::string HostPart(std::string_view authority) {
  const size_t colon = authority.find(
      ':', authority.starts_with('[') ? authority.find(']') : size_t{0});
  if (colon != std::string_view::npos) {
    const std::string_view port = authority.substr(colon + 1);
    if (!std::all_of(port.begin(), port.end(), IsAsciiDigit)) {
      return {};
    }
  }
  return AsciiLowered(authority.substr(0, colon));
}

// As long as it takes says nothing of where they differ.
bool EqualInConstantTime(std::string_view a, std::string_view b) {
  unsigned difference = a.size() == b.size() ? 0 : 1;
  for (size_t i = 0; i < a.size() && !b.empty(); ++i) {
    difference |= static_cast<unsigned char>(a[i]) ^
                  static_cast<unsigned char>(b[i % b.size()]);
  }
  return difference == 0;
}

}  // namespace

bool HasPlainLines(std::string_view header) {
  if (header.find('\0') != std::string_view::npos) {
    return false;
  }
  for (size_t i = 0; i < header.size(); ++i) {
    const bool after_cr = i > 0 && header[i - 1] == '\r';
    if ((header[i] == '\n') != after_cr) {
      return false;
    }
    const bool line_starts = i > 0 && header[i - 1] == '\n';
    if (line_starts && (header[i] == ' ' || header[i] == '\t')) {
      return false;
    }
  }
  return true;
}

Guard::Guard(const std::vector<std::string>& host_names, std::string token)
    : hosts_{"localhost", "127.0.0.1", "[::1]"}, token_(std::move(token)) {
  for (const std::string& name : host_names) {
    hosts_.push_back(AsciiLowered(name));
  }
}

std::optional<Answer> Guard::Refuse(const RequestHead& head,
                                    bool path_is_open) const {
  const auto coding = head.Field("Transfer-Encoding");
  if (coding.has_value() && !EqualsIgnoringCase(*coding, "chunked")) {
    return Problem(400, "the only transfer coding is chunked");
  }
  if (coding.has_value() && head.Field("Content-Length").has_value()) {
    return Problem(400, "both Content-Length and Transfer-Encoding");
  }
  if (head.CountFields("Content-Length") > 1) {
    return Problem(400, "several Content-Length");
  }
  if (!head.target.starts_with('/')) {
    return Problem(400, "the target must be a path");
  }
  if (head.CountFields("Host") != 1) {
    return Problem(400, "there must be one Host");
  }
  if (!IsOurHost(head.Field("Host").value_or(""))) {
    return Problem(403, "the Host is not one of this server's names");
  }
  if (const auto origin = head.Field("Origin"); origin.has_value()) {
    const size_t scheme = origin->find("://");
    if (scheme == std::string_view::npos ||
        !IsOurHost(origin->substr(scheme + 3))) {
      return Problem(403, "not for pages of other origins");
    }
  }
  if (!token_.empty() && !path_is_open && !HasToken(head)) {
    Answer answer = Problem(401, "a token is needed: Authorization: Bearer");
    answer.fields.emplace_back("WWW-Authenticate", "Bearer");
    return answer;
  }
  return std::nullopt;
}

bool Guard::IsOurHost(std::string_view authority) const {
  return std::find(hosts_.begin(), hosts_.end(), HostPart(authority)) !=
         hosts_.end();
}

bool Guard::HasToken(const RequestHead& head) const {
  constexpr std::string_view kScheme = "bearer ";
  const auto given = head.Field("Authorization");
  return given.has_value() && StartsWithIgnoringCase(*given, kScheme) &&
         EqualInConstantTime(TrimAscii(given->substr(kScheme.size())), token_);
}

}  // namespace descale
