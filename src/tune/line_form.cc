#include "tune/line_form.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/characters.h"
#include "base/fold.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "tune/pattern_text.h"

namespace descale {
namespace {

// Longer lines are no phrases; consent notices are the longest that are.
constexpr uint32_t kMaxLength = 600;
constexpr size_t kProseLength = 60;
constexpr std::string_view kNumberSeparators = ".,: ";
constexpr std::string_view kAnyNumber = R"(\d[\d.,: ]*)";

bool HasLetter(std::string_view text) {
  for (size_t pos = 0; pos < text.size();) {
    if (IsLetter(DecodeUtf8(text, &pos))) {
      return true;
    }
  }
  return false;
}

// The end of the number that begins at `begin`: a separator is of it only if a
// digit follows.
size_t EndOfNumber(std::string_view text, size_t begin) {
  size_t end = begin;
  for (size_t i = begin; i < text.size(); ++i) {
    if (IsAsciiDigit(text[i])) {
      end = i + 1;
    } else if (kNumberSeparators.find(text[i]) == std::string_view::npos) {
      break;
    }
  }
  return end;
}

}  // namespace

std::string LineForm(std::string_view line) {
  FoldedText folded;
  if (!Fold(line, Folding::kBasic, kMaxLength, &folded) ||
      !HasLetter(folded.text)) {
    return {};
  }
  std::string form;
  const std::string_view text = folded.text;
  for (size_t i = 0; i < text.size();) {
    if (IsAsciiDigit(text[i])) {
      form += '0';
      i = EndOfNumber(text, i);
    } else {
      form += text[i++];
    }
  }
  return form;
}

bool HasNumber(std::string_view form) {
  return form.find('0') != std::string_view::npos;
}

std::string PatternOf(std::string_view form) {
  std::string pattern;
  bool is_first = true;
  ForEachPiece(form, "0", [&](std::string_view words) {
    pattern += is_first ? "" : kAnyNumber;
    pattern += QuotePattern(words);
    is_first = false;
  });
  return pattern;
}

std::string_view FirstSentence(std::string_view line) {
  bool ends = false;
  for (size_t pos = 0; pos < line.size();) {
    const size_t begin = pos;
    const char32_t c = DecodeUtf8(line, &pos);
    if (ends && IsSpace(c)) {
      return line.substr(0, begin);
    }
    ends = IsSentenceMark(c) || (ends && IsCloser(c));
  }
  return line;
}

bool ReadsLikeProse(std::string_view line) {
  if (CountCodePoints(line) < kProseLength) {
    return false;
  }
  bool ends = false;
  for (size_t pos = 0; pos < line.size();) {
    const char32_t c = DecodeUtf8(line, &pos);
    ends = IsSentenceMark(c) || (ends && (IsCloser(c) || IsSpace(c)));
  }
  return ends;
}

}  // namespace descale
