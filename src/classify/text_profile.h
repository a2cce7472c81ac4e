// TextProfile: what the characters of a block say about it, from one scan.
//
// Nothing here depends on the language: shares of kinds of characters, marks
// at the ends, numbers that look like years and times, and the words as
// numbers, so that they can be compared.

#ifndef DESCALE_CLASSIFY_TEXT_PROFILE_H_
#define DESCALE_CLASSIFY_TEXT_PROFILE_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace descale {

// A word without case as a hash. In scripts without spaces every character is
// a word of its own.
using WordHash = uint32_t;

struct TextProfile {
  // Code points, all of them: white space counts here.
  uint32_t size = 0;
  uint32_t letters = 0;
  uint32_t upper = 0;
  uint32_t digits = 0;
  uint32_t spaces = 0;
  uint32_t symbols = 0;     // that labels and menus have: | » → # * ...
  float words = 0;          // a word 1, a character of an unspaced script .6
  uint64_t hash = 0;        // of the characters as they stand
  uint32_t first_word = 0;  // [first, end) of the words of the page
  uint32_t end_word = 0;

  bool begins_upper = false;
  bool begins_lower = false;
  bool begins_digit = false;
  bool ends_sentence = false;  // closing quotes and brackets aside
  bool ends_colon = false;
  bool ends_arrow = false;  // or "...", which lead elsewhere
  bool has_copyright = false;
  bool has_currency = false;
  bool has_year = false;  // 1900-2099
  bool has_time = false;  // 12:30, 5/13/2024
  bool has_pipe = false;
  bool has_at = false;
};

// Scans `utf8` and appends its words to `words`.
TextProfile ProfileText(std::string_view utf8, std::vector<WordHash>* words);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_TEXT_PROFILE_H_
