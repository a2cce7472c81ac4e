#include "classify/text_profile.h"

#include <cstddef>

#include "base/character_table.h"
#include "base/characters.h"
#include "base/hash.h"
#include "base/letter_run.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

constexpr float kWideWord = 0.6F;

enum class Kind : uint8_t {
  kSpace,
  kLower,
  kUpper,
  kLetter,  // without case
  kDigit,
  kWide,    // a letter that is a word of its own
  kJoiner,  // a combining mark: the word goes on
  kStop,
  kCloser,
  kSymbol,
  kOther,
};

bool IsLabelSymbol(char32_t c) {
  constexpr std::u32string_view kSymbols = U"|©®™•·›»«→←/#@&+*";
  return kSymbols.find(c) != std::u32string_view::npos;
}

bool IsCurrency(char32_t c) {
  constexpr std::u32string_view kSigns = U"$€£¥₹₽₩";
  return kSigns.find(c) != std::u32string_view::npos;
}

bool IsArrow(char32_t c) {
  constexpr std::u32string_view kArrows = U"…»›→>";
  return kArrows.find(c) != std::u32string_view::npos;
}

Kind KindOf(char32_t c) {
  if (IsSpace(c)) return Kind::kSpace;
  if (IsSentenceMark(c)) return Kind::kStop;
  if (IsCloser(c)) return Kind::kCloser;
  if (IsLabelSymbol(c)) return Kind::kSymbol;
  if (IsWide(c)) return Kind::kWide;
  if (IsDigit(c)) return Kind::kDigit;
  if (IsLetter(c)) {
    if (ToLower(c) != c) return Kind::kUpper;
    return ToUpper(c) != c ? Kind::kLower : Kind::kLetter;
  }
  // Marks that other scripts put above, below and between letters.
  return c >= 0x300 && c < 0x2000 ? Kind::kJoiner : Kind::kOther;
}

// Of a word whose letters were mixed into `state`.
constexpr WordHash HashWord(uint64_t state) {
  return static_cast<WordHash>(state ^ (state >> 32));
}

// Of a word of at most eight small ASCII letters.
constexpr WordHash HashOf(std::string_view word) {
  uint64_t letters = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    letters |= static_cast<uint64_t>(word[i]) << (8 * i);
  }
  return HashWord(MixHashes(0, letters));
}
constexpr WordHash kUsd = HashOf("usd");
constexpr WordHash kEur = HashOf("eur");

class Scan {
 public:
  Scan(std::string_view text, std::vector<WordHash>* words)
      : text_(text), words_(*words) {
    profile_.first_word = static_cast<uint32_t>(words_.size());
  }

  TextProfile Run() {
    for (size_t pos = 0; pos < text_.size();) {
      if (IsAsciiAlpha(text_[pos])) {
        pos = AddLetters(pos);
        continue;
      }
      if (text_[pos] == ' ') {
        ++profile_.size;
        AddSpace();
        ++pos;
        continue;
      }
      const size_t begin = pos;
      const char32_t c = DecodeUtf8(text_, &pos);
      Add(c, kinds_[c], begin);
    }
    EndWord();
    profile_.hash = HashBytes(text_);
    profile_.end_word = static_cast<uint32_t>(words_.size());
    return profile_;
  }

 private:
  // Returns where the ASCII letters from `begin` on end.
  size_t AddLetters(size_t begin) {
    NoteFirst(text_[begin] < 'a' ? Kind::kUpper : Kind::kLower);
    size_t pos = begin;
    LetterRun run;
    do {
      run = ReadLetters(text_.substr(pos));
      if (run.size == 0) break;
      word_ = MixHashes(word_, run.small);
      profile_.upper += run.upper;
      pos += run.size;
    } while (run.size == sizeof(run.small));
    const auto count = static_cast<uint32_t>(pos - begin);
    word_size_ += count;
    all_digits_ = false;
    profile_.size += count;
    profile_.letters += count;
    profile_.ends_sentence = false;
    profile_.ends_colon = false;
    profile_.ends_arrow = false;
    return pos;
  }

