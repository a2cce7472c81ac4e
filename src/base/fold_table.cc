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

// One code point of any text, standing alone.
char32_t ComputeEntry(char32_t c, Folding folding) {
  if (c >= 0xD800 && c <= 0xDFFF) return kReplacementCharacter;
  if (IsInvisible(c)) return kFoldDropped;
  if (folding == Folding::kArabic && IsArabicMark(c)) return kFoldDropped;
  const auto icu_c = static_cast<UChar32>(c);
  if (!Nfkc()->hasBoundaryBefore(icu_c)) return kFoldCombining;
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
  if (folding == Folding::kArabic) {
    if (IsArabicMark(c)) return kFoldDropped;
    c = ArabicLetter(c);
  }
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
