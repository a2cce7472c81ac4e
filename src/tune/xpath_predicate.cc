#include "tune/xpath_predicate.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "tune/css_text.h"

namespace descale {
namespace {

constexpr size_t kMaxQuoted = 40;
constexpr int kMaxNesting = 8;  // as Selector allows

// What a function or comparison is about.
struct Subject {
  std::string attribute;  // "" for the text of the element
  bool words = false;     // concat(' ', @class, ' '): each word between spaces
};

class Parser {
 public:
  explicit Parser(XPathScanner* scanner) : scanner_(*scanner) {}

  // NOLINTBEGIN(misc-no-recursion): kMaxNesting bounds it.
  Result<std::string> Or() {
    if (++nesting_ > kMaxNesting) {
      return Status::InvalidArgument("nested too deeply");
    }
    auto first = And();
    if (!first.ok()) {
      return first;
    }
    std::string list = *first;
    bool is_list = false;
    while (scanner_.Take("or")) {
      const auto next = And();
      if (!next.ok()) {
        return next;
      }
      list += ", " + *next;
      is_list = true;
    }
    --nesting_;
    return is_list ? ":is(" + list + ")" : list;
  }

 private:
  Result<std::string> And() {
    std::string css;
    do {
      const auto part = Term();
      if (!part.ok()) {
        return part;
      }
      css += *part;
    } while (scanner_.Take("and"));
    return css;
  }

  Result<std::string> Term() {
    const bool negated = scanner_.Sees("not") && scanner_.Take("not");
    if (negated || scanner_.Sees("(")) {
      if (!scanner_.Take("(")) {
        return CannotSay(&scanner_);
      }
      const auto inner = Or();
      if (inner.ok() && !scanner_.Take(")")) {
        return CannotSay(&scanner_);
      }
      return !inner.ok() || !negated ? inner : ":not(" + *inner + ")";
    }
    if (scanner_.Take("contains")) {
      return Function("*=");
    }
    if (scanner_.Take("starts-with")) {
      return Function("^=");
    }
    return Comparison();
  }
  // NOLINTEND(misc-no-recursion)

  // Behind the name of contains or starts-with.
  Result<std::string> Function(std::string_view op) {
    if (!scanner_.Take("(")) {
      return CannotSay(&scanner_);
    }
    const auto subject = TakeSubject();
    if (!subject.ok()) {
      return subject.status();
    }
    std::optional<std::string> literal;
    if (scanner_.Take(",")) {
      literal = scanner_.TakeLiteral();
    }
    if (!literal || !scanner_.Take(")")) {
      return CannotSay(&scanner_);
    }
    if (subject->words && op == "*=" && literal->size() > 2 &&
        literal->starts_with(' ') && literal->ends_with(' ')) {
      const std::string_view word = TrimAscii(*literal);
      if (word.find(' ') == std::string_view::npos) {
        return CssAttribute(subject->attribute, "~=", word);
      }
    }
    if (subject->words || literal->empty()) {
      return Status::InvalidArgument("a part of a list of words");
    }
    if (subject->attribute.empty()) {
      return op == "*=" ? Result<std::string>(CssHasText(*literal))
                        : Status::InvalidArgument("how a text begins");
    }
    return CssAttribute(subject->attribute, op, *literal);
  }

  Result<std::string> Comparison() {
    const auto subject = TakeSubject();
    if (!subject.ok()) {
      return subject.status();
    }
    const bool differs = scanner_.Take("!=");
    if (!differs && !scanner_.Take("=")) {
      return subject->attribute.empty() || subject->words
                 ? Status::InvalidArgument("whether there is text")
                 : Result<std::string>("[" + subject->attribute + "]");
    }
    const auto literal = scanner_.TakeLiteral();
    if (!literal) {
      return CannotSay(&scanner_);
    }
    if (subject->attribute.empty()) {
      return Status::InvalidArgument("a text that is the same");
    }
    const std::string css = CssAttribute(subject->attribute, "=", *literal);
    // != asks for the attribute, too.
    return differs ? "[" + subject->attribute + "]:not(" + css + ")" : css;
  }

  Result<Subject> TakeSubject() {
    if (scanner_.Take("concat")) {
      return TakeWords();
    }
    const bool normalized = scanner_.Take("normalize-space");
    if (normalized && !scanner_.Take("(")) {
      return CannotSay(&scanner_);
    }
    Subject subject;
    if (scanner_.Take("@")) {
      const auto name = scanner_.TakeName();
      if (!name) {
        return CannotSay(&scanner_);
      }
      subject.attribute = *name;
    } else if (scanner_.Take("text")) {
      if (!scanner_.Take("(") || !scanner_.Take(")")) {
        return CannotSay(&scanner_);
      }
    } else if (scanner_.Sees("..") || scanner_.Sees("./") ||
               !scanner_.Take(".")) {
      return CannotSay(&scanner_);
    }
    if (normalized && !scanner_.Take(")")) {
      return CannotSay(&scanner_);
    }
    return subject;
  }

  // Behind "concat": (' ', SUBJECT, ' ').
  Result<Subject> TakeWords() {
    const bool begins = scanner_.Take("(") && scanner_.TakeLiteral() == " " &&
                        scanner_.Take(",");
    if (!begins || scanner_.Sees("concat")) {
      return CannotSay(&scanner_);
    }
    // One level only: concat is not asked for again.
    const bool normalized =
        scanner_.Take("normalize-space") && scanner_.Take("(");
    std::optional<std::string> name;
    if (scanner_.Take("@")) {
      name = scanner_.TakeName();
    }
    if (!name || (normalized && !scanner_.Take(")")) || !scanner_.Take(",") ||
        scanner_.TakeLiteral() != " " || !scanner_.Take(")")) {
      return CannotSay(&scanner_);
    }
    return Subject{*name, true};
  }

  XPathScanner& scanner_;
  int nesting_ = 0;
};

}  // namespace

Status CannotSay(XPathScanner* scanner) {
  const std::string_view rest = scanner->Rest();
  if (rest.empty()) {
    return Status::InvalidArgument("it ends too early");
  }
  return Status::InvalidArgument(
      "CSS has no \"" + std::string(PrefixUtf8(rest, kMaxQuoted)) + "\"");
}

Result<Predicate> ParsePredicate(XPathScanner* scanner) {
  Predicate predicate;
  if (scanner->Take("position")) {
    if (!scanner->Take("(") || !scanner->Take(")") || !scanner->Take("=")) {
      return CannotSay(scanner);
    }
  }
  if (scanner->Take("last")) {
    if (!scanner->Take("(") || !scanner->Take(")")) {
      return CannotSay(scanner);
    }
    predicate.nth = "1";
    predicate.last = true;
    return predicate;
  }
  if (const auto number = scanner->TakeNumber()) {
    predicate.nth = std::to_string(*number);
    return predicate;
  }
  auto css = Parser(scanner).Or();
  if (!css.ok()) {
    return css.status();
  }
  predicate.css = std::move(*css);
  return predicate;
}

}  // namespace descale
