// LineFolds: the folded forms of the line that is being looked at, each made at
// most once however many packs ask for it.

#ifndef DESCALE_RULES_LINE_FOLDS_H_
#define DESCALE_RULES_LINE_FOLDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/fold.h"
#include "rules/pattern_limits.h"

namespace descale {

class LineFolds {
 public:
  // Turns to a line; `line` must outlive what is asked of it.
  void Begin(std::string_view line) {
    line_ = line;
    for (Form& form : forms_) form.tried = 0;
  }

  // The folded line; nullptr if it is longer than `max_length`, which must not
  // be 0, or too long to be matched.
  const FoldedText* Get(Folding folding, uint32_t max_length) {
    Form& form = forms_[static_cast<size_t>(folding)];
    if (max_length > form.tried) {
      form.tried = max_length;
      form.whole = Fold(line_, folding, max_length, &form.text);
      if (form.whole) form.tried = kAnyLength;
    }
    const bool fits = form.whole && form.text.length <= max_length &&
                      form.text.text.size() <= kMaxMatchBytes;
    return fits ? &form.text : nullptr;
  }

 private:
  struct Form {
    uint32_t tried = 0;  // up to this length; 0: not at all
    bool whole = false;
    FoldedText text;
  };

  std::string_view line_;
  std::array<Form, kFoldingCount> forms_;
};

}  // namespace descale

#endif  // DESCALE_RULES_LINE_FOLDS_H_
