#include "decode/detect.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include <unicode/ucsdet.h>

#include "decode/convert.h"
#include "decode/sample.h"

namespace descale {
namespace {

// Below this the detector's own words are "random": ten is what it gives to
// any multi-byte encoding that a few bytes do not rule out.
constexpr int32_t kLeastConfidence = 12;

// The bytes of TIS-620 by their place in a syllable.
enum class ThaiByte {
  kOther,
  kConsonant,
  kRare,  // consonants that hardly occur: obsolete, or of a few learned words
  kLeadingVowel,
  kMark,
  kNone,  // no character at all
};

ThaiByte KindOfThaiByte(uint8_t byte) {
  constexpr std::string_view kRareBytes =
      "\xA3\xA5\xA6\xAC\xAE\xAF\xB0\xB1\xB2\xC6\xCC\xCE\xCF\xDF";
  if (byte < 0x80) {
    return ThaiByte::kOther;
  }
  if (kRareBytes.find(static_cast<char>(byte)) != std::string_view::npos) {
    return ThaiByte::kRare;
  }
  if (byte >= 0xA1 && byte <= 0xCE) {
    return ThaiByte::kConsonant;
  }
  if (byte >= 0xE0 && byte <= 0xE4) {
    return ThaiByte::kLeadingVowel;
  }
  if (byte == 0xD1 || (byte >= 0xD4 && byte <= 0xDA) ||
      (byte >= 0xE7 && byte <= 0xEE)) {
    return ThaiByte::kMark;
  }
  const bool unused = (byte >= 0xDB && byte <= 0xDE) || byte >= 0xFC;
  return unused ? ThaiByte::kNone : ThaiByte::kOther;
}

bool IsThaiConsonant(ThaiByte kind) {
  return kind == ThaiByte::kConsonant || kind == ThaiByte::kRare;
}

// Thai is sure of itself: marks sit on consonants or on other marks, leading
// vowels stand before consonants, both marks and consonants are frequent, and
// some letters are not (by that it differs from two-byte encodings of Korean
// and Chinese, whose bytes go by in much the same order).
bool LooksLikeThai(std::string_view sample) {
  size_t high = 0;
  size_t consonants = 0;
  size_t rare = 0;
  size_t marks = 0;
  size_t wrong = 0;
  ThaiByte last = ThaiByte::kOther;
  for (const char c : sample) {
    const auto byte = static_cast<uint8_t>(c);
    const ThaiByte kind = KindOfThaiByte(byte);
    const bool is_mark = kind == ThaiByte::kMark;
    high += byte >= 0x80;
    consonants += IsThaiConsonant(kind);
    rare += kind == ThaiByte::kRare;
    marks += is_mark;
    wrong += kind == ThaiByte::kNone;
    wrong += is_mark && !IsThaiConsonant(last) && last != ThaiByte::kMark;
    wrong += last == ThaiByte::kLeadingVowel && !IsThaiConsonant(kind);
    last = kind;
  }
  return high >= 8 && consonants * 5 >= high * 2 && marks * 10 >= high &&
         rare * 25 <= high && wrong * 50 <= high;
}

// What is found by other means (BOM, NULs, escapes, validity) is not guessed.
bool IsGuessable(const Encoding& encoding) {
  return !encoding.name.starts_with("utf-") &&
         !encoding.name.starts_with("iso-2022-");
}

// Whether the sample can be in that encoding: letters of its script, and next
// to no errors.
bool Fits(const Encoding& encoding, std::string_view sample) {
  if (encoding.latin && IsMostlyHighBytes(sample)) {
    return false;
  }
  std::string converted;
  const size_t errors = AppendConverted(sample, encoding, &converted);
  return errors * 50 <= sample.size();
}

struct DetectorCloser {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

const Encoding* AskIcu(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(
      ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(),
                 static_cast<int32_t>(sample.size()), &status);
  int32_t count = 0;
  const UCharsetMatch** matches =
      ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) {
    return nullptr;
  }
  // A text in another script is not windows-1252, so that even a weak match is
  // better than none: Urdu looks but a little like the Arabic that ICU knows.
  const int32_t least = IsMostlyHighBytes(sample) ? 1 : kLeastConfidence;
  for (int32_t i = 0; i < count; ++i) {  // best first
    if (ucsdet_getConfidence(matches[i], &status) < least) {
      break;
    }
    const Encoding* encoding =
        EncodingFromLabel(ucsdet_getName(matches[i], &status));
    if (encoding != nullptr && IsGuessable(*encoding) &&
        Fits(*encoding, sample)) {
      return encoding;
    }
  }
  return nullptr;
}

}  // namespace

const Encoding* DetectEncoding(std::string_view sample) {
  if (sample.empty()) {
    return nullptr;
  }
  if (LooksLikeThai(sample)) {
    return &EncodingNamed("windows-874");
  }
  return AskIcu(sample);
}

}  // namespace descale
