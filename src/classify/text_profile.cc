#include "classify/text_profile.h"

#include <array>
#include <cstddef>

#include "base/characters.h"
#include "base/hash.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

constexpr float kWideWord = 0.6F;
constexpr WordHash kHashSeed = 2166136261U;  // FNV-1a
constexpr WordHash kHashPrime = 16777619U;

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

constexpr size_t kAsciiCount = 128;

const std::array<Kind, kAsciiCount>& AsciiKinds() {
  static const std::array<Kind, kAsciiCount> kinds = [] {
    std::array<Kind, kAsciiCount> of{};
    for (size_t c = 0; c < kAsciiCount; ++c) {
      of[c] = KindOf(static_cast<char32_t>(c));
    }
    return of;
  }();
  return kinds;
}

constexpr WordHash HashOf(std::string_view ascii) {
  WordHash hash = kHashSeed;
  for (const char c : ascii) {
    hash = (hash ^ static_cast<unsigned char>(c)) * kHashPrime;
  }
  return hash;
}

class Scan {
 public:
  Scan(std::string_view text, std::vector<WordHash>* words)
      : text_(text), words_(*words) {
    profile_.first_word = static_cast<uint32_t>(words_.size());
  }

  TextProfile Run() {
    const std::array<Kind, kAsciiCount>& ascii = AsciiKinds();
    for (size_t pos = 0; pos < text_.size();) {
      const size_t begin = pos;
      const char32_t byte = static_cast<unsigned char>(text_[pos]);
      if (byte >= kAsciiCount) {
        const char32_t c = DecodeUtf8(text_, &pos);
        Add(c, KindOf(c), begin);
      } else if (ascii[byte] == Kind::kLower) {
        pos = AddSmallLetters(begin);
      } else {
        ++pos;
        Add(byte, ascii[byte], begin);
      }
    }
    EndWord();
    profile_.hash = HashBytes(text_);
    profile_.end_word = static_cast<uint32_t>(words_.size());
    return profile_;
  }

 private:
  // Most characters of most pages are ASCII letters in the middle of a word.
  // Returns where they end.
  size_t AddSmallLetters(size_t begin) {
    NoteFirst(Kind::kLower);
    size_t pos = begin;
    WordHash word = word_;
    for (; pos < text_.size() && text_[pos] >= 'a' && text_[pos] <= 'z';
         ++pos) {
      word = (word ^ static_cast<unsigned char>(text_[pos])) * kHashPrime;
    }
    const auto count = static_cast<uint32_t>(pos - begin);
    word_ = word;
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
        AddToWord(c < kAsciiCount ? c | 0x20 : ToLower(c), /*digit=*/false);
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
        words_.push_back((kHashSeed ^ c) * kHashPrime);
        profile_.words += kWideWord;
        break;
      case Kind::kSpace:
        ++profile_.spaces;
        EndWord();
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

  void NoteFirst(Kind kind) {
    if (profile_.size > 0) return;
    profile_.begins_upper = kind == Kind::kUpper;
    profile_.begins_lower = kind == Kind::kLower;
    profile_.begins_digit = kind == Kind::kDigit;
  }

  void AddToWord(char32_t c, bool digit) {
    word_ = (word_ ^ c) * kHashPrime;
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
    profile_.has_currency |= word_ == HashOf("usd") || word_ == HashOf("eur");
    words_.push_back(word_);
    profile_.words += 1.0F;
    word_ = kHashSeed;
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
  WordHash word_ = kHashSeed;
  uint32_t word_size_ = 0;
  uint32_t number_ = 0;
  bool all_digits_ = false;
};

}  // namespace

TextProfile ProfileText(std::string_view utf8, std::vector<WordHash>* words) {
  return Scan(utf8, words).Run();
}

}  // namespace descale
