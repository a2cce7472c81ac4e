#include "parse/gumbo_traps.h"

#include "base/strings.h"

namespace descale {
namespace {

constexpr std::string_view kCdata = "<![CDATA[";

bool Has(std::string_view html, std::string_view needle) {
  return FindIgnoringCase(html, needle) != std::string_view::npos;
}

}  // namespace

bool HasGumboTraps(std::string_view html) {
  return html.find(kCdata) != std::string_view::npos && Has(html, "<table") &&
         (Has(html, "<svg") || Has(html, "<math"));
}

std::string WithoutGumboTraps(std::string_view html) {
  std::string harmless(html);
  for (size_t i = harmless.find(kCdata); i != std::string::npos;
       i = harmless.find(kCdata, i)) {
    harmless[i + 2] = '_';
  }
  return harmless;
}

}  // namespace descale
