#include "descale/job.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/temp_folder.h"

namespace descale {
namespace {

using testing::HasSubstr;

// A list of pages of one sentence each; every tenth has none.
std::string Pages(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    lines += i % 10 == 9 ? "[]\n"
                         : "{\"text\": \"The harbour was closed on day " +
                               std::to_string(i) + ".\"}\n";
  }
  return lines;
}

class JobTest : public testing::Test {
 protected:
  JobTest() {
    options_.read.inputs = {folder_.Add("in/a.jsonl", Pages(200))};
    options_.folder = folder_ / "out";
    options_.compression = "";
    options_.shard_articles = 50;
  }

  Result<JobResult> Run() { return RunJob(Extractor(nullptr), options_); }

  uint64_t PagesOfFinishedJob() {
    const auto result = Run();
    EXPECT_TRUE(result.ok()) << result.status().message();
    return result.ok() && result->finished ? result->stats.pages : 0;
  }

  // Runs for so many pages; the next Run resumes.
  void BreakOffAfter(int pages) {
    options_.resume = true;
    options_.on_article = [&, seen = 0](const Article&, const RunStats&,
                                        uint64_t) mutable {
      return ++seen <= pages;
    };
    const auto result = Run();
    EXPECT_TRUE(result.ok()) << result.status().message();
    EXPECT_FALSE(result->finished);
    options_.on_article = {};
  }

  // What a finished job has written, without its times.
  std::vector<std::string> Files(const std::string& name) const {
    std::vector<std::string> files;
    for (const std::string_view file :
         {"articles-00000.jsonl", "articles-00001.jsonl",
          "articles-00002.jsonl", "articles-00003.jsonl", "failures.jsonl",
          "summary.json"}) {
      const std::string bytes = folder_.Read(name + "/" + std::string(file));
      files.push_back(bytes.substr(0, bytes.find("\"cpu_seconds\"")));
    }
    return files;
  }

  TempFolder folder_;
  JobOptions options_;
};

TEST_F(JobTest, PagesInAreArticlesAndDroppedAndFailed) {
  const auto result = Run();
  ASSERT_TRUE(result.ok()) << result.status().message();
  EXPECT_TRUE(result->finished);
  EXPECT_EQ(result->stats.pages, 200u);
  EXPECT_EQ(result->stats.ok, 180u);
  EXPECT_EQ(result->stats.failed, 20u);
  EXPECT_EQ(result->shards, 4u);
  EXPECT_FALSE(folder_.Has("out/journal.jsonl"));
  EXPECT_FALSE(folder_.Has("out/.descale-lock"));
  EXPECT_THAT(folder_.Read("out/summary.json"),
              HasSubstr("\"pages\":{\"in\":200,\"articles\":180,"));
}

TEST_F(JobTest, ABrokenOffJobIsResumedBehindItsLastShard) {
  ASSERT_TRUE(Run().ok());
  const std::vector<std::string> expected = Files("out");
  for (int stop = 0; stop < 200; stop += 37) {
    const std::string name = "out" + std::to_string(stop);
    options_.folder = folder_ / name;
    BreakOffAfter(stop);
    EXPECT_EQ(PagesOfFinishedJob(), 200u);
    EXPECT_EQ(Files(name), expected) << stop;
  }
}

TEST_F(JobTest, InputsThatAreNotThoseItWasBegunWithAreRefused) {
  options_.read.inputs = {folder_ / "in"};
  options_.read.format = "jsonl";
  BreakOffAfter(130);
  folder_.Add("in/0.jsonl", Pages(200));
  const Status status = Run().status();
  EXPECT_EQ(status.code(), StatusCode::kInvalidArgument);
  EXPECT_THAT(status.message(), HasSubstr("other inputs"));
}

TEST_F(JobTest, MistakesAreFoundBeforeAnythingIsMade) {
  const struct {
    std::string format;
    std::string compression;
    std::string input;
    std::string_view message;
  } cases[] = {
      {"text", "", "", "no format of records"},
      {"nothing", "", "", "no format of records"},
      {"jsonl", ".rar", "", "unknown compression"},
      {"jsonl", "", folder_ / "none.jsonl", "none.jsonl"},
  };
  for (const auto& c : cases) {
    options_.format = c.format;
    options_.compression = c.compression;
    if (!c.input.empty()) {
      options_.read.inputs = {c.input};
    }
    EXPECT_THAT(Run().status().message(), HasSubstr(c.message));
    EXPECT_FALSE(folder_.Has("out"));
  }
}

}  // namespace
}  // namespace descale
