#include "classify/classify.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/words.h"
#include "classify/section_hints.h"

namespace descale {
namespace {

constexpr std::string_view kProse =
    "The dredger left the harbour at dawn, and by noon the channel was deep "
    "enough for the first of the grain ships to come in on the tide.";

// Builds a Document block by block, as segment would.
class PageBuilder {
 public:
  PageBuilder() { Open(TagId::kBody); }

  PageBuilder& Open(TagId tag, std::string_view classes = "",
                    std::string_view role = "") {
    Section section;
    section.tag = tag;
    section.parent = open_.empty() ? kNoIndex : open_.back();
    section.classes = Name(classes);
    section.role = Name(role);
    section.first_block = static_cast<uint32_t>(document_.blocks.size());
    open_.push_back(static_cast<uint32_t>(document_.sections.size()));
    document_.sections.push_back(section);
    return *this;
  }

  PageBuilder& Close() {
    document_.sections[open_.back()].end_block =
        static_cast<uint32_t>(document_.blocks.size());
    open_.pop_back();
    return *this;
  }

  PageBuilder& Add(std::string_view text, double link_share = 0,
                   BlockKind kind = BlockKind::kParagraph) {
    const auto begin = static_cast<uint32_t>(document_.text.size());
    document_.text += text;
    Block block;
    block.kind = kind;
    block.section = open_.back();
    block.first_line = static_cast<uint32_t>(document_.lines.size());
    block.line_count = 1;
    const TextCounts counts = CountText(text);
    block.chars = counts.chars;
    block.words = counts.words;
    block.sentence_marks = counts.sentence_marks;
    block.commas = counts.commas;
    block.link_chars = static_cast<uint32_t>(block.chars * link_share);
    Line line;
    line.text = {begin, static_cast<uint32_t>(document_.text.size())};
    line.block = static_cast<uint32_t>(document_.blocks.size());
    document_.lines.push_back(line);
    document_.blocks.push_back(block);
    for (const uint32_t i : open_) {
      document_.sections[i].chars += block.chars;
      document_.sections[i].link_chars += block.link_chars;
      document_.sections[i].words += block.words;
    }
    return *this;
  }

  // The texts of the blocks that Classify keeps.
  std::vector<std::string> Kept() {
    while (!open_.empty()) Close();
    Classify(&document_);
    std::vector<std::string> kept;
    for (const Block& block : document_.blocks) {
      if (!block.removed()) kept.emplace_back(document_.TextOf(block));
    }
    return kept;
  }

  Document& document() { return document_; }

 private:
  Span Name(std::string_view name) {
    const auto begin = static_cast<uint32_t>(document_.names.size());
    document_.names += name;
    return {begin, static_cast<uint32_t>(document_.names.size())};
  }

