#include "explain/terminal.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(TerminalTest, WordsOfAPageCannotActOnIt) {
  const struct {
    std::string_view words;
    std::string_view shown;
    std::string_view note;
  } cases[] = {
      {"plain", "plain", "as it is"},
      {"a\tb", "a b", "a tab"},
      {"\x1b[31mred\nline\r", "\\u001b[31mred\\u000aline\\u000d", "controls"},
      {"\x7f\u0085", "\\u007f\\u0085", "DEL and C1"},
      {"a\u202eb\u2067c\u2028", "a\\u202eb\\u2067c\\u2028",
       "bidirectional controls and line separators"},
      {"\xff", "\uFFFD", "what is no UTF-8"},
      {"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
       "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
       "joiners, which Persian needs"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(Harmless(c.words), c.shown) << c.note;
  }
}

TEST(TerminalTest, ColumnsAreCountedAsTheyAreShown) {
  EXPECT_EQ(ColumnsOf("abc"), 3U);
  EXPECT_EQ(ColumnsOf("\u6E2F\u53E3"), 4U);
  EXPECT_EQ(ColumnsOf("a\u200Cb"), 2U);
}

TEST(TerminalTest, WordsAreCutAtTheWidth) {
  const std::string fifty(50, 'x');
  std::string wide;
  for (int i = 0; i < 26; ++i) wide += "\u6E2F";
  const struct {
    std::string words;
    std::string head;
    std::string tail;
    std::string_view note;
  } cases[] = {
      {fifty, fifty, fifty, "just fits"},
      {"a" + fifty, "a" + fifty.substr(2) + "\u2026",
       "\u2026" + fifty.substr(1), "one too long"},
      {wide, wide.substr(0, 24 * 3) + "\u2026", "\u2026" + wide.substr(2 * 3),
       "wide characters"},
  };
  ExplainStyle style;
  style.width = 50;
  for (const auto& c : cases) {
    SCOPED_TRACE(c.note);
    std::string head;
    Terminal(style, &head).PutForeign(c.words);
    EXPECT_EQ(head, c.head);
    std::string tail;
    Terminal(style, &tail).PutForeignTail(c.words);
    EXPECT_EQ(tail, c.tail);
  }
  style.full = true;
  std::string full;
  Terminal(style, &full).PutForeign(wide);
  EXPECT_EQ(full, wide);
}

TEST(TerminalTest, AFewWordsAreShownHoweverLittleRoomThereIs) {
  ExplainStyle style;
  style.width = 10;
  std::string out;
  Terminal(style, &out).PutForeign(std::string(50, 'x'));
  EXPECT_EQ(out, std::string(39, 'x') + "\u2026");
}

TEST(TerminalTest, RightToLeftIsIsolatedSoThatColumnsStay) {
  ExplainStyle style;
  std::string out;
  Terminal terminal(style, &out);
  terminal.PutForeign("\u0634\u0627\u0631\u0643");
  terminal.Put("  ");
  terminal.PutForeign("share");
  EXPECT_EQ(out, "\u2068\u0634\u0627\u0631\u0643\u2069  share");
}

TEST(TerminalTest, ColoursAreThereOnlyIfAskedFor) {
  for (const bool color : {false, true}) {
    ExplainStyle style;
    style.color = color;
    std::string out;
    Terminal(style, &out).Put("x", Paint::kRed);
    EXPECT_EQ(out, color ? "\x1b[31mx\x1b[0m" : "x");
  }
}

TEST(TerminalTest, AColumnThatIsPassedStays) {
  ExplainStyle style;
  std::string out;
  Terminal terminal(style, &out);
  terminal.Put("long name");
  terminal.PutColumn(4);
  terminal.Put("|");
  terminal.EndLine();
  terminal.PutColumn(2);
  terminal.Put("|");
  EXPECT_EQ(out, "long name|\n  |");
}

}  // namespace
}  // namespace descale
