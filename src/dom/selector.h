// Selector: a compiled CSS selector list, as rule files write them.
//
// A subset of Selectors Level 4 (W3C): type, *, #id, .class, [attr] with the
// operators = ~= |= ^= $= *= and the flags i and s; :not(), :is(), :where();
// descendant, child (>), next-sibling (+) and subsequent-sibling (~);
// :first-child, :last-child, :only-child, :nth-child(an+b), :nth-last-child(),
// :first-of-type, :last-of-type, :nth-of-type(), :root, :empty; lists with
// commas; escapes. And :has-text('pattern'), as in cosmetic filters: the text
// of the element contains a match.
//
// Names of elements and attributes compare without regard to ASCII case,
// classes and ids with it. White space alone counts as :empty.
//
// Pseudo-elements, namespaces and :has() are not in it.
//
// A Selector is immutable and cheap to copy; see selector_matcher.h for
// matching.

#ifndef DESCALE_DOM_SELECTOR_H_
#define DESCALE_DOM_SELECTOR_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "descale/status.h"

namespace descale {

struct ComplexSelector;  // selector_parts.h

class Selector {
 public:
  // What may be written: rule files come from strangers.
  static constexpr size_t kMaxBytes = 4096;
  static constexpr size_t kMaxCompounds = 64;  // those in :not() and :is() too
  static constexpr size_t kMaxNesting = 8;     // of :not() and :is()

  // Whether a text passes a :has-text(). Thread-safe.
  using TextTest = std::function<bool(std::string_view text)>;
  // Makes the test for what stands between its quotes.
  using TextTestMaker =
      std::function<Result<TextTest>(std::string_view pattern)>;

  // Fails with kInvalidArgument: `column 7: unknown pseudo-class ":hover"`,
  // columns in code points from 1. Without `make_text_test`, :has-text() is
  // unknown.
  static Result<Selector> Compile(std::string_view css,
                                  const TextTestMaker& make_text_test);

  // The selectors between the commas; at least one.
  const std::vector<ComplexSelector>& alternatives() const {
    return *alternatives_;
  }

 private:
  explicit Selector(std::vector<ComplexSelector> alternatives);

  std::shared_ptr<const std::vector<ComplexSelector>> alternatives_;
};

}  // namespace descale

#endif  // DESCALE_DOM_SELECTOR_H_
