// Terminal: lines for people to read, of our words and of the page's.

#ifndef DESCALE_EXPLAIN_TERMINAL_H_
#define DESCALE_EXPLAIN_TERMINAL_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "descale/explain.h"

namespace descale {

enum class Paint : uint8_t { kPlain, kBold, kFaint, kGreen, kRed, kYellow };

class Terminal {
 public:
  // Appends to `out`; both must outlive this.
  Terminal(const ExplainStyle& style, std::string* out)
      : style_(style), out_(*out) {}

  // Our own words, printable ASCII.
  void Put(std::string_view words, Paint paint = Paint::kPlain);
  // Spaces up to a column, counted from 0.
  void PutColumn(uint32_t column);
  // Words of the page, on one line and made harmless. What does not fit behind
  // what the line has already is cut off: at its end, or at its beginning (a
  // path says most at its end).
  void PutForeign(std::string_view words, Paint paint = Paint::kPlain);
  void PutForeignTail(std::string_view words, Paint paint = Paint::kPlain);
  void EndLine();

 private:
  uint32_t ColumnsLeft() const;
  void PutShown(std::string_view shown, std::string_view before,
                std::string_view behind, Paint paint);

  const ExplainStyle& style_;
  std::string& out_;
  uint32_t column_ = 0;
};

// The words as they are shown when there is room: controls, line breaks and
// bidirectional controls as \u202e, tabs as spaces.
std::string Harmless(std::string_view words);

// How many columns a terminal takes for harmless words, or more: characters of
// Thai and its like count two here and take one.
uint32_t ColumnsOf(std::string_view words);

// Whether words have letters that are written from right to left.
bool HasRightToLeft(std::string_view words);

}  // namespace descale

#endif  // DESCALE_EXPLAIN_TERMINAL_H_
