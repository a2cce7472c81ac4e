#include "tune/page_lines.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace descale {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(PageLinesTest, NamesAreThoseOfTheSiteNotOfThePage) {
  EXPECT_THAT(
      NamesOnPath("html.js > body.home > main#content > div.post-12345.post > "
                  "p.md:w-1.9lead.x_y"),
      ElementsAre("#content", ".post", ".x_y"));
  EXPECT_THAT(NamesOnPath(""), IsEmpty());
}

TEST(PageLinesTest, KeptLinesThenRemovedOnes) {
  Article article;
  article.text = "Story 7\n\nOne.\nTwo.";
  article.metadata.title.value = "Story 8";
  article.blocks = {{.text = {0, 7}}, {.text = {9, 18}, .link_share = 0.5F}};
  article.removed.emplace_back().text = "Share";
  const auto lines = PageLines(article);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0].form, "") << "it has the form of the title";
  EXPECT_EQ(lines[1].form, "one.");
  EXPECT_EQ(lines[1].position, 0.5);
  EXPECT_EQ(lines[2].position, 1);
  EXPECT_EQ(lines[2].link_share, 0.5F);
  EXPECT_TRUE(lines[2].kept);
  EXPECT_EQ(lines[3].form, "share");
  EXPECT_FALSE(lines[3].kept);
}

}  // namespace
}  // namespace descale
