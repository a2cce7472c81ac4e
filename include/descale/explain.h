// Explaining a page: what became of each of its lines, and why.
//
//   const descale::Explanation explanation = extractor.Explain(page);
//   std::cout << descale::ExplainText(explanation, {});
//
//   const auto answer = descale::Why(explanation, page, "Share this story");
//   std::cout << descale::WhyText(explanation, answer, {});
//
// The text forms are for people and may change; the keys of the JSON forms are
// described in docs/explain.md and only grow. What comes from the page is shown
// so that it cannot act on a terminal: control characters and bidirectional
// controls as \u001b, right-to-left text isolated (U+2068, U+2069).
//
// All functions are safe from many threads.

#ifndef DESCALE_EXPLAIN_H_
#define DESCALE_EXPLAIN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "descale/extractor.h"
#include "descale/page.h"

namespace descale {

// How the text forms look.
struct ExplainStyle {
  bool color = false;   // with the colours of ANSI terminals
  bool full = false;    // nothing is shortened or left out
  bool kept = true;     // show the lines that are in the article's text
  bool removed = true;  // and those that are not
  // Columns to which lines are shortened, unless `full`.
  uint32_t width = 100;
};

// Charset, metadata with their origins, all blocks with their lines in the
// order of the page, and counts.
std::string ExplainText(const Explanation& explanation,
                        const ExplainStyle& style);
// The same as one JSON object and a newline, all lines in full.
std::string ExplainJson(const Explanation& explanation);
// The same as one HTML page that needs nothing else: the blocks in order, lines
// that are in the text and lines that are not, the reason of each behind it.
std::string ExplainHtml(const Explanation& explanation);

// Whether a text that is no line of the page stands in its source: in a script,
// an attribute, a comment, a hidden part that was passed by.
enum class InSource : uint8_t {
  kNo,
  kYes,
  kNotSearched,  // the bytes are in another charset than UTF-8
};

// Where a text stands on a page.
struct WhyAnswer {
  std::string text;
  // Indices into Document::lines of those that have it, in their present form
  // or in what a rule took out of them.
  std::vector<uint32_t> lines;
  std::vector<std::string_view> fields;  // of Metadata, by name: "title", ...
  InSource in_source = InSource::kNo;

  // True if a line has it.
  bool found() const { return !lines.empty(); }
};

// Looks for `text` on the page. Case, width, spaces, invisible characters and
// the forms of Arabic letters make no difference. A text that has nothing
// visible is nowhere.
WhyAnswer Why(const Explanation& explanation, const Page& page,
              std::string_view text);

// For each line of the answer whether it is in the article's text and why, in
// sentences, with the lines around it.
std::string WhyText(const Explanation& explanation, const WhyAnswer& answer,
                    const ExplainStyle& style);
// The same as one JSON object and a newline.
std::string WhyJson(const Explanation& explanation, const WhyAnswer& answer);

}  // namespace descale

#endif  // DESCALE_EXPLAIN_H_
