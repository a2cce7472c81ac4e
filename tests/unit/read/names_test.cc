#include "read/names.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "descale/page.h"

namespace descale {
namespace {

TEST(NamesTest, ExtensionsSayWhatAFileIs) {
  const struct {
    std::string_view path;
    std::string_view format;
    std::string_view stem;
  } cases[] = {
      {"a.html", "html", "a"},      {"d/a.HTM", "html", "d/a"},
      {"a.xhtml.gz", "html", "a"},  {"a.b.txt", "text", "a.b"},
      {"a.text.GZ", "text", "a"},   {"a.warc", "warc", "a"},
      {"a.warc.zst", "warc", "a"},  {"a.warc.wet.gz", "warc", "a"},
      {"a.jsonl.gz", "jsonl", "a"}, {"a.ndjson", "jsonl", "a"},
      {"a.tar.zst", "tar", "a"},    {"a.tgz", "tar", "a"},
      {"a.php", "", "a.php"},       {"a.gz", "", "a"},
      {"html", "", "html"},         {"d/.html", "html", "d/.html"},
      {"..html", "html", "."},      {"", "", ""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.path);
    EXPECT_EQ(FormatOfName(c.path), c.format);
    EXPECT_EQ(WithoutKnownExtension(c.path), c.stem);
    EXPECT_EQ(IsPageName(c.path), c.format == "html" || c.format == "text");
    EXPECT_EQ(LikelyKind(c.path), c.format == "html"   ? PageKind::kHtml
                                  : c.format == "text" ? PageKind::kText
                                                       : PageKind::kAuto);
  }
}

TEST(NamesTest, AFolderIsSearchedForTheFormat) {
  const struct {
    std::string_view path;
    std::vector<std::string_view> formats;
  } cases[] = {
      {"a.html", {"auto", "html", "text"}},
      {"a.txt.gz", {"auto", "html", "text"}},
      {"a.warc.gz", {"auto", "warc"}},
      {"manifest.jsonl", {"jsonl"}},
      {"backup.tar", {"tar"}},
      {"style.css", {}},
  };
  for (const auto& c : cases) {
    for (const std::string_view format :
         {"auto", "html", "text", "warc", "jsonl", "tar"}) {
      EXPECT_EQ(IsWantedName(c.path, format),
                std::count(c.formats.begin(), c.formats.end(), format) == 1)
          << c.path << " as " << format;
    }
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
