#include "rules/rule_selectors.h"

#include <memory>
#include <utility>

#include <re2/re2.h>

#include "base/fold.h"
#include "rules/pattern_fold.h"
#include "rules/pattern_limits.h"

namespace descale {
namespace {

// A budget that is spent is reported once, for all files.
Status OverBudget() {
  return Status::ResourceExhausted("the patterns of all files are too large");
}

Result<Selector::TextTest> MakeTextTest(const FileHead& head,
                                        std::string_view pattern) {
  auto folded = FoldPattern(pattern, head.folding);
  if (!folded.ok()) return folded.status();
  auto compiled = CompileChecked(*folded);
  if (!compiled.ok()) return compiled.status();
  if (RE2::PartialMatch("", **compiled)) {
    return Status::InvalidArgument("the pattern is in every text");
  }
  const auto size = static_cast<uint64_t>((*compiled)->ProgramSize());
  if (!head.budget->Spend(LoadBudget::kInstructions, size)) return OverBudget();
  const std::shared_ptr<const RE2> shared = std::move(*compiled);
  return Selector::TextTest(
      [shared, folding = head.folding](std::string_view text) {
        const std::string folded_text = Folded(text, folding);
        return RE2::PartialMatch(
            re2::StringPiece(folded_text.data(), folded_text.size()), *shared);
      });
}

}  // namespace

std::optional<Selector> CompileSelector(const FileHead& head,
                                        const Located<std::string_view>& css,
                                        TableReader* reader) {
  auto selector = Selector::Compile(css.value, [&](std::string_view pattern) {
    return MakeTextTest(head, pattern);
  });
  if (!selector.ok()) {
    reader->Error(css.position, selector.status().message());
    return std::nullopt;
  }
  return std::move(*selector);
}

Status CheckSelector(std::string_view css) {
  LoadBudget budget;
  FileHead head;
  head.budget = &budget;
  return Selector::Compile(css,
                           [&](std::string_view pattern) {
                             return MakeTextTest(head, pattern);
                           })
      .status();
}

}  // namespace descale
