#include "dom/class_words.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(ClassWordsTest, WordsAreTakenOneByOne) {
  std::string_view rest = " \ta\n  b-1\f c\r";
  std::string taken;
  for (std::string_view word = TakeWord(&rest); !word.empty();
       word = TakeWord(&rest)) {
    taken += "[" + std::string(word) + "]";
  }
  EXPECT_EQ(taken, "[a][b-1][c]");
  EXPECT_EQ(TakeWord(&rest), "");
}

TEST(ClassWordsTest, AWordIsFoundAsAWhole) {
  EXPECT_TRUE(HasWord("a", "a"));
  EXPECT_TRUE(HasWord(" xa ax\ta", "a"));
  EXPECT_FALSE(HasWord("xa ax A", "a"));
  EXPECT_FALSE(HasWord("a b", "a b"));
  EXPECT_FALSE(HasWord("a", ""));
  EXPECT_FALSE(HasWord(" ", ""));
  EXPECT_FALSE(HasWord("", ""));
}

}  // namespace
}  // namespace descale
