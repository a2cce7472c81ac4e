// XPathScanner: the tokens of an XPath expression, read one by one.

#ifndef DESCALE_TUNE_XPATH_SCANNER_H_
#define DESCALE_TUNE_XPATH_SCANNER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace descale {

class XPathScanner {
 public:
  explicit XPathScanner(std::string_view text) : text_(text) {}

  bool AtEnd();
  // Passes `token` by, and white space in front of it, if it is next. A name
  // must not go on behind it.
  bool Take(std::string_view token);
  // Whether `token` is next.
  bool Sees(std::string_view token);
  // A name of an element, attribute, function or axis; nothing if there is
  // none.
  std::optional<std::string> TakeName();
  // A literal in quotes of either kind.
  std::optional<std::string> TakeLiteral();
  std::optional<int> TakeNumber();
  // What is left, for messages.
  std::string_view Rest();

 private:
  void SkipSpace();

  std::string_view text_;
  size_t pos_ = 0;
};

}  // namespace descale

#endif  // DESCALE_TUNE_XPATH_SCANNER_H_
