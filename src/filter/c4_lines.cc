#include <algorithm>
#include <string_view>

#include "base/strings.h"
#include "base/words.h"
#include "filter/verdict.h"

namespace descale {
namespace {

constexpr double kFewestWords = 3;

// Ends of sentences, as C4 has them, and their like in other scripts.
constexpr std::string_view kEndMarks[] = {
    ".",      "!",      "?",      "\"",     "\u201D", "\u2019", "\u00BB",
    "\u3002", "\uFF01", "\uFF1F", "\uFF0E", "\u300D", "\u300F", "\u061F",
    "\u06D4", "\u0964", "\u0965", "\u104B", "\u1362", "\u17D4"};

constexpr std::string_view kPolicies[] = {"terms of use",   "privacy policy",
                                          "cookie policy",  "uses cookies",
                                          "use of cookies", "use cookies"};

bool EndsSentence(std::string_view line) {
  return !line.ends_with("...") &&
         std::any_of(
             std::begin(kEndMarks), std::end(kEndMarks),
             [&](std::string_view mark) { return line.ends_with(mark); });
}

}  // namespace

std::string_view C4Line(std::string_view line) {
  const auto has = [&](std::string_view phrase) {
    return FindIgnoringCase(line, phrase) != std::string_view::npos;
  };
  if (!EndsSentence(TrimAscii(line))) {
    return "c4/no-end-mark";
  }
  if (has("javascript")) {
    return "c4/javascript";
  }
  if (std::any_of(std::begin(kPolicies), std::end(kPolicies), has)) {
    return "c4/policy";
  }
  return CountText(line).words < kFewestWords ? "c4/few-words" : "";
}

}  // namespace descale
