#include "read/names.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"

namespace descale {
namespace {

struct Extension {
  std::string_view name;
  std::string_view format;
};

constexpr Extension kExtensions[] = {
    {".html", "html"}, {".htm", "html"},    {".xhtml", "html"},
    {".txt", "text"},  {".text", "text"},   {".warc", "warc"},
    {".wet", "warc"},  {".jsonl", "jsonl"}, {".ndjson", "jsonl"},
    {".tar", "tar"},   {".tgz", "tar"},
};

bool EndsWithIgnoringCase(std::string_view s, std::string_view suffix) {
  return s.size() >= suffix.size() &&
         EqualsIgnoringCase(s.substr(s.size() - suffix.size()), suffix);
}

std::string_view WithoutCompression(std::string_view path) {
  for (const std::string_view suffix : {".gz", ".zst"}) {
    if (EndsWithIgnoringCase(path, suffix)) {
      path.remove_suffix(suffix.size());
      break;
    }
  }
  return path;
}

// The extension of a path that says nothing of compression; null if it is not
// one of ours.
const Extension* FindExtension(std::string_view path) {
  for (const Extension& extension : kExtensions) {
    if (EndsWithIgnoringCase(path, extension.name)) {
      return &extension;
    }
  }
  return nullptr;
}

}  // namespace

std::string_view FormatOfName(std::string_view path) {
  const Extension* extension = FindExtension(WithoutCompression(path));
  return extension == nullptr ? "" : extension->format;
}

bool IsPageName(std::string_view path) {
  return LikelyKind(path) != PageKind::kAuto;
}

bool IsWantedName(std::string_view path, std::string_view format) {
  if (format == "auto") {
    return IsPageName(path) || FormatOfName(path) == "warc";
  }
  return format == "html" || format == "text" ? IsPageName(path)
                                              : FormatOfName(path) == format;
}

PageKind LikelyKind(std::string_view path) {
  const std::string_view format = FormatOfName(path);
  return format == "html"   ? PageKind::kHtml
         : format == "text" ? PageKind::kText
                            : PageKind::kAuto;
}

std::string_view WithoutKnownExtension(std::string_view path) {
  std::string_view stem = WithoutCompression(path);
  // Common Crawl's texts: ".warc.wet".
  while (const Extension* extension = FindExtension(stem)) {
    stem.remove_suffix(extension->name.size());
    if (extension->format != "warc") {
      break;
    }
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
  return std::string(WithoutKnownExtension(name));
}

}  // namespace descale
