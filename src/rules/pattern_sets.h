// PatternSets: many patterns asked about one line at once, by RE2::Set.
//
// Patterns are spread over sets of limited size, each with a memory budget of
// its own, as a set whose automaton outgrows its budget refuses to compile or
// becomes slow. A line is first asked whether it has any of the words without
// one of which they do not match, then whether anything matches at all, which
// costs a sixth of asking what.

#ifndef DESCALE_RULES_PATTERN_SETS_H_
#define DESCALE_RULES_PATTERN_SETS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <re2/re2.h>
#include <re2/set.h>

#include "rules/rule.h"
#include "rules/word_finder.h"

namespace descale {

class PatternSets {
 public:
  // Takes patterns that are known to compile; they match whole lines. Their
  // places in the vector are their numbers.
  explicit PatternSets(std::vector<Pattern> patterns);

  // Appends the numbers of the patterns that match all of `text`, ascending.
  // Thread-safe.
  void Match(std::string_view text, std::vector<uint32_t>* numbers) const;

 private:
  // Patterns [begin, end).
  struct Shard {
    size_t begin = 0;
    size_t end = 0;
    bool has_words = false;         // each matches only where a word is found
    std::unique_ptr<RE2::Set> set;  // null for a single stubborn pattern
    // One by one, for a line on which the set ran out of memory.
    mutable std::once_flag singles_made;
    mutable std::vector<std::unique_ptr<RE2>> singles;
  };

  void MakeShards(size_t begin, size_t end, bool have_words);
  size_t ShardEnd(size_t begin, size_t last) const;
  std::unique_ptr<RE2::Set> CompileSet(size_t begin, size_t end) const;
  void MatchShard(const Shard& shard, std::string_view text,
                  std::vector<uint32_t>* numbers) const;
  void MatchSingly(const Shard& shard, std::string_view text,
                   std::vector<uint32_t>* numbers) const;

  std::vector<Pattern> patterns_;  // those with words first
  std::vector<uint32_t> numbers_;  // theirs, as they were given
  std::unique_ptr<WordFinder> words_;
  std::vector<std::unique_ptr<Shard>> shards_;
};

}  // namespace descale

#endif  // DESCALE_RULES_PATTERN_SETS_H_
