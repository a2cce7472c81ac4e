// Words of closed lists as values of rules.

#ifndef DESCALE_RULES_CHOICES_H_
#define DESCALE_RULES_CHOICES_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/names.h"
#include "rules/near_name.h"
#include "rules/toml_file.h"

namespace descale {

// What the word under `key` stands for. One that is not in the list is logged,
// with the nearest that is, or all of them.
template <typename T, size_t kSize>
std::optional<T> ValueOf(TableReader* reader, std::string_view key,
                         const Located<std::string_view>& word,
                         const std::array<Named<T>, kSize>& names) {
  if (const auto value = ValueOf(names, word.value)) return value;
  std::vector<std::string_view> known(kSize);
  std::ranges::transform(names, known.begin(), &Named<T>::name);
  std::string hint = Suggestion(word.value, known);
  if (hint.empty()) hint = ", known are " + ListOf(names);
  reader->Error(word.position, "unknown " + std::string(key) + " \"" +
                                   std::string(word.value) + "\"" + hint);
  return std::nullopt;
}

// Nothing if the key is not there.
template <typename T, size_t kSize>
std::optional<T> Choice(TableReader* reader, std::string_view key,
                        const std::array<Named<T>, kSize>& names) {
  const auto word = reader->String(key);
  return word ? ValueOf(reader, key, *word, names) : std::nullopt;
}

// The words of an array as bits, one for each value.
template <typename T, size_t kSize>
uint32_t Choices(TableReader* reader, std::string_view key,
                 const std::array<Named<T>, kSize>& names) {
  uint32_t bits = 0;
  for (const auto& word : reader->Strings(key)) {
    if (const auto value = ValueOf(reader, key, word, names)) {
      bits |= 1U << static_cast<uint32_t>(*value);
    }
  }
  return bits;
}

}  // namespace descale

#endif  // DESCALE_RULES_CHOICES_H_
