#include "parse/tag_scanner.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

// "<p>|text|</p>": tags by name, texts as they stand, raw text in braces.
std::string Scan(std::string_view html) {
  std::string seen;
  TagScanner scanner(html);
  ScannedToken token;
  while (scanner.Next(&token)) {
    if (!seen.empty()) seen += '|';
    switch (token.kind) {
      case ScannedToken::Kind::kText:
        seen += token.text;
        break;
      case ScannedToken::Kind::kRawText:
        seen += '{' + std::string(token.text) + '}';
        break;
      case ScannedToken::Kind::kStartTag:
        seen += '<' + std::string(TagName(token.tag));
        if (token.attribute_count > 0) {
          seen += ' ' + std::to_string(token.attribute_count);
        }
        seen += '>';
        break;
      case ScannedToken::Kind::kEndTag:
        seen += "</" + std::string(TagName(token.tag)) + '>';
        break;
      case ScannedToken::Kind::kComment:
        seen += '!';
        break;
      case ScannedToken::Kind::kDoctype:
      case ScannedToken::Kind::kCdata:
        seen += '[' + std::string(token.text) + ']';
        break;
    }
  }
  return seen;
}

struct Case {
  std::string_view html;
  std::string_view expected;
  const char* note;
};

TEST(TagScannerTest, SeesWhatTheStandardCallsTags) {
  const Case cases[] = {
      {"<P>a</p >b", "<p>|a|</p>|b", "case and space"},
      {"a < b <3 x<", "a < b <3 x<", "a lone < is text"},
      {"<a href=\"x>y\" b='>' c=d>t", "<a 3>|t", "quotes hide >"},
      {"<a b=\"\"c>t", "<a 2>|t", "no space behind a quote"},
      {"<a =b>t", "<a 1>|t", "a name may start with ="},
      {"<br/>x<br / >y", "<br>|x|<br>|y", "slashes"},
      {"x<!-- a > b --!>y<!-->z<!--->w", "x|!|y|!|z|!|w", "comments"},
      {"x<!--a", "x|!", "a comment that never ends"},
      {"x<?php a>z</ a>w<!b>", "x|!|z|!|w|!", "bogus comments"},
      {"<!DocType a>y", "[<!DocType a>]|y", "a doctype"},
      {"x</>y</", "x|y</", "no tag at all"},
      {"<script><!-- <script>a</script> --></script>b",
       "<script>|{<!-- <script>a</script> -->}|</script>|b",
       "a script within a comment within a script"},
      {"<script><!-- a</script>b", "<script>|{<!-- a}|</script>|b",
       "a comment within a script"},
      {"<svg><![CDATA[a>b]]>c", "<svg>|!|b]]>c", "CDATA needs SetForeign"},
      {"<script>a<b></scriptx></SCRIPT >c",
       "<script>|{a<b></scriptx>}|</script>|c",
       "raw text ends at its own end tag"},
      {"<title>a<b>&amp;</title>c", "<title>|{a<b>&amp;}|</title>|c", "RCDATA"},
      {"<style></style>a", "<style>|</style>|a", "empty raw text"},
      {"<script>a", "<script>|{a}", "raw text to the end of the page"},
      {"<plaintext>a</plaintext>", "<plaintext>|{a</plaintext>}",
       "plaintext never ends"},
      {"<p title=\"a", "", "the page ends inside a tag"},
      {"<unheard-of>x", "<>|x", "an unknown element"},
  };
  for (const Case& c : cases) EXPECT_EQ(Scan(c.html), c.expected) << c.note;
}

}  // namespace
}  // namespace descale
