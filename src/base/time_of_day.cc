#include "base/time_of_day.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string_view>

namespace descale {
namespace {

using Tokens = std::vector<DateToken>;

// "+02:00", "+0200", "+02", "Z", "GMT", "UTC" behind a time; "" for none.
std::string ZoneAt(const Tokens& tokens, size_t i) {
  if (i >= tokens.size()) {
    return "";
  }
  const std::string_view text = tokens[i].text;
  if (text == "z" || text == "gmt" || text == "utc") {
    return "Z";
  }
  const bool plus = tokens[i].IsMark('+');
  if ((!plus && !tokens[i].IsMark('-')) || i + 1 >= tokens.size()) {
    return "";
  }
  const DateToken& number = tokens[i + 1];
  int64_t hours = number.value;
  int64_t minutes = 0;
  if (number.IsNumber(4, 4)) {
    hours = number.value / 100;
    minutes = number.value % 100;
  } else if (!number.IsNumber(1, 2)) {
    return "";
  } else if (i + 3 < tokens.size() && tokens[i + 2].IsMark(':')) {
    minutes = tokens[i + 3].value;
  }
  if (hours > 14 || minutes > 59) {
    return "";
  }
  std::array<char, 16> zone{};
  std::snprintf(zone.data(), zone.size(), "%c%02d:%02d", plus ? '+' : '-',
                static_cast<int>(hours), static_cast<int>(minutes));
  return zone.data();
}

// Moves the hour by "am", "pm", "a.m." or "p.m." at token `i`; returns the
// token behind it, `i` if there is none.
size_t ApplyHalfDay(const Tokens& tokens, size_t i, int64_t* hour) {
  if (i >= tokens.size()) {
    return i;
  }
  const std::string_view text = tokens[i].text;
  const bool dotted = (text == "a" || text == "p") && i + 2 < tokens.size() &&
                      tokens[i + 1].IsMark('.') && tokens[i + 2].text == "m";
  if (text != "am" && text != "pm" && !dotted) {
    return i;
  }
  if (*hour >= 1 && *hour <= 12) {
    *hour = *hour % 12 + (text[0] == 'p' ? 12 : 0);
  }
  return i + (dotted ? 3 : 1);
}

}  // namespace

std::string FindTime(const Tokens& tokens) {
  for (size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (!tokens[i].IsNumber(1, 2) || !tokens[i + 1].IsMark(':') ||
        !tokens[i + 2].IsNumber(2, 2)) {
      continue;
    }
    int64_t hour = tokens[i].value;
    const int64_t minute = tokens[i + 2].value;
    int64_t second = 0;
    size_t next = i + 3;
    if (next + 1 < tokens.size() && tokens[next].IsMark(':') &&
        tokens[next + 1].IsNumber(2, 2)) {
      second = tokens[next + 1].value;
      next += 2;
    }
    if (next + 1 < tokens.size() && tokens[next].IsMark('.') &&
        tokens[next + 1].kind == DateToken::Kind::kNumber) {
      next += 2;  // a fraction
    }
    next = ApplyHalfDay(tokens, next, &hour);
    if (hour > 23 || minute > 59 || second > 59) {
      return "";
    }
    std::array<char, 16> time{};
    std::snprintf(time.data(), time.size(), "T%02d:%02d:%02d",
                  static_cast<int>(hour), static_cast<int>(minute),
                  static_cast<int>(second));
    return time.data() + ZoneAt(tokens, next);
  }
  return "";
}

}  // namespace descale
