#include "read/list.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/read/packed_bytes.h"
#include "unit/temp_folder.h"

namespace descale {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;

std::vector<Input> ReadList(const std::string& path) {
  ListReader list(path, Limits());
  std::vector<Input> inputs;
  for (Input input; list.Next(&input);) {
    inputs.push_back(input);
  }
  return inputs;
}

TEST(ListTest, ALineNamesAnInput) {
  const TempFolder folder;
  const auto inputs = ReadList(folder.Add(
      "list.jsonl",
      "\xEF\xBB\xBF"
      R"({"path": "p/a.html", "id": "7", "url": "https://a", "x": [1],)"
      R"( "crawled": "2026-11-01"})"
      "\n\n \r\n"
      R"({"path": "../b.html.gz", "url": null})"
      "\r\n"
      R"({"path": "/abs/c.txt"})"));
  ASSERT_EQ(inputs.size(), 3);
  EXPECT_EQ(inputs[0].path, folder / "p/a.html");
  EXPECT_EQ(inputs[0].id, "7");
  EXPECT_EQ(inputs[0].url, "https://a");
  EXPECT_EQ(inputs[0].crawled, "2026-11-01");
  EXPECT_EQ(inputs[0].output_name, "p/a");
  EXPECT_FALSE(inputs[0].typed);
  EXPECT_EQ(inputs[1].path, folder / "../b.html.gz");
  EXPECT_EQ(inputs[1].id, "../b.html.gz");
  EXPECT_EQ(inputs[1].url, "");
  EXPECT_EQ(inputs[1].crawled, "");
  EXPECT_EQ(inputs[1].output_name, "b");
  EXPECT_EQ(inputs[2].path, "/abs/c.txt");
  EXPECT_EQ(inputs[2].output_name, "abs/c");
}

TEST(ListTest, ABadLineIsAFailedPageAndTheNextFollows) {
  const TempFolder folder;
  const struct {
    std::string line;
    std::string_view message;
  } cases[] = {
      {"{", "not JSON"},
      {"[1]", "not a JSON object"},
      {"{}", "no \"path\""},
      {R"({"path": 3})", "\"path\" is not a string"},
      {R"({"path": "a", "id": 3})", "\"id\" is not a string"},
      {R"({"path": "a", "crawled": 2026})", "\"crawled\" is not a string"},
      {R"({"path": "a\u0000b"})", "NUL"},
      {R"({"path": ")" + std::string(1 << 20, 'x') + "\"}", "a line of more"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.message);
    const std::string path =
        folder.Add("list.jsonl", "\n" + c.line + "\n{\"path\": \"ok.html\"}\n");
    const auto inputs = ReadList(path);
    ASSERT_EQ(inputs.size(), 2);
    EXPECT_EQ(inputs[0].path, path + ":2");
    EXPECT_EQ(inputs[0].id, path + ":2");
    EXPECT_EQ(inputs[0].outcome.reason, OutcomeReason::kCorrupt);
    EXPECT_THAT(inputs[0].outcome.message, HasSubstr(c.message));
    EXPECT_TRUE(inputs[1].outcome.ok());
  }
}

TEST(ListTest, ACompressedListThatBreaksOffSaysSo) {
  const TempFolder folder;
  // Not compressible, so that a cut leaves whole lines before it.
  std::string lines;
  for (unsigned i = 0; i < 40'000; ++i) {
    lines +=
        "{\"path\": \"" + std::to_string(i * 2'654'435'761u) + ".html\"}\n";
  }
  const std::string packed = GzipBytes(lines);
  EXPECT_EQ(ReadList(folder.Add("list.jsonl.gz", packed)).size(), 40'000);
  const std::string path =
      folder.Add("cut.jsonl.gz", packed.substr(0, packed.size() - 20'000));
  const auto inputs = ReadList(path);
  ASSERT_GT(inputs.size(), 1'000);
  for (size_t i = 0; i + 1 < inputs.size(); ++i) {
    ASSERT_TRUE(inputs[i].outcome.ok()) << i;
  }
  EXPECT_EQ(inputs.back().outcome.reason, OutcomeReason::kTruncated);
  EXPECT_EQ(inputs.back().id, path + ":" + std::to_string(inputs.size()));
}

TEST(ListTest, AListOfPathsIsRelativeToItself) {
  const TempFolder folder;
  const std::string text = "a.warc.gz\r\n\nsub/b.html\n/abs/c.txt\na\n";
  for (const std::string& bytes : {text, GzipBytes(text)}) {
    PathList list(folder.Add("warc.paths", bytes), Limits());
    std::vector<std::string> paths;
    std::vector<std::string> names;
    for (Input input; list.Next(&input);) {
      EXPECT_TRUE(input.outcome.ok());
      EXPECT_FALSE(input.typed);
      paths.push_back(input.path);
      names.push_back(input.output_name);
    }
    EXPECT_THAT(paths, ElementsAre(folder / "a.warc.gz", folder / "sub/b.html",
                                   "/abs/c.txt", folder / "a"));
    EXPECT_THAT(names, ElementsAre("a", "sub/b", "abs/c", "a"));
  }
}

}  // namespace
}  // namespace descale
