// TokenTable: what a class or id token says of the text below it, as log-odds:
// above 0 for content, below 0 for boilerplate.

#ifndef DESCALE_CLASSIFY_TOKEN_TABLE_H_
#define DESCALE_CLASSIFY_TOKEN_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace descale {

class TokenTable {
 public:
  TokenTable() = default;
  // Tokens are in lower case and different from each other.
  explicit TokenTable(std::vector<std::pair<std::string, float>> scores);

  // nullptr for an unknown token. No allocation.
  const float* Find(std::string_view token) const;

  size_t size() const { return scores_.size(); }

 private:
  std::vector<std::pair<std::string, float>> scores_;
  // Open addressing.
  struct Slot {
    uint32_t tag = 0;     // of the token's hash
    uint32_t number = 0;  // index into scores_ plus 1; 0: empty
  };
  std::vector<Slot> slots_;
};

}  // namespace descale

#endif  // DESCALE_CLASSIFY_TOKEN_TABLE_H_
