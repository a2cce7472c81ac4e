#include "parse/parse.h"

#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "parse/build_tree.h"
#include "parse/gumbo_guard.h"
#include "parse/gumbo_traps.h"
#include "parse/nesting.h"
#include "parse/open_iframes.h"
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

// Fills the tree unless there is a doubt.
Outcome ParseShortly(std::string_view page, const Limits& limits,
                     Skeleton* skeleton, Tree* tree) {
  // Offsets have 32 bits.
  const std::optional<std::string_view> plain =
      page.size() < std::numeric_limits<uint32_t>::max()
          ? WithPlainCharacters(page, &tree->arena)
          : std::nullopt;
  if (!plain) {
    skeleton->Reset(page);
    skeleton->doubt = Doubt::kCharacters;
    return {};
  }
  Outcome outcome = MakeSkeleton(*plain, limits, skeleton, tree);
  if (!outcome.ok() || skeleton->doubt != Doubt::kNone) return outcome;
  const GumboOutput* output = RunGumbo(skeleton->text, limits, tree, &outcome);
  if (output != nullptr) {
    skeleton->doubt = FillTree(*output->root, *skeleton, tree);
  }
  return outcome;
}

Outcome ParseWhole(std::string_view page, const Limits& limits, Tree* tree) {
  if (const auto harmless = WithoutGumboTraps(page)) {
    page = tree->arena.Copy(*harmless);
  }
  Outcome outcome = CheckNesting(page, limits);
  if (!outcome.ok()) return outcome;
  const GumboOutput* output = RunGumbo(page, limits, tree, &outcome);
  if (output != nullptr) BuildTree(*output->root, tree);
  return outcome;
}

}  // namespace

Outcome Parse(const Text& html, const Limits& limits, Tree* tree,
              ParseNotes* notes) {
  thread_local Skeleton skeleton;
  tree->Reset();
  Outcome outcome = CheckSize(html.utf8, limits);
  if (!outcome.ok()) return outcome;
  outcome = ParseShortly(html.utf8, limits, &skeleton, tree);
  std::string closed;
  if (skeleton.doubt == Doubt::kOpenIframe) {
    closed = WithIframesClosed(skeleton.page, skeleton.open_iframe);
    tree->Reset();
    outcome = ParseShortly(tree->arena.Copy(closed), limits, &skeleton, tree);
  }
  if (notes != nullptr) *notes = {skeleton.doubt, !closed.empty()};
  if (skeleton.doubt != Doubt::kNone) {
    tree->Reset();
    outcome = ParseWhole(closed.empty() ? html.utf8 : tree->arena.Copy(closed),
                         limits, tree);
  }
  if (!outcome.ok()) tree->Reset();
  return outcome;
}

Outcome ParsePlainly(const Text& html, const Limits& limits, Tree* tree) {
  tree->Reset();
  Outcome outcome = CheckSize(html.utf8, limits);
  return outcome.ok() ? ParseWhole(html.utf8, limits, tree) : outcome;
}

}  // namespace descale
