// What the words of the rule language mean for one line: short, prose, stop.

#ifndef DESCALE_RULES_LINE_FACTS_H_
#define DESCALE_RULES_LINE_FACTS_H_

#include <cstdint>
#include <string_view>

namespace descale {

struct LineFacts {
  bool is_short = false;  // length <= 60, <= 10 words, no stop
  bool is_prose =
      false;             // length >= 60, a sentence mark in it, link share < .5
  bool is_link = false;  // link share >= .8
  bool has_stop = false;  // a sentence mark ends it, closers aside
  uint32_t words = 0;

  bool link_or_short() const { return is_link || is_short; }
};

// `link_share` is that of the line's block: 0 in plain text.
LineFacts FactsOf(std::string_view line, double link_share);

// True if the last character, closing quotes and brackets aside, ends a
// sentence.
bool EndsWithStop(std::string_view line);

}  // namespace descale

#endif  // DESCALE_RULES_LINE_FACTS_H_
