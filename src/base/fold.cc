#include "base/fold.h"

#include <algorithm>
#include <cstring>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/characters.h"
#include "base/fold_table.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

// A character and the combining characters behind it that are folded: more
// than the 30 non-starters of UAX #15's Stream-Safe Text Format, in UTF-16.
constexpr int32_t kLongestSegment = 64;

constexpr uint64_t EachByte(uint8_t byte) {
  return uint64_t{byte} * 0x0101010101010101;
}

// Lower case for eight ASCII characters at once, if folding changes nothing
// else of them: no white space but single spaces, and none at the ends. Sums
// below set the high bit of a byte from a certain character on, and never carry
// over, as ASCII has none (H. S. Warren, "Hacker's Delight", chapter 6).
bool LowerEight(const char* in, uint64_t* lower) {
  uint64_t v = 0;
  std::memcpy(&v, in, sizeof(v));
  constexpr uint64_t kHigh = EachByte(0x80);
  const auto from = [v](char c) {
    return v + EachByte(static_cast<uint8_t>(0x80 - c));
  };
  const uint64_t tab_to_return = from('\t') & ~from('\r' + 1) & kHigh;
  const uint64_t spaces = from(' ') & ~from(' ' + 1) & kHigh;
  if (in[0] == ' ' || in[7] == ' ' || tab_to_return != 0 ||
      (spaces & (spaces >> 8)) != 0) {
    return false;
  }
  const uint64_t upper = from('A') & ~from('Z' + 1) & kHigh;
  *lower = v | (upper >> 2);
  return true;
}

class Folder {
 public:
  Folder(std::string_view original, Folding folding, bool with_offsets,
         FoldedText* out)
      : original_(original),
        folding_(folding),
        with_offsets_(with_offsets),
        out_(out) {
    out->text.clear();
    out->length = 0;
    out->offsets.clear();
  }

  bool Run(uint32_t max_length) {
    size_t pos = 0;
    while (pos < original_.size() && out_->length <= max_length) {
      const size_t ascii = AsciiRunAt(pos, max_length - out_->length);
      pos = ascii > 0 ? EmitAscii(pos, pos + ascii) : Step(pos);
    }
    if (with_offsets_) out_->offsets.push_back(last_end_);
    return out_->length <= max_length;
  }

 private:
  bool IsAsciiAt(size_t pos) const {
    return pos >= original_.size() ||
           static_cast<unsigned char>(original_[pos]) < 0x80;
  }

  // How many bytes from `pos` are ASCII and fold alone: what follows them is
  // not a combining character. Not many more than `wanted`.
  size_t AsciiRunAt(size_t pos, uint32_t wanted) const {
    size_t end = pos;
    const size_t most = std::min(original_.size(), pos + wanted + size_t{1});
    uint64_t eight = 0;
    while (end + sizeof(eight) <= most) {
      std::memcpy(&eight, original_.data() + end, sizeof(eight));
      if ((eight & EachByte(0x80)) != 0) break;
      end += sizeof(eight);
    }
    while (end < most && static_cast<unsigned char>(original_[end]) < 0x80) {
      ++end;
    }
    return end - pos - (end > pos && !IsAsciiAt(end) ? 1 : 0);
  }

