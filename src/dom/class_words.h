// The words of a class attribute (or of any list of words between white
// space), looked at in place: no copy, no allocation.

#ifndef DESCALE_DOM_CLASS_WORDS_H_
#define DESCALE_DOM_CLASS_WORDS_H_

#include <cstddef>
#include <string_view>

#include "base/strings.h"

namespace descale {

// Takes the first word off `rest`; "" if there is none left.
inline std::string_view TakeWord(std::string_view* rest) {
  size_t begin = 0;
  while (begin < rest->size() && IsAsciiSpace((*rest)[begin])) ++begin;
  size_t end = begin;
  while (end < rest->size() && !IsAsciiSpace((*rest)[end])) ++end;
  const std::string_view word = rest->substr(begin, end - begin);
  rest->remove_prefix(end);
  return word;
}

// Whether `name` is one of the words; never, if it is empty or holds a space.
inline bool HasWord(std::string_view words, std::string_view name) {
  if (words.size() < name.size()) return false;
  for (std::string_view word = TakeWord(&words); !word.empty();
       word = TakeWord(&words)) {
    if (word == name) return true;
  }
  return false;
}

}  // namespace descale

#endif  // DESCALE_DOM_CLASS_WORDS_H_
