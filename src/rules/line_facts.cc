#include "rules/line_facts.h"

#include <cstddef>

#include "base/characters.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "base/words.h"

namespace descale {
namespace {

constexpr uint32_t kShortLength = 60;
constexpr uint32_t kShortWords = 10;
constexpr uint32_t kProseLength = 60;
constexpr double kProseLinkShare = 0.5;
constexpr double kLinkShare = 0.8;

// Only the closers at the end can hide a stop, and no line has more of them.
constexpr size_t kTailBytes = 64;

}  // namespace

bool EndsWithStop(std::string_view line) {
  std::string_view tail = line;
  if (tail.size() > kTailBytes) {
    tail.remove_prefix(tail.size() - kTailBytes);
    while ((static_cast<unsigned char>(tail[0]) & 0xC0) == 0x80) {
      tail.remove_prefix(1);
      if (tail.empty()) return false;
    }
  }
  bool stop = false;
  for (size_t pos = 0; pos < tail.size();) {
    const char32_t c = DecodeUtf8(tail, &pos);
    if (IsSentenceMark(c)) {
      stop = true;
    } else if (!IsCloser(c) && !IsSpace(c) && !IsInvisible(c)) {
      stop = false;
    }
  }
  return stop;
}

LineFacts FactsOf(std::string_view line, double link_share) {
  FoldedText folded;
  // One more than the limits, as they can be told apart by then.
  const bool within = Fold(line, Folding::kBasic, kProseLength, &folded);
  const uint32_t length = within ? folded.length : kProseLength + 1;
  const TextCounts counts = CountText(line);

  LineFacts facts;
  facts.words = counts.words;
  facts.has_stop = EndsWithStop(line);
  facts.is_short =
      length <= kShortLength && counts.words <= kShortWords && !facts.has_stop;
  facts.is_prose = length >= kProseLength && counts.sentence_marks > 0 &&
                   link_share < kProseLinkShare;
  facts.is_link = link_share >= kLinkShare;
  return facts;
}

}  // namespace descale
