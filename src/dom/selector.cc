#include "dom/selector.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "dom/selector_parts.h"
#include "dom/selector_place.h"
#include "dom/selector_scanner.h"

namespace descale {
namespace {

using Alternatives = std::vector<ComplexSelector>;

class Parser {
 public:
  Parser(std::string_view css, const Selector::TextTestMaker& make_text_test)
      : in_(css), make_text_test_(make_text_test) {}

  Status Parse(Alternatives* alternatives) {
    Status status = ParseList(alternatives);
    if (!status.ok()) return status;
    return in_.AtEnd() ? Status() : Unexpected();
  }

 private:
  Status Unexpected() const {
    if (in_.AtEnd()) return in_.Error("the selector ends too early");
    return in_.Error("unexpected \"" + in_.PeekCharacter() + "\"");
  }

  // NOLINTNEXTLINE(misc-no-recursion): kMaxNesting bounds it.
  Status ParseList(Alternatives* alternatives) {
    do {
      alternatives->emplace_back();
      Status status = ParseComplex(&alternatives->back());
      if (!status.ok()) return status;
    } while (in_.Take(','));
    return {};
  }

  // NOLINTNEXTLINE(misc-no-recursion): kMaxNesting bounds it.
  Status ParseComplex(ComplexSelector* complex) {
    in_.TakeSpace();
    while (true) {
      if (++compounds_ > Selector::kMaxCompounds) {
        return in_.Error("more than 64 compound selectors");
      }
      complex->compounds.emplace_back();
      Status status = ParseCompound(&complex->compounds.back());
      if (!status.ok()) return status;
      const bool space = in_.TakeSpace();
      if (in_.AtEnd() || in_.Peek() == ',' || in_.Peek() == ')') return {};
      const std::optional<Combinator> combinator = TakeCombinator();
      if (!combinator && !space) return Unexpected();
      complex->combinators.push_back(
          combinator.value_or(Combinator::kDescendant));
    }
  }

  std::optional<Combinator> TakeCombinator() {
    std::optional<Combinator> combinator;
    if (in_.Take('>')) combinator = Combinator::kChild;
    if (!combinator && in_.Take('+')) combinator = Combinator::kNext;
    if (!combinator && in_.Take('~')) combinator = Combinator::kSubsequent;
    if (combinator) in_.TakeSpace();
    return combinator;
  }

  // NOLINTNEXTLINE(misc-no-recursion): kMaxNesting bounds it.
  Status ParseCompound(CompoundSelector* compound) {
    const size_t begin = in_.pos();
    if (!in_.Take('*')) {
      if (const auto type = in_.TakeIdentifier()) {
        compound->type = AsciiLowered(*type);
        compound->tag = TagFromName(compound->type);
      }
    }
    while (true) {
      Status status;
      if (in_.Take('#')) {
        status = ParseName(&compound->ids);
      } else if (in_.Take('.')) {
        status = ParseName(&compound->classes);
      } else if (in_.Take('[')) {
        status = ParseAttribute(compound);
      } else if (in_.Take(':')) {
        status = ParsePseudoClass(compound);
      } else {
        break;
      }
      if (!status.ok()) return status;
    }
    return in_.pos() > begin ? Status() : Unexpected();
  }

  Status ParseName(std::vector<std::string>* names) {
    auto name = in_.TakeIdentifier();
    if (!name) return in_.Error("a name is needed");
    names->push_back(std::move(*name));
    return {};
  }

  Status ParseAttribute(CompoundSelector* compound) {
    in_.TakeSpace();
    const auto name = in_.TakeIdentifier();
    if (!name) return in_.Error("the name of an attribute is needed");
    AttributeTest test;
    test.name = AsciiLowered(*name);
    in_.TakeSpace();
    if (!in_.Take(']')) {
      Status status = ParseAttributeValue(&test);
      if (!status.ok()) return status;
    }
    compound->attributes.push_back(std::move(test));
    return {};
  }

  Status ParseAttributeValue(AttributeTest* test) {
    constexpr std::pair<char, AttributeOperator> kOperators[] = {
        {'~', AttributeOperator::kIncludes}, {'|', AttributeOperator::kDash},
        {'^', AttributeOperator::kPrefix},   {'$', AttributeOperator::kSuffix},
        {'*', AttributeOperator::kContains},
    };
    test->op = AttributeOperator::kEquals;
    for (const auto& [sign, op] : kOperators) {
      if (in_.Take(sign)) test->op = op;
      if (test->op != AttributeOperator::kEquals) break;
    }
    if (!in_.Take('=')) return Unexpected();
    in_.TakeSpace();
    if (auto word = in_.TakeIdentifier()) {
      test->value = std::move(*word);
    } else {
      auto text = in_.TakeString();
      if (!text.ok()) return text.status();
      test->value = std::move(*text);
    }
    in_.TakeSpace();
    Status status = ParseCaseFlag(test);
    if (!status.ok()) return status;
    in_.TakeSpace();
    return in_.Take(']') ? Status() : Unexpected();
  }

