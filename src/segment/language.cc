#include "segment/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>  // CLD2's headers use FILE without it
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "base/script.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

// CLD2 takes 1.5 ms for a whole page; this much is enough to tell.
constexpr size_t kMaxSampleBytes = 4096;
constexpr size_t kMaxSampleBlocks = 64;
// Fewer characters are no evidence against a declaration.
constexpr size_t kMinSampleBytes = 40;

struct LanguageScripts {
  std::string_view script;     // ISO 15924
  std::string_view languages;  // written in it, in no other
};

// Languages with one script. Those that have several (sr, az, uz, ku, ...) are
// believed in any; Japanese and Chinese are named apart below.
constexpr std::array kScripts = std::to_array<LanguageScripts>({
    {"Latn",
     "en de fr es it pt nl sv da no nb nn fi is et lv lt pl cs sk sl hr hu ro "
     "sq tr vi id ms tl fil ca eu gl ga cy mt af sw la eo"},
    {"Cyrl", "ru uk bg be mk"},
    {"Arab", "ar fa ur ps ckb"},
    {"Hebr", "he iw yi"},
    {"Grek", "el"},
    {"Hang", "ko"},
    {"Thai", "th"},
    {"Deva", "hi mr ne"},
    {"Beng", "bn as"},
    {"Taml", "ta"},
    {"Telu", "te"},
    {"Knda", "kn"},
    {"Mlym", "ml"},
    {"Gujr", "gu"},
    {"Sinh", "si"},
    {"Geor", "ka"},
    {"Armn", "hy"},
    {"Ethi", "am ti"},
    {"Khmr", "km"},
    {"Laoo", "lo"},
    {"Mymr", "my"},
});

// The text of the largest blocks, in document order.
std::string Sample(const Document& document) {
  std::vector<uint32_t> largest(document.blocks.size());
  for (uint32_t i = 0; i < largest.size(); ++i) {
    largest[i] = i;
  }
  const size_t count = std::min(largest.size(), kMaxSampleBlocks);
  const auto end = largest.begin() + static_cast<std::ptrdiff_t>(count);
  std::partial_sort(largest.begin(), end, largest.end(),
                    [&](uint32_t a, uint32_t b) {
                      const uint32_t chars_a = document.blocks[a].chars;
                      const uint32_t chars_b = document.blocks[b].chars;
                      return chars_a != chars_b ? chars_a > chars_b : a < b;
                    });
  std::string sample;
  for (auto block = largest.begin();
       block != end && sample.size() < kMaxSampleBytes; ++block) {
    sample += PrefixUtf8(document.TextOf(document.blocks[*block]),
                         kMaxSampleBytes - sample.size());
    sample += '\n';
  }
  return sample;
}

// "de" of "de-AT" and "de_DE"; "" for what is no language tag.
std::string PrimarySubtag(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find_first_of("-_,; "));
  if (primary.size() < 2 || primary.size() > 3 ||
      !std::all_of(primary.begin(), primary.end(), IsAsciiAlpha)) {
    return "";
  }
  const std::string lower = AsciiLowered(primary);
  // Three letters are as often "utf" or "und" as a language.
  if (lower == "xx" ||
      (lower.size() == 3 &&
       CLD2::GetLanguageFromName(lower.c_str()) == CLD2::UNKNOWN_LANGUAGE)) {
    return "";
  }
  // "iw" and "in" were withdrawn.
  return lower == "iw" ? "he" : lower == "in" ? "id" : lower;
}

bool IsMostlyOf(std::string_view code, std::string_view sample) {
  const std::optional<Script> script = ScriptFromCode(code);
  return script && IsMostly(*script, sample);
}

// Whether a language may be what the sample is written in.
bool IsPlausible(std::string_view language, std::string_view sample) {
  if (sample.size() < kMinSampleBytes) {
    return true;
  }
  if (language == "zh" || language == "ja" || language == "yue") {
    // Kana and Han mix, so neither need be the larger half.
    return !IsMostlyOf("Latn", sample) && !IsMostlyOf("Cyrl", sample) &&
           !IsMostlyOf("Arab", sample) && !IsMostlyOf("Hang", sample);
  }
  for (const LanguageScripts& entry : kScripts) {
    const std::vector<std::string_view> languages = SplitAscii(entry.languages);
    if (std::find(languages.begin(), languages.end(), language) !=
        languages.end()) {
      return IsMostlyOf(entry.script, sample);
    }
  }
  return true;
}

// The primary subtag that CLD2 gives the sample; "" if it is not sure.
std::string Detect(std::string_view sample) {
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  int text_bytes = 0;
  bool reliable = false;
  const CLD2::Language best = CLD2::DetectLanguageSummary(
      sample.data(), static_cast<int>(sample.size()), /*is_plain_text=*/true,
      languages.data(), percents.data(), &text_bytes, &reliable);
  if (best == CLD2::UNKNOWN_LANGUAGE || !reliable) {
    return "";
  }
  return PrimarySubtag(CLD2::LanguageCode(best));
}

}  // namespace

void FillLanguage(const MetadataField& declared, Document* document) {
  const std::string sample = Sample(*document);
  MetadataField& language = document->metadata.language;
  const std::string stated = PrimarySubtag(declared.value);
  if (!stated.empty() && IsPlausible(stated, sample)) {
    language = {stated, declared.origin};
    return;
  }
  std::string detected = Detect(sample);
  if (!detected.empty()) {
    language = {std::move(detected), "cld2"};
  }
}

}  // namespace descale
