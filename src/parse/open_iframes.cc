#include "parse/open_iframes.h"

#include <algorithm>

#include "parse/tag_scanner.h"

namespace descale {
namespace {

// Where the content of the first <iframe> begins.
size_t FindIframeContent(std::string_view html) {
  TagScanner scanner(html);
  ScannedToken token;
  while (scanner.Next(&token)) {
    if (token.kind == ScannedToken::Kind::kStartTag &&
        token.tag == TagId::kIframe) {
      return scanner.position();
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::string WithIframesClosed(std::string_view html, size_t first) {
  std::string closed;
  for (size_t content = first; content != std::string_view::npos;
       content = FindIframeContent(html)) {
    const size_t end = std::min(html.find('<', content), html.size());
    closed.append(html.substr(0, end)).append("</iframe>");
    html.remove_prefix(end);
  }
  closed += html;
  return closed;
}

}  // namespace descale
