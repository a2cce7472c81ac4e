// Formats of records beside JSON lines: CSV, WET and TEI.

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/temp_folder.h"
#include "unit/write/articles.h"
#include "write/formats.h"
#include "write/render.h"

namespace descale {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string Rendered(std::string_view format, const Article& article) {
  std::string out;
  FindOutputFormat(format)->render(article, {}, &out);
  return out;
}

// What a writer of that format leaves of an article and a page without one.
std::string Written(const std::string& format, bool articles_only = false) {
  const TempFolder folder;
  WriteOptions options;
  options.format = format;
  options.output = folder / "out";
  options.one_page = false;
  options.articles_only = articles_only;
  auto writer = OpenWriter(options);
  EXPECT_TRUE(writer.ok());
  EXPECT_TRUE((*writer)->Write(MakeArticle("a", "One")).ok());
  EXPECT_TRUE((*writer)->Write(MakeFailure("b")).ok());
  EXPECT_TRUE((*writer)->Finish().ok());
  return folder.Read("out");
}

TEST(CsvTest, FieldsAreQuotedWhereTheyMustBe) {
  Article article = MakeArticle("a", "One, \"two\"\nthree");
  article.url = "https://a/";
  article.metadata.title.value = "Plain";
  EXPECT_EQ(Rendered("csv", article),
            "a.html,https://a/,Plain,,,,,\"One, \"\"two\"\"\nthree\",0.000,ok,"
            "\r\n");
}

TEST(CsvTest, AFileHasAHeadAndARowAPage) {
  EXPECT_EQ(Written("csv"),
            "id,url,title,author,date,language,source,text,confidence,status,"
            "reason\r\n"
            "a.html,,,,,,,One,0.000,ok,\r\n"
            "b.html,,,,,,,,0.000,failed,corrupt\r\n");
  EXPECT_THAT(Written("csv", true), Not(HasSubstr("b.html")));
}

TEST(WetTest, AnArticleIsAConversionRecord) {
  Article article = MakeArticle("a", "One\n\nTwo");
  article.id = "urn:uuid:17";
  article.url = "https://a/<b>\r\nX: y";
  article.crawled = "2026-11-01";
  const std::string record = Rendered("wet", article);
  EXPECT_THAT(record, StartsWith("WARC/1.0\r\nWARC-Type: conversion\r\n"));
  EXPECT_THAT(record,
              HasSubstr("WARC-Target-URI: https://a/%3Cb%3E%0D%0AX:%20y\r\n"));
  EXPECT_THAT(record, HasSubstr("WARC-Date: 2026-11-01T00:00:00Z\r\n"));
  EXPECT_THAT(record, HasSubstr("WARC-Refers-To: <urn:uuid:17>\r\n"));
  EXPECT_THAT(record,
              HasSubstr("Content-Length: 9\r\n\r\nOne\n\nTwo\n\r\n\r\n"));
  EXPECT_EQ(record, Rendered("wet", article)) << "ids are the same again";
  article.text = "One";
  EXPECT_THAT(Rendered("wet", article), HasSubstr("Content-Length: 4\r\n"));
}

TEST(WetTest, ARecordIsAMemberOfItsOwn) {
  const std::vector<Article> articles = {
      MakeArticle("a", "One"), MakeFailure("b"), MakeArticle("c", "Three")};
  std::string bytes;
  RenderAll(*FindOutputFormat("wet"), articles, {}, Compression::kGzip, &bytes);
  std::string expected;
  for (const size_t i : {size_t{0}, size_t{2}}) {
    expected += Compressed(Rendered("wet", articles[i]), Compression::kGzip);
  }
  EXPECT_EQ(bytes, expected);
}

TEST(TeiTest, BlocksBecomeElements) {
  Article article = MakeArticle("a", "");
  article.url = "https://a/?b&c";
  article.metadata.title.value = "A <title>";
  article.metadata.language.value = "en";
  AddBlock(BlockKind::kHeading, "Head", &article).level = 2;
  AddBlock(BlockKind::kParagraph, "One & two\nthree", &article);
  AddBlock(BlockKind::kListItem, "first", &article);
  AddBlock(BlockKind::kListItem, "second", &article);
  AddBlock(BlockKind::kPreformatted, "a\n  b", &article);
  for (const uint32_t row : {0u, 1u}) {
    ArticleBlock& cell = AddBlock(BlockKind::kTableCell, "cell", &article);
    cell.table = 1;
    cell.row = row;
  }
  const std::string tei = Rendered("tei", article);
  EXPECT_THAT(tei, HasSubstr("<title>A &lt;title&gt;</title>"));
  EXPECT_THAT(tei, HasSubstr("<ptr target=\"https://a/?b&amp;c\"/>"));
  EXPECT_THAT(tei, HasSubstr("<language ident=\"en\"/>"));
  EXPECT_THAT(
      tei,
      HasSubstr(
          "<ab type=\"heading\" n=\"2\">Head</ab>\n"
          "<p>One &amp; two<lb/>three</p>\n"
          "<list rend=\"bulleted\">\n<item>first</item>\n<item>second</item>\n"
          "</list>\n"
          "<ab type=\"code\" xml:space=\"preserve\">a\n  b</ab>\n"
          "<table>\n<row><cell>cell</cell></row>\n<row><cell>cell</cell></"
          "row>\n"
          "</table>\n"));
}

TEST(TeiTest, AFileIsOneDocument) {
  const std::string file = Written("tei");
  EXPECT_THAT(file, StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<teiCorpus xmlns="));
  EXPECT_TRUE(file.ends_with("</TEI>\n</teiCorpus>\n"));
}

}  // namespace
}  // namespace descale
