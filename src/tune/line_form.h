// The form in which lines of a site are the same line.

#ifndef DESCALE_TUNE_LINE_FORM_H_
#define DESCALE_TUNE_LINE_FORM_H_

#include <string>
#include <string_view>

namespace descale {

// Folded as rules see it (Folding::kBasic), and each number one "0": "1,204
// Comments" and "7 comments" are one. Separators between digits are of the
// number. "" for what has no letter, or is too long for a phrase.
std::string LineForm(std::string_view line);

// Whether there is a number in it, so that there are other lines of the form.
bool HasNumber(std::string_view form);

// RE2 for the whole folded line, for all lines of the form.
std::string PatternOf(std::string_view form);

// A part of an article for an example: its first sentence.
std::string_view FirstSentence(std::string_view line);

// Whether it reads like a sentence of an article rather than like a label: 60
// characters at least, and a sentence mark at the end.
bool ReadsLikeProse(std::string_view line);

}  // namespace descale

#endif  // DESCALE_TUNE_LINE_FORM_H_
