#include "clean/line_cleaner.h"

#include <vector>

#include "base/utf8.h"
#include "clean/bidi.h"
#include "clean/character_kind.h"
#include "clean/normalize.h"

namespace descale {
namespace {

// UAX #15, section 13: no text of any language has more non-starters in a row.
constexpr int kMostNonStarters = 30;
constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr char32_t kMongolianVowelSeparator = 0x180E;
constexpr char32_t kBlackFlag = 0x1F3F4;

bool IsAsciiGraphic(char c) { return c > ' ' && c < '\x7F'; }

size_t EndOfAsciiWord(std::string_view line, size_t pos) {
  while (pos < line.size() && IsAsciiGraphic(line[pos])) {
    ++pos;
  }
  return pos;
}

}  // namespace

void LineCleaner::Add(std::string_view line) {
  start_ = out_->size();
  visible_ = false;
  spaces_.clear();
  ForgetContext();
  const std::vector<size_t> unbalanced = UnbalancedBidiControls(line);
  auto next_unbalanced = unbalanced.begin();
  for (size_t pos = 0; pos < line.size();) {
    if (IsAsciiGraphic(line[pos])) {
      const size_t end = EndOfAsciiWord(line, pos);
      AddAsciiWord(line.substr(pos, end - pos));
      pos = end;
      continue;
    }
    const bool is_unbalanced =
        next_unbalanced != unbalanced.end() && *next_unbalanced == pos;
    if (is_unbalanced) {
      ++next_unbalanced;
    }
    const char32_t c = DecodeUtf8(line, &pos);
    if (!is_unbalanced) {
      AddCharacter(c);
    }
  }
  if (visible_) {
    NormalizeTail(start_, out_);
  } else {
    out_->resize(start_);
  }
}

void LineCleaner::AddCharacter(char32_t c) {
  switch (KindOf(c)) {
    case CharacterKind::kBase:
      return AddBase(c);
    case CharacterKind::kMark:
      return AddMark(c);
    case CharacterKind::kSpace:
    case CharacterKind::kLineBreak:
      return AddSpace(c);
    case CharacterKind::kJoiner:
      return AddJoiner(c);
    case CharacterKind::kWordBreak:
      return AddWordBreak();
    case CharacterKind::kSelector:
      return AddSelector(c);
    case CharacterKind::kEmojiTag:
      return AddEmojiTag(c);
    case CharacterKind::kBidiMark:
      if (!after_bidi_mark_) {
        AppendBoundary(c);
      }
      after_bidi_mark_ = true;
      return;
    case CharacterKind::kBidiControl:
      return AppendBoundary(c);
    case CharacterKind::kJunk:
      return;
  }
}

void LineCleaner::AddAsciiWord(std::string_view word) {
  AddBase(static_cast<char32_t>(word.front()));
  out_->append(word.substr(1));
  base_ = static_cast<char32_t>(word.back());
}

void LineCleaner::AddBase(char32_t c) {
  const bool joins = joiner_ == kZeroWidthSpace ? TakesWordBreaks(c)
                                                : joiner_ != 0 && CanJoin(c);
  if (joins) {
    AppendUtf8(joiner_, out_);
  }
  AppendBoundary(c);
  base_ = c;
  measured_ = false;
  in_flag_ = c == kBlackFlag;
  visible_ = true;
}

void LineCleaner::AddMark(char32_t c) {
  if (joiner_ != 0 && joiner_ != kZeroWidthSpace) {
    AppendBoundary(joiner_);
  }
  joiner_ = 0;
  MeasureBase();
  const CanonicalShape shape = ShapeOf(c);
  if (shape.has_starter) {
    non_starters_ = shape.non_starters;
  } else if (non_starters_ + shape.non_starters <= kMostNonStarters) {
    non_starters_ += shape.non_starters;
  } else {
    return;
  }
  FlushSpaces();
  AppendUtf8(c, out_);
  virama_ |= shape.has_virama;
  after_bidi_mark_ = false;
  in_flag_ = false;
  visible_ = true;
}

void LineCleaner::AddSpace(char32_t c) {
  ForgetContext();
  if (preformatted_) {
    AppendUtf8(c, &spaces_);
  } else if (spaces_.empty()) {
    spaces_ = " ";
  }
}

void LineCleaner::AddJoiner(char32_t c) {
  if (joiner_ != 0) {
    return;
  }
  MeasureBase();
  if (virama_ && c != kMongolianVowelSeparator) {
    AppendBoundary(c);
  } else if (CanJoin(base_)) {
    joiner_ = c;
  }
}

void LineCleaner::AddWordBreak() {
  if (joiner_ == 0 && TakesWordBreaks(base_)) {
    joiner_ = kZeroWidthSpace;
  }
}

void LineCleaner::AddSelector(char32_t c) {
  if (base_ == 0 || selected_ || joiner_ != 0) {
    return;
  }
  MeasureBase();
  AppendUtf8(c, out_);
  non_starters_ = 0;
  selected_ = true;
  in_flag_ = false;
}

void LineCleaner::AddEmojiTag(char32_t c) {
  if (in_flag_ && joiner_ == 0) {
    AppendUtf8(c, out_);
  }
}

void LineCleaner::AppendBoundary(char32_t c) {
  ForgetContext();
  FlushSpaces();
  AppendUtf8(c, out_);
}

void LineCleaner::ForgetContext() {
  joiner_ = 0;
  base_ = 0;
  measured_ = true;
  non_starters_ = 0;
  virama_ = false;
  selected_ = false;
  after_bidi_mark_ = false;
  in_flag_ = false;
}

void LineCleaner::FlushSpaces() {
  if (preformatted_ || out_->size() > start_) {
    out_->append(spaces_);
  }
  spaces_.clear();
}

void LineCleaner::MeasureBase() {
  if (measured_) {
    return;
  }
  const CanonicalShape shape = ShapeOf(base_);
  non_starters_ = shape.non_starters;
  virama_ = shape.has_virama;
  measured_ = true;
}

}  // namespace descale
