#include "explain/html_text.h"

#include <string>
#include <string_view>

#include "explain/terminal.h"

namespace descale {

std::string HtmlText(std::string_view words) {
  std::string text;
  for (const char c : Harmless(words)) {
    switch (c) {
      case '&':
        text += "&amp;";
        break;
      case '<':
        text += "&lt;";
        break;
      case '>':
        text += "&gt;";
        break;
      case '"':
        text += "&quot;";
        break;
      default:
        text += c;
    }
  }
  return text;
}

}  // namespace descale
