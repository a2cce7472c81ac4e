// Pages in memory and a clock, for the benchmarks.

#ifndef DESCALE_TESTS_BENCH_BENCH_PAGES_H_
#define DESCALE_TESTS_BENCH_BENCH_PAGES_H_

#include <ctime>
#include <string>
#include <vector>

#include "descale/descale.h"

namespace descale {

// Reads and unpacks all pages of a list, so that reading is not in the figures.
inline Status ReadPages(const std::string& list, std::vector<Page>* pages) {
  ReadOptions options;
  options.list = list;
  auto reader = OpenReader(options);
  if (!reader.ok()) return reader.status();
  Page page;
  while ((*reader)->Next(&page)) {
    if (!page.outcome.ok()) return Status::IoError(page.outcome.message);
    pages->push_back(page);
  }
  return pages->empty() ? Status::NotFound(list + ": no pages") : Status();
}

inline double CpuMicroseconds() {
  return static_cast<double>(std::clock()) * 1e6 / CLOCKS_PER_SEC;
}

}  // namespace descale

#endif  // DESCALE_TESTS_BENCH_BENCH_PAGES_H_