  Document document_;
  std::vector<uint32_t> open_;
};

using Texts = std::vector<std::string>;

TEST(ClassifyTest, NavigationAndFooterAreBoilerplate) {
  PageBuilder page;
  page.Open(TagId::kNav).Add("Home", 1).Add("World news", 1).Close();
  page.Open(TagId::kDiv).Add(kProse).Add(kProse).Close();
  page.Open(TagId::kFooter).Add("All rights reserved.").Close();
  EXPECT_EQ(page.Kept(), Texts(2, std::string(kProse)));
}

TEST(ClassifyTest, ShortLinesInsideProseStay) {
  PageBuilder page;
  page.Open(TagId::kArticle).Add(kProse).Add("He paused.").Add(kProse).Close();
  EXPECT_EQ(page.Kept(),
            Texts({std::string(kProse), "He paused.", std::string(kProse)}));
}

TEST(ClassifyTest, AHeadingGoesWithWhatFollows) {
  PageBuilder page;
  page.Open(TagId::kDiv).Add(kProse);
  page.Add("The second tide", 0, BlockKind::kHeading).Add(kProse).Close();
  page.Open(TagId::kDiv, "related");
  page.Add("More stories", 0, BlockKind::kHeading);
  page.Add("Bridge closed until Monday", 1).Close();
  EXPECT_EQ(page.Kept(), Texts({std::string(kProse), "The second tide",
                                std::string(kProse)}));
}

TEST(ClassifyTest, ShortCellsOfATableBehindProseStay) {
  PageBuilder page;
  page.Open(TagId::kArticle).Add(kProse);
  for (const char* cell : {"District", "Nests", "Mill Lane", "19"}) {
    page.Add(cell, 0, BlockKind::kTableCell);
    page.document().blocks.back().table = 1;
  }
  EXPECT_EQ(page.Kept().size(), 5u);
}

TEST(ClassifyTest, CaptionsGoWithTheirPictures) {
  PageBuilder page;
  page.Open(TagId::kArticle).Add(kProse);
  page.Add("The dredger at dawn.", 0, BlockKind::kCaption).Add(kProse);
  EXPECT_EQ(page.Kept().size(), 2u);
}

TEST(ClassifyTest, AClassNameDoesNotCondemnMostOfThePage) {
  PageBuilder page;
  page.Open(TagId::kDiv, "page menu-closed").Add(kProse).Add(kProse).Close();
  EXPECT_EQ(page.Kept().size(), 2u);
}

TEST(ClassifyTest, APageWithoutProseKeepsItsText) {
  PageBuilder page;
  page.Add("Opening hours").Add("9 to 5");
  EXPECT_EQ(page.Kept(), Texts({"Opening hours", "9 to 5"}));
}

TEST(ClassifyTest, HiddenBlocksGo) {
  PageBuilder page;
  page.Open(TagId::kDiv).Add(kProse).Add(kProse).Add(kProse).Close();
  page.document().blocks[1].hidden = true;
  EXPECT_EQ(page.Kept().size(), 2u);
}

// Thirty pages of a benchmark came out empty: their body waits for a script to
// show it.
TEST(ClassifyTest, APageThatIsHiddenAsAWholeIsNot) {
  PageBuilder page;
  page.Open(TagId::kDiv).Add(kProse).Add(kProse).Close();
  for (Block& block : page.document().blocks) block.hidden = true;
  EXPECT_EQ(page.Kept().size(), 2u);
}

TEST(ClassifyTest, APageOfLinksKeepsItsLinks) {
  PageBuilder page;
  page.Open(TagId::kNav).Add("Harbour", 1).Add("Bridge", 1).Close();
  EXPECT_EQ(page.Kept().size(), 2u);
}

TEST(ClassifyTest, PlainTextIsNotJudged) {
  PageBuilder page;
  page.document().kind = PageKind::kText;
  page.Add("Share").Add(kProse);
  EXPECT_EQ(page.Kept().size(), 2u);
}

TEST(ClassifyTest, EveryRemovalHasAReasonAndAScore) {
  PageBuilder page;
  page.Open(TagId::kNav).Add("Home", 1).Close();
  page.Open(TagId::kDiv).Add(kProse).Close();
  page.Kept();
  const Document& document = page.document();
  ASSERT_TRUE(document.blocks[0].removed());
  const Reason& reason = document.reasons[document.blocks[0].reason];
  EXPECT_EQ(reason.stage, "classify");
  EXPECT_EQ(reason.evidence, "score 0.05, link share 1.00");
  EXPECT_GT(document.blocks[1].score, 0.5F);
}

TEST(ClassifyTest, AnEmptyDocumentIsNoTrouble) {
  Document document;
  Classify(&document);
  EXPECT_TRUE(document.reasons.empty());
}

struct HintCase {
  TagId tag;
  const char* classes;
  const char* role;
  SectionHint expected;
};

TEST(SectionHintsTest, WholeTokensOfNamesCount) {
  const HintCase cases[] = {
      {TagId::kDiv, "post-comments", "", SectionHint::kBoilerplate},
      {TagId::kDiv, "relatedPosts", "", SectionHint::kBoilerplate},
      {TagId::kDiv, "commentary", "", SectionHint::kNone},
      {TagId::kDiv, "shareholders", "", SectionHint::kNone},
      {TagId::kDiv, "entry-content share", "", SectionHint::kContent},
      {TagId::kDiv, "articleBody", "", SectionHint::kContent},
      {TagId::kDiv, "", "navigation", SectionHint::kBoilerplate},
      {TagId::kAside, "", "", SectionHint::kBoilerplate},
      {TagId::kMain, "", "", SectionHint::kContent},
      {TagId::kBody, "has-sidebar sidebar", "", SectionHint::kNone},
  };
  for (const HintCase& c : cases) {
    PageBuilder page;
    page.Open(c.tag, c.classes, c.role);
    EXPECT_EQ(HintOf(page.document(), page.document().sections.back()),
              c.expected)
        << c.classes << c.role;
  }
}

}  // namespace
}  // namespace descale
