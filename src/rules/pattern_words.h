// PatternWords: what a text must have to be matched by a pattern, as words
// (runs of characters) one of which is in every text that the pattern matches.
//
// The idea is that of Russ Cox, "Regular Expression Matching with a Trigram
// Index" (2012), with words in place of trigrams: a line has none of the words
// of most patterns, and is spared the automaton.

#ifndef DESCALE_RULES_PATTERN_WORDS_H_
#define DESCALE_RULES_PATTERN_WORDS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace descale {

// A word of fewer bytes is in too many lines to tell them apart.
inline constexpr size_t kMinWordBytes = 3;

// One of these is in every text that `pattern` (folded, and known to compile)
// matches; none if there are no such words.
std::vector<std::string> WordsOf(std::string_view pattern);

}  // namespace descale

#endif  // DESCALE_RULES_PATTERN_WORDS_H_
