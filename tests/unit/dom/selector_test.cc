// Which elements selectors match.

#include "dom/selector.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "dom/selector_matcher.h"
#include "dom/tree.h"
#include "unit/dom/selector_test_util.h"
#include "unit/tree_builder.h"

namespace descale {
namespace {

struct Case {
  const char* css;
  const char* expected;  // ids
  const char* note = "";
};

void ExpectMatches(std::string_view markup, const std::vector<Case>& cases) {
  const Tree tree = TreeOf(markup);
  for (const Case& c : cases) {
    EXPECT_EQ(Matching(tree, c.css), c.expected) << c.css << "  " << c.note;
  }
}

TEST(SelectorTest, NamesMatchWhatHasThem) {
  ExpectMatches(
      "<html id=\"h\"><div id=\"a\" class=\"x y\"><p id=\"b\" class=\"x\">t</p>"
      "<p id=\"C\" class=\"\ty\n z-1\"></p><my-card id=\"d\"></my-card></div>"
      "</html>",
      {
          {"p", "b C"},
          {"P", "b C", "element names have no case"},
          {"*", "h a b C d", "and text nodes never match"},
          {"My-Card", "d", "an unknown element"},
          {"my-cart", ""},
          {"#b", "b"},
          {"#c", "", "ids have a case"},
          {"#b#b", "b"},
          {"#b#C", ""},
          {".x", "a b"},
          {".X", "", "classes have a case"},
          {".y", "a C", "any white space separates classes"},
          {".x.y", "a"},
          {".z-1", "C"},
          {".z", "", "whole words only"},
          {"p.x", "b"},
          {"div#a.x.y", "a"},
          {"p#a", ""},
          {"*.x", "a b"},
      });
}

TEST(SelectorTest, AttributesAreTestedByTheirOperator) {
  ExpectMatches(
      "<a id=\"a\" href=\"https://a.example/x\" lang=\"en-GB\"></a>"
      "<a id=\"b\" href=\"/x.PDF\" lang=\"en\" hidden></a>"
      "<a id=\"c\" rel=\"tag nofollow\" lang=\"english\" href=\"\"></a>",
      {
          {"[hidden]", "b"},
          {"[HREF]", "a b c", "attribute names have no case"},
          {"[ href ]", "a b c"},
          {"[lang=en]", "b"},
          {"[lang='en']", "b"},
          {"[ lang = \"en\" ]", "b"},
          {"[lang=EN]", ""},
          {"[lang=EN i]", "b"},
          {"[lang=\"EN\"I]", "b"},
          {"[lang=EN s]", ""},
          {"[href=\"\"]", "c"},
          {"[title=\"\"]", "", "not there at all"},
          {"[rel~=nofollow]", "c"},
          {"[rel~=follow]", ""},
          {"[rel~='tag nofollow']", "", "no word holds a space"},
          {"[rel~='']", ""},
          {"[lang|=en]", "a b"},
          {"[lang|='']", ""},
          {"[href^=https]", "a"},
          {"[href$='.pdf' i]", "b"},
          {"[href$='.pdf']", ""},
          {"[href*='a.example']", "a"},
          {"[href^='']", "", "the empty string is the start of nothing"},
          {"[href$='']", ""},
          {"[href*='']", ""},
          {"a[href][rel]", "c"},
      });
}

constexpr std::string_view kStory =
    "<body id=\"r\"><div id=\"a\" class=\"box\"><h2 id=\"b\"></h2>text"
    "<p id=\"c\"></p><p id=\"d\" class=\"last\"><b id=\"e\"></b></p></div>"
    "<div id=\"f\"><ul id=\"g\" class=\"box\"><li id=\"h\"><b id=\"i\"></b>"
    "</li></ul></div></body>";

TEST(SelectorTest, CombinatorsLeadThroughTheTree) {
  ExpectMatches(kStory, {
                            {"div b", "e i"},
                            {".box b", "e i"},
                            {"div .box b", "i"},
                            {"body div div", ""},
                            {"b b", "", "an element is not its own ancestor"},
                            {"div>p", "c d"},
                            {"div > p > b", "e"},
                            {"div > b", ""},
                            {"body > div b", "e i"},
                            {"h2+p", "c", "text between does not count"},
                            {"p + p", "d"},
                            {"h2 + p + p", "d"},
                            {"h2 ~ p", "c d"},
                            {"p ~ h2", ""},
                            {"h2 ~ p b", "e"},
                            {"div ~ div b", "i"},
                            {"div + div li > b", "i"},
                            {"h2 + p ~ p > b", "e"},
                            {"body > .box + div > .box > li", "h"},
                            {"h2, b", "b e i"},
                            {"h2 , .box li,#r", "r b h"},
                        });
}

// The nearest candidate is not always the one that leads on.
TEST(SelectorTest, MatchingTriesMoreThanTheNearestCandidate) {
  ExpectMatches(
      "<div id=\"a\" class=\"x\"><div id=\"b\" class=\"y\">"
      "<div id=\"c\"><div id=\"d\" class=\"y\"><p id=\"e\"></p>"
      "</div></div></div></div>",
      {{".x > .y p", "e"}});
  ExpectMatches(
      "<div><i id=\"a\"></i><b id=\"b\"></b><u id=\"c\"></u>"
      "<b id=\"d\"></b><s id=\"e\"></s></div>",
      {{"i + b ~ s", "e"}, {"u + b ~ s", "e"}, {"s + b ~ s", ""}});
  ExpectMatches(
      "<div id=\"a\"><p id=\"b\"></p><div id=\"c\">"
      "<div id=\"d\"><p id=\"e\"></p><div id=\"f\"><b id=\"g\"></b>"
      "</div></div></div></div>",
      {{"#b ~ div b", "g"},
       {"#a > p + div b", "g"},
       {"#e ~ div > b", "g"},
       {"#e ~ #d b", ""}});
}

TEST(SelectorTest, PlacesCountElementsOnly) {
  ExpectMatches(
      "<ul id=\"r\">x<li id=\"1\"></li>x<b id=\"2\"></b><li id=\"3\"></li>"
      "<li id=\"4\"></li><li id=\"5\"><i id=\"6\"></i></li>x</ul>",
      {
          {":first-child", "r 1 6", "the root counts as a child"},
          {":last-child", "r 5 6"},
          {":only-child", "r 6"},
          {"li:nth-child(3)", "3"},
          {"li:nth-child(odd)", "1 3 5"},
          {"li:nth-child( EVEN )", "4"},
          {"ul > :nth-child(2n+1)", "1 3 5"},
          {"ul > :nth-child(-n+2)", "1 2"},
          {"ul > :nth-child(n+4)", "4 5"},
          {"ul > :nth-child(n)", "1 2 3 4 5"},
          {"ul > :nth-child(0)", ""},
          {"ul > :nth-last-child(2)", "4"},
          {"ul > :nth-last-child(-n + 2)", "4 5"},
          {"li:first-of-type", "1"},
          {"ul > :first-of-type", "1 2"},
          {"ul > :last-of-type", "2 5"},
          {"ul > :only-of-type", "2"},
          {"li:nth-of-type(2)", "3"},
          {"li:nth-of-type(even)", "3 5"},
          {"li:nth-last-of-type(2)", "4"},
      });
}

TEST(SelectorTest, UnknownElementsAreTypesToo) {
  ExpectMatches(
      "<div><x-a id=\"1\"></x-a><x-b id=\"2\"></x-b>"
      "<x-a id=\"3\"></x-a></div>",
      {{"x-a:nth-of-type(2)", "3"}, {"x-b:only-of-type", "2"}});
}

TEST(SelectorTest, RootAndEmptyAreKnown) {
  ExpectMatches(
      "<html id=\"r\"><p id=\"a\"></p><p id=\"b\"> \n</p>"
      "<p id=\"c\">x</p><p id=\"d\"><br id=\"e\"/></p></html>",
      {
          {":root", "r"},
          {"p:root", ""},
          {":root > p", "a b c d"},
          {"p:empty", "a b", "white space is nothing"},
          {":empty", "a b e"},
      });
}

TEST(SelectorTest, IsWhereAndNotTakeLists) {
  ExpectMatches(kStory, {
                            {":is(h2, li)", "b h"},
                            {":where(h2, li)", "b h"},
                            {"p:not(.last)", "c"},
                            {"p:not( .last , #c )", ""},
                            {":not(*)", ""},
                            {":is(#a, #f) > :not(p, h2)", "g"},
                            {"b:is(div p b)", "e", "with combinators inside"},
                            {"b:not(.box p b)", "i"},
                            {":is(.box :is(p, li)) > b", "e i"},
                            {"b:not(:not(li > b))", "i"},
                            {"div:is(#a):not(#b)", "a"},
                        });
}

TEST(SelectorTest, HasTextSeesTheSqueezedTextOfTheElement) {
  const std::string far(SelectorMatcher::kMaxTextBytes, 'x');
  const std::string markup =
      "<div id=\"a\"><p id=\"b\">Read\n   <b id=\"c\">also</b></p>"
      "<p id=\"d\">Read<script id=\"e\">also</script></p><pre id=\"f\">" +
      far + "also</pre></div>";
  ExpectMatches(markup, {
                            {"p:has-text('Read also')", "b"},
                            {"p:has-text(\"Read\")", "b d"},
                            {":has-text('also')", "a b c e"},
                            {"pre:has-text( 'xx' )", "f"},
                            {"pre:has-text('xa')", "", "too far behind"},
                            {"p:has-text('Read'):has-text('also')", "b"},
                            {"p:not(:has-text('also'))", "d"},
                            {"p:has-text('also') > b", "c"},
                        });
}

TEST(SelectorTest, EscapesAreDecoded) {
  ExpectMatches(
      "<p id=\"1a\" class=\"sm:w-1/2 @x é\" title=\"a'b\\c\"></p>"
      "<p id=\"-\" class=\"--x\"></p><p id=\"&\" class=\"-y _z\"></p>",
      {
          {R"(.sm\:w-1\/2)", "1a"},
          {R"(.\@x)", "1a"},
          {R"(#\31 a)", "1a", "a digit by its number, ended by a space"},
          {R"(#\000031a)", "1a", "or by six digits"},
          {R"(#\26)", "&"},
          {R"(#\-)", "-"},
          {".é", "1a"},
          {R"(.\e9)", "1a"},
          {".--x", "-"},
          {".-y._z", "&"},
          {R"([title='a\'b\\c'])", "1a"},
          {R"([title="a'b\5c c"])", "1a"},
          {R"(\70 )", "1a - &", "a name may be all escapes"},
          {R"(.sm\ \@x)", "", "no class holds a space"},
      });
}

TEST(SelectorTest, NoSelectorTriesEveryWayThroughADeepTree) {
  constexpr int kDepth = 500;
  std::string markup;
  for (int i = 0; i < kDepth; ++i) markup += "<div><b></b><b></b>";
  markup += "<p id=\"p\"></p>";
  for (int i = 0; i < kDepth; ++i) markup += "</div>";
  std::string chain;
  for (int i = 0; i < 20; ++i) chain += "div > div div ";
  std::string nested = "div div";
  for (size_t i = 0; i < Selector::kMaxNesting; ++i) {
    nested.insert(0, "div:is(").append(") div");
  }
  ExpectMatches(markup, {
                            {(chain + "p").c_str(), "p"},
                            {("i " + chain + "p").c_str(), ""},
                            {("p:not(" + chain + "p)").c_str(), ""},
                            {(nested + " > p").c_str(), "p"},
                        });
}

TEST(SelectorTest, SiblingsAreSoughtNoFurtherThanTheLimit) {
  for (const uint32_t between :
       {SelectorMatcher::kMaxSiblings - 1, SelectorMatcher::kMaxSiblings}) {
    std::string markup = "<div><i></i>";
    for (uint32_t i = 0; i < between; ++i) markup += "<b></b>";
    markup += "<u id=\"u\"></u></div>";
    const bool within = between < SelectorMatcher::kMaxSiblings;
    ExpectMatches(markup, {{"i ~ u", within ? "u" : ""}});
  }
}

// A match that needs more steps than it may take is none, whether the part
// that ran out of them stood in :not() or not.
TEST(SelectorTest, AMatchHasALimitOfSteps) {
  std::string markup;
  constexpr int kDepth = 50;
  for (int i = 0; i < kDepth; ++i) {
    for (uint32_t j = 0; j < SelectorMatcher::kMaxSteps / kDepth; ++j) {
      markup += "<b></b>";
    }
    markup += "<div>";
  }
  markup = "<body>" + markup + "<p id=\"p\"></p>";
  for (int i = 0; i < kDepth; ++i) markup += "</div>";
  markup += "</body>";
  ExpectMatches(markup, {
                            {"b ~ div p", "p"},
                            {"i ~ div p", ""},
                            {"p:not(i ~ div p)", ""},
                            {"p:not(i ~ p)", "p"},
                        });
}

}  // namespace
}  // namespace descale