  // "i" or "s" behind the value of an attribute, or nothing.
  Status ParseCaseFlag(AttributeTest* test) {
    const size_t begin = in_.pos();
    const auto flag = in_.TakeIdentifier();
    if (!flag || EqualsIgnoringCase(*flag, "s")) return {};
    if (!EqualsIgnoringCase(*flag, "i")) {
      return in_.ErrorAt(begin, "unknown flag \"" + *flag + "\"");
    }
    test->ignore_case = true;
    test->value = AsciiLowered(test->value);
    return {};
  }

  // NOLINTNEXTLINE(misc-no-recursion): kMaxNesting bounds it.
  Status ParsePseudoClass(CompoundSelector* compound) {
    const size_t begin = in_.pos() - 1;
    if (in_.Peek() == ':') {
      return in_.ErrorAt(begin, "pseudo-elements are not supported");
    }
    const auto word = in_.TakeIdentifier();
    if (!word) return in_.Error("the name of a pseudo-class is needed");
    const std::string name = AsciiLowered(*word);
    if (in_.Take('(')) return ParseFunction(name, begin, compound);
    if (name == "root") {
      compound->root = true;
    } else if (name == "empty") {
      compound->empty = true;
    } else if (!AddPlaces(name, compound)) {
      return in_.ErrorAt(begin, "unknown pseudo-class \":" + name + "\"");
    }
    return {};
  }

  // :first-child and its kin.
  static bool AddPlaces(std::string_view name, CompoundSelector* compound) {
    const bool of_type = name.ends_with("-of-type");
    if (!of_type && !name.ends_with("-child")) return false;
    name.remove_suffix(of_type ? 8 : 6);
    const auto add = [&](bool from_end) {
      compound->places.push_back(
          {.a = 0, .b = 1, .from_end = from_end, .of_type = of_type});
    };
    if (name != "first" && name != "last" && name != "only") return false;
    if (name != "last") add(false);
    if (name != "first") add(true);
    return true;
  }

  // NOLINTNEXTLINE(misc-no-recursion): kMaxNesting bounds it.
  Status ParseFunction(std::string_view name, size_t begin,
                       CompoundSelector* compound) {
    if (name == "is" || name == "where" || name == "not") {
      return ParseNested(name == "not", compound);
    }
    if (name == "has-text" && make_text_test_) {
      return ParseTextTest(compound);
    }
    const bool from_end = name.starts_with("nth-last-");
    if (name == "nth-child" || name == "nth-of-type" ||
        name == "nth-last-child" || name == "nth-last-of-type") {
      const size_t at = in_.pos();
      auto place = ParsePlace(in_.TakeUntil(')'));
      if (!place) return in_.ErrorAt(at, "not of the form an+b, odd or even");
      place->from_end = from_end;
      place->of_type = name.ends_with("-of-type");
      compound->places.push_back(*place);
      return in_.Take(')') ? Status() : Unexpected();
    }
    return in_.ErrorAt(begin,
                       "unknown pseudo-class \":" + std::string(name) + "()\"");
  }

  // NOLINTNEXTLINE(misc-no-recursion): kMaxNesting bounds it.
  Status ParseNested(bool negated, CompoundSelector* compound) {
    if (++nesting_ > Selector::kMaxNesting) {
      return in_.Error("selectors nested deeper than 8");
    }
    NestedSelectors nested;
    nested.negated = negated;
    Status status = ParseList(&nested.alternatives);
    if (!status.ok()) return status;
    --nesting_;
    compound->nested.push_back(std::move(nested));
    return in_.Take(')') ? Status() : Unexpected();
  }

  Status ParseTextTest(CompoundSelector* compound) {
    in_.TakeSpace();
    const size_t begin = in_.pos();
    const auto pattern = in_.TakeString();
    if (!pattern.ok()) return pattern.status();
    auto test = make_text_test_(*pattern);
    if (!test.ok()) return in_.ErrorAt(begin, test.status().message());
    compound->texts.push_back(std::move(*test));
    in_.TakeSpace();
    return in_.Take(')') ? Status() : Unexpected();
  }

  SelectorScanner in_;
  const Selector::TextTestMaker& make_text_test_;
  size_t compounds_ = 0;
  size_t nesting_ = 0;
};

}  // namespace

Selector::Selector(std::vector<ComplexSelector> alternatives)
    : alternatives_(std::make_shared<const std::vector<ComplexSelector>>(
          std::move(alternatives))) {}

Result<Selector> Selector::Compile(std::string_view css,
                                   const TextTestMaker& make_text_test) {
  if (css.size() > kMaxBytes) {
    return Status::InvalidArgument("the selector is longer than 4 kB");
  }
  Alternatives alternatives;
  Status status = Parser(css, make_text_test).Parse(&alternatives);
  if (!status.ok()) return status;
  return Selector(std::move(alternatives));
}

}  // namespace descale
