#include "property/soup.h"

#include <cstddef>
#include <cstdlib>
#include <string_view>

namespace descale {
namespace {

constexpr std::string_view kTags[] = {
    "div",
    "p",
    "span",
    "b",
    "i",
    "a href=/x",
    "ul",
    "li",
    "ol",
    "table",
    "tr",
    "td",
    "th",
    "h1",
    "h2",
    "pre",
    "br",
    "img alt=x",
    "section",
    "article",
    "nav",
    "aside",
    "footer",
    "form",
    "blockquote",
    "figure",
    "figcaption",
    "em",
    "code",
    "dl",
    "dt",
    "dd",
    "select",
    "option",
    "button",
    "ruby",
    "rt",
    "svg",
    "script",
    "style",
    "textarea",
    "title",
    "noscript",
    "div hidden",
    "div class=related",
    "p style=display:none",
    "center",
    "font",
    "hr",
};

constexpr std::string_view kTexts[] = {
    "The dredger left at dawn, and the channel was deep enough.",
    "Share",
    "Advertisement",
    "&amp; &lt;tag&gt; &nbsp;&#x200F;&#0;",
    "غادرت الجرافة الميناء عند الفجر، وكانت القناة عميقة بما يكفي.",
    "التعليقات (0)",
    "浚渫船は夜明けに港を出た。",
    "a < b > c &unknown;",
    "می‌خواهم",
    "e\xCC\x81\xCC\xA7",
    "\xEF\xBB\xBF\xE2\x80\xAE",
    "  \t ",
    "Source: the harbour office",
    "\r\n",
    "3.5 per cent (2024)",
};

constexpr std::string_view kOdd[] = {
    "<!-- note -->",
    "<!doctype html>",
    "<![CDATA[x]]>",
    "<",
    "</",
    "<!--",
    "</p>",
    "</div></div>",
    "<p a='>",
    "</body>",
    "<br/>",
    "\xFF\xFE",
};

template <size_t N>
std::string_view Pick(const std::string_view (&items)[N],
                      std::mt19937* random) {
  return items[(*random)() % N];
}

std::string_view NameOf(std::string_view tag) {
  return tag.substr(0, tag.find(' '));
}

}  // namespace

uint32_t SoupSeed() {
  const char* seed = std::getenv("DESCALE_SEED");
  return seed == nullptr
             ? 20240513U
             : static_cast<uint32_t>(std::strtoul(seed, nullptr, 0));
}

std::string MakeSoup(std::mt19937* random, int pieces) {
  std::string soup;
  for (int i = 0; i < pieces; ++i) {
    const auto kind = (*random)() % 20;
    if (kind < 8) {
      soup += '<';
      soup += Pick(kTags, random);
      soup += '>';
    } else if (kind < 13) {
      soup += "</";
      soup += NameOf(Pick(kTags, random));
      soup += '>';
    } else if (kind < 19) {
      soup += " w" + std::to_string(i) + " ";
      soup += Pick(kTexts, random);
    } else {
      soup += Pick(kOdd, random);
    }
  }
  return soup;
}

}  // namespace descale
