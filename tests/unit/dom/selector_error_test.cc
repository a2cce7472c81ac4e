// What is no selector, and what the error says.

#include <cstddef>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "dom/selector.h"
#include "unit/dom/selector_test_util.h"

namespace descale {
namespace {

std::string ErrorOf(std::string_view css) {
  const auto selector = Selector::Compile(css, MakeWordTest);
  if (selector.ok()) return "";
  EXPECT_EQ(selector.status().code(), StatusCode::kInvalidArgument) << css;
  return selector.status().message();
}

TEST(SelectorErrorTest, ErrorsNameTheColumnAndWhatIsNotUnderstood) {
  const struct {
    const char* css;
    const char* expected;
  } cases[] = {
      {"", "column 1: the selector ends too early"},
      {"  ", "column 3: the selector ends too early"},
      {"a,", "column 3: the selector ends too early"},
      {"a >", "column 4: the selector ends too early"},
      {"> a", "column 1: unexpected \">\""},
      {"a > > b", "column 5: unexpected \">\""},
      {"a,,b", "column 3: unexpected \",\""},
      {"a)", "column 2: unexpected \")\""},
      {"a || b", "column 3: unexpected \"|\""},
      {"svg|a", "column 4: unexpected \"|\""},
      {"[x]a", "column 4: unexpected \"a\""},
      {"a/b", "column 2: unexpected \"/\""},
      {"é /", "column 3: unexpected \"/\""},
      {"12px", "column 1: unexpected \"1\""},
      {"a\\", "column 2: unexpected \"\\\""},
      {"a & b", "column 3: unexpected \"&\""},
      {"#", "column 2: a name is needed"},
      {"#1a", "column 2: a name is needed"},
      {". a", "column 2: a name is needed"},
      {".-1", "column 2: a name is needed"},
      {"[]", "column 2: the name of an attribute is needed"},
      {"[a", "column 3: the selector ends too early"},
      {"[a!=b]", "column 3: unexpected \"!\""},
      {"[a=]", "column 4: a string in quotes is needed"},
      {"[a=1]", "column 4: a string in quotes is needed"},
      {"[a='b]", "column 4: the string has no end"},
      {"[a='b\nc']", "column 4: the string has no end"},
      {"[a='b' x]", "column 8: unknown flag \"x\""},
      {"[a='b' i s]", "column 10: unexpected \"s\""},
      {"a:", "column 3: the name of a pseudo-class is needed"},
      {"div a:hover", "column 6: unknown pseudo-class \":hover\""},
      {"p:Lang(en)", "column 2: unknown pseudo-class \":lang()\""},
      {"p:has(a)", "column 2: unknown pseudo-class \":has()\""},
      {"p:is", "column 2: unknown pseudo-class \":is\""},
      {"p:nth-child", "column 2: unknown pseudo-class \":nth-child\""},
      {"p::before", "column 2: pseudo-elements are not supported"},
      {":is()", "column 5: unexpected \")\""},
      {":not(p", "column 7: the selector ends too early"},
      {":not(p::x)", "column 7: pseudo-elements are not supported"},
      {":nth-child(x)", "column 12: not of the form an+b, odd or even"},
      {":nth-child(2 of p)", "column 12: not of the form an+b, odd or even"},
      {":nth-child(2", "column 13: the selector ends too early"},
      {":has-text(x)", "column 11: a string in quotes is needed"},
      {":has-text('x' y)", "column 15: unexpected \"y\""},
      {":has-text( '(')", "column 12: missing )"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(ErrorOf(c.css), c.expected) << c.css;
  }
}

TEST(SelectorErrorTest, HasTextIsUnknownWithoutAMakerOfTests) {
  const auto selector = Selector::Compile("p:has-text('a')", nullptr);
  EXPECT_EQ(selector.status().message(),
            "column 2: unknown pseudo-class \":has-text()\"");
}

std::string Repeated(std::string_view text, size_t times) {
  std::string repeated;
  for (size_t i = 0; i < times; ++i) repeated += text;
  return repeated;
}

std::string Nested(size_t levels) {
  return Repeated(":not(", levels) + "a" + Repeated(")", levels);
}

TEST(SelectorErrorTest, LimitsHoldToTheUnit) {
  constexpr size_t kBytes = Selector::kMaxBytes;
  EXPECT_EQ(ErrorOf(std::string(kBytes, 'a')), "");
  EXPECT_EQ(ErrorOf(std::string(kBytes + 1, 'a')),
            "the selector is longer than 4 kB");

  constexpr size_t kCompounds = Selector::kMaxCompounds;
  EXPECT_EQ(ErrorOf(Repeated("a>", kCompounds - 1) + "a"), "");
  EXPECT_EQ(ErrorOf(Repeated("a,", kCompounds) + "a"),
            "column 129: more than 64 compound selectors");
  EXPECT_EQ(ErrorOf(":is(" + Repeated("a,", kCompounds - 1) + "a)"),
            "column 131: more than 64 compound selectors");

  constexpr size_t kNesting = Selector::kMaxNesting;
  EXPECT_EQ(ErrorOf(Nested(kNesting)), "");
  EXPECT_EQ(ErrorOf(Nested(kNesting + 1)),
            "column 46: selectors nested deeper than 8");
  EXPECT_EQ(ErrorOf(Nested(kNesting) + Nested(kNesting)), "");
}

}  // namespace
}  // namespace descale
