#include "rules/text_title.h"

#include "base/strings.h"
#include "rules/line_facts.h"

namespace descale {

void TakeTextTitle(Document* document) {
  if (document->kind != PageKind::kText || !document->metadata.title.empty()) {
    return;
  }
  for (const Line& line : document->lines) {
    if (line.reason != kKept || document->blocks[line.block].removed()) {
      continue;
    }
    const std::string_view text = document->TextOf(line);
    const LineFacts facts = FactsOf(text, 0);
    if (!facts.is_prose && !facts.has_stop) {
      document->metadata.title = {SqueezeSpaces(text), "first-line"};
    }
    return;
  }
}

}  // namespace descale
