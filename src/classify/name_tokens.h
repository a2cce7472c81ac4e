// Name tokens: the words that ids and classes are made of.

#ifndef DESCALE_CLASSIFY_NAME_TOKENS_H_
#define DESCALE_CLASSIFY_NAME_TOKENS_H_

#include <array>
#include <cstddef>
#include <string_view>

#include "base/strings.h"

namespace descale {

// Calls `take(std::string_view)` for each token of an id, class or role, in
// lower case: names are split at whatever is no ASCII letter and where a
// capital follows a small letter ("entryContent post-12" has entry, content,
// post). Shorter and longer ones than 3 and 18 letters say nothing and are left
// out. The view is valid during the call.
template <typename Take>
void ForEachNameToken(std::string_view names, Take take) {
  constexpr size_t kShortest = 3;
  constexpr size_t kLongest = 18;
  std::array<char, kLongest> token = {};
  size_t size = 0;
  const auto finish = [&] {
    if (size >= kShortest && size <= kLongest) {
      take(std::string_view(token.data(), size));
    }
    size = 0;
  };
  bool after_small = false;
  for (const char c : names) {
    const bool small = c >= 'a' && c <= 'z';
    if (!IsAsciiAlpha(c) || (after_small && !small)) finish();
    if (IsAsciiAlpha(c)) {
      if (size < kLongest) token[size] = AsciiLower(c);
      ++size;
    }
    after_small = small;
  }
  finish();
}

}  // namespace descale

#endif  // DESCALE_CLASSIFY_NAME_TOKENS_H_
