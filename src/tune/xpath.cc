#include "tune/xpath.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "tune/xpath_predicate.h"
#include "tune/xpath_scanner.h"

namespace descale {
namespace {

// How an axis leads from one compound selector to the next.
struct Axis {
  std::string_view name;
  std::string_view combinator;
};
constexpr std::array<Axis, 4> kAxes = {{
    {"child", " > "},
    {"descendant", " "},
    {"descendant-or-self", " "},
    {"following-sibling", " ~ "},
}};

class Parser {
 public:
  Parser(std::string_view xpath, bool first_only)
      : scanner_(xpath), first_only_(first_only) {}

  Result<std::vector<CssPath>> Parse() {
    const bool wrapped = scanner_.Take("(");
    std::vector<CssPath> paths;
    do {
      auto path = Path();
      if (!path.ok()) {
        return path.status();
      }
      paths.push_back(std::move(*path));
    } while (scanner_.Take("|"));
    if (wrapped && !(scanner_.Take(")") && TakeFirst())) {
      return CannotSay(&scanner_);
    }
    if (!scanner_.AtEnd()) {
      return CannotSay(&scanner_);
    }
    return paths;
  }

 private:
  // [1] behind a whole expression: the caller's choice anyway, or nothing.
  bool TakeFirst() {
    if (!scanner_.Sees("[")) {
      return true;
    }
    return first_only_ && scanner_.Take("[") && scanner_.TakeNumber() == 1 &&
           scanner_.Take("]");
  }

  Result<CssPath> Path() {
    path_ = {};
    combinator_ = "";
    if (scanner_.Take("id")) {
      std::optional<std::string> id;
      if (scanner_.Take("(")) {
        id = scanner_.TakeLiteral();
      }
      if (!id || !scanner_.Take(")")) {
        return CannotSay(&scanner_);
      }
      path_.selector = "[id=\"" + *id + "\"]";
      if (!TakeSeparator()) {
        return path_;
      }
    } else {
      scanner_.Take(".");
      if (!TakeSeparator()) {
        combinator_ = "";
      }
    }
    while (true) {
      const auto goes_on = Step();
      if (!goes_on.ok()) {
        return goes_on.status();
      }
      if (!*goes_on || !TakeSeparator()) {
        break;
      }
    }
    if (path_.selector.empty()) {
      return CannotSay(&scanner_);
    }
    return path_;
  }

  bool TakeSeparator() {
    if (scanner_.Take("//")) {
      combinator_ = " ";
      return true;
    }
    combinator_ = " > ";
    return scanner_.Take("/");
  }

  // Whether more steps may follow.
  Result<bool> Step() {
    if (scanner_.Take("@")) {
      const auto name = scanner_.TakeName();
      if (!name || path_.selector.empty()) {
        return CannotSay(&scanner_);
      }
      path_.attribute = *name;
      return false;
    }
    if (scanner_.Take("text")) {
      // All text of the element; rules that take elements cannot mean that.
      if (!first_only_ || path_.selector.empty() || !scanner_.Take("(") ||
          !scanner_.Take(")")) {
        return Status::InvalidArgument("text() apart from its element");
      }
      return false;
    }
    return ElementStep();
  }

  Result<bool> ElementStep() {
    std::string name = "*";
    if (!scanner_.Take("*")) {
      auto taken = scanner_.TakeName();
      if (!taken) {
        return CannotSay(&scanner_);
      }
      if (scanner_.Take("::")) {
        if (const auto status = TakeAxis(*taken); !status.ok()) {
          return status;
        }
        taken = scanner_.Take("*") ? std::optional<std::string>("*")
                                   : scanner_.TakeName();
      }
      if (!taken || scanner_.Sees("(") || scanner_.Sees(":")) {
        return CannotSay(&scanner_);
      }
      name = AsciiLowered(*taken);
    }
    return Predicates(name);
  }

  Status TakeAxis(std::string_view name) {
    for (const Axis& axis : kAxes) {
      if (axis.name == name) {
        // Behind // an axis starts from any descendant.
        if (axis.name == "following-sibling" && path_.selector.empty()) {
          break;
        }
        const bool stays = combinator_ == " " && axis.name == "child";
        combinator_ = stays ? " " : std::string(axis.combinator);
        return {};
      }
    }
    return Status::InvalidArgument("CSS has no \"" + std::string(name) +
                                   "::\"");
  }

  Result<bool> Predicates(const std::string& name) {
    std::string conditions;
    while (scanner_.Take("[")) {
      const auto predicate = ParsePredicate(&scanner_);
      if (!predicate.ok()) {
        return predicate.status();
      }
      if (!scanner_.Take("]")) {
        return CannotSay(&scanner_);
      }
      if (predicate->nth.empty()) {
        conditions += predicate->css;
      } else if (!conditions.empty() || !AddPosition(*predicate, name)) {
        // A position among those that passed what stands before it.
        return Status::InvalidArgument("a position among some of the children");
      }
    }
    if (!path_.selector.empty()) {
      path_.selector += combinator_;
    }
    const bool needs_name = name != "*" || conditions.empty();
    path_.selector += (needs_name ? name : "") + position_ + conditions;
    position_.clear();
    return true;
  }

  bool AddPosition(const Predicate& predicate, const std::string& name) {
    if (combinator_ == " ~ ") {
      const bool is_next = name == "*" && predicate.nth == "1" &&
                           !predicate.last && position_.empty();
      combinator_ = " + ";
      return is_next;
    }
    const std::string_view of = name == "*" ? "child" : "of-type";
    position_ += std::string(predicate.last ? ":nth-last-" : ":nth-")
                     .append(of)
                     .append("(" + predicate.nth + ")");
    return true;
  }

  XPathScanner scanner_;
  const bool first_only_;
  CssPath path_;
  std::string combinator_;
  std::string position_;
};

}  // namespace

Result<std::vector<CssPath>> XPathToCss(std::string_view xpath,
                                        bool first_only) {
  return Parser(xpath, first_only).Parse();
}

}  // namespace descale
