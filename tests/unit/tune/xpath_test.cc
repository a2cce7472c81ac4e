#include "tune/xpath.h"

#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include "rules/rule_selectors.h"

namespace descale {
namespace {

// All paths, with " ; " between them; or "! " and what cannot be said.
std::string Css(std::string_view xpath, bool first_only = false) {
  const auto paths = XPathToCss(xpath, first_only);
  if (!paths.ok()) {
    return "! " + paths.status().message();
  }
  std::string text;
  for (const CssPath& path : *paths) {
    EXPECT_TRUE(CheckSelector(path.selector).ok())
        << path.selector << ": " << CheckSelector(path.selector).message();
    text += (text.empty() ? "" : " ; ") + path.selector;
    text += path.attribute.empty() ? "" : "@" + path.attribute;
  }
  return text;
}

TEST(XPathTest, WhatCssCanSay) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"//div", "div"},
      {"//DIV/P", "div > p"},
      {"/html/body//p", "html > body p"},
      {".//p", "p"},
      {"//*[@id='story']", "#story"},
      {"id('story')/p", "[id=\"story\"] > p"},
      {"//div[@id=\"a b\"]", "div[id=\"a b\"]"},
      {"//div[@class='lead']", "div[class=\"lead\"]"},
      {"//div[contains(@class, 'ad-')]", "div[class*=\"ad-\"]"},
      {"//div[contains(concat(' ', normalize-space(@class), ' '), ' ad ')]",
       "div.ad"},
      {"//div[contains(concat(\" \",@class,\" \"),\" x:y \")]",
       "div[class~=\"x:y\"]"},
      {"//a[starts-with(@href, 'http')]", "a[href^=\"http\"]"},
      {"//p[@class]", "p[class]"},
      {"//p[not(@class)]", "p:not([class])"},
      {"//p[@class!='a']", "p[class]:not([class=\"a\"])"},
      {"//p[@id='a' and @class='b']", "p#a[class=\"b\"]"},
      {"//p[@id='a' or contains(@id,'b')]/i", "p:is(#a, [id*=\"b\"]) > i"},
      {"//p[(@id='a' or @id='b') and @lang]", "p:is(#a, #b)[lang]"},
      {"//p[@id='a'][@lang]", "p#a[lang]"},
      {"//p[1]", "p:nth-of-type(1)"},
      {"//div/*[2]", "div > *:nth-child(2)"},
      {"//p[last()]", "p:nth-last-of-type(1)"},
      {"//p[position()=3][@id]", "p:nth-of-type(3)[id]"},
      {"//h2/following-sibling::p", "h2 ~ p"},
      {"//h2/following-sibling::*[1]", "h2 + *"},
      {"//div/descendant::p", "div p"},
      {"//div/child::p", "div > p"},
      {"//p[contains(., 'Read (more)')]",
       "p:has-text(\"Read \\\\(more\\\\)\")"},
      {"//a | //b", "a ; b"},
      {"//img/@src", "img@src"},
  };
  for (const auto& [xpath, css] : cases) {
    EXPECT_EQ(Css(xpath), css) << xpath;
  }
}

TEST(XPathTest, WhoTakesTheFirstNeedNotSaySo) {
  EXPECT_EQ(Css("(//h1)[1]", true), "h1");
  EXPECT_EQ(Css("//h1/text()", true), "h1");
  EXPECT_EQ(Css("(//h1)[1]"), "! CSS has no \"[1]\"");
  EXPECT_EQ(Css("(//h1)[2]", true), "! CSS has no \"]\"");
  EXPECT_EQ(Css("//h1/text()"), "! text() apart from its element");
}

TEST(XPathTest, WhatCssCannotSayIsTold) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"//p/..", "! CSS has no \"..\""},
      {"//p/ancestor::div", "! CSS has no \"ancestor::\""},
      {"//p/preceding-sibling::h2", "! CSS has no \"preceding-sibling::\""},
      {"//div[.//img]", "! CSS has no \".//img]\""},
      {"//div[p]", "! CSS has no \"p]\""},
      {"//p[@id][2]", "! a position among some of the children"},
      {"//h2/following-sibling::p[1]",
       "! a position among some of the children"},
      {"//p[string-length(.) > 5]", "! CSS has no \"string-length(.) > 5]\""},
      {"//p[.='x']", "! a text that is the same"},
      {"//p[starts-with(., 'x')]", "! how a text begins"},
      {"substring-after(//p, 'x')", "! CSS has no \"(//p, 'x')\""},
      {"//p[", "! it ends too early"},
      {"//", "! it ends too early"},
      {"", "! it ends too early"},
      {"//p]", "! CSS has no \"]\""},
      {"//p[((((((((((@a))))))))))]", "! nested too deeply"},
      {"//svg:path", "! CSS has no \":path\""},
  };
  for (const auto& [xpath, why] : cases) {
    EXPECT_EQ(Css(xpath), why) << xpath;
  }
}

}  // namespace
}  // namespace descale
