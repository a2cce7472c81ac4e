#include "segment/display.h"

#include "base/strings.h"

namespace descale {
namespace {

// True if the declaration list gives `property` the value `value` (both in
// lower case): "color: red; Display : none".
bool Declares(std::string_view style, std::string_view property,
              std::string_view value) {
  for (size_t at = FindIgnoringCase(style, property);
       at != std::string_view::npos;
       at = FindIgnoringCase(style, property, at + 1)) {
    std::string_view rest = TrimAscii(style.substr(at + property.size()));
    if (rest.empty() || rest.front() != ':') {
      continue;
    }
    if (StartsWithIgnoringCase(TrimAscii(rest.substr(1)), value)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool KeepsWhiteSpace(TagId tag) {
  return tag == TagId::kPre || tag == TagId::kListing || tag == TagId::kXmp ||
         tag == TagId::kPlaintext;
}

bool IsList(TagId tag) {
  return tag == TagId::kUl || tag == TagId::kOl || tag == TagId::kDl ||
         tag == TagId::kMenu || tag == TagId::kDir;
}

uint8_t HeadingLevel(TagId tag) {
  switch (tag) {
    case TagId::kH1:
      return 1;
    case TagId::kH2:
      return 2;
    case TagId::kH3:
      return 3;
    case TagId::kH4:
      return 4;
    case TagId::kH5:
      return 5;
    case TagId::kH6:
      return 6;
    default:
      return 0;
  }
}

bool IsHidden(const Tree& tree, NodeId id) {
  const Node& node = tree[id];
  if (node.tag == TagId::kHtml || node.tag == TagId::kBody) {
    return false;
  }
  for (uint32_t i = 0; i < node.attribute_count; ++i) {
    const Attribute& attribute = tree.attributes[node.first_attribute + i];
    if (attribute.name == "hidden" ||
        (attribute.name == "aria-hidden" &&
         EqualsIgnoringCase(attribute.value, "true")) ||
        (attribute.name == "style" &&
         (Declares(attribute.value, "display", "none") ||
          Declares(attribute.value, "visibility", "hidden")))) {
      return true;
    }
  }
  return false;
}

}  // namespace descale
