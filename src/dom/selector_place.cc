#include "dom/selector_place.h"

#include <charconv>
#include <string>
#include <system_error>

#include "base/strings.h"

namespace descale {
namespace {

// A whole number, with or without a sign, that takes up all of `text`.
std::optional<int32_t> ParseNumber(std::string_view text) {
  if (text.size() > 1 && text[0] == '+' && IsAsciiDigit(text[1])) {
    text.remove_prefix(1);
  }
  int32_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

// What stands before the n.
std::optional<int32_t> ParseStep(std::string_view text) {
  if (text.empty() || text == "+") return 1;
  if (text == "-") return -1;
  return ParseNumber(text);
}

// What stands behind the n: nothing, or a sign and a number, with or without
// white space around the sign.
std::optional<int32_t> ParseOffset(std::string_view text) {
  text = TrimAscii(text);
  if (text.empty()) return 0;
  const char sign = text.front();
  const std::string_view digits = TrimAscii(text.substr(1));
  if ((sign != '+' && sign != '-') || digits.empty() ||
      !IsAsciiDigit(digits.front())) {
    return std::nullopt;
  }
  return ParseNumber(sign + std::string(digits));
}

}  // namespace

bool PlaceTest::Holds(uint32_t position) const {
  const int64_t distance = int64_t{position} - b;
  if (a == 0) return distance == 0;
  return distance % a == 0 && distance / a >= 0;
}

std::optional<PlaceTest> ParsePlace(std::string_view text) {
  const std::string lowered = AsciiLowered(TrimAscii(text));
  const std::string_view form = lowered;
  PlaceTest place;
  if (form == "odd" || form == "even") {
    place.a = 2;
    place.b = form == "odd" ? 1 : 0;
    return place;
  }
  const size_t n = form.find('n');
  const bool has_step = n != std::string_view::npos;
  const auto a = has_step ? ParseStep(form.substr(0, n)) : 0;
  const auto b = has_step ? ParseOffset(form.substr(n + 1)) : ParseNumber(form);
  if (!a || !b) return std::nullopt;
  place.a = *a;
  place.b = *b;
  return place;
}

}  // namespace descale
