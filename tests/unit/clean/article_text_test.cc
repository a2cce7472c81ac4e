#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "clean/clean.h"

namespace descale {
namespace {

using testing::ElementsAre;

// Builds documents block by block.
class DocumentMaker {
 public:
  Block& Add(const std::vector<std::string_view>& lines,
             BlockKind kind = BlockKind::kParagraph) {
    Block block;
    block.kind = kind;
    block.first_line = static_cast<uint32_t>(document_.lines.size());
    block.line_count = static_cast<uint32_t>(lines.size());
    for (const std::string_view line : lines) {
      AddLine(line);
    }
    document_.blocks.push_back(block);
    return document_.blocks.back();
  }
  void AddCell(uint32_t table, uint32_t row, std::string_view text) {
    Block& block = Add({text}, BlockKind::kTableCell);
    block.table = table;
    block.row = row;
  }
  Document& document() { return document_; }

 private:
  void AddLine(std::string_view text) {
    Line line;
    line.text.begin = static_cast<uint32_t>(document_.text.size());
    document_.text += text;
    line.text.end = static_cast<uint32_t>(document_.text.size());
    line.block = static_cast<uint32_t>(document_.blocks.size());
    document_.lines.push_back(line);
  }

  Document document_;
};

Article ArticleOf(const Document& document, bool keep_removed = false) {
  Article article;
  ExtractOptions options;
  options.keep_removed = keep_removed;
  Clean(document, options, &article);
  return article;
}

Reason ReasonOf(std::string_view rule) {
  Reason reason;
  reason.rule = rule;
  return reason;
}

std::vector<std::string> TextsOfBlocks(const Article& article) {
  std::vector<std::string> texts;
  texts.reserve(article.blocks.size());
  for (const ArticleBlock& block : article.blocks) {
    texts.push_back(article.text.substr(block.text.begin, block.text.size()));
  }
  return texts;
}

TEST(CleanTest, SeparatesBlocksByABlankLineAndLinesByANewline) {
  DocumentMaker maker;
  maker.Add({" A  headline "}, BlockKind::kHeading).level = 2;
  maker.Add({"first line", "second\u00A0line"});
  const Article article = ArticleOf(maker.document());
  EXPECT_EQ(article.text, "A headline\n\nfirst line\nsecond line");
  EXPECT_THAT(TextsOfBlocks(article),
              ElementsAre("A headline", "first line\nsecond line"));
  EXPECT_EQ(article.blocks[0].kind, BlockKind::kHeading);
  EXPECT_EQ(article.blocks[0].level, 2);
  EXPECT_TRUE(article.outcome.ok());
}

TEST(CleanTest, JoinsTheCellsOfARowAndTheRowsOfATable) {
  DocumentMaker maker;
  maker.Add({"before"});
  maker.AddCell(1, 1, "name");
  maker.AddCell(1, 1, "age");
  maker.AddCell(1, 2, "\u200E");
  maker.AddCell(1, 3, "Ida");
  maker.AddCell(1, 3, "\u00A0");
  maker.AddCell(1, 3, "7");
  maker.AddCell(2, 3, "another table");
  maker.Add({"behind"});
  EXPECT_EQ(ArticleOf(maker.document()).text,
            "before\n\nname | age\nIda | 7\n\nanother table\n\nbehind");
}

TEST(CleanTest, SkipsWhatIsRemoved) {
  DocumentMaker maker;
  Document& document = maker.document();
  maker.Add({"menu"}).reason = document.AddReason(ReasonOf("menu"));
  maker.Add({"kept", "advert"});
  document.lines[2].reason = document.AddReason(ReasonOf("advert"));
  maker.AddCell(1, 1, "gone");
  document.blocks.back().reason = 0;
  maker.AddCell(1, 2, "stays");
  const Article article = ArticleOf(document);
  EXPECT_EQ(article.text, "kept\n\nstays");
  EXPECT_TRUE(article.removed.empty()) << "nobody asked";
}

TEST(CleanTest, ListsRemovedLinesWithTheirReasonsIfAsked) {
  DocumentMaker maker;
  Document& document = maker.document();
  const int32_t menu = document.AddReason(ReasonOf("menu"));
  const int32_t advert = document.AddReason(ReasonOf("advert"));
  maker.Add({"Home  page", "About", "\u200B"}).reason = menu;
  document.lines[0].reason = advert;
  maker.Add({"kept", "Buy\u00ADnow"});
  document.lines[4].reason = advert;
  std::vector<std::string> removed;
  for (const Removal& removal : ArticleOf(document, true).removed) {
    removed.push_back(removal.reason.rule + ": " + removal.text);
  }
  EXPECT_THAT(removed,
              ElementsAre("menu: Home page", "menu: About", "advert: Buynow"));
}

TEST(CleanTest, KeepsTheWhiteSpaceOfPreformattedBlocks) {
  DocumentMaker maker;
  maker.Add({"for  (;;)", "\tbreak;"}, BlockKind::kPreformatted);
  maker.Add({"a\v\vb"}, BlockKind::kPreformatted);
  EXPECT_EQ(ArticleOf(maker.document()).text, "for  (;;)\n\tbreak;\n\na\nb")
      << "no blank line within a block";
}

TEST(CleanTest, DropsAPageWithoutText) {
  DocumentMaker maker;
  maker.Add({"\u200B\u00A0"});
  const Article article = ArticleOf(maker.document());
  EXPECT_EQ(article.outcome.status, PageStatus::kDropped);
  EXPECT_EQ(article.outcome.reason, OutcomeReason::kNoText);
  EXPECT_EQ(article.outcome.stage, "clean");
  EXPECT_TRUE(article.blocks.empty());
}

TEST(CleanTest, LeavesADegradedPageDegraded) {
  DocumentMaker maker;
  maker.Add({"text"});
  Article article;
  article.outcome.status = PageStatus::kDegraded;
  article.outcome.reason = OutcomeReason::kTooDeep;
  Clean(maker.document(), {}, &article);
  EXPECT_EQ(article.outcome.status, PageStatus::kDegraded);
  EXPECT_EQ(article.outcome.reason, OutcomeReason::kTooDeep);
}

TEST(CleanTest, MakesMetadataOneCleanLineEach) {
  DocumentMaker maker;
  Metadata& metadata = maker.document().metadata;
  metadata.title = {" Two\n lines ", "h1"};
  metadata.author = {"\u200B", "meta"};
  metadata.tags = {"cafe\u0301", " "};
  const Metadata clean = ArticleOf(maker.document()).metadata;
  EXPECT_EQ(clean.title.value, "Two lines");
  EXPECT_EQ(clean.title.origin, "h1");
  EXPECT_TRUE(clean.author.empty());
  EXPECT_EQ(clean.author.origin, "");
  EXPECT_THAT(clean.tags, ElementsAre("caf\u00E9"));
}

TEST(CleanTest, StartsAnArticleAfresh) {
  DocumentMaker maker;
  maker.Add({"one"});
  Article article = ArticleOf(maker.document());
  Clean(maker.document(), {}, &article);
  EXPECT_EQ(article.text, "one");
  EXPECT_EQ(article.blocks.size(), 1u);
}

Article CleanWithTitle(DocumentMaker* maker) {
  maker->document().metadata.title = {"The harbour", "h1"};
  ExtractOptions options;
  options.title_in_text = true;
  Article article;
  Clean(maker->document(), options, &article);
  return article;
}

TEST(ArticleTextTest, TheTitleStandsInFrontWhenAskedFor) {
  DocumentMaker maker;
  maker.Add({"It was deepened."});
  const Article article = CleanWithTitle(&maker);
  EXPECT_EQ(article.text, "The harbour\n\nIt was deepened.");
  EXPECT_EQ(article.blocks.size(), 2u);
}

TEST(ArticleTextTest, ThePagesHeadingDoesNotRepeatTheTitle) {
  DocumentMaker maker;
  maker.Add({"The harbour"}, BlockKind::kHeading);
  maker.Add({"It was deepened."});
  maker.Add({"The harbour"});
  EXPECT_EQ(CleanWithTitle(&maker).text,
            "The harbour\n\nIt was deepened.\n\nThe harbour");
}

TEST(ArticleTextTest, APageOfAHeadingIsStillAPage) {
  DocumentMaker maker;
  maker.Add({"The harbour"}, BlockKind::kHeading);
  const Article article = CleanWithTitle(&maker);
  EXPECT_EQ(article.text, "The harbour");
  EXPECT_EQ(article.outcome.status, PageStatus::kOk);
}

TEST(ArticleTextTest, ATitleAloneIsNoText) {
  DocumentMaker maker;
  const Article article = CleanWithTitle(&maker);
  EXPECT_EQ(article.outcome.reason, OutcomeReason::kNoText);
  EXPECT_TRUE(article.text.empty());
  EXPECT_TRUE(article.blocks.empty());
}

TEST(ArticleTextTest, CodeKeepsItsBlankLines) {
  DocumentMaker maker;
  maker.Add({"one", "two", "three"}, BlockKind::kPreformatted);
  Document& document = maker.document();
  document.text = "one\n\ntwo\n\n\n\n\nthree";
  document.lines[0].text = {0, 3};
  document.lines[1].text = {5, 8};
  document.lines[2].text = {13, 18};
  Article article;
  Clean(document, {}, &article);
  EXPECT_EQ(article.text, "one\n\ntwo\n\n\nthree");
  EXPECT_EQ(article.blocks.size(), 1u);

  document.blocks[0].kind = BlockKind::kParagraph;
  Clean(document, {}, &article);
  EXPECT_EQ(article.text, "one\ntwo\nthree");
}

}  // namespace
}  // namespace descale
