#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"
#include "base/words.h"
#include "filter/limits.h"
#include "filter/verdict.h"

namespace descale {
namespace {

constexpr std::string_view kStopWords[] = {"the", "be",   "to",   "of",
                                           "and", "that", "have", "with"};
constexpr std::string_view kUnspaced[] = {"zh", "ja", "th", "lo", "km", "my"};

size_t CountOf(std::string_view text, std::string_view what) {
  size_t count = 0;
  for (size_t at = text.find(what); at != std::string_view::npos;
       at = text.find(what, at + what.size())) {
    ++count;
  }
  return count;
}

// A letter of any script: ASCII, or a character beyond it that is no mark.
bool HasLetter(std::string_view word) {
  return CountText(word).words > 0 &&
         std::any_of(word.begin(), word.end(), [](char c) {
           return IsAsciiAlpha(c) || static_cast<unsigned char>(c) >= 0x80;
         });
}

struct LineShares {
  double bullets = 0;
  double ellipses = 0;
};

LineShares SharesOf(std::string_view text) {
  size_t lines = 0;
  LineShares shares;
  ForEachPiece(text, "\n", [&](std::string_view untrimmed) {
    const std::string_view line = TrimAscii(untrimmed);
    if (line.empty()) {
      return;
    }
    ++lines;
    shares.bullets += line.starts_with("\u2022") || line.starts_with('-') ||
                      line.starts_with('*');
    shares.ellipses += line.ends_with("...") || line.ends_with("\u2026");
  });
  shares.bullets /= static_cast<double>(std::max<size_t>(lines, 1));
  shares.ellipses /= static_cast<double>(std::max<size_t>(lines, 1));
  return shares;
}

std::string SpacedRules(const std::vector<std::string_view>& words) {
  size_t characters = 0;
  size_t with_letters = 0;
  for (const std::string_view word : words) {
    characters += CountCodePoints(word);
    with_letters += HasLetter(word) ? 1 : 0;
  }
  const auto count = static_cast<double>(words.size());
  const double length = static_cast<double>(characters) / count;
  for (const std::string& verdict :
       {Under("mean word length", length, 3),
        Over("mean word length", length, 10),
        Under("share of words with a letter",
              static_cast<double>(with_letters) / count, 0.8)}) {
    if (!verdict.empty()) {
      return verdict;
    }
  }
  return "";
}

std::string StopWordRule(const std::vector<std::string_view>& words) {
  std::set<std::string_view> found;
  for (const std::string_view word : words) {
    for (const std::string_view stop : kStopWords) {
      if (EqualsIgnoringCase(word, stop)) {
        found.insert(stop);
      }
    }
  }
  return Under("stop words", static_cast<double>(found.size()), 2);
}

}  // namespace

std::string GopherQuality(std::string_view text, std::string_view language) {
  const double count = CountText(text).words;
  const std::vector<std::string_view> words = SplitAscii(text);
  const LineShares shares = SharesOf(text);
  for (const std::string& verdict :
       {Under("words", count, 50), Over("words", count, 100'000),
        Over("hashes a word", static_cast<double>(CountOf(text, "#")) / count,
             0.1),
        Over("ellipses a word",
             static_cast<double>(CountOf(text, "...") +
                                 CountOf(text, "\u2026")) /
                 count,
             0.1),
        Over("share of bullet lines", shares.bullets, 0.9),
        Over("share of lines that end in an ellipsis", shares.ellipses, 0.3)}) {
    if (!verdict.empty()) {
      return verdict;
    }
  }
  const bool spaced = std::find(std::begin(kUnspaced), std::end(kUnspaced),
                                language) == std::end(kUnspaced);
  if (std::string verdict = spaced ? SpacedRules(words) : "";
      !verdict.empty()) {
    return verdict;
  }
  return language == "en" ? StopWordRule(words) : "";
}

}  // namespace descale
