#include "descale/writer.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/temp_folder.h"
#include "unit/write/articles.h"

namespace descale {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

WriteOptions MakeOptions(std::string format, std::string output,
                         bool one_page) {
  WriteOptions options;
  options.format = std::move(format);
  options.output = std::move(output);
  options.one_page = one_page;
  return options;
}

std::unique_ptr<Writer> MustOpen(const WriteOptions& options) {
  auto writer = OpenWriter(options);
  EXPECT_TRUE(writer.ok()) << writer.status().message();
  return writer.ok() ? std::move(*writer) : nullptr;
}

TEST(WriterTest, ATextEndsWithOneNewline) {
  const TempFolder folder;
  auto writer = MustOpen(MakeOptions("text", folder / "new/a.txt", true));
  EXPECT_TRUE(writer->Write(MakeArticle("x", "One.\n\nTwo.")).ok());
  EXPECT_TRUE(writer->Finish().ok());
  EXPECT_EQ(folder.Read("new/a.txt"), "One.\n\nTwo.\n");
}

TEST(WriterTest, AFileIsWrittenAsAWholeWithItsFolder) {
  const TempFolder folder;
  EXPECT_TRUE(WriteFile(folder / "new/a.json", "{}\n").ok());
  EXPECT_EQ(folder.Read("new/a.json"), "{}\n");
  const Status status = WriteFile(folder / "new/a.json/b", "");
  EXPECT_EQ(status.code(), StatusCode::kIoError);
  EXPECT_THAT(status.message(), HasSubstr("new/a.json"));
}

TEST(WriterTest, ManyTextsBecomeAFolderOfFiles) {
  const TempFolder folder;
  for (const auto& [format, extension] :
       {std::pair{"text", ".txt"}, std::pair{"markdown", ".md"}}) {
    const std::string output = std::string("out") + extension;
    auto writer = MustOpen(MakeOptions(format, folder / output, false));
    Article article;
    article.output_name = "sub/a.b";
    AddBlock(BlockKind::kParagraph, "One", &article);
    EXPECT_TRUE(writer->Write(article).ok());
    EXPECT_TRUE(writer->Write(MakeFailure("bad")).ok());
    EXPECT_TRUE(writer->Finish().ok());
    EXPECT_EQ(folder.Read(output + "/sub/a.b" + extension), "One\n");
    EXPECT_FALSE(folder.Has(output + "/bad" + extension));
  }
}

TEST(WriterTest, JsonlIsOneFileEvenInAFolder) {
  const TempFolder folder;
  auto writer = MustOpen(MakeOptions("jsonl", folder / "out/", false));
  EXPECT_TRUE(writer->Write(MakeArticle("a", "One")).ok());
  EXPECT_TRUE(writer->Write(MakeFailure("b")).ok());
  EXPECT_TRUE(writer->Finish().ok());
  const std::string lines = folder.Read("out/articles.jsonl");
  EXPECT_THAT(lines, StartsWith("{\"id\":\"a.html\""));
  EXPECT_THAT(lines, HasSubstr("\n{\"id\":\"b.html\""));
}

TEST(WriterTest, AnEmptyRunIsAnEmptyJsonlFileAndNoText) {
  const TempFolder folder;
  EXPECT_TRUE(
      MustOpen(MakeOptions("jsonl", folder / "a.jsonl", false))->Finish().ok());
  EXPECT_EQ(folder.Read("a.jsonl"), "");
  auto text = MustOpen(MakeOptions("text", folder / "a.txt", true));
  EXPECT_TRUE(text->Write(MakeFailure("a")).ok());
  EXPECT_TRUE(text->Finish().ok());
  EXPECT_FALSE(folder.Has("a.txt"));
}

TEST(WriterTest, NothingHalfWrittenCarriesTheFinalName) {
  const TempFolder folder;
  folder.Add("a.jsonl", "old");
  {
    auto writer = MustOpen(MakeOptions("jsonl", folder / "a.jsonl", false));
    EXPECT_TRUE(
        writer->Write(MakeArticle("a", std::string(1 << 20, 'x'))).ok());
    EXPECT_EQ(folder.Read("a.jsonl"), "old");
    EXPECT_EQ(folder.CountEntries(), 2);  // the temporary file is there
  }
  EXPECT_EQ(folder.Read("a.jsonl"), "old");
  EXPECT_EQ(folder.CountEntries(), 1);
}

TEST(WriterTest, AFullDiskIsAnErrorThatNamesTheFile) {
  for (const size_t size : {size_t{10}, size_t{1} << 20}) {
    auto writer = MustOpen(MakeOptions("jsonl", "/dev/full", false));
    Status status = writer->Write(MakeArticle("a", std::string(size, 'x')));
    if (status.ok()) {
      status = writer->Finish();
    }
    EXPECT_EQ(status.code(), StatusCode::kIoError);
    EXPECT_EQ(status.message(),
              "/dev/full: cannot write: no space left on device");
    EXPECT_EQ(writer->Finish().code(), StatusCode::kIoError);
  }
}

TEST(WriterTest, ALinkStaysALinkAndItsTargetIsReplaced) {
  const TempFolder folder;
  folder.Add("real/a.txt", "old");
  std::filesystem::create_symlink("real/a.txt", folder / "link.txt");
  auto writer = MustOpen(MakeOptions("text", folder / "link.txt", true));
  EXPECT_TRUE(writer->Write(MakeArticle("a", "new")).ok());
  EXPECT_TRUE(writer->Finish().ok());
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "link.txt"));
  EXPECT_EQ(folder.Read("real/a.txt"), "new\n");
}

TEST(WriterTest, NamesAsLongAsTheSystemAllowsWork) {
  const TempFolder folder;
  const std::string name(251, 'n');
  auto writer = MustOpen(MakeOptions("text", folder.path(), false));
  EXPECT_TRUE(writer->Write(MakeArticle(name, "x")).ok());
  EXPECT_TRUE(folder.Has(name + ".txt"));
  const Status status = writer->Write(MakeArticle(name + "n", "x"));
  EXPECT_EQ(status.code(), StatusCode::kIoError);
  EXPECT_EQ(folder.CountEntries(), 1);
}

TEST(WriterTest, MistakesAreFoundBeforeTheFirstArticle) {
  const TempFolder folder;
  folder.Add("file", "x");
  const struct {
    WriteOptions options;
    StatusCode code;
    std::string message;
  } cases[] = {
      {MakeOptions("docx", "", true), StatusCode::kInvalidArgument, "docx"},
      {MakeOptions("text", "", false), StatusCode::kInvalidArgument, "-o"},
      {MakeOptions("markdown", "-", false), StatusCode::kInvalidArgument,
       "jsonl"},
      {MakeOptions("text", folder / "file/a.txt", true), StatusCode::kIoError,
       "file"},
      {MakeOptions("text", folder / "file", false), StatusCode::kIoError,
       "file"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.message);
    const Status status = OpenWriter(c.options).status();
    EXPECT_EQ(status.code(), c.code);
    EXPECT_THAT(status.message(), HasSubstr(c.message));
  }
}

TEST(WriterTest, StandardOutputIsWrittenAndStaysOpen) {
  testing::internal::CaptureStdout();
  auto writer = MustOpen(MakeOptions("text", "-", true));
  EXPECT_TRUE(writer->Write(MakeArticle("a", "out")).ok());
  EXPECT_TRUE(writer->Finish().ok());
  std::puts("still open");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "out\nstill open\n");
}

}  // namespace
}  // namespace descale
