#include "parse/parse.h"

#include <string>

#include "parse/build_tree.h"
#include "parse/gumbo_guard.h"
#include "parse/nesting.h"

namespace descale {

Outcome Parse(const Text& html, const Limits& limits, Tree* tree) {
  tree->Reset();
  if (html.utf8.size() > limits.page_bytes) {
    return {PageStatus::kDegraded, OutcomeReason::kTooLarge, "parse",
            "the page has more than " + std::to_string(limits.page_bytes) +
                " bytes"};
  }
  Outcome nesting = CheckNesting(html.utf8, limits);
  if (!nesting.ok()) return nesting;
  OutcomeReason refusal = OutcomeReason::kNone;
  const GumboOutput* output =
      RunGumbo(html.utf8, limits, &tree->arena, &refusal);
  if (output == nullptr) {
    tree->Reset();
    return {PageStatus::kDegraded, refusal, "parse",
            refusal == OutcomeReason::kTime
                ? "the parser's time is up"
                : "the tree takes more than " +
                      std::to_string(limits.tree_bytes) + " bytes"};
  }
  BuildTree(*output->root, tree);
  return {};
}

}  // namespace descale
