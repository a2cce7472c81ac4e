#include "descale/pipeline.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace descale {
namespace {

// Gives pages "page 0", "page 1", ...; every tenth cannot be read.
class CountingReader : public Reader {
 public:
  explicit CountingReader(int count) : count_(count) {}

  bool Next(Page* page) override {
    if (next_ == count_) return false;
    *page = {};
    page->id = std::to_string(next_);
    page->bytes = "Page number " + std::to_string(next_) + " of the run.";
    if (next_ % 10 == 9) {
      page->outcome = {PageStatus::kFailed, OutcomeReason::kCorrupt, "read",
                       "spoiled"};
    }
    ++next_;
    return true;
  }

  int given() const { return next_; }

 private:
  int count_;
  int next_ = 0;
};

class ListingWriter : public Writer {
 public:
  std::string Render(std::span<const Article> articles) const override {
    std::string texts;
    for (const Article& article : articles) {
      texts += article.text + "\n";
    }
    return texts;
  }
  Status Write(std::span<const Article> articles,
               std::string_view rendered) override {
    for (const Article& article : articles) {
      if (static_cast<int>(ids.size()) == fail_at) {
        return Status::IoError("disk full");
      }
      ids.push_back(article.id);
    }
    text += rendered;
    return {};
  }
  Status Finish() override {
    ++finished;
    return {};
  }

  std::vector<std::string> ids;
  std::string text;
  int finished = 0;
  int fail_at = -1;
};

std::vector<std::string> FirstIds(size_t count) {
  std::vector<std::string> ids(count);
  for (size_t i = 0; i < count; ++i) {
    ids[i] = std::to_string(i);
  }
  return ids;
}

ListingWriter WrittenBy(int threads) {
  CountingReader reader(1000);
  ListingWriter writer;
  EXPECT_TRUE(
      descale::Run(&reader, Extractor(nullptr), &writer, {.threads = threads})
          .ok());
  EXPECT_EQ(writer.finished, 1);
  return writer;
}

TEST(PipelineTest, EveryPageIsWrittenOnceAndInOrder) {
  const std::vector<std::string> ids = FirstIds(1000);
  const ListingWriter expected = WrittenBy(1);
  EXPECT_EQ(expected.ids, ids);
  for (const int threads : {2, 8}) {
    const ListingWriter writer = WrittenBy(threads);
    EXPECT_EQ(writer.ids, ids);
    EXPECT_EQ(writer.text, expected.text) << threads;
  }
}

TEST(PipelineTest, PagesInAreArticlesAndDroppedAndFailed) {
  CountingReader reader(100);
  ListingWriter writer;
  const auto stats = descale::Run(&reader, Extractor(nullptr), &writer);
  ASSERT_TRUE(stats.ok());
  EXPECT_EQ(stats->pages, 100u);
  EXPECT_EQ(stats->failed, 10u);
  EXPECT_EQ(stats->ok, 90u);
  EXPECT_EQ(stats->ok + stats->degraded + stats->dropped + stats->failed,
            stats->pages);
  EXPECT_GT(stats->bytes_in, 0u);
  EXPECT_GT(stats->bytes_out, 0u);
}

TEST(PipelineTest, StrictStopsAtTheFirstFailedPage) {
  CountingReader reader(100000);
  ListingWriter writer;
  const auto stats = descale::Run(&reader, Extractor(nullptr), &writer,
                                  {.threads = 2, .strict = true});
  ASSERT_TRUE(stats.ok());
  EXPECT_EQ(writer.ids.size(), 10u);
  EXPECT_EQ(stats->failed, 1u);
  EXPECT_LT(reader.given(), 100000);
  EXPECT_EQ(writer.finished, 1);
}

TEST(PipelineTest, AnErrorOfTheWriterEndsTheRun) {
  CountingReader reader(100000);
  ListingWriter writer;
  writer.fail_at = 5;
  const auto stats =
      descale::Run(&reader, Extractor(nullptr), &writer, {.threads = 2});
  EXPECT_FALSE(stats.ok());
  EXPECT_EQ(stats.status().message(), "disk full");
  EXPECT_EQ(writer.ids.size(), 5u);
  EXPECT_LT(reader.given(), 100000);
  EXPECT_EQ(writer.finished, 1);
}

TEST(PipelineTest, TheCallerMayEndTheRun) {
  CountingReader reader(100000);
  ListingWriter writer;
  RunOptions options;
  options.threads = 2;
  uint64_t calls = 0;
  options.on_article = [&](const Article& article, const RunStats& stats) {
    EXPECT_EQ(article.id, std::to_string(stats.pages - 1));
    return ++calls < 7;
  };
  const auto stats =
      descale::Run(&reader, Extractor(nullptr), &writer, options);
  ASSERT_TRUE(stats.ok());
  EXPECT_EQ(calls, 7u);
  EXPECT_EQ(stats->pages, writer.ids.size()) << "the batch is written whole";
  EXPECT_LT(reader.given(), 100000);
}

TEST(PipelineTest, NoPagesIsARunToo) {
  CountingReader reader(0);
  ListingWriter writer;
  const auto stats = descale::Run(&reader, Extractor(nullptr), &writer);
  ASSERT_TRUE(stats.ok());
  EXPECT_EQ(stats->pages, 0u);
  EXPECT_EQ(writer.finished, 1);
}

}  // namespace
}  // namespace descale
