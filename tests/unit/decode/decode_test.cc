#include "decode/decode.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "samples.h"

namespace descale {
namespace {

std::string HtmlPage(std::string_view charset, std::string_view text) {
  std::string html = "<!DOCTYPE html><html><head>";
  if (!charset.empty()) {
    html += "<meta charset=\"" + std::string(charset) + "\">";
  }
  return html + "<title>x</title></head><body><p>" + std::string(text) +
         "</p></body></html>";
}

// A decoded page, with the page that it may look into.
struct Decoded {
  explicit Decoded(std::string bytes, std::string http_charset = "") {
    page.bytes = std::move(bytes);
    page.http_charset = std::move(http_charset);
    outcome = Decode(page, &text);
    EXPECT_TRUE(IsValidUtf8(text.utf8));
  }
  Decoded(const Decoded&) = delete;
  Decoded& operator=(const Decoded&) = delete;

  bool Has(std::string_view s) const {
    return text.utf8.find(s) != std::string_view::npos;
  }
  // "declared>used/origin".
  std::string Report() const {
    return text.charset.declared + ">" + text.charset.used + "/" +
           text.charset.origin;
  }

  Page page;
  Text text;
  Outcome outcome;
};

TEST(DecodeTest, ValidUtf8IsAViewOfThePage) {
  const Decoded page(HtmlPage("utf-8", kRussian));
  EXPECT_EQ(page.text.utf8.data(), page.page.bytes.data());
  EXPECT_EQ(page.text.utf8, page.page.bytes);
  EXPECT_EQ(page.Report(), "utf-8>utf-8/valid-utf-8");
}

TEST(DecodeTest, ValidUtf8BeatsALyingDeclaration) {
  for (const char* lie : {"windows-1251", "iso-8859-1", "gb2312", "utf-16",
                          "no-such-charset", "windows-1256"}) {
    const Decoded by_page(HtmlPage(lie, kRussian));
    EXPECT_TRUE(by_page.Has(kRussian)) << lie;
    const Decoded by_transport(HtmlPage("", kRussian), lie);
    EXPECT_TRUE(by_transport.Has(kRussian)) << lie;
    EXPECT_EQ(by_transport.Report(), std::string(lie) + ">utf-8/valid-utf-8");
  }
}

TEST(DecodeTest, AByteOrderMarkSettlesIt) {
  struct {
    std::string_view mark;
    const char* converter;
    std::string_view name;
  } const cases[] = {
      {"\xEF\xBB\xBF", "UTF-8", "utf-8"},
      {"\xFF\xFE", "UTF-16LE", "utf-16le"},
      {"\xFE\xFF", "UTF-16BE", "utf-16be"},
      {{"\xFF\xFE\0\0", 4}, "UTF-32LE", "utf-32le"},
      {{"\0\0\xFE\xFF", 4}, "UTF-32BE", "utf-32be"},
  };
  for (const auto& c : cases) {
    const std::string html = HtmlPage("windows-1252", kRussian);
    const Decoded page(std::string(c.mark) + Encoded(html, c.converter),
                       "koi8-r");
    EXPECT_EQ(page.text.utf8, html);
    EXPECT_EQ(page.text.charset.used, c.name);
    EXPECT_EQ(page.text.charset.origin, "bom");
  }
}

TEST(DecodeTest, NulsInOrderAreUtf16OrUtf32) {
  for (const char* name : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
    const std::string html = HtmlPage("", kRussian);
    const Decoded page(Encoded(html, name));
    EXPECT_EQ(page.text.utf8, html) << name;
    EXPECT_EQ(page.text.charset.origin, "nul-pattern");
  }
}

TEST(DecodeTest, StrayNulsDoNotMakeUtf16) {
  std::string html = HtmlPage("", kRussian);
  for (size_t i = 3; i < html.size(); i += 97) {
    if (html[i] > 0) {
      html[i] = '\0';
    }
  }
  const Decoded page(html);
  EXPECT_EQ(page.text.utf8, html);
  EXPECT_EQ(page.text.charset.used, "utf-8");
}

TEST(DecodeTest, EscapeSequencesAreIso2022) {
  const std::string html = HtmlPage("utf-8", kJapanese);
  const Decoded japanese(Encoded(html, "ISO-2022-JP"));
  EXPECT_EQ(japanese.text.utf8, html);
  EXPECT_EQ(japanese.Report(), "utf-8>iso-2022-jp/escape");

  const Decoded korean(Encoded(kKorean, "ISO-2022-KR"));
  EXPECT_TRUE(korean.Has(kKorean));
  EXPECT_EQ(korean.text.charset.used, "iso-2022-kr");

  const Decoded terminal("\x1B[1mbold\x1B[0m caf\xC3\xA9 \x1B$B");
  EXPECT_EQ(terminal.text.charset.used, "utf-8") << "not seven-bit";
}

TEST(DecodeTest, DeclaredLegacyCharsetsAreRead) {
  struct {
    std::string_view label;
    const char* converter;
    std::string_view text;
    std::string_view used;
  } const cases[] = {
      {"windows-1251", "windows-1251", kRussian, "windows-1251"},
      {"KOI8-R", "KOI8-R", kRussian, "koi8-r"},
      {"cp866", "IBM866", kRussian, "ibm866"},
      {"x-mac-cyrillic", "x-mac-cyrillic", kRussian, "x-mac-cyrillic"},
      {"windows-1256", "windows-1256", kArabic, "windows-1256"},
      {"iso-8859-6", "ISO-8859-6", kArabic, "iso-8859-6"},
      {"tis-620", "MS874", kThai, "windows-874"},
      {"iso-8859-9", "windows-1254", kTurkish, "windows-1254"},
      {"iso-8859-7", "ISO-8859-7", kGreek, "iso-8859-7"},
      {"latin2", "ISO-8859-2", kPolish, "iso-8859-2"},
      {"latin1", "windows-1252", kFrench, "windows-1252"},
      {"Shift_JIS", "windows-31j", kJapanese, "shift_jis"},
      {"euc-jp", "EUC-JP", kJapanese, "euc-jp"},
      {"ks_c_5601-1987", "windows-949-2000", kKorean, "euc-kr"},
      {"gb2312", "gb18030", kChinese, "gbk"},
      {"big5", "ibm-1375_P100-2008", kTaiwanese, "big5"},
      {"hz-gb-2312", "HZ", kChinese, "hz-gb-2312"},
  };
  for (const auto& c : cases) {
    const std::string html = HtmlPage(c.label, c.text);
    const Decoded page(Encoded(html, c.converter));
    EXPECT_EQ(page.text.utf8, html) << c.label;
    EXPECT_EQ(page.text.charset.used, c.used);
    EXPECT_EQ(page.text.charset.origin, "meta");
  }
}

TEST(DecodeTest, TheTransportBeatsThePage) {
  const std::string html = HtmlPage("koi8-r", kRussian);
  const Decoded page(Encoded(html, "windows-1251"), "Windows-1251");
  EXPECT_EQ(page.text.utf8, html);
  EXPECT_EQ(page.Report(), "windows-1251>windows-1251/http");
}

TEST(DecodeTest, AnUnknownTransportCharsetLeavesItToThePage) {
  const std::string html = HtmlPage("koi8-r", kRussian);
  const Decoded page(Encoded(html, "KOI8-R"), "x-unheard-of");
  EXPECT_EQ(page.text.utf8, html);
  EXPECT_EQ(page.Report(), "koi8-r>koi8-r/meta");
}

TEST(DecodeTest, WhatNobodyDeclaredIsDetected) {
  struct {
    const char* converter;
    std::string_view text;
  } const cases[] = {
      {"windows-1251", kRussian},
      {"KOI8-R", kRussian},
      {"windows-1256", kArabic},
      {"ISO-8859-6", kArabic},
      {"windows-1256", kUrdu},
      {"MS874", kThai},
      {"windows-1254", kTurkish},
      {"windows-1253", kGreek},
      {"windows-1250", kPolish},
      {"windows-1252", kFrench},
      {"windows-31j", kJapanese},
      {"EUC-JP", kJapanese},
      {"windows-949-2000", kKorean},
      {"gb18030", kChinese},
      {"ibm-1375_P100-2008", kTaiwanese},
  };
  for (const auto& c : cases) {
    for (const char* charset : {"", "utf-8"}) {
      const std::string html = HtmlPage(charset, c.text);
      const Decoded page(Encoded(html, c.converter));
      EXPECT_EQ(page.text.utf8, html)
          << c.converter << " declared \"" << charset << "\"";
      EXPECT_EQ(page.text.charset.origin, "detected");
    }
  }
}

TEST(DecodeTest, ALatinCharsetIsNotBelievedOfAPageInAnotherScript) {
  const std::string html = HtmlPage("iso-8859-1", kArabic);
  const Decoded page(Encoded(html, "windows-1256"));
  EXPECT_EQ(page.text.utf8, html);
  EXPECT_EQ(page.Report(), "iso-8859-1>windows-1256/detected");
}

TEST(DecodeTest, ADeclarationFullOfErrorsIsOverruled) {
  const std::string html = HtmlPage("euc-jp", kArabic);
  const Decoded page(Encoded(html, "windows-1256"));
  EXPECT_EQ(page.text.utf8, html);
  EXPECT_EQ(page.Report(), "euc-jp>windows-1256/detected");
}

TEST(DecodeTest, MarkupAndScriptsDoNotMisleadTheDetector) {
  std::string html = "<script>var s = 'plain english words, many of them';";
  html += std::string(20'000, 'x') + "</script><!-- more english -->";
  html += "<p>" + std::string(kRussian) + "</p>";
  const Decoded page(Encoded(html, "windows-1251"));
  EXPECT_TRUE(page.Has(kRussian));
}

TEST(DecodeTest, SpoiledUtf8StaysUtf8) {
  // A byte that UTF-8 never has, a surrogate, overlong, cut short.
  for (const char* spoiled :
       {"\xFF", "\xED\xA0\x80", "\xC0\xAF", "\xE2\x82 "}) {
    for (const char* charset : {"", "utf-8", "iso-8859-1"}) {
      const Decoded page(HtmlPage(charset, std::string(kRussian) + spoiled));
      EXPECT_TRUE(page.Has(std::string(kRussian) + "\uFFFD")) << charset;
      EXPECT_EQ(page.text.charset.used, "utf-8");
    }
  }
}

TEST(DecodeTest, ACutAtTheEndOfThePageIsNoEvidenceAgainstUtf8) {
  const Decoded page("<p>caf\xC3");
  EXPECT_EQ(page.text.utf8, "<p>caf\uFFFD");
  EXPECT_EQ(page.text.charset.used, "utf-8");
}

TEST(DecodeTest, ALoneWindowsQuoteInADeclaredUtf8PageIsRead) {
  const Decoded page(HtmlPage("utf-8", "the mill\x92s wheel"));
  EXPECT_TRUE(page.Has("the mill\u2019s wheel"));
  EXPECT_EQ(page.text.charset.used, "windows-1252");
}

TEST(DecodeTest, AsciiIsWhatItWasDeclaredToBe) {
  EXPECT_EQ(Decoded("plain").Report(), ">utf-8/default");
  EXPECT_EQ(Decoded("plain", "Latin1").Report(), "latin1>windows-1252/http");
  EXPECT_EQ(Decoded("plain", "utf-16").Report(), "utf-16>utf-8/http");
  EXPECT_EQ(Decoded(HtmlPage("ascii", "x")).Report(),
            "ascii>windows-1252/meta");
}

TEST(DecodeTest, LabelsInRecordsAreShortAndPrintable) {
  const Decoded page("plain", " X-\x01\xFF" + std::string(1000, 'y') + "\n");
  EXPECT_EQ(page.text.charset.declared, "x-" + std::string(38, 'y'));
}

TEST(DecodeTest, BinaryFilesAreNoPages) {
  const Decoded image(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16));
  EXPECT_EQ(image.outcome.status, PageStatus::kFailed);
  EXPECT_EQ(image.outcome.reason, OutcomeReason::kNotHtml);
  EXPECT_EQ(image.outcome.stage, "decode");
  EXPECT_EQ(image.outcome.message, "not a page: PNG image");

  std::string noise;
  for (int i = 0; i < 4096; ++i) {
    noise += static_cast<char>(i * 37 + i / 256);
  }
  EXPECT_EQ(Decoded(noise).outcome.message, "not a page: binary data");
  EXPECT_EQ(Decoded(std::string(100, '\0')).outcome.message,
            "not a page: binary data");
}

TEST(DecodeTest, NothingIsAnEmptyText) {
  for (const char* bytes : {"", "\xEF\xBB\xBF"}) {
    const Decoded page(bytes);
    EXPECT_TRUE(page.outcome.ok());
    EXPECT_EQ(page.text.kind, PageKind::kText);
    EXPECT_EQ(page.text.utf8, "");
  }
}

TEST(DecodeTest, ATextIsReadAfresh) {
  Page page;
  Text text;
  page.bytes = Encoded(HtmlPage("koi8-r", kRussian), "KOI8-R");
  EXPECT_TRUE(Decode(page, &text).ok());
  page.bytes = "second";
  EXPECT_TRUE(Decode(page, &text).ok());
  EXPECT_EQ(text.utf8, "second");
  EXPECT_EQ(text.converted, "");
  EXPECT_EQ(text.charset.declared, "");
}

}  // namespace
}  // namespace descale
