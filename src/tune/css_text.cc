#include "tune/css_text.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "tune/pattern_text.h"

namespace descale {

std::string CssString(std::string_view value) {
  std::string text = "\"";
  for (const char c : value) {
    if (c == '\n') {
      text += "\\a ";
      continue;
    }
    if (c == '"' || c == '\\') {
      text += '\\';
    }
    text += c;
  }
  return text + "\"";
}

bool IsCssIdentifier(std::string_view name) {
  if (name.empty() || !(IsAsciiAlpha(name[0]) || name[0] == '_')) {
    return false;
  }
  return std::ranges::all_of(name, [](char c) {
    return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '-' || c == '_';
  });
}

std::string CssAttribute(std::string_view name, std::string_view op,
                         std::string_view value) {
  if (IsCssIdentifier(value)) {
    if (name == "id" && op == "=") {
      return "#" + std::string(value);
    }
    if (name == "class" && op == "~=") {
      return "." + std::string(value);
    }
  }
  std::string text = "[";
  text.append(name).append(op).append(CssString(value)).append("]");
  return text;
}

std::string CssHasText(std::string_view text) {
  return ":has-text(" + CssString(QuotePattern(text)) + ")";
}

}  // namespace descale
