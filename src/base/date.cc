#include "base/date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <vector>

#include "base/date_tokens.h"
#include "base/fold.h"
#include "base/strings.h"
#include "base/time_of_day.h"
#include "base/utf8.h"

namespace descale {
namespace {

constexpr int kMinYear = 1800;
constexpr int kMaxYear = 2100;
// Longer texts that hold a date are prose.
constexpr size_t kMaxDateBytes = 200;

using Tokens = std::vector<DateToken>;
using Kind = DateToken::Kind;

struct Day {
  int64_t year = 0;
  int64_t month = 0;
  int64_t day = 0;
};

std::optional<Day> ValidDay(int64_t year, int64_t month, int64_t day) {
  if (year < kMinYear || year > kMaxYear || month < 1 || month > 12 ||
      day < 1 || day > 31) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{
      std::chrono::year(static_cast<int>(year)),
      std::chrono::month(static_cast<unsigned>(month)),
      std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) {
    return std::nullopt;
  }
  return Day{year, month, day};
}

bool IsSeparator(const DateToken& token) {
  return token.IsMark('-') || token.IsMark('/') || token.IsMark('.') ||
         token.text == "年" || token.text == "月" || token.text == "년" ||
         token.text == "월";
}

// Three numbers with a separator behind the first and the second.
bool AreSeparated(const Tokens& tokens, size_t i) {
  return i + 4 < tokens.size() && IsSeparator(tokens[i + 1]) &&
         tokens[i + 2].IsNumber(1, 2) && IsSeparator(tokens[i + 3]);
}

// 2024-05-13, 2024/5/13, 2024年5月13日.
std::optional<Day> YearFirst(const Tokens& tokens, size_t i) {
  if (tokens[i].IsNumber(4, 4) && AreSeparated(tokens, i) &&
      tokens[i + 4].IsNumber(1, 2)) {
    return ValidDay(tokens[i].value, tokens[i + 2].value, tokens[i + 4].value);
  }
  return std::nullopt;
}

// 20240513.
std::optional<Day> BasicForm(const Tokens& tokens, size_t i) {
  if (!tokens[i].IsNumber(8, 8)) {
    return std::nullopt;
  }
  const int64_t value = tokens[i].value;
  return ValidDay(value / 10000, value / 100 % 100, value % 100);
}

// 13.05.2024, 13-5-2024, 05/13/2024; 3/4/2024 says nothing.
std::optional<Day> YearLast(const Tokens& tokens, size_t i) {
  if (!tokens[i].IsNumber(1, 2) || !AreSeparated(tokens, i) ||
      !tokens[i + 4].IsNumber(4, 4)) {
    return std::nullopt;
  }
  const int64_t first = tokens[i].value;
  const int64_t second = tokens[i + 2].value;
  const int64_t year = tokens[i + 4].value;
  if (second > 12) {
    return ValidDay(year, first, second);
  }
  const bool day_first =
      tokens[i + 1].IsMark('.') || first > 12 || first == second;
  return day_first ? ValidDay(year, second, first) : std::nullopt;
}

// The next number of `min` to `max` digits in tokens [begin, end), if only
// words and marks stand before it: "13 de mayo de 2024", "May 13th, 2024".
std::optional<int64_t> NumberIn(const Tokens& tokens, size_t begin, size_t end,
                                size_t min, size_t max) {
  for (size_t i = begin; i < std::min(end, tokens.size()); ++i) {
    if (tokens[i].kind == Kind::kNumber) {
      return tokens[i].IsNumber(min, max) ? std::optional(tokens[i].value)
                                          : std::nullopt;
    }
  }
  return std::nullopt;
}

// The year that stands behind the time in "Mon May 13 10:00:00 GMT 2024", or
// behind the day: the first number of four digits.
std::optional<int64_t> YearBehind(const Tokens& tokens, size_t begin) {
  constexpr size_t kReach = 12;
  for (size_t i = begin; i < std::min(begin + kReach, tokens.size()); ++i) {
    const bool offset =
        i > 0 && (tokens[i - 1].IsMark('+') || tokens[i - 1].IsMark('-')) &&
        tokens[i - 1].spaced && !tokens[i].spaced;
    if (tokens[i].IsNumber(4, 4) && !offset) {
      return tokens[i].value;
    }
  }
  return std::nullopt;
}

// "13 May 2024", "13. Mai 2024", "May 13, 2024", "2024 May 13".
std::optional<Day> NamedMonth(const Tokens& tokens, size_t i) {
  if (tokens[i].kind != Kind::kWord || tokens[i].value == 0) {
    return std::nullopt;
  }
  const int64_t month = tokens[i].value;
  const std::optional<int64_t> year = YearBehind(tokens, i + 1);
  // The day stands at most a "de" or "." and a "th" away, either side.
  std::optional<int64_t> day;
  for (size_t back = 1; back <= std::min<size_t>(i, 3) && !day; ++back) {
    if (tokens[i - back].kind == Kind::kNumber) {
      if (i > back && tokens[i - back - 1].IsMark(':')) {
        break;  // a time: "10:30 May 13, 2024"
      }
      day = NumberIn(tokens, i - back, i, 1, 2);
      break;
    }
  }
  if (day && year) {
    return ValidDay(*year, month, *day);
  }
  day = NumberIn(tokens, i + 1, i + 4, 1, 2);
  if (day && year) {
    return ValidDay(*year, month, *day);
  }
  if (day && i > 0 && tokens[i - 1].IsNumber(4, 4)) {
    return ValidDay(tokens[i - 1].value, month, *day);
  }
  return std::nullopt;
}

std::optional<Day> FindDay(const Tokens& tokens) {
  constexpr std::array kForms = {YearFirst, BasicForm, NamedMonth, YearLast};
  for (const auto form : kForms) {
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (const auto day = form(tokens, i)) {
        return day;
      }
    }
  }
  return std::nullopt;
}

std::string Written(const Day& day) {
  std::array<char, 16> date{};
  std::snprintf(date.data(), date.size(), "%04d-%02d-%02d",
                static_cast<int>(day.year), static_cast<int>(day.month),
                static_cast<int>(day.day));
  return date.data();
}

// Unix time: ten digits are seconds, thirteen milliseconds.
std::string FromUnixTime(const DateToken& number) {
  int64_t seconds = number.value;
  if (number.IsNumber(13, 13)) {
    seconds /= 1000;
  } else if (!number.IsNumber(10, 10)) {
    return "";
  }
  using std::chrono::days;
  using std::chrono::sys_seconds;
  const sys_seconds moment{std::chrono::seconds(seconds)};
  const auto midnight = std::chrono::floor<days>(moment);
  const std::chrono::year_month_day date(midnight);
  const std::chrono::hh_mm_ss time(moment - midnight);
  const auto day = ValidDay(static_cast<int>(date.year()),
                            static_cast<unsigned>(date.month()),
                            static_cast<unsigned>(date.day()));
  if (!day) {
    return "";
  }
  std::array<char, 16> clock{};
  std::snprintf(clock.data(), clock.size(), "T%02d:%02d:%02dZ",
                static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return Written(*day) + clock.data();
}

}  // namespace

std::string NormalizeDate(std::string_view text) {
  const std::string folded =
      Folded(PrefixUtf8(text, kMaxDateBytes), Folding::kArabic);
  const Tokens tokens = SplitDate(folded);
  if (tokens.size() == 1 && tokens[0].IsNumber(10, 13)) {
    return FromUnixTime(tokens[0]);
  }
  const std::optional<Day> day = FindDay(tokens);
  return day ? Written(*day) + FindTime(tokens) : "";
}

std::string DateFromUrl(std::string_view url) {
  const size_t scheme = url.find("://");
  const size_t path =
      url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (path == std::string_view::npos) {
    return "";
  }
  const std::string_view rest =
      url.substr(path, url.find_first_of("?#", path) - path);
  for (size_t i = 1; i + 10 <= rest.size(); ++i) {
    const std::string_view date = rest.substr(i, 10);
    const bool starts = rest[i - 1] == '/' || rest[i - 1] == '-';
    const bool ends = i + 10 == rest.size() || !IsAsciiDigit(rest[i + 10]);
    const char mark = date[4];
    if (starts && ends && (mark == '/' || mark == '-') && date[7] == mark) {
      const Tokens tokens = SplitDate(date);
      const auto day = tokens.size() == 5 ? YearFirst(tokens, 0) : std::nullopt;
      if (day) {
        return Written(*day);
      }
    }
  }
  return "";
}

}  // namespace descale
