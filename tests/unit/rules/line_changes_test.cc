// Rules that change lines, tell of them, or only try.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

Document After(const std::vector<std::string>& rules, Document page) {
  ApplyTo(*MakeRules({RuleFileText(rules)}), &page);
  return page;
}

// "kind line evidence" of each note.
Lines NotesOf(const Document& page) {
  Lines notes;
  for (const Note& note : page.notes) {
    const Reason& reason = page.reasons[static_cast<size_t>(note.reason)];
    notes.push_back(std::to_string(static_cast<int>(note.kind)) + " " +
                    std::to_string(note.line) + " " + reason.rule + " " +
                    reason.evidence);
  }
  return notes;
}

std::string NoteText(NoteKind kind, int line, const std::string& rest) {
  return std::to_string(static_cast<int>(kind)) + " " + std::to_string(line) +
         " test/" + rest;
}

TEST(LineChangesTest, StripSpanTakesEveryMatchOutOfTheLine) {
  const Document page =
      After({"id = 'a'\ndo = 'strip-span'\nre = ['\\[ad\\]']"},
            TextPage({"One [AD] two [ad]", "[Ad]", "Three"}));
  EXPECT_EQ(Survivors(page), (Lines{"One two", "Three"}));
  EXPECT_EQ(RuleOf(page, 1), "test/a") << "nothing was left of it";
  EXPECT_EQ(NotesOf(page)[0],
            NoteText(NoteKind::kEdited, 0, "a stripped \"[AD]\""));
}

TEST(LineChangesTest, ReplacePutsGroupsAsTheyStandInTheLine) {
  const Document page =
      After({"id = 'a'\ndo = 'replace'\nre = ['(\\pL+) \\((\\d+)\\)']\n"
             "with = '\\2 x \\1'"},
            TextPage({"Ｂoats (١٢), Ships (3)"}));
  EXPECT_EQ(Survivors(page), Lines{"١٢ x Ｂoats, 3 x Ships"});
}

TEST(LineChangesTest, TheHigherRuleStrikesFirstAndTakingBeatsChanging) {
  EXPECT_EQ(Left({"id = 'b'\ndo = 'replace'\nre = ['two three']\nwith = 'B'",
                  "id = 'a'\ndo = 'replace'\nre = ['one two']\nwith = 'A'"},
                 TextPage({"one two three"})),
            Lines{"A three"});
  EXPECT_EQ(Left({"id = 'a'\ndo = 'strip-span'\nre = ['one']",
                  "id = 'z'\ndo = 'drop-line'\nre = ['one.*']"},
                 TextPage({"one two", "three"})),
            Lines{"three"});
}

TEST(LineChangesTest, AFuseCountsWhatWouldBeStripped) {
  const std::string rule =
      "id = 'a'\ndo = 'strip-span'\nre = ['x+']\nfuse = { max_share = 0.4 }";
  EXPECT_EQ(Left({rule}, TextPage({"xx yyyyyyy"})), Lines{"yyyyyyy"});
  EXPECT_EQ(Left({rule}, TextPage({"xxxxx yyyy"})), Lines{"xxxxx yyyy"});
}

TEST(LineChangesTest, ARuleOnTrialIsToldOfAndDoesNothing) {
  const Document page =
      After({"id = 'a'\ndo = 'drop-line'\nis = ['share']\nstate = 'trial'",
             "id = 'b'\ndo = 'cut-from'\nis = ['comments']\nstate = 'trial'",
             "id = 'c'\ndo = 'take-meta'\nmeta = 'author'\nstate = 'trial'\n"
             "re = ['by (?P<value>.+)']"},
            TextPage({"Share", "By Ann", "Comments", "More"}));
  EXPECT_EQ(Survivors(page), (Lines{"Share", "By Ann", "Comments", "More"}));
  EXPECT_TRUE(page.metadata.author.empty());
  EXPECT_EQ(
      NotesOf(page),
      (Lines{NoteText(NoteKind::kTrial, 2, "b matched \"comments\""),
             NoteText(NoteKind::kTrial, 3, "b below \"Comments\""),
             NoteText(NoteKind::kTrial, 0, "a matched \"share\""),
             NoteText(NoteKind::kTrial, 1, "c matched /by (?P<value>.+)/")}));
}

TEST(LineChangesTest, ABlownFuseIsToldOf) {
  const Document page = After({"id = 'a'\ndo = 'drop-line'\nis = ['share']\n"
                               "fuse = { max_share = 0.1 }"},
                              TextPage({"Share", "More"}));
  EXPECT_EQ(NotesOf(page),
            Lines{NoteText(NoteKind::kFuse, 0, "a matched \"share\"")});
}

TEST(LineChangesTest, ASavedLineIsToldOf) {
  const std::vector<std::string> rules = {
      "id = 'a'\ndo = 'drop-line'\nre = ['share.*']",
      "id = 'b'\ndo = 'keep'\nis = ['share prices', 'weather']"};
  Document page = HtmlPage({"Share", "Share prices", "Weather"});
  RemoveBlock(2, &page);
  page = After(rules, page);
  EXPECT_EQ(Survivors(page), (Lines{"Share prices", "Weather"}));
  EXPECT_EQ(
      NotesOf(page),
      (Lines{NoteText(NoteKind::kSaved, 2, "b matched \"weather\""),
             NoteText(NoteKind::kSaved, 1, "b matched \"share prices\"")}));
}

TEST(LineChangesTest, TagMarksALineAndLeavesIt) {
  const Document page = After({"id = 'a'\ndo = 'tag'\nis = ['photo: harbour']"},
                              TextPage({"Photo: Harbour", "Text"}));
  EXPECT_EQ(Survivors(page).size(), 2U);
  EXPECT_EQ(NotesOf(page), Lines{NoteText(NoteKind::kTagged, 0,
                                          "a matched \"photo: harbour\"")});
}

TEST(LineChangesTest, ATakenDateIsIso8601) {
  const Document page = After({"id = 'a'\ndo = 'take-meta'\nmeta = 'date'\n"
                               "re = ['published: (?P<value>.+)']"},
                              TextPage({"Published: 13 May 2024", "Text"}));
  EXPECT_EQ(page.metadata.date.value, "2024-05-13");
  EXPECT_EQ(Survivors(page), Lines{"Text"});
}

}  // namespace
}  // namespace descale
