// EndStripper: takes bullets, emoji and dashes from the ends of a folded line,
// as the key `strip_ends` of a rule says.

#ifndef DESCALE_RULES_END_STRIPPER_H_
#define DESCALE_RULES_END_STRIPPER_H_

#include <bitset>
#include <memory>
#include <string>
#include <string_view>

#include <re2/re2.h>

namespace descale {

class EndStripper {
 public:
  // `pattern` is RE2, folded and known to compile: a class of characters. What
  // matches it as a single character goes, and so do spaces next to it. ""
  // strips nothing.
  explicit EndStripper(const std::string& pattern);

  std::string_view Strip(std::string_view folded) const;

 private:
  bool Strips(std::string_view code_point) const;

  // Lines of the common scripts are decided without RE2.
  static constexpr char32_t kTableSize = 0x800;

  std::unique_ptr<RE2> pattern_;  // null strips nothing
  std::bitset<kTableSize> table_;
};

}  // namespace descale

#endif  // DESCALE_RULES_END_STRIPPER_H_
