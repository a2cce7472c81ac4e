// CPU time per page under rule sets of different sizes, and what they take to
// load, on one thread.
//
// usage: rules_bench LIST ROUNDS [RULES]...
//
//   LIST    what ReadOptions::list takes: JSON lines with "path"
//   ROUNDS  times to go over all pages under each set, in turn; of each figure
//           the least counts
//   RULES   folders of rules, to be measured each beside the shipped sets
//
// Prints one JSON array: first without rules, then the shipped ones alone, then
// with each folder. load_ms is CPU time; pages compile what they need later.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "descale/descale.h"

#include "bench/bench_pages.h"

namespace descale {
namespace {

struct Candidate {
  std::string name;
  size_t rules = 0;
  double load_ms = 0;
  double page_us = std::numeric_limits<double>::max();
  std::unique_ptr<Extractor> extractor;
};

int Fail(const Status& status) {
  std::fprintf(stderr, "rules_bench: %s\n", status.message().c_str());
  return 1;
}

Result<Candidate> Load(const std::string& name, const RuleOptions& options) {
  const double start = CpuMicroseconds();
  auto rules = RuleSet::Load(options);
  if (!rules.ok()) return rules.status();
  Candidate candidate;
  candidate.name = name;
  candidate.load_ms = (CpuMicroseconds() - start) / 1e3;
  candidate.rules = (*rules)->size();
  candidate.extractor = std::make_unique<Extractor>(std::move(*rules));
  return candidate;
}

Result<std::vector<Candidate>> LoadAll(const std::vector<std::string>& names) {
  std::vector<Candidate> candidates;
  candidates.emplace_back().name = "none";
  candidates.back().extractor = std::make_unique<Extractor>(nullptr);
  auto shipped = Load("shipped", {});
  if (!shipped.ok()) return shipped.status();
  candidates.push_back(std::move(*shipped));
  for (const std::string& name : names) {
    auto loaded = Load(name, {.folders = {name}});
    if (!loaded.ok()) return loaded.status();
    candidates.push_back(std::move(*loaded));
  }
  return candidates;
}

void RunRound(const std::vector<Page>& pages, Candidate* candidate) {
  const double start = CpuMicroseconds();
  for (const Page& page : pages) candidate->extractor->Extract(page);
  const double us =
      (CpuMicroseconds() - start) / static_cast<double>(pages.size());
  candidate->page_us = std::min(candidate->page_us, us);
}

void Print(const std::vector<Candidate>& candidates) {
  std::printf("[");
  for (size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    std::printf(
        "%s{\"name\": \"%s\", \"rules\": %zu, \"load_ms\": %.2f, "
        "\"page_us\": %.2f}",
        i == 0 ? "" : ",\n ", candidate.name.c_str(), candidate.rules,
        candidate.load_ms, candidate.page_us);
  }
  std::printf("]\n");
}

int RunBench(const std::string& list, int rounds,
             const std::vector<std::string>& folders) {
  std::vector<Page> pages;
  if (const Status status = ReadPages(list, &pages); !status.ok()) {
    return Fail(status);
  }
  auto candidates = LoadAll(folders);
  if (!candidates.ok()) return Fail(candidates.status());
  // The first round compiles rules and takes memory: it does not count.
  for (int round = -1; round < rounds; ++round) {
    for (Candidate& candidate : *candidates) {
      RunRound(pages, &candidate);
      if (round < 0) candidate.page_us = std::numeric_limits<double>::max();
    }
  }
  Print(*candidates);
  return 0;
}

}  // namespace
}  // namespace descale

int main(int argc, char** argv) try {
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 0;
  if (rounds < 1) {
    std::fprintf(stderr, "usage: rules_bench LIST ROUNDS [RULES]...\n");
    return 2;
  }
  return descale::RunBench(argv[1], rounds, {argv + 3, argv + argc});
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
