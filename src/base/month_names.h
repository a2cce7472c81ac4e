// Month names of the languages that pages are dated in.

#ifndef DESCALE_BASE_MONTH_NAMES_H_
#define DESCALE_BASE_MONTH_NAMES_H_

#include <string_view>

namespace descale {

// 1 to 12 for a name or usual abbreviation of a month, in text folded by
// Folding::kArabic and without a full stop; 0 for any other word. Names of two
// words ("تشرين الأول") are joined by one space.
int MonthFromName(std::string_view folded);

}  // namespace descale

#endif  // DESCALE_BASE_MONTH_NAMES_H_
