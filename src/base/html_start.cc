#include "base/html_start.h"

#include <cstddef>
#include <string_view>

#include "base/strings.h"

namespace descale {
namespace {

// The text behind white space, comments and an XML declaration.
std::string_view SkipPreamble(std::string_view html) {
  while (true) {
    html = TrimAscii(html);
    std::string_view end;
    if (html.starts_with("<!--")) {
      end = "-->";
    } else if (html.starts_with("<?xml")) {
      end = "?>";
    } else {
      return html;
    }
    const size_t at = html.find(end);
    if (at == std::string_view::npos) {
      return html;
    }
    html.remove_prefix(at + end.size());
  }
}

}  // namespace

bool BeginsAsHtml(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  const std::string_view html = SkipPreamble(bytes);
  for (const std::string_view start :
       {"<!doctype html", "<html", "<head", "<body"}) {
    if (StartsWithIgnoringCase(html, start)) {
      const std::string_view rest = html.substr(start.size());
      // The name ends here: "<header" is no "<head".
      if (!rest.empty() &&
          (IsAsciiSpace(rest[0]) || rest[0] == '>' || rest[0] == '/')) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace descale
