// SelectorScanner: the characters of a selector, as identifiers, strings and
// numbers (CSS Syntax Module Level 3).

#ifndef DESCALE_DOM_SELECTOR_SCANNER_H_
#define DESCALE_DOM_SELECTOR_SCANNER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "descale/status.h"

namespace descale {

class SelectorScanner {
 public:
  explicit SelectorScanner(std::string_view css) : css_(css) {}

  bool AtEnd() const { return pos_ == css_.size(); }
  // The next byte; NUL at the end.
  char Peek() const { return AtEnd() ? '\0' : css_[pos_]; }
  // The next code point, in UTF-8. Not at the end.
  std::string PeekCharacter() const;
  // Passes the byte by if it is the next one.
  bool Take(char c);
  // Passes white space by; true if there was some.
  bool TakeSpace();

  // Escapes are decoded. Nothing if there is no identifier here.
  std::optional<std::string> TakeIdentifier();
  // A string in quotes of either kind, on one line.
  Result<std::string> TakeString();
  // All up to, and without, the next `end`.
  std::string_view TakeUntil(char end);

  // "column 7: <text>" for what stands at the reading position.
  Status Error(std::string_view text) const { return ErrorAt(pos_, text); }
  Status ErrorAt(size_t pos, std::string_view text) const;
  size_t pos() const { return pos_; }

 private:
  bool AtIdentifier() const;
  // A backslash before a line break or the end escapes nothing.
  bool AtEscape(size_t pos) const;
  void TakeEscape(std::string* out);

  std::string_view css_;
  size_t pos_ = 0;
};

}  // namespace descale

#endif  // DESCALE_DOM_SELECTOR_SCANNER_H_
