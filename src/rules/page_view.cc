#include "rules/page_view.h"

#include <algorithm>

#include "descale/stats.h"

namespace descale {

bool ModelRemoved(const Document& document, const Line& line) {
  const Block& block = document.blocks[line.block];
  if (!block.removed()) return false;
  // The line goes with its block, unless a rule took it on its own.
  return document.reasons[static_cast<size_t>(block.reason)].stage !=
             StageName(Stage::kRules) &&
         (line.reason == kKept || line.reason == block.reason);
}

PageView::PageView(const Document& document)
    : document_(document), facts_(document.lines.size()) {
  TakeSnapshot();
}

void PageView::TakeSnapshot() {
  survivors_.clear();
  seen_.clear();
  ordinals_.resize(document_.lines.size());
  for (uint32_t i = 0; i < document_.lines.size(); ++i) {
    ordinals_[i] = static_cast<uint32_t>(survivors_.size());
    if (Survives(i)) {
      survivors_.push_back(i);
      seen_.push_back(i);
    } else if (ModelRemoved(document_, document_.lines[i])) {
      seen_.push_back(i);
    }
  }
  for (FoldedLines& lines : folded_) {
    lines.first.clear();
    lines.first_made = false;
  }
}

bool PageView::Survives(uint32_t line) const {
  return document_.lines[line].reason == kKept && !BlockOf(line).removed();
}

uint32_t PageView::Previous(uint32_t line) const {
  const uint32_t ordinal = ordinals_[line];
  return ordinal == 0 ? kNoIndex : survivors_[ordinal - 1];
}

uint32_t PageView::Next(uint32_t line) const {
  const uint32_t ordinal = ordinals_[line] + (Survives(line) ? 1 : 0);
  return ordinal < survivors_.size() ? survivors_[ordinal] : kNoIndex;
}

const LineFacts& PageView::FactsOf(uint32_t line) {
  std::optional<LineFacts>& facts = facts_[line];
  if (!facts) {
    // Plain text has no links, so its blocks have a share of 0.
    facts = descale::FactsOf(document_.TextOf(document_.lines[line]),
                             BlockOf(line).LinkShare());
  }
  return *facts;
}

const PageView::Entry& PageView::EntryOf(uint32_t line, Folding folding) {
  FoldedLines& lines = Lines(folding);
  lines.entries.resize(document_.lines.size());
  Entry& entry = lines.entries[line];
  if (entry.begin == kNoIndex) {
    Fold(document_.TextOf(document_.lines[line]), folding, kAnyLength,
         &scratch_);
    entry.begin = static_cast<uint32_t>(lines.text.size());
    entry.size = static_cast<uint32_t>(scratch_.text.size());
    entry.length = scratch_.length;
    lines.text += scratch_.text;
  }
  return entry;
}

std::string_view PageView::FoldedOf(uint32_t line, Folding folding) {
  const Entry& entry = EntryOf(line, folding);
  return std::string_view(Lines(folding).text).substr(entry.begin, entry.size);
}

uint32_t PageView::LengthOf(uint32_t line, Folding folding) {
  return EntryOf(line, folding).length;
}

uint32_t PageView::FirstWith(std::string_view folded, Folding folding) {
  FoldedLines& lines = Lines(folding);
  // `folded` may be a view of the buffer that folding more lines moves.
  const std::string key(folded);
  if (!lines.first_made) {
    for (const uint32_t line : survivors_) {
      lines.first.try_emplace(std::string(FoldedOf(line, folding)), line);
    }
    lines.first_made = true;
  }
  const auto found = lines.first.find(key);
  return found == lines.first.end() ? kNoIndex : found->second;
}

void PageView::Protect(const Hit& hit, Level level) {
  const auto [entry, is_new] =
      protections_.try_emplace(hit.line, Protection{level, hit});
  if (!is_new && entry->second.level < level) entry->second = {level, hit};
}

bool PageView::IsProtectedFrom(uint32_t line, Level level) const {
  const auto found = protections_.find(line);
  return found != protections_.end() && found->second.level >= level;
}

const Hit* PageView::ProtectorOf(uint32_t line) const {
  const auto found = protections_.find(line);
  return found == protections_.end() ? nullptr : &found->second.hit;
}

}  // namespace descale
