#include "read/archive.h"

#include <array>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/read/packed_bytes.h"
#include "unit/read/pages_of.h"

namespace descale {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr size_t kBlock = 512;

// One entry of a tar file (POSIX ustar). `type`: '0' a file, '5' a folder.
std::string TarEntry(const std::string& name, const std::string& content,
                     char type = '0') {
  std::string header(kBlock, '\0');
  header.replace(0, name.size(), name);
  header.replace(100, 7, "0000644");
  std::array<char, 16> size{};
  std::snprintf(size.data(), size.size(), "%011zo", content.size());
  header.replace(124, 11, size.data());
  header.replace(136, 11, "00000000000");
  header[156] = type;
  header.replace(257, 8,
                 std::string("ustar\0"
                             "00",
                             8));
  header.replace(148, 8, 8, ' ');
  unsigned sum = 0;
  for (const char c : header) {
    sum += static_cast<unsigned char>(c);
  }
  std::snprintf(size.data(), size.size(), "%06o", sum);
  header.replace(148, 7, size.data(), 7);
  const size_t padding = (kBlock - content.size() % kBlock) % kBlock;
  return header + content + std::string(padding, '\0');
}

std::string Tar(const std::string& entries) {
  return entries + std::string(2 * kBlock, '\0');
}

// A tar file with two pages, one of them packed, and something else.
std::string SampleTar() {
  return Tar(TarEntry("in/", "", '5') + TarEntry("in/a.html", "A") +
             TarEntry("in/style.css", "p {}") +
             TarEntry("../b.txt.gz", GzipBytes("B")));
}

TEST(ArchiveTest, PagesOfATarFileAreFoundByTheirNames) {
  const auto result = ReadPagesOf(SampleTar(), "-");
  ASSERT_EQ(result.pages.size(), 2);
  EXPECT_EQ(result.pages[0].id, "-:in/a.html");
  EXPECT_EQ(result.pages[0].likely, PageKind::kHtml);
  EXPECT_EQ(result.pages[0].output_name, "stem/in/a");
  EXPECT_EQ(result.pages[1].likely, PageKind::kText);
  EXPECT_EQ(result.pages[1].output_name, "stem/b");
  EXPECT_EQ(result.skipped[SkipReason::kFileName], 1);
}

TEST(ArchiveTest, ATarFileMayBePacked) {
  const std::string tar = SampleTar();
  for (const std::string& bytes : {tar, GzipBytes(tar), ZstdBytes(tar)}) {
    for (const size_t step : {size_t{1}, size_t{4096}}) {
      EXPECT_THAT(BytesOf(ReadPagesOf(bytes, "-", {}, step).pages),
                  ElementsAre("A", "B"));
    }
  }
}

TEST(ArchiveTest, WhatIsDamagedIsAFailedPage) {
  const std::string a = TarEntry("a.html", std::string(600, 'a'));
  EXPECT_THAT(BytesOf(ReadPagesOf(a + a.substr(0, 700), "a.tar").pages),
              ElementsAre(std::string(600, 'a'), "<corrupt>"));
  const std::string packed = GzipBytes(Tar(a));
  EXPECT_THAT(
      BytesOf(
          ReadPagesOf(packed.substr(0, packed.size() / 2), "a.tar.gz").pages),
      ElementsAre("<truncated>"));
  EXPECT_THAT(BytesOf(ReadPagesOf(std::string(2000, 'x'), "a.tar").pages),
              ElementsAre("<corrupt>"));
  EXPECT_THAT(BytesOf(ReadPagesOf("", "a.tar").pages), IsEmpty());
}

TEST(ArchiveTest, AFileOverTheLimitFailsAlone) {
  ReadOptions options;
  options.limits.input_bytes = 100;
  const auto result = ReadPagesOf(
      Tar(TarEntry("a.html", std::string(101, 'x')) + TarEntry("b.html", "B") +
          TarEntry("c.html.gz", GzipBytes(std::string(101, 'x')))),
      "a.tar", options);
  EXPECT_THAT(BytesOf(result.pages),
              ElementsAre("<too_large>", "B", "<too_large>"));
}

}  // namespace
}  // namespace descale
