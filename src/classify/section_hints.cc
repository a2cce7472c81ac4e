#include "classify/section_hints.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/strings.h"

namespace descale {
namespace {

using std::string_view_literals::operator""sv;

// Parts of ids and classes as site builders write them; matched on whole
// tokens ("post-comments" has the tokens "post" and "comments").
constexpr std::array kBoilerplateTokens = {
    "ad"sv,          "ads"sv,        "advert"sv,      "advertisement"sv,
    "banner"sv,      "breadcrumb"sv, "breadcrumbs"sv, "comment"sv,
    "comments"sv,    "consent"sv,    "cookie"sv,      "cookies"sv,
    "disqus"sv,      "footer"sv,     "gdpr"sv,        "login"sv,
    "masthead"sv,    "menu"sv,       "modal"sv,       "nav"sv,
    "navbar"sv,      "navigation"sv, "newsletter"sv,  "pagination"sv,
    "paywall"sv,     "popular"sv,    "popup"sv,       "promo"sv,
    "recommended"sv, "related"sv,    "respond"sv,     "share"sv,
    "sharedaddy"sv,  "sharing"sv,    "sidebar"sv,     "signup"sv,
    "social"sv,      "sponsored"sv,  "subscribe"sv,   "toolbar"sv,
    "trending"sv,    "widget"sv,
};
constexpr std::array kContentTokens = {
    "articlebody"sv, "articletext"sv, "storybody"sv, "entrycontent"sv,
    "postcontent"sv, "postbody"sv,    "storytext"sv, "maincontent"sv,
};
constexpr std::array kBoilerplateRoles = {
    "navigation"sv, "banner"sv,  "contentinfo"sv, "complementary"sv,
    "search"sv,     "dialog"sv,  "alertdialog"sv, "menu"sv,
    "menubar"sv,    "toolbar"sv,
};

SectionHint HintOfTag(TagId tag) {
  switch (tag) {
    case TagId::kNav:
    case TagId::kFooter:
    case TagId::kAside:
    case TagId::kForm:
    case TagId::kDialog:
    case TagId::kMenu:
    case TagId::kButton:
    case TagId::kFieldset:
      return SectionHint::kBoilerplate;
    case TagId::kArticle:
    case TagId::kMain:
      return SectionHint::kContent;
    default:
      return SectionHint::kNone;
  }
}

template <size_t N>
bool Contains(const std::array<std::string_view, N>& words,
              std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Splits an id or class into tokens at whatever is no letter and where a
// capital follows a small letter, and asks `judge` about each in lower case.
template <typename Judge>
bool AnyToken(std::string_view names, Judge judge) {
  std::string token;
  char previous = ' ';
  for (size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool capital_starts =
        previous >= 'a' && previous <= 'z' && c >= 'A' && c <= 'Z';
    if (!IsAsciiAlpha(c) || capital_starts) {
      if (judge(std::string_view(token))) return true;
      token.clear();
    }
    if (IsAsciiAlpha(c)) token.push_back(AsciiLower(c));
    previous = c;
  }
  return false;
}

// The letters of a name alone: "entry-content" and "entryContent" alike.
bool NamesContent(std::string_view names) {
  for (const std::string_view name : SplitAscii(names)) {
    std::string letters;
    for (const char c : name) {
      if (IsAsciiAlpha(c)) letters.push_back(AsciiLower(c));
    }
    if (Contains(kContentTokens, letters)) return true;
  }
  return false;
}

}  // namespace

SectionHint HintOf(const Document& document, const Section& section) {
  // The page's own frame says nothing: <body class="has-sidebar">.
  if (section.tag == TagId::kBody || section.tag == TagId::kHtml) {
    return SectionHint::kNone;
  }
  const std::string_view id = document.Name(section.id);
  const std::string_view classes = document.Name(section.classes);
  if (NamesContent(id) || NamesContent(classes)) return SectionHint::kContent;
  const SectionHint by_tag = HintOfTag(section.tag);
  if (by_tag != SectionHint::kNone) return by_tag;
  if (Contains(kBoilerplateRoles, document.Name(section.role))) {
    return SectionHint::kBoilerplate;
  }
  const auto is_boilerplate = [](std::string_view token) {
    return Contains(kBoilerplateTokens, token);
  };
  if (AnyToken(id, is_boilerplate) || AnyToken(classes, is_boilerplate)) {
    return SectionHint::kBoilerplate;
  }
  return SectionHint::kNone;
}

}  // namespace descale
