#include "parse/parse.h"

#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "parse/build_tree.h"
#include "parse/gumbo_guard.h"
#include "parse/nesting.h"
#include "parse/plain_characters.h"
#include "parse/skeleton_tree.h"

namespace descale {
namespace {

Outcome Degraded(OutcomeReason reason, std::string message) {
  return {PageStatus::kDegraded, reason, "parse", std::move(message)};
}

Outcome CheckSize(std::string_view html, const Limits& limits) {
  if (html.size() <= limits.page_bytes) return {};
  return Degraded(
      OutcomeReason::kTooLarge,
      "the page has more than " + std::to_string(limits.page_bytes) + " bytes");
}

// nullptr, with the tree empty and the reason in `outcome`, over a limit.
const GumboOutput* RunGumbo(std::string_view html, const Limits& limits,
                            Tree* tree, Outcome* outcome) {
  OutcomeReason refusal = OutcomeReason::kNone;
  const GumboOutput* output = RunGumbo(html, limits, &tree->arena, &refusal);
  if (output == nullptr) {
    tree->Reset();
    *outcome = Degraded(refusal, refusal == OutcomeReason::kTime
                                     ? "the parser's time is up"
                                     : "the tree takes more than " +
                                           std::to_string(limits.tree_bytes) +
                                           " bytes");
  }
  return output;
}

Outcome ParseBySkeleton(std::string_view html, const Limits& limits, Tree* tree,
                        Doubt* doubt) {
  thread_local Skeleton skeleton;
  // Offsets have 32 bits.
  const std::optional<std::string_view> plain =
      html.size() < std::numeric_limits<uint32_t>::max()
          ? WithPlainCharacters(html, &tree->arena)
          : std::nullopt;
  if (!plain) {
    *doubt = Doubt::kCharacters;
    return {};
  }
  Outcome outcome = MakeSkeleton(*plain, limits, &skeleton, tree);
  *doubt = skeleton.doubt;
  if (!outcome.ok() || *doubt != Doubt::kNone) return outcome;
  const GumboOutput* output = RunGumbo(skeleton.text, limits, tree, &outcome);
  if (output != nullptr) *doubt = FillTree(*output->root, skeleton, tree);
  return outcome;
}

}  // namespace

Outcome Parse(const Text& html, const Limits& limits, Tree* tree,
              Doubt* doubt) {
  tree->Reset();
  Outcome outcome = CheckSize(html.utf8, limits);
  if (!outcome.ok()) return outcome;
  Doubt found = Doubt::kNone;
  outcome = ParseBySkeleton(html.utf8, limits, tree, &found);
  if (doubt != nullptr) *doubt = found;
  if (!outcome.ok()) tree->Reset();
  return found == Doubt::kNone ? outcome : ParsePlainly(html, limits, tree);
}

Outcome ParsePlainly(const Text& html, const Limits& limits, Tree* tree) {
  tree->Reset();
  Outcome outcome = CheckSize(html.utf8, limits);
  if (outcome.ok()) outcome = CheckNesting(html.utf8, limits);
  if (!outcome.ok()) return outcome;
  const GumboOutput* output = RunGumbo(html.utf8, limits, tree, &outcome);
  if (output != nullptr) BuildTree(*output->root, tree);
  return outcome;
}

}  // namespace descale
