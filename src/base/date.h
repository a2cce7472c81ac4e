// Dates as people and machines write them -> ISO 8601.

#ifndef DESCALE_BASE_DATE_H_
#define DESCALE_BASE_DATE_H_

#include <string>
#include <string_view>

namespace descale {

// The first date in `text` as "2024-05-13", or with its time of day as
// "2024-05-13T10:00:00", "...Z" or "...+02:00" where a zone is given. "" if
// there is none, the date cannot be, its year is not 1800-2100, or day and
// month cannot be told apart ("03/04/2024").
//
// Reads ISO 8601 (extended and basic), RFC 2822, numbers in the orders of
// year-month-day and day-month-year (month-day-year where the day is over
// 12), "2024年5月13日", month names of about 20 languages, digits of any
// script, and Unix time in seconds or milliseconds. Depends neither on today's
// date nor on the locale.
std::string NormalizeDate(std::string_view text);

// The date in the path of a URL, "/2024/05/13/" or "/2024-05-13-", else "".
std::string DateFromUrl(std::string_view url);

}  // namespace descale

#endif  // DESCALE_BASE_DATE_H_
