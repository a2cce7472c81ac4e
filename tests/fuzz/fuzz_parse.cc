// parse: any text, under small limits. The tree is well-formed and the fallback
// never fails.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "fuzz/check.h"
#include "parse/parse.h"
#include "parse/strip_tags.h"

namespace descale {
namespace {

void CheckTree(const Tree& tree) {
  for (NodeId i = 0; i < tree.nodes.size(); ++i) {
    const Node& node = tree[i];
    Check(node.end > i && node.end <= tree.nodes.size(),
          "a subtree has an end");
    Check((node.parent == kNoNode) == (i == 0), "there is one root");
    if (i == 0) {
      continue;
    }
    Check(node.parent < i, "a parent stands before its children");
    Check(node.end <= tree[node.parent].end, "subtrees nest");
    Check(IsValidUtf8(node.text), "text is valid UTF-8");
  }
  for (const Attribute& attribute : tree.attributes) {
    Check(IsValidUtf8(attribute.name), "names are valid UTF-8");
    Check(IsValidUtf8(attribute.value), "values are valid UTF-8");
  }
}

void CheckParse(std::string_view html) {
  Limits limits;
  limits.depth = 100;
  limits.tag_attributes = 50;
  limits.tree_bytes = 16 << 20;
  Text text;
  text.utf8 = html;
  static Tree tree;
  const Outcome outcome = Parse(text, limits, &tree);
  Check(outcome.has_article(), "parse refuses, it does not fail");
  Check(outcome.ok() != tree.empty(), "a refused page has no tree");
  CheckTree(tree);
  Text plain;
  StripTags(text, &plain);
  Check(IsValidUtf8(plain.utf8), "the fallback's text is valid UTF-8");
}

}  // namespace
}  // namespace descale

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string html;
  descale::AppendValidUtf8(
      std::string_view(reinterpret_cast<const char*>(data), size), &html);
  descale::CheckParse(html);
  return 0;
}
