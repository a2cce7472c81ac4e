#include "read/names.h"

#include <string_view>

#include <gtest/gtest.h>

#include "descale/page.h"

namespace descale {
namespace {

TEST(NamesTest, ExtensionsDecideWhatAFolderIsSearchedFor) {
  const struct {
    std::string_view path;
    bool is_page;
    PageKind likely;
    std::string_view stem;
  } cases[] = {
      {"a.html", true, PageKind::kHtml, "a"},
      {"d/a.HTM", true, PageKind::kHtml, "d/a"},
      {"a.xhtml.gz", true, PageKind::kHtml, "a"},
      {"a.b.txt", true, PageKind::kText, "a.b"},
      {"a.text.GZ", true, PageKind::kText, "a"},
      {"a.php", false, PageKind::kAuto, "a.php"},
      {"a.gz", false, PageKind::kAuto, "a"},
      {"html", false, PageKind::kAuto, "html"},
      {"d/.html", true, PageKind::kHtml, "d/.html"},
      {"..html", true, PageKind::kHtml, "."},
      {"", false, PageKind::kAuto, ""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.path);
    EXPECT_EQ(HasPageExtension(c.path), c.is_page);
    EXPECT_EQ(LikelyKind(c.path), c.likely);
    EXPECT_EQ(WithoutPageExtension(c.path), c.stem);
  }
}

TEST(NamesTest, AContainedNameCannotLeaveItsFolder) {
  const struct {
    std::string_view path;
    std::string_view name;
  } cases[] = {
      {"a/b.html", "a/b"},
      {"../../a/b.html.gz", "a/b"},
      {"/etc/x.txt", "etc/x"},
      {"a/../b.html", "b"},
      {"a/../../b.html", "b"},
      {"./a//./b.html", "a/b"},
      {"..", ""},
      {"a/...html", "a/.."},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(ContainedName(c.path), c.name) << c.path;
  }
}

}  // namespace
}  // namespace descale
