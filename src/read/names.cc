#include "read/names.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"

namespace descale {
namespace {

struct Extension {
  std::string_view name;
  PageKind kind;
};

constexpr Extension kExtensions[] = {
    {".html", PageKind::kHtml},  {".htm", PageKind::kHtml},
    {".xhtml", PageKind::kHtml}, {".txt", PageKind::kText},
    {".text", PageKind::kText},
};
constexpr std::string_view kGzip = ".gz";

bool EndsWithIgnoringCase(std::string_view s, std::string_view suffix) {
  return s.size() >= suffix.size() &&
         EqualsIgnoringCase(s.substr(s.size() - suffix.size()), suffix);
}

std::string_view WithoutGzip(std::string_view path) {
  if (EndsWithIgnoringCase(path, kGzip)) {
    path.remove_suffix(kGzip.size());
  }
  return path;
}

// The extension of a path without .gz; null if it is not one of ours.
const Extension* FindExtension(std::string_view path) {
  for (const Extension& extension : kExtensions) {
    if (EndsWithIgnoringCase(path, extension.name)) {
      return &extension;
    }
  }
  return nullptr;
}

}  // namespace

bool HasPageExtension(std::string_view path) {
  return FindExtension(WithoutGzip(path)) != nullptr;
}

PageKind LikelyKind(std::string_view path) {
  const Extension* extension = FindExtension(WithoutGzip(path));
  return extension == nullptr ? PageKind::kAuto : extension->kind;
}

std::string_view WithoutPageExtension(std::string_view path) {
  std::string_view stem = WithoutGzip(path);
  if (const Extension* extension = FindExtension(stem)) {
    stem.remove_suffix(extension->name.size());
  }
  return BaseName(stem).empty() ? path : stem;
}

std::string_view BaseName(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

std::string ContainedName(std::string_view path) {
  std::vector<std::string_view> parts;
  for (size_t begin = 0; begin <= path.size();) {
    size_t end = std::min(path.find('/', begin), path.size());
    std::string_view part = path.substr(begin, end - begin);
    begin = end + 1;
    if (part == "..") {
      if (!parts.empty()) {
        parts.pop_back();
      }
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
  }
  std::string name;
  for (std::string_view part : parts) {
    name.append(name.empty() ? "" : "/").append(part);
  }
  return std::string(WithoutPageExtension(name));
}

}  // namespace descale