  void Add(char32_t c, Kind kind, size_t at) {
    NoteFirst(kind);
    ++profile_.size;
    switch (kind) {
      case Kind::kUpper:
        ++profile_.upper;
        ++profile_.letters;
        AddToWord(ToLower(c), /*digit=*/false);
        break;
      case Kind::kLower:
      case Kind::kLetter:
        ++profile_.letters;
        AddToWord(c, /*digit=*/false);
        break;
      case Kind::kDigit:
        ++profile_.digits;
        AddToWord(c, /*digit=*/true);
        break;
      case Kind::kJoiner:
        break;
      case Kind::kWide:
        ++profile_.letters;
        EndWord();
        words_.push_back(HashWord(MixHashes(0, c)));
        profile_.words += kWideWord;
        break;
      case Kind::kSpace:
        AddSpace();
        return;  // says nothing about how the text ends
      case Kind::kCloser:
        EndWord();
        profile_.ends_colon = false;
        profile_.ends_arrow = IsArrow(c);
        if (IsLabelSymbol(c)) ++profile_.symbols;
        return;
      case Kind::kStop:
      case Kind::kSymbol:
      case Kind::kOther:
        EndWord();
        AddMark(c, at);
        break;
    }
    profile_.ends_sentence = kind == Kind::kStop;
    profile_.ends_colon = c == ':' || c == 0xFF1A;
    profile_.ends_arrow = IsArrow(c) || (c == '.' && EndsWithDots(at));
  }

  void AddSpace() {
    ++profile_.spaces;
    EndWord();
  }

  void NoteFirst(Kind kind) {
    if (profile_.size > 0) return;
    profile_.begins_upper = kind == Kind::kUpper;
    profile_.begins_lower = kind == Kind::kLower;
    profile_.begins_digit = kind == Kind::kDigit;
  }

  void AddToWord(char32_t c, bool digit) {
    word_ = MixHashes(word_, c);
    number_ = digit && (word_size_ == 0 || all_digits_)
                  ? number_ * 10 + static_cast<uint32_t>(c - '0') % 10
                  : 0;
    all_digits_ = digit && (word_size_ == 0 || all_digits_);
    ++word_size_;
  }

  void EndWord() {
    if (word_size_ == 0) return;
    if (all_digits_ && word_size_ == 4 && number_ >= 1900 && number_ < 2100) {
      profile_.has_year = true;
    }
    words_.push_back(HashWord(word_));
    profile_.has_currency |= words_.back() == kUsd || words_.back() == kEur;
    profile_.words += 1.0F;
    word_ = 0;
    word_size_ = 0;
    number_ = 0;
    all_digits_ = false;
  }

  void AddMark(char32_t c, size_t at) {
    if (IsLabelSymbol(c)) ++profile_.symbols;
    profile_.has_pipe |= c == '|';
    profile_.has_at |= c == '@';
    profile_.has_copyright |= c == 0xA9 || (c == '(' && StartsCopyright(at));
    profile_.has_currency |= IsCurrency(c);
    profile_.has_time |= IsBetweenNumbers(c, at);
  }

  char At(size_t pos) const { return pos < text_.size() ? text_[pos] : ' '; }
  bool DigitAt(size_t pos) const { return IsAsciiDigit(At(pos)); }

  bool StartsCopyright(size_t at) const {
    return AsciiLower(At(at + 1)) == 'c' && At(at + 2) == ')' &&
           At(at + 3) == ' ';
  }

  // Whether the mark at `at` stands in a time of day ("9:05") or is the first
  // of a date in numbers ("5/13/24").
  bool IsBetweenNumbers(char32_t c, size_t at) const {
    if (at == 0 || !DigitAt(at - 1) || !DigitAt(at + 1)) return false;
    if ((c == ':' || c == '.') && DigitAt(at + 2)) return true;
    if (c != '/' && c != '-' && c != '.') return false;
    const size_t second = DigitAt(at + 2) ? at + 3 : at + 2;
    const char mark = At(second);
    return (mark == '/' || mark == '-' || mark == '.') && DigitAt(second + 1) &&
           DigitAt(second + 2);
  }

  bool EndsWithDots(size_t at) const {
    return at >= 2 && text_[at - 1] == '.' && text_[at - 2] == '.';
  }

  std::string_view text_;
  std::vector<WordHash>& words_;
  TextProfile profile_;
  const CharacterTable<Kind, KindOf>& kinds_ =
      CharacterTable<Kind, KindOf>::Get();
  uint64_t word_ = 0;  // hash of its letters so far
  uint32_t word_size_ = 0;
  uint32_t number_ = 0;
  bool all_digits_ = false;
};

}  // namespace

TextProfile ProfileText(std::string_view utf8, std::vector<WordHash>* words) {
  return Scan(utf8, words).Run();
}

}  // namespace descale
