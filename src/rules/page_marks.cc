#include "rules/page_marks.h"

#include <algorithm>

namespace descale {
namespace {

// Sorts spans and joins those that overlap.
void Join(std::vector<Span>* spans) {
  std::ranges::sort(*spans, {}, &Span::begin);
  size_t kept = 0;
  for (const Span& span : *spans) {
    if (kept > 0 && span.begin <= (*spans)[kept - 1].end) {
      Span& last = (*spans)[kept - 1];
      last.end = std::max(last.end, span.end);
    } else {
      (*spans)[kept++] = span;
    }
  }
  spans->resize(kept);
}

}  // namespace

PageMarks::PageMarks(const Document& document) {
  for (const Mark& mark : document.marks) {
    spans_[mark.selector].push_back(mark.text);
  }
  for (auto& [selector, spans] : spans_) Join(&spans);
}

std::span<const Span> PageMarks::SpansOf(uint32_t selector) const {
  const auto found = spans_.find(selector);
  if (found == spans_.end()) return {};
  return found->second;
}

bool PageMarks::Covers(uint32_t selector, Span text) const {
  const std::span<const Span> spans = SpansOf(selector);
  const auto next =
      std::ranges::upper_bound(spans, text.begin, {}, &Span::begin);
  return next != spans.begin() && std::prev(next)->end >= text.end;
}

std::pair<uint32_t, uint32_t> LinesTouching(const Document& document,
                                            Span span) {
  const std::vector<Line>& lines = document.lines;
  const auto first = std::ranges::upper_bound(
      lines, span.begin, {}, [](const Line& line) { return line.text.end; });
  const auto end = std::ranges::lower_bound(
      first, lines.end(), span.end, {},
      [](const Line& line) { return line.text.begin; });
  return {static_cast<uint32_t>(first - lines.begin()),
          static_cast<uint32_t>(end - lines.begin())};
}

}  // namespace descale
