// PatternScanner: cuts an RE2 pattern into tokens, as far as folding it and
// counting its repeats need. It does not judge the pattern; RE2 does.
//
// Syntax: https://github.com/google/re2/wiki/Syntax

#ifndef DESCALE_RULES_PATTERN_SCANNER_H_
#define DESCALE_RULES_PATTERN_SCANNER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace descale {

struct PatternToken {
  enum class Kind : uint8_t {
    kLiteral,  // `c` stands for itself
    kEscape,   // \d \pL \. \b ...: never folded
    kCode,     // \x{0623} \x41 \101: `c` by its number
    kClass,    // [...] with its brackets
    kOpen,     // ( (?: (?P<name> (?i:
    kClose,    // )
    kFlags,    // (?i): no group
    kRepeat,   // * + ? {2,5}, with the ? of a lazy one; at most `max` times
    kOther,    // . ^ $ |
    kQuote,    // \Q or \E
  };
  Kind kind = Kind::kOther;
  std::string_view raw;
  char32_t c = 0;
  uint32_t max = 1;  // kRepeat: the last number; 1 for * + ?
};

class PatternScanner {
 public:
  explicit PatternScanner(std::string_view pattern) : pattern_(pattern) {}

  // Reads the next token; false at the end.
  bool Next(PatternToken* token);

 private:
  PatternToken ReadEscape();
  PatternToken ReadClass();
  PatternToken ReadGroup();
  bool ReadCount(PatternToken* token);
  PatternToken Take(PatternToken::Kind kind, size_t end);

  std::string_view pattern_;
  size_t pos_ = 0;
};

// Reads one member of a class, [] aside: a literal, an escape or [:alpha:].
// `inside` is what is left of the class and loses what was read.
PatternToken ReadClassMember(std::string_view* inside);

}  // namespace descale

#endif  // DESCALE_RULES_PATTERN_SCANNER_H_
