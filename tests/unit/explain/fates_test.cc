#include "explain/fates.h"

#include <string_view>

#include <gtest/gtest.h>

#include "explain/tally.h"
#include "unit/explain/made_page.h"

namespace descale {
namespace {

TEST(FatesTest, ALineGoesByItsOwnReasonOrByThatOfItsBlock) {
  MadePage page;
  const uint32_t kept = page.AddParagraph("kept");
  const uint32_t by_model = page.AddParagraph("menu");
  page.TakeByModel(by_model);
  page.AddBlock();
  const uint32_t first = page.AddLine("first");
  const uint32_t second = page.AddLine("second");
  page.TakeByRule(first, "drop-line", "x/a");
  page.TakeByRule(second, "drop-line", "x/b");
  Document& document = page.explanation.document;
  document.blocks.back().reason = document.lines[first].reason;
  const Fates fates(document);
  EXPECT_TRUE(fates.IsKept(kept));
  EXPECT_EQ(fates.ReasonOf(by_model)->stage, "classify");
  EXPECT_EQ(fates.ReasonOf(first)->rule, "x/a");
  EXPECT_EQ(fates.ReasonOf(second)->rule, "x/b");
  EXPECT_EQ(fates.ReasonOf(document.blocks[0]), nullptr);
  EXPECT_EQ(fates.ReasonOf(document.blocks[1])->stage, "classify");
  EXPECT_EQ(fates.ReasonOf(document.blocks[2]), nullptr);
}

TEST(FatesTest, PositionsCountWhatTheChoiceOfBlocksLeft) {
  MadePage page;
  const uint32_t menu = page.AddParagraph("menu");
  page.TakeByModel(menu);
  const uint32_t share = page.AddParagraph("share");
  page.TakeByRule(share);
  const uint32_t aside = page.AddParagraph("aside");
  page.TakeByRule(aside, "select");
  const uint32_t kept = page.AddParagraph("kept");
  const Fates fates(page.explanation.document);
  EXPECT_EQ(fates.PositionOf(menu), 0U);
  EXPECT_EQ(fates.PositionOf(share), 1U);
  EXPECT_EQ(fates.PositionOf(aside), 0U);
  EXPECT_EQ(fates.PositionOf(kept), 2U);
  EXPECT_EQ(fates.position_count(), 2U);
}

TEST(FatesTest, NotesAreFoundByTheirLine) {
  MadePage page;
  const uint32_t first = page.AddParagraph("first");
  const uint32_t second = page.AddParagraph("second");
  page.AddNote(NoteKind::kTagged, second, "tag");
  page.AddNote(NoteKind::kSaved, first, "keep");
  page.AddNote(NoteKind::kTrial, second, "drop-line");
  const Fates fates(page.explanation.document);
  ASSERT_EQ(fates.NotesOf(first).size(), 1U);
  EXPECT_EQ(fates.NotesOf(first)[0].kind, NoteKind::kSaved);
  ASSERT_EQ(fates.NotesOf(second).size(), 2U);
  EXPECT_EQ(fates.NotesOf(second)[0].kind, NoteKind::kTagged);
  EXPECT_EQ(fates.NotesOf(second)[1].kind, NoteKind::kTrial);
}

TEST(FatesTest, TheActionTellsThePhase) {
  const struct {
    std::string_view action;
    std::string_view phase;
  } cases[] = {
      {"select", "select"},   {"keep", "blocks"},   {"drop-block", "blocks"},
      {"drop-run", "runs"},   {"cut-from", "runs"}, {"cut-before", "runs"},
      {"drop-line", "lines"}, {"replace", "lines"}, {"strip-span", "lines"},
      {"take-meta", "lines"}, {"tag", "lines"},
  };
  for (const auto& c : cases) {
    Reason reason;
    reason.rule = "x/y";
    reason.action = c.action;
    EXPECT_EQ(PhaseOf(reason), c.phase) << c.action;
  }
  EXPECT_EQ(PhaseOf(Reason()), "");
}

TEST(TallyTest, EveryLineIsCountedOnceAndNotesByTheirRule) {
  MadePage page;
  page.AddParagraph("kept");
  page.TakeByModel(page.AddParagraph("menu"));
  for (int i = 0; i < 3; ++i) page.TakeByRule(page.AddParagraph("share"));
  page.TakeByRule(page.AddParagraph("ad"), "drop-line", "en/ad");
  page.AddNote(NoteKind::kTrial, 0, "drop-line");
  Document& document = page.explanation.document;
  for (Block& block : document.blocks) {
    const Line& line = document.lines[block.first_line];
    if (line.reason != kKept) block.reason = line.reason;
  }
  const Tally tally = TallyOf(document, Fates(document));
  EXPECT_EQ(tally.blocks, 6U);
  EXPECT_EQ(tally.blocks_kept, 1U);
  EXPECT_EQ(tally.lines, 6U);
  EXPECT_EQ(tally.lines_kept, 1U);
  EXPECT_EQ(tally.removed_by.at("classify"), 1U);
  EXPECT_EQ(tally.removed_by.at("rules"), 4U);
  ASSERT_EQ(tally.rules.size(), 3U);
  EXPECT_EQ(tally.rules[0].reason->rule, "en/share");
  EXPECT_EQ(tally.rules[0].lines, 3U);
  EXPECT_EQ(tally.rules[1].reason->rule, "en/ad");
  EXPECT_EQ(tally.rules[2].what, "trial");
}

}  // namespace
}  // namespace descale
