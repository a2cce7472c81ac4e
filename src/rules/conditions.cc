#include "rules/conditions.h"

#include "rules/page_view.h"

namespace descale {
namespace {

// The shortest line that can be called repeated.
constexpr uint32_t kRepeatedLength = 20;

bool IsRepeated(uint32_t line, PageView* page) {
  if (page->LengthOf(line, Folding::kBasic) < kRepeatedLength) return false;
  const std::string_view folded = page->FoldedOf(line, Folding::kBasic);
  return page->FirstWith(folded, Folding::kBasic) < line;
}

bool BlockAgrees(const When& when, const Block& block) {
  return Agrees(when.heading, block.kind == BlockKind::kHeading) &&
         (!when.min_link_share || block.LinkShare() >= *when.min_link_share);
}

bool NeedsFacts(const When& when) {
  return when.link_or_short || when.prose || when.ends_with_stop ||
         when.max_words;
}

bool FactsAgree(const When& when, const LineFacts& facts) {
  return Agrees(when.link_or_short, facts.link_or_short()) &&
         Agrees(when.prose, facts.is_prose) &&
         Agrees(when.ends_with_stop, facts.has_stop);
}

bool NeighboursAgree(const When& when, uint32_t line, PageView* page) {
  return (!when.after_prose ||
          *when.after_prose == page->IsProse(page->Previous(line))) &&
         (!when.before_prose ||
          *when.before_prose == page->IsProse(page->Next(line))) &&
         (!when.next_links ||
          *when.next_links == page->IsLink(page->Next(line)));
}

}  // namespace

bool FitsLength(const When& when, uint32_t length) {
  return (!when.min_chars || length >= *when.min_chars) &&
         (!when.max_chars || length <= *when.max_chars);
}

bool FitsWords(const When& when, uint32_t words) {
  return !when.max_words || words <= *when.max_words;
}

bool IsIn(const Place& place, uint32_t ordinal, uint32_t total) {
  // How many lines there are to that end of the page, the line included.
  const uint64_t distance =
      place.head ? uint64_t{ordinal} + 1 : uint64_t{total} - ordinal;
  return place.percent ? distance * 100 <= uint64_t{place.amount} * total
                       : distance <= place.amount;
}

bool PlaceHolds(const Rule& rule, uint32_t line, const PageView& page) {
  const When& when = rule.when;
  const Block& block = page.BlockOf(line);
  if ((rule.kinds >> static_cast<uint32_t>(block.kind) & 1) == 0) return false;
  if (when.mode && *when.mode != page.document().kind) return false;
  return BlockAgrees(when, block) &&
         (!when.where || IsIn(*when.where, page.OrdinalOf(line),
                              static_cast<uint32_t>(page.survivors().size())));
}

bool TextHolds(const Rule& rule, uint32_t line, PageView* page) {
  const When& when = rule.when;
  if ((when.min_chars || when.max_chars) &&
      !FitsLength(when, page->LengthOf(line, rule.folding))) {
    return false;
  }
  if (NeedsFacts(when)) {
    const LineFacts& facts = page->FactsOf(line);
    if (!FactsAgree(when, facts) || !FitsWords(when, facts.words)) return false;
  }
  return NeighboursAgree(when, line, page) &&
         (!when.repeated || *when.repeated == IsRepeated(line, page));
}

}  // namespace descale
