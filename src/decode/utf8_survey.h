// How much of a byte string is UTF-8.

#ifndef DESCALE_DECODE_UTF8_SURVEY_H_
#define DESCALE_DECODE_UTF8_SURVEY_H_

#include <cstddef>
#include <string_view>

namespace descale {

struct Utf8Survey {
  size_t good = 0;     // well-formed sequences of two bytes and more
  size_t spoiled = 0;  // made like UTF-8 but ill-formed: overlong, surrogate,
                       // cut short in front of something else
  size_t foreign = 0;  // bytes that UTF-8 would not put there
};

// A sequence that the end of `bytes` cuts short is not counted: a page that
// was cut off says nothing about its encoding there.
Utf8Survey SurveyUtf8(std::string_view bytes);

}  // namespace descale

#endif  // DESCALE_DECODE_UTF8_SURVEY_H_
