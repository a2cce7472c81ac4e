#include "rules/site_pattern.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "base/url.h"

namespace descale {

std::string SitePattern(std::string_view text) {
  const bool below = text.starts_with("*.");
  if (below) text.remove_prefix(2);
  std::string host = NormalizeHost(text);
  const bool sound = !host.empty() && !host.starts_with('.') &&
                     host.find("..") == std::string::npos &&
                     std::ranges::all_of(host, [](char c) {
                       return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '-' ||
                              c == '.' || c == '_';
                     });
  if (!sound) return {};
  return below ? "*." + host : host;
}

}  // namespace descale
