#include "classify/url_features.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>

#include "base/strings.h"

namespace descale {
namespace {

struct UrlParts {
  std::string host_and_path;  // lower case
  bool query = false;
};

UrlParts Split(std::string_view url) {
  UrlParts parts;
  if (const size_t at = url.find("://"); at != std::string_view::npos) {
    url.remove_prefix(at + 3);
  }
  url = url.substr(0, url.find('#'));
  if (const size_t at = url.find('?'); at != std::string_view::npos) {
    parts.query = at + 1 < url.size();
    url = url.substr(0, at);
  }
  parts.host_and_path = AsciiLowered(url);
  return parts;
}

bool HasAny(std::string_view url,
            std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return url.find(part) != std::string_view::npos;
  });
}

// "/20", two digits and a slash: a year in the path.
bool HasYear(std::string_view url) {
  for (size_t at = url.find("/20"); at != std::string_view::npos;
       at = url.find("/20", at + 1)) {
    if (at + 5 < url.size() && IsAsciiDigit(url[at + 3]) &&
        IsAsciiDigit(url[at + 4]) && url[at + 5] == '/') {
      return true;
    }
  }
  return false;
}

float Number(std::ptrdiff_t count) { return static_cast<float>(count); }

float Flag(bool set) { return set ? 1.0F : 0.0F; }

}  // namespace

std::array<float, kUrlFeatureNames.size()> UrlFeatures(std::string_view url) {
  if (url.empty()) return {};
  const UrlParts parts = Split(url);
  const std::string_view all = parts.host_and_path;
  std::string_view path = all.substr(std::min(all.find('/'), all.size()));
  const auto count = [](std::string_view text, char c) {
    return std::count(text.begin(), text.end(), c);
  };
  const auto digits = std::count_if(path.begin(), path.end(), IsAsciiDigit);
  const auto length = static_cast<std::ptrdiff_t>(path.size());
  while (path.ends_with('/')) path.remove_suffix(1);
  const std::string_view last = path.substr(path.rfind('/') + 1);
  return {
      Number(count(path, '/')),
      Number(digits),
      Number(count(path, '-')),
      Number(length),
      Flag(parts.query),
      Number(count(last, '-') + count(last, '_')),
      Flag(HasAny(all, {"forum", "thread", "topic", "discuss", "community",
                        "/t/", "question", "viewtopic", "comments"})),
      Flag(HasAny(all, {"product", "/p/", "/dp/", "/item", "shop"})),
      Flag(HasAny(
          all, {"collection", "categor", "/c/", "/shop", "/browse", "tag/"})),
      Flag(HasAny(all, {"doc", "guide", "manual", "reference", "api", "wiki",
                        "tutorial", "learn", "help"})),
      Flag(HasAny(all, {"blog", "news", "article", "story", "post"}) ||
           HasYear(all)),
  };
}

}  // namespace descale