  // Folds [begin, end), ASCII that folds alone; the inner loop of all folding.
  size_t EmitAscii(size_t begin, size_t end) {
    std::string& text = out_->text;
    const size_t size_before = text.size();
    text.resize(size_before + (end - begin) + 1);
    char* const first = text.data();
    char* out = first + size_before;
    uint64_t eight = 0;
    for (size_t pos = begin; pos < end;) {
      if (!with_offsets_ && pos + sizeof(eight) <= end &&
          LowerEight(original_.data() + pos, &eight)) {
        out = EmitDueSpace(first, out);
        std::memcpy(out, &eight, sizeof(eight));
        out += sizeof(eight);
        pos += sizeof(eight);
        last_end_ = static_cast<uint32_t>(pos);
        continue;
      }
      const char c = original_[pos];
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        if (!space_due_) space_begin_ = pos;
        space_due_ = true;
      } else {
        out = EmitDueSpace(first, out);
        *out++ = AsciiLower(c);
        AddOffset(pos);
        last_end_ = static_cast<uint32_t>(pos + 1);
      }
      ++pos;
    }
    text.resize(static_cast<size_t>(out - first));
    out_->length += static_cast<uint32_t>(text.size() - size_before);
    return end;
  }

  // None stands at the start.
  char* EmitDueSpace(const char* first, char* out) {
    if (!space_due_) return out;
    space_due_ = false;
    if (out == first) return out;
    *out++ = ' ';
    AddOffset(space_begin_);
    return out;
  }

  void AddOffset(size_t pos) {
    if (with_offsets_) out_->offsets.push_back(static_cast<uint32_t>(pos));
  }

  // Folds the character that begins at `begin`, with the combining ones behind
  // it, and returns where the next begins.
  size_t Step(size_t begin) {
    size_t pos = begin;
    const char32_t entry = FoldEntry(DecodeUtf8(original_, &pos), folding_);
    if (entry == kFoldDropped) {
      // A mark belongs to the letter before it.
      if (!space_due_ && !out_->text.empty()) {
        last_end_ = static_cast<uint32_t>(pos);
      }
      return pos;
    }
    const size_t end = SkipCombining(pos);
    if (end == pos && entry < kFoldSeveral) {
      Emit(entry, begin, end);
    } else {
      EmitSegment(begin, end);
    }
    return end;
  }

  // Behind the combining characters at `pos`, and invisible ones among them.
  size_t SkipCombining(size_t pos) const {
    size_t end = pos;
    while (!IsAsciiAt(pos)) {
      const char32_t entry = FoldEntry(DecodeUtf8(original_, &pos), folding_);
      if (entry == kFoldCombining) {
        end = pos;
      } else if (entry != kFoldDropped) {
        break;
      }
    }
    return end;
  }

  void EmitSegment(size_t begin, size_t end) {
    icu::UnicodeString segment;
    for (size_t pos = begin; pos < end;) {
      const char32_t c = DecodeUtf8(original_, &pos);
      // ICU sorts combining characters by insertion: a flood of them would
      // cost its square.
      if (segment.length() <= kLongestSegment &&
          FoldEntry(c, folding_) != kFoldDropped) {
        segment.append(static_cast<UChar32>(c));
      }
    }
    segment = CompatibilityForm(segment);
    for (int32_t i = 0; i < segment.length(); i = segment.moveIndex32(i, 1)) {
      const char32_t c = static_cast<char32_t>(segment.char32At(i));
      const char32_t folded = FoldNormalized(c, folding_);
      if (folded != kFoldDropped) Emit(folded, begin, end);
    }
  }

  void Emit(char32_t c, size_t begin, size_t end) {
    if (c == ' ') {
      if (!space_due_) space_begin_ = begin;
      space_due_ = true;
      return;
    }
    if (space_due_ && !out_->text.empty()) Append(' ', space_begin_);
    space_due_ = false;
    Append(c, begin);
    last_end_ = static_cast<uint32_t>(end);
  }

  void Append(char32_t c, size_t begin) {
    AppendUtf8(c, &out_->text);
    out_->length += IsWide(c) ? 2 : 1;
    if (with_offsets_) {
      out_->offsets.resize(out_->text.size(), static_cast<uint32_t>(begin));
    }
  }

  std::string_view original_;
  Folding folding_;
  bool with_offsets_;
  FoldedText* out_;
  bool space_due_ = false;
  size_t space_begin_ = 0;
  uint32_t last_end_ = 0;
};

}  // namespace

std::pair<size_t, size_t> FoldedText::OriginalOf(size_t begin,
                                                 size_t end) const {
  if (begin >= end) return {offsets[begin], offsets[begin]};
  // A character may have become several: the end is where the next one begins.
  size_t next = end;
  while (next + 1 < offsets.size() && offsets[next] == offsets[end - 1]) {
    ++next;
  }
  return {offsets[begin], offsets[next]};
}

bool Fold(std::string_view original, Folding folding, uint32_t max_length,
          FoldedText* folded) {
  return Folder(original, folding, false, folded).Run(max_length);
}

void FoldWithOffsets(std::string_view original, Folding folding,
                     FoldedText* folded) {
  Folder(original, folding, true, folded).Run(kAnyLength);
}

std::string Folded(std::string_view original, Folding folding) {
  FoldedText folded;
  Fold(original, folding, kAnyLength, &folded);
  return std::move(folded.text);
}

std::u32string FoldedCodePoint(char32_t c, Folding folding) {
  const icu::UnicodeString form =
      CompatibilityForm(icu::UnicodeString(static_cast<UChar32>(c)));
  std::u32string out;
  for (int32_t i = 0; i < form.length(); i = form.moveIndex32(i, 1)) {
    const char32_t folded =
        FoldNormalized(static_cast<char32_t>(form.char32At(i)), folding);
    if (folded != kFoldDropped) out.push_back(folded);
  }
  return out;
}

std::string ComposedForm(std::string_view utf8) {
  // See Nfkc in fold_table.cc for the static.
  static const icu::Normalizer2* const nfc = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
  }();
  if (nfc == nullptr) return std::string(utf8);
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  nfc->normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(
                     utf8.data(), static_cast<int32_t>(utf8.size()))),
                 status)
      .toUTF8String(out);
  return out;
}

}  // namespace descale
