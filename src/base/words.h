// TextCounts: the sizes of a text that all scripts share.

#ifndef DESCALE_BASE_WORDS_H_
#define DESCALE_BASE_WORDS_H_

#include <cstdint>
#include <string_view>

namespace descale {

struct TextCounts {
  uint32_t chars = 0;           // code points that are not white space
  uint32_t words = 0;           // runs of letters and digits; an unspaced
                                // script's character counts .6 of a word
  uint32_t sentence_marks = 0;  // at the end of a word or the text
  uint32_t commas = 0;          // of any script
};

TextCounts CountText(std::string_view utf8);

// Whether there is anything but white space and invisible characters.
bool HasVisible(std::string_view utf8);

}  // namespace descale

#endif  // DESCALE_BASE_WORDS_H_
