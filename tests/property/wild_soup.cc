#include "property/wild_soup.h"

#include <algorithm>
#include <cstddef>

namespace descale {
namespace {

constexpr std::string_view kElements[] = {
    "a",        "abbr",   "address",  "applet",   "article",  "b",
    "big",      "body",   "br",       "button",   "caption",  "center",
    "code",     "col",    "colgroup", "custom-x", "dd",       "details",
    "dialog",   "div",    "dl",       "dt",       "em",       "fieldset",
    "figure",   "font",   "footer",   "form",     "h1",       "h2",
    "head",     "hr",     "html",     "i",        "iframe",   "image",
    "img",      "input",  "label",    "li",       "link",     "listing",
    "main",     "meta",   "nobr",     "noscript", "object",   "ol",
    "optgroup", "option", "p",        "picture",  "pre",      "rp",
    "rt",       "ruby",   "s",        "script",   "section",  "select",
    "small",    "source", "span",     "strong",   "style",    "summary",
    "table",    "tbody",  "td",       "template", "textarea", "tfoot",
    "th",       "thead",  "title",    "tr",       "u",        "ul",
    "video",    "wbr",    "xmp",      "svg",      "math",     "path",
    "g",        "desc",   "mi",       "mtext",    "use",      "DIV",
};
// Most pages are made of these.
constexpr std::string_view kCommon[] = {"div", "p",  "span", "a",    "li",
                                        "ul",  "td", "tr",   "b",    "i",
                                        "h2",  "em", "form", "table"};
constexpr std::string_view kAttributes[] = {
    "",
    " class=x",
    " href='/a?b=1&amp;c=2&copy=3'",
    " id=\"y>z\"",
    " hidden",
    " type=hidden",
    " TITLE=\"A &lt; B\"",
    " data-a=1 data-b='2'",
    " =x",
    "/",
    " style=display:none /",
};
constexpr std::string_view kTexts[] = {
    "word",
    " ",
    "\n",
    "a < b",
    "x &amp; y",
    "&nbsp;",
    "&#10;",
    " two words ",
    "&copy;2024",
    "&notit;",
    "&#x80;",
    "a<3",
    "\n\n  text",
    "<",
    "</",
    "<!-- c -->",
    "<!-->",
    "<!doctype x>",
    "<?php ?>",
    "</ x>",
    "&bogus;",
    "<![CDATA[z]]>",
    "\xD8\xB9\xD8\xB1",
    "\xE6\xA9\x8B",
    "&",
};

template <typename List>
std::string_view OneOf(const List& list, std::mt19937* random) {
  return list[(*random)() % std::size(list)];
}

std::string_view AnyElement(std::mt19937* random) {
  return (*random)() % 3 == 0 ? OneOf(kElements, random)
                              : OneOf(kCommon, random);
}

}  // namespace

std::string MakeWildSoup(std::mt19937* random, int pieces) {
  std::string soup = (*random)() % 2 == 0 ? "<!DOCTYPE html>" : "";
  if ((*random)() % 3 == 0) soup += "<html><head></head><body>";
  std::vector<std::string_view> open;
  for (int i = 0; i < pieces; ++i) {
    const uint32_t what = static_cast<uint32_t>((*random)() % 16);
    if (what < 6) {
      open.push_back(AnyElement(random));
      soup.append("<").append(open.back());
      if ((*random)() % 3 == 0) soup += OneOf(kAttributes, random);
      soup += '>';
    } else if (what < 10 && !open.empty()) {
      // The end tag that fits, most of the time.
      const bool fits = (*random)() % 8 != 0;
      soup.append("</").append(fits ? open.back() : AnyElement(random));
      soup += '>';
      if (fits) open.pop_back();
    } else {
      soup += OneOf(kTexts, random);
    }
  }
  if ((*random)() % 4 == 0) soup.resize(soup.size() - soup.size() / 10);
  return soup;
}

std::string Mutate(std::string_view page, std::mt19937* random) {
  std::string mutant(page);
  const auto any = [&](size_t size) { return (*random)() % (size + 1); };
  for (size_t i = 1 + any(3); i-- > 0 && !mutant.empty();) {
    const size_t from = any(mutant.size());
    const size_t size = std::min(any(60), mutant.size() - from);
    const std::string part = mutant.substr(from, size);
    switch ((*random)() % 4) {
      case 0:
        mutant.erase(from, size);
        break;
      case 1:
        mutant.insert(any(mutant.size()), part);
        break;
      case 2:
        mutant.insert(from, MakeWildSoup(random, 3));
        break;
      default:
        mutant.erase(from, size);
        mutant.insert(any(mutant.size()), part);
        break;
    }
  }
  return mutant;
}

std::string Shrink(std::string document, bool (*bad)(const std::string&)) {
  for (size_t size = document.size() / 2; size > 0; size /= 2) {
    for (size_t from = 0; from + size <= document.size();) {
      std::string shorter = document;
      shorter.erase(from, size);
      if (bad(shorter)) {
        document = std::move(shorter);
      } else {
        from += size;
      }
    }
  }
  return document;
}

}  // namespace descale
