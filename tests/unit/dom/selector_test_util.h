// What the tests of selectors share.

#ifndef DESCALE_TESTS_UNIT_DOM_SELECTOR_TEST_UTIL_H_
#define DESCALE_TESTS_UNIT_DOM_SELECTOR_TEST_UTIL_H_

#include <string>
#include <string_view>

#include "dom/selector.h"
#include "dom/selector_matcher.h"
#include "dom/tree.h"

namespace descale {

// :has-text() with a word in place of a pattern; "(" is none.
inline Result<Selector::TextTest> MakeWordTest(std::string_view word) {
  if (word == "(") return Status::InvalidArgument("missing )");
  return Selector::TextTest([word = std::string(word)](std::string_view text) {
    return text.find(word) != std::string_view::npos;
  });
}

// The ids of the elements that match, "a b c" in document order; an element
// without an id as "?". Or the error.
inline std::string Matching(const Tree& tree, std::string_view css) {
  const auto selector = Selector::Compile(css, MakeWordTest);
  if (!selector.ok()) return selector.status().message();
  SelectorMatcher matcher(tree);
  std::string ids;
  for (NodeId id = matcher.Find(*selector, 0); id != kNoNode;
       id = matcher.Find(*selector, id + 1)) {
    if (!ids.empty()) ids += ' ';
    ids += tree.HasAttribute(id, "id") ? tree.AttributeOf(id, "id") : "?";
  }
  return ids;
}

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_DOM_SELECTOR_TEST_UTIL_H_
