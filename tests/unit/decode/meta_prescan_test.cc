#include "decode/meta_prescan.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(MetaPrescanTest, FindsWhatTheHtmlStandardFinds) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"<meta charset=\"koi8-r\">", "koi8-r"},
      {"<META CHARSET = 'KOI8-R' />", "koi8-r"},
      {"<meta charset=koi8-r>", "koi8-r"},
      {"<meta/charset=koi8-r>", "koi8-r"},
      {"<meta name=x charset=koi8-r", "koi8-r"},
      {"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>",
       "koi8-r"},
      {"<meta content='text/html; charset=koi8-r' http-equiv=content-type>",
       "koi8-r"},
      {"<meta content='text/html; charset=koi8-r'>", ""},
      {"<meta http-equiv=refresh content='text/html; charset=koi8-r'>", ""},
      {"<meta charset=nonsense><meta charset=big5>", "big5"},
      {"<meta charset=big5><meta charset=koi8-r>", "big5"},
      {"<meta charset=big5 charset=koi8-r>", "big5"},
      {"<metal charset=big5>", ""},
      {"<!-- <meta charset=big5> --><meta charset=koi8-r>", "koi8-r"},
      {"<!--><meta charset=koi8-r>", "koi8-r"},
      {"<!-- <meta charset=big5>", ""},
      {"<a title='<meta charset=big5>'><meta charset=koi8-r>", "koi8-r"},
      {"</a title='<meta charset=big5>'><meta charset=koi8-r>", "koi8-r"},
      {"<!doctype <meta charset=big5><meta charset=koi8-r>", "koi8-r"},
      {"a < b <meta charset=koi8-r>", "koi8-r"},
      {"<meta charset", ""},
      {"<meta", ""},
      {"<", ""},
      {"", ""},
  };
  for (const auto& [html, expected] : cases) {
    EXPECT_EQ(DeclaredInPage(html), expected) << html;
  }
}

TEST(MetaPrescanTest, PassesOverScriptsAndStyles) {
  EXPECT_EQ(DeclaredInPage("<script>'<meta charset=big5>'</script>"
                           "<meta charset=koi8-r>"),
            "koi8-r");
  EXPECT_EQ(DeclaredInPage("<style>/*<meta charset=big5>*/</style >"
                           "<meta charset=koi8-r>"),
            "koi8-r");
}

TEST(MetaPrescanTest, ReadsSixteenKilobytes) {
  const std::string meta = "<meta charset=koi8-r>";
  EXPECT_EQ(DeclaredInPage(std::string(16'000, ' ') + meta), "koi8-r");
  EXPECT_EQ(DeclaredInPage(std::string(17'000, ' ') + meta), "");
}

TEST(MetaPrescanTest, FallsBackOnTheXmlDeclaration) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"<?xml version='1.0' encoding='koi8-r'?><html>", "koi8-r"},
      {"<?xml version=\"1.0\" encoding = \"KOI8-R\"?>", "koi8-r"},
      {"<?xml encoding='koi8-r'?><meta charset=big5>", "big5"},
      {"<?xml encoding='nonsense'?>", ""},
      {"<?xml encoding=koi8-r?>", ""},
      {"<?xml encoding='koi8-r", ""},
      {" <?xml encoding='koi8-r'?>", ""},
  };
  for (const auto& [html, expected] : cases) {
    EXPECT_EQ(DeclaredInPage(html), expected) << html;
  }
}

TEST(MetaPrescanTest, ReadsTheCharsetOfAContentType) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"text/html; charset=utf-8", "utf-8"},
      {"text/html;CHARSET = utf-8 ;x", "utf-8"},
      {"text/html; charset=\"utf-8\"", "utf-8"},
      {"text/html; charset='utf-8' x", "utf-8"},
      {"text/html; charset=\"utf-8", ""},
      {"charset charset=utf-8", "utf-8"},
      {"text/html", ""},
  };
  for (const auto& [value, expected] : cases) {
    EXPECT_EQ(CharsetOfContentType(value), expected) << value;
  }
}

}  // namespace
}  // namespace descale
