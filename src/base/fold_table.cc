#include "base/fold_table.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <mutex>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "base/characters.h"
#include "base/utf8.h"

namespace descale {
namespace {

// A static of ours around ICU's shared instance: ThreadSanitizer cannot see
// how ICU itself guards its first use.
const icu::Normalizer2* Nfkc() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKCInstance(status);
  }();
  return instance;
}

const icu::Normalizer2* Nfd() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFDInstance(status);
  }();
  return instance;
}

bool IsArabicMark(char32_t c) {
  if (c == 0x640) return true;  // tatweel
  return (c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) ||
         c == 0x670 || (c >= 0x6D6 && c <= 0x6DC) ||
         (c >= 0x6DF && c <= 0x6E4) || c == 0x6E7 || c == 0x6E8 ||
         (c >= 0x6EA && c <= 0x6ED) || (c >= 0x8D3 && c <= 0x8FF);
}

char32_t ArabicLetter(char32_t c) {
  switch (c) {
    case 0x622:  // alef with madda
    case 0x623:  // alef with hamza above
    case 0x625:  // alef with hamza below
    case 0x671:  // alef wasla
      return 0x627;
    case 0x649:  // alef maksura: Egyptian papers write it for yeh
    case 0x626:  // yeh with hamza
    case 0x6CC:  // Farsi yeh
      return 0x64A;
    case 0x629:  // teh marbuta
    case 0x6C0:  // heh with yeh above
    case 0x6D5:  // ae
      return 0x647;
    case 0x624:  // waw with hamza
      return 0x648;
    case 0x6A9:  // keheh
      return 0x643;
    default:
      return c;
  }
}

// Cantillation marks and points.
bool IsHebrewMark(char32_t c) {
  return (c >= 0x591 && c <= 0x5BD) || c == 0x5BF || c == 0x5C1 || c == 0x5C2 ||
         c == 0x5C4 || c == 0x5C5 || c == 0x5C7;
}

char32_t HebrewLetter(char32_t c) {
  switch (c) {
    case 0x5BE:  // maqaf
      return U'-';
    case 0x5F3:  // geresh
      return U'\'';
    case 0x5F4:  // gershayim
      return U'"';
    default:
      return c;
  }
}

char32_t TurkishLetter(char32_t c) {
  switch (c) {
    case 0x130:  // capital i with dot
    case 0x131:  // dotless i
    case 0xCE:   // with circumflex
    case 0xEE:
      return U'i';
    case 0xC2:
    case 0xE2:
      return U'a';
    case 0xDB:
    case 0xFB:
      return U'u';
    case 0x307:  // what is left of a capital i with dot in lower case
      return kFoldDropped;
    default:
      return c;
  }
}

// The letter that is written with accents and breathings.
char32_t GreekLetter(char32_t c) {
  if ((c < 0x370 || c > 0x3FF) && (c < 0x1F00 || c > 0x1FFF)) {
    return c;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString parts;
  Nfd()->normalize(icu::UnicodeString(static_cast<UChar32>(c)), parts, status);
  return U_SUCCESS(status) ? static_cast<char32_t>(parts.char32At(0)) : c;
}

bool IsMark(char32_t c, Folding folding) {
  return (folding == Folding::kArabic && IsArabicMark(c)) ||
         (folding == Folding::kHebrew && IsHebrewMark(c));
}

// A letter of the folding's language as the one that stands for all its forms.
char32_t OneLetter(char32_t c, Folding folding) {
  switch (folding) {
    case Folding::kBasic:
      return c;
    case Folding::kArabic:
      return ArabicLetter(c);
    case Folding::kHebrew:
      return HebrewLetter(c);
    case Folding::kTurkish:
      return TurkishLetter(c);
    case Folding::kGreek:
      return GreekLetter(c);
  }
  return c;
}

// One code point of any text, standing alone.
char32_t ComputeEntry(char32_t c, Folding folding) {
  if (c >= 0xD800 && c <= 0xDFFF) return kReplacementCharacter;
  if (IsInvisible(c)) return kFoldDropped;
  if (IsMark(c, folding)) return kFoldDropped;
  const auto icu_c = static_cast<UChar32>(c);
  if (!Nfkc()->hasBoundaryBefore(icu_c)) return kFoldCombining;
  icu::UnicodeString parts;
  if (!Nfkc()->getDecomposition(icu_c, parts)) {
    return FoldNormalized(c, folding);  // most: it is its own form
  }
  const icu::UnicodeString form = CompatibilityForm(icu::UnicodeString(icu_c));
  if (form.countChar32() != 1) return kFoldSeveral;
  return FoldNormalized(static_cast<char32_t>(form.char32At(0)), folding);
}

// Entries of the Basic Multilingual Plane, computed 256 at a time when first
// met: asking ICU for every character would cost more than all matching.
class EntryTable {
 public:
  char32_t Get(char32_t c, Folding folding) {
    if (c > 0xFFFF) return ComputeEntry(c, folding);
    Page& page = pages_[static_cast<size_t>(folding)][c >> 8];
    if (!page.ready.load(std::memory_order_acquire)) {
      Fill(&page, c & 0xFF00, folding);
    }
    return page.entries[c & 0xFF];
  }

 private:
  struct Page {
    std::atomic<bool> ready = false;
    std::array<char32_t, 256> entries;
  };

  void Fill(Page* page, char32_t first, Folding folding) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (page->ready.load(std::memory_order_relaxed)) return;
    for (char32_t i = 0; i < 256; ++i) {
      page->entries[i] = ComputeEntry(first + i, folding);
    }
    page->ready.store(true, std::memory_order_release);
  }

  std::mutex mutex_;
  std::array<std::array<Page, 256>, kFoldingCount> pages_;
};

}  // namespace

char32_t FoldEntry(char32_t c, Folding folding) {
  static EntryTable table;
  return table.Get(c, folding);
}

// One code point of a text in NFKC.
char32_t FoldNormalized(char32_t c, Folding folding) {
  if (IsSpace(c)) return ' ';
  if (IsInvisible(c)) return kFoldDropped;
  if (IsMark(c, folding)) return kFoldDropped;
  c = OneLetter(c, folding);
  if (c == kFoldDropped) return c;
  const auto icu_c = static_cast<UChar32>(c);
  if (const int digit = u_charDigitValue(icu_c); digit >= 0) {
    return U'0' + static_cast<char32_t>(digit);
  }
  return static_cast<char32_t>(u_foldCase(icu_c, U_FOLD_CASE_DEFAULT));
}

icu::UnicodeString CompatibilityForm(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out;
  Nfkc()->normalize(text, out, status);
  return U_SUCCESS(status) ? out : text;
}

}  // namespace descale
