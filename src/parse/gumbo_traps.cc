#include "parse/gumbo_traps.h"

#include <cstddef>

#include "base/strings.h"
#include "parse/tag_scanner.h"

namespace descale {
namespace {

constexpr std::string_view kCdata = "<![CDATA[";

bool Has(std::string_view html, std::string_view needle) {
  return FindIgnoringCase(html, needle) != std::string_view::npos;
}

// Whether a token, text as it stands in the page, may have CDATA sections.
bool MayHaveCdata(const ScannedToken& token) {
  // The scanner does not know <svg><title>, in which there are tags.
  return token.kind == ScannedToken::Kind::kComment ||
         (token.kind == ScannedToken::Kind::kRawText &&
          token.tag == TagId::kTitle);
}

}  // namespace

std::optional<std::string> WithoutGumboTraps(std::string_view html) {
  if (html.find(kCdata) == std::string_view::npos || !Has(html, "<table") ||
      !(Has(html, "<svg") || Has(html, "<math"))) {
    return std::nullopt;
  }
  std::string harmless(html);
  TagScanner scanner(html);
  ScannedToken token;
  bool changed = false;
  for (size_t begin = 0; scanner.Next(&token); begin = scanner.position()) {
    if (!MayHaveCdata(token)) continue;
    for (size_t i = html.find(kCdata, begin); i < scanner.position();
         i = html.find(kCdata, i + 1)) {
      harmless[i + 2] = '_';
      changed = true;
    }
  }
  if (!changed) return std::nullopt;
  return harmless;
}

}  // namespace descale
