// CPU time of each stage and of the whole, per page, on one thread.
//
// usage: stage_bench LIST [ROUNDS]
//
//   LIST    what ReadOptions::list takes: JSON lines with "path"
//   ROUNDS  times to go over all pages (3); of each figure the least counts,
//           because whatever disturbs a run only ever adds to it
//
// All pages are read and unpacked first, so that `read` and `write` are not in
// the figures. Prints one JSON object: microseconds per page.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

#include "descale/descale.h"

#include "bench/bench_pages.h"

namespace descale {
namespace {

constexpr Stage kTimedStages[] = {Stage::kDecode,  Stage::kParse,
                                  Stage::kSegment, Stage::kClassify,
                                  Stage::kRules,   Stage::kClean};

struct Figures {
  double whole = std::numeric_limits<double>::max();
  std::vector<double> stages =
      std::vector<double>(std::size(kTimedStages), whole);
};

int Fail(const Status& status) {
  std::fprintf(stderr, "stage_bench: %s\n", status.message().c_str());
  return 1;
}

// One round over all pages; keeps what is less than before.
void RunRound(const Extractor& extractor, const std::vector<Page>& pages,
              Figures* best) {
  StageTimes times;
  const double start = CpuMicroseconds();
  for (const Page& page : pages) {
    extractor.Extract(page, &times);
  }
  const double count = static_cast<double>(pages.size());
  best->whole = std::min(best->whole, (CpuMicroseconds() - start) / count);
  for (size_t i = 0; i < std::size(kTimedStages); ++i) {
    const double nanoseconds = static_cast<double>(times[kTimedStages[i]]);
    best->stages[i] = std::min(best->stages[i], nanoseconds / 1e3 / count);
  }
}

void Print(const std::vector<Page>& pages, int rounds, const Figures& best) {
  double bytes = 0;
  for (const Page& page : pages) {
    bytes += static_cast<double>(page.bytes.size());
  }
  std::printf(
      "{\"version\": \"%s\", \"pages\": %zu, \"bytes\": %.0f, "
      "\"rounds\": %d, \"us_per_page\": {\"whole\": %.1f",
      std::string(Version()).c_str(), pages.size(), bytes, rounds, best.whole);
  for (size_t i = 0; i < std::size(kTimedStages); ++i) {
    std::printf(", \"%s\": %.1f",
                std::string(StageName(kTimedStages[i])).c_str(),
                best.stages[i]);
  }
  std::printf("}}\n");
}

int RunBench(const std::string& list, int rounds) {
  const auto rules = RuleSet::Load({});
  if (!rules.ok()) {
    return Fail(rules.status());
  }
  std::vector<Page> pages;
  if (const Status status = ReadPages(list, &pages); !status.ok()) {
    return Fail(status);
  }
  const Extractor extractor(*rules);
  // Rules are compiled and memory is taken when a page first needs them.
  Figures warm_up;
  RunRound(extractor, pages, &warm_up);
  Figures best;
  for (int round = 0; round < rounds; ++round) {
    RunRound(extractor, pages, &best);
  }
  Print(pages, rounds, best);
  return 0;
}

}  // namespace
}  // namespace descale

int main(int argc, char** argv) try {
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 3;
  if (argc < 2 || rounds < 1) {
    std::fprintf(stderr, "usage: stage_bench LIST [ROUNDS]\n");
    return 2;
  }
  return descale::RunBench(argv[1], rounds);
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
