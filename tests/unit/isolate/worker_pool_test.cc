#include "isolate/worker_pool.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "isolate/wire.h"

namespace descale {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPatience{60'000};

Page PageOf(std::string id) {
  Page page;
  page.bytes =
      "<html lang=en><article><p>The council met on Tuesday to decide "
      "about the bridge of " +
      id + ".</article>";
  page.id = std::move(id);
  page.kind = PageKind::kHtml;
  return page;
}

// An extractor that does to its process what the id of a page says.
Extractor Misbehaving() {
  ExtractOptions options;
  options.trace = [](Stage stage, std::string_view id, std::string_view) {
    if (stage != Stage::kParse) {
      return;
    }
    if (id == "segv") {
      std::signal(SIGSEGV, SIG_DFL);
      std::raise(SIGSEGV);
    } else if (id == "kill") {
      std::raise(SIGKILL);
    } else if (id == "exit") {
      std::_Exit(0);
    }
    while (id == "loop") {
      static volatile int never = 0;
      never = never + 1;
    }
  };
  return Extractor(nullptr, options);
}

std::unique_ptr<WorkerPool> StartPool(const Extractor& extractor,
                                      milliseconds page_time = kPatience) {
  auto pool = WorkerPool::Start(extractor, page_time);
  if (!pool.ok()) {
    ADD_FAILURE() << pool.status().message();
    std::abort();  // nothing can be tested without it
  }
  return std::move(*pool);
}

TEST(WorkerPoolTest, ArticlesAreWhatTheExtractorMakes) {
  ExtractOptions options;
  options.keep_removed = true;
  const Extractor extractor(nullptr, options);
  const auto pool = StartPool(extractor);
  for (const char* id : {"a", "b", "c"}) {
    Page page = PageOf(id);
    page.bytes += "<footer><a href=/a>Contact</a></footer>";
    page.url = "https://a.example/";
    page.place.offset = 7;
    StageTimes times;
    const Article article = pool->Extract(page, &times);
    EXPECT_EQ(ResultToWire({article, {}}),
              ResultToWire({extractor.Extract(page), {}}));
    EXPECT_NE(article.text.find(id), std::string::npos);
    EXPECT_FALSE(article.removed.empty());
    EXPECT_GT(times[Stage::kParse], 0u);
  }
}

TEST(WorkerPoolTest, APageThatCouldNotBeReadIsOnlyPassedOn) {
  const Extractor extractor(nullptr);
  const auto pool = StartPool(extractor);
  Page page;
  page.outcome = {PageStatus::kFailed, OutcomeReason::kCorrupt, "read", "why"};
  const Article article = pool->Extract(page, nullptr);
  EXPECT_EQ(article.outcome.reason, OutcomeReason::kCorrupt);
  EXPECT_EQ(article.outcome.message, "why");
}

void ExpectLost(const Article& article, std::string_view id) {
  EXPECT_EQ(article.outcome.status, PageStatus::kFailed) << id;
  EXPECT_EQ(article.outcome.reason, OutcomeReason::kCrashed) << id;
  EXPECT_EQ(article.id, id);
  EXPECT_GT(article.page_bytes, 0u);
}

TEST(WorkerPoolTest, APageThatKillsItsProcessCostsItself) {
  const Extractor extractor = Misbehaving();
  const auto pool = StartPool(extractor);
  for (const char* id : {"segv", "kill", "exit"}) {
    ExpectLost(pool->Extract(PageOf(id), nullptr), id);
    EXPECT_TRUE(pool->Extract(PageOf("a"), nullptr).outcome.ok()) << id;
  }
}

TEST(WorkerPoolTest, APageThatNeverEndsIsCutOff) {
  const Extractor extractor = Misbehaving();
  const auto pool = StartPool(extractor, milliseconds(300));
  const Article lost = pool->Extract(PageOf("loop"), nullptr);
  EXPECT_EQ(lost.outcome.reason, OutcomeReason::kCrashed);
  EXPECT_NE(lost.outcome.message.find("too long"), std::string::npos);
}

TEST(WorkerPoolTest, ManyThreadsHaveAWorkerEach) {
  const Extractor extractor = Misbehaving();
  const auto pool = StartPool(extractor);
  std::atomic<int> ok = 0;
  std::atomic<int> lost = 0;
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) {
        const Article article =
            pool->Extract(PageOf(i % 5 == 4 ? "kill" : "a"), nullptr);
        ++(article.outcome.ok() ? ok : lost);
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(ok, 64);
  EXPECT_EQ(lost, 16);
}

TEST(WireTest, BytesThatWereCutAreNoMessage) {
  const std::string whole = PageToWire(PageOf("a"));
  Page page;
  EXPECT_TRUE(PageFromWire(whole, &page));
  for (size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(PageFromWire(std::string_view(whole).substr(0, size), &page));
  }
  EXPECT_FALSE(PageFromWire(whole + "x", &page));
  WorkerResult result;
  EXPECT_FALSE(ResultFromWire(std::string(64, '\xff'), &result));
}

}  // namespace
}  // namespace descale
