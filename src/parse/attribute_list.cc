#include "parse/attribute_list.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "parse/character_references.h"

namespace descale {
namespace {

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view NameOf(std::string_view name, Arena* arena) {
  if (std::none_of(name.begin(), name.end(), IsUpper)) return name;
  return arena->Copy(AsciiLowered(name));
}

std::string_view ValueOf(std::string_view value, Arena* arena) {
  if (value.find('&') == std::string_view::npos) return value;
  std::string decoded;
  AppendDecodedAttribute(value, &decoded);
  return arena->Copy(decoded);
}

}  // namespace

uint16_t AddAttributes(const std::vector<ScannedAttribute>& scanned,
                       Tree* tree) {
  const size_t first = tree->attributes.size();
  for (const ScannedAttribute& attribute : scanned) {
    const std::string_view name = NameOf(attribute.name, &tree->arena);
    const bool known = std::any_of(
        tree->attributes.begin() + static_cast<std::ptrdiff_t>(first),
        tree->attributes.end(),
        [&](const Attribute& earlier) { return earlier.name == name; });
    if (known) continue;
    tree->attributes.push_back({name, ValueOf(attribute.value, &tree->arena)});
  }
  return static_cast<uint16_t>(tree->attributes.size() - first);
}

}  // namespace descale
