#include "dom/shown_text.h"

#include "dom/display.h"

namespace descale {

std::string ShownText(const Tree& tree, NodeId id, size_t enough) {
  std::string text;
  for (NodeId i = id; i < tree[id].end && text.size() < enough;) {
    const Node& node = tree[i];
    if (node.kind == NodeKind::kText) {
      text += node.text;
      ++i;
      continue;
    }
    const Display display = DisplayOf(node.tag);
    if (i != id && (display == Display::kNothing || display == Display::kBox)) {
      i = node.end;
      continue;
    }
    if (display != Display::kInline) text += ' ';
    ++i;
  }
  return text;
}

}  // namespace descale
