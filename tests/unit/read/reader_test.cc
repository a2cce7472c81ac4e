#include "descale/reader.h"

#include <sys/stat.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/folder.h"
#include "unit/read/packed_bytes.h"
#include "unit/read/warc_bytes.h"
#include "unit/temp_folder.h"

namespace descale {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<Page> ReadPages(const ReadOptions& options) {
  std::vector<Page> pages;
  auto reader = OpenReader(options);
  EXPECT_TRUE(reader.ok()) << reader.status().message();
  if (reader.ok()) {
    for (Page page; (*reader)->Next(&page);) {
      pages.push_back(page);
    }
  }
  return pages;
}

std::vector<Page> ReadInputs(std::vector<std::string> inputs) {
  ReadOptions options;
  options.inputs = std::move(inputs);
  return ReadPages(options);
}

// "<path below the folder>:<reason>" of each page.
std::vector<std::string> Summary(const std::vector<Page>& pages,
                                 const TempFolder& folder) {
  std::vector<std::string> lines;
  for (const Page& page : pages) {
    std::string line = page.id.substr(folder.path().size() + 1);
    if (!page.outcome.ok()) {
      line.append(":").append(OutcomeReasonName(page.outcome.reason));
    }
    lines.push_back(line);
  }
  return lines;
}

TEST(ReaderTest, ANamedFileIsOnePageWithAllItsFields) {
  const TempFolder folder;
  ReadOptions options;
  options.inputs = {folder.Add("news.html", "<p>x")};
  options.url = "https://example.com/";
  options.crawled = "2026-11-01";
  const std::vector<Page> pages = ReadPages(options);
  ASSERT_EQ(pages.size(), 1);
  EXPECT_EQ(pages[0].id, options.inputs[0]);
  EXPECT_EQ(pages[0].input, options.inputs[0]);
  EXPECT_EQ(pages[0].url, "https://example.com/");
  EXPECT_EQ(pages[0].crawled, "2026-11-01");
  EXPECT_EQ(pages[0].bytes, "<p>x");
  EXPECT_EQ(pages[0].kind, PageKind::kAuto);
  EXPECT_EQ(pages[0].likely, PageKind::kHtml);
  EXPECT_EQ(pages[0].output_name, "news");
  EXPECT_TRUE(pages[0].outcome.ok());
}

TEST(ReaderTest, ANamedFileIsTakenWhateverItsName) {
  const TempFolder folder;
  const auto pages = ReadInputs({folder.Add("page.php", "a")});
  ASSERT_EQ(pages.size(), 1);
  EXPECT_EQ(pages[0].likely, PageKind::kAuto);
  EXPECT_EQ(pages[0].output_name, "page.php");
}

TEST(ReaderTest, FoldersAreWalkedInTheByteOrderOfPaths) {
  const TempFolder folder;
  for (const std::string_view name :
       {"b/1.html", "b.html", "b-1.html", "B.html", "b/a/2.txt", "b0.htm",
        "\xFF.html", "new\nline.html"}) {
    folder.Add(name, "x");
  }
  const auto pages = ReadInputs({folder.path()});
  EXPECT_THAT(
      Summary(pages, folder),
      ElementsAre("B.html", "b-1.html", "b.html", "b/1.html", "b/a/2.txt",
                  "b0.htm", "new\nline.html", "\xFF.html"));
  EXPECT_EQ(pages[4].output_name, "b/a/2");
}

TEST(ReaderTest, ASlashBehindAFolderChangesNothing) {
  const TempFolder folder;
  folder.Add("in/a.html", "x");
  const auto with = ReadInputs({folder / "in/"});
  const auto without = ReadInputs({folder / "in"});
  ASSERT_EQ(with.size(), 1);
  ASSERT_EQ(without.size(), 1);
  EXPECT_EQ(with[0].id, without[0].id);
  EXPECT_EQ(with[0].output_name, "a");
}

TEST(ReaderTest, OtherFilesOfFoldersArePassedByAndCounted) {
  const TempFolder folder;
  folder.Add("a.html", "x");
  folder.Add("style.css", "x");
  folder.Add("sub/photo.jpg", "x");
  ReadOptions options;
  options.inputs = {folder.path()};
  auto reader = OpenReader(options);
  ASSERT_TRUE(reader.ok());
  Page page;
  EXPECT_TRUE((*reader)->Next(&page));
  EXPECT_FALSE((*reader)->Next(&page));
  EXPECT_EQ((*reader)->skipped()[SkipReason::kFileName], 2);
}

TEST(ReaderTest, WhatIsNotARegularFileIsAFailedPage) {
  const TempFolder folder;
  folder.Add("in/a.html", "x");
  folder.Add("in/z.html", "x");
  ASSERT_EQ(mkfifo((folder / "in/f.html").c_str(), 0600), 0);
  const auto pages = ReadInputs({folder / "in"});
  EXPECT_THAT(Summary(pages, folder),
              ElementsAre("in/a.html", "in/f.html:unreadable", "in/z.html"));
  EXPECT_EQ(pages[1].outcome.message, "not a regular file but a named pipe");
  EXPECT_EQ(pages[1].outcome.stage, "read");
}

TEST(ReaderTest, LinksStayWithinTheFolderAndNeverLoop) {
  const TempFolder folder;
  folder.Add("in/a.html", "inside");
  folder.Add("in/sub/b.html", "inside");
  folder.Add("secret.html", "outside");
  const auto link = [&](std::string_view target, std::string_view name) {
    std::filesystem::create_symlink(target, folder / name);
  };
  link(".", "in/loop");
  link("loop.html", "in/loop.html");
  link("../secret.html", "in/out.html");
  link("sub/b.html", "in/to_b.html");
  link("..", "in/up.html");
  EXPECT_THAT(
      Summary(ReadInputs({folder / "in"}), folder),
      ElementsAre("in/a.html", "in/loop.html:unreadable",
                  "in/out.html:unreadable", "in/sub/b.html", "in/to_b.html"));
}

TEST(ReaderTest, AFolderThatCannotBeListedIsAFailedPage) {
  const TempFolder folder;
  FolderWalk walk(folder / "gone", "auto");
  Input input;
  ASSERT_TRUE(walk.Next(&input));
  EXPECT_EQ(input.id, folder / "gone/");
  EXPECT_EQ(input.outcome.reason, OutcomeReason::kUnreadable);
  EXPECT_EQ(input.outcome.message,
            "cannot list the folder: no such file or directory");
  EXPECT_FALSE(walk.Next(&input));
}

TEST(ReaderTest, CompressedFilesAreUnpackedWhateverTheirName) {
  const TempFolder folder;
  const auto pages = ReadInputs({folder.Add("a.html.gz", GzipBytes("A")),
                                 folder.Add("b.html", GzipBytes("B")),
                                 folder.Add("c.html.gz", "plain")});
  ASSERT_EQ(pages.size(), 3);
  EXPECT_EQ(pages[0].bytes, "A");
  EXPECT_EQ(pages[0].output_name, "a");
  EXPECT_EQ(pages[1].bytes, "B");
  EXPECT_EQ(pages[2].bytes, "plain");
}

TEST(ReaderTest, ADamagedFileDoesNotStopTheNext) {
  const TempFolder folder;
  const std::string packed = GzipBytes("text");
  folder.Add("1.html.gz", packed.substr(0, 12));
  folder.Add("2.html", "sound");
  EXPECT_THAT(Summary(ReadInputs({folder.path()}), folder),
              ElementsAre("1.html.gz:truncated", "2.html"));
}

TEST(ReaderTest, AFileOverTheLimitFails) {
  const TempFolder folder;
  ReadOptions options;
  options.inputs = {folder.Add("a.html", std::string(101, 'x')),
                    folder.Add("b.html", std::string(100, 'x'))};
  options.limits.input_bytes = 100;
  EXPECT_THAT(Summary(ReadPages(options), folder),
              ElementsAre("a.html:too_large", "b.html"));
}

TEST(ReaderTest, TheFormatDecidesTheKind) {
  const TempFolder folder;
  ReadOptions options;
  options.inputs = {folder.Add("a.html", "x")};
  for (const auto& [format, kind] :
       {std::pair{"html", PageKind::kHtml}, std::pair{"text", PageKind::kText},
        std::pair{"auto", PageKind::kAuto}}) {
    options.format = format;
    const auto pages = ReadPages(options);
    ASSERT_EQ(pages.size(), 1);
    EXPECT_EQ(pages[0].kind, kind) << format;
    EXPECT_EQ(pages[0].likely, PageKind::kHtml) << format;
  }
}

TEST(ReaderTest, MistakesAreFoundBeforeTheFirstPage) {
  const TempFolder folder;
  const std::string a = folder.Add("a.html", "x");
  const std::string url = "https://example.com";
  const struct {
    std::vector<std::string> inputs;
    std::string list;
    std::string format;
    std::string url;
    StatusCode code;
    std::string message;
  } cases[] = {
      {{folder / "none.html"},
       "",
       "auto",
       "",
       StatusCode::kNotFound,
       "none.html: no such file or directory"},
      {{a},
       folder / "none.jsonl",
       "auto",
       "",
       StatusCode::kNotFound,
       "none.jsonl"},
      {{a}, folder.path(), "auto", "", StatusCode::kIoError, "folder"},
      {{a},
       "",
       "docx",
       "",
       StatusCode::kInvalidArgument,
       "unknown input format \"docx\""},
      {{a, a}, "", "auto", url, StatusCode::kInvalidArgument, "one page"},
      {{folder.path()},
       "",
       "auto",
       url,
       StatusCode::kInvalidArgument,
       "one page"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.message);
    ReadOptions options;
    options.inputs = c.inputs;
    options.list = c.list;
    options.format = c.format;
    options.url = c.url;
    const Status status = OpenReader(options).status();
    EXPECT_EQ(status.code(), c.code);
    EXPECT_THAT(status.message(), HasSubstr(c.message));
  }
}

TEST(ReaderTest, ADateIsForOnePage) {
  const TempFolder folder;
  ReadOptions options;
  options.crawled = "2026-11-01";
  options.inputs = {folder.path()};
  EXPECT_EQ(OpenReader(options).status().code(), StatusCode::kInvalidArgument);
  options.inputs = {folder.Add("a.html", "x"), folder.Add("b.html", "x")};
  EXPECT_EQ(OpenReader(options).status().code(), StatusCode::kInvalidArgument);
}

TEST(ReaderTest, EqualOutputNamesAreAnErrorWhereTheyMatter) {
  const TempFolder folder;
  ReadOptions options;
  options.inputs = {folder.Add("a/x.html", "1"), folder.Add("b/x.txt", "2")};
  EXPECT_EQ(ReadPages(options).size(), 2);
  options.unique_names = true;
  const Status status = OpenReader(options).status();
  EXPECT_EQ(status.code(), StatusCode::kInvalidArgument);
  EXPECT_THAT(status.message(), HasSubstr("same output name \"x\""));
  options.inputs = {folder.path()};
  EXPECT_THAT(Summary(ReadPages(options), folder),
              ElementsAre("a/x.html", "b/x.txt"));
}

TEST(ReaderTest, NextOverwritesEveryField) {
  const TempFolder folder;
  ReadOptions options;
  options.inputs = {folder.Add("a.html", "x")};
  auto reader = OpenReader(options);
  ASSERT_TRUE(reader.ok());
  Page page;
  page.url = page.bytes = page.http_charset = page.crawled = "left over";
  page.outcome.status = PageStatus::kFailed;
  ASSERT_TRUE((*reader)->Next(&page));
  EXPECT_EQ(page.url, "");
  EXPECT_EQ(page.crawled, "");
  EXPECT_EQ(page.bytes, "x");
  EXPECT_EQ(page.http_charset, "");
  EXPECT_TRUE(page.outcome.ok());
}

TEST(ReaderTest, NoInputIsNoPage) { EXPECT_THAT(ReadInputs({}), IsEmpty()); }

TEST(ReaderTest, ArchivesAndListsAreReadByNameOrContent) {
  const TempFolder folder;
  const std::string warc = folder.Add("in/a.warc.gz", GzipBytes(WarcPage("W")));
  const std::string lines = folder.Add("in/b.jsonl", "{\"html\": \"J\"}");
  const std::string odd = folder.Add("odd", GzipBytes(WarcPage("O")));
  const std::string paths =
      folder.Add("all.paths.gz", GzipBytes("in/a.warc.gz\nin/b.jsonl\n"));
  const auto bytes = [](const std::vector<Page>& pages) {
    std::vector<std::string> all;
    for (const Page& page : pages) {
      all.push_back(page.bytes);
    }
    return all;
  };
  EXPECT_THAT(bytes(ReadInputs({warc, lines, odd})),
              ElementsAre("W", "J", "O"));
  EXPECT_THAT(bytes(ReadInputs({paths})), ElementsAre("W", "J"));
  EXPECT_THAT(bytes(ReadInputs({"@" + paths})), ElementsAre("W", "J"));
  EXPECT_THAT(bytes(ReadInputs({folder / "in"})), ElementsAre("W"));
  ReadOptions options;
  options.inputs = {folder / "in"};
  options.format = "jsonl";
  EXPECT_THAT(bytes(ReadPages(options)), ElementsAre("J"));
}

TEST(ReaderTest, WhatMayHoldManyPagesIsKnownBeforehand) {
  const TempFolder folder;
  const struct {
    std::string input;
    std::string format;
    bool many;
  } cases[] = {
      {"a.html", "auto", false},  {"a.warc.gz", "auto", true},
      {"a.jsonl", "auto", true},  {"a.tar", "auto", true},
      {"@a.html", "auto", true},  {"warc.paths.gz", "auto", true},
      {"-", "auto", false},       {"-", "jsonl", true},
      {"a.jsonl", "html", false}, {folder.path(), "html", true},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(MayHoldManyPages(c.input, c.format), c.many)
        << c.input << " as " << c.format;
  }
}

TEST(ReaderTest, ReadingBeginsWhereItIsToldTo) {
  const TempFolder folder;
  folder.Add("in/a.html", "A");
  folder.Add("in/b.warc", WarcPage("1") + WarcPage("2") + WarcPage("3"));
  folder.Add("in/c.html", "C");
  ReadOptions options;
  options.inputs = {folder / "in"};
  std::vector<InputReport> reports;
  options.on_input_end = [&](const InputReport& report) {
    reports.push_back(report);
  };
  const std::vector<Page> all = ReadPages(options);
  ASSERT_EQ(all.size(), 5u);
  ASSERT_EQ(reports.size(), 3u);
  EXPECT_EQ(reports[1].path, folder / "in/b.warc");
  EXPECT_EQ(reports[1].pages, 3u);
  EXPECT_TRUE(reports[1].archive);
  EXPECT_FALSE(reports[2].archive);
  for (size_t i = 0; i < all.size(); ++i) {
    options.start = all[i].place;
    const std::vector<Page> rest = ReadPages(options);
    ASSERT_EQ(rest.size(), all.size() - i);
    for (size_t j = 0; j < rest.size(); ++j) {
      EXPECT_EQ(rest[j].bytes, all[i + j].bytes);
      EXPECT_EQ(rest[j].place.input, all[i + j].place.input);
      EXPECT_EQ(rest[j].place.page, all[i + j].place.page);
    }
  }
  EXPECT_EQ(reports[reports.size() - 1].number, 2u);
}

}  // namespace
}  // namespace descale
