// Stage names and the counts of a run.

#ifndef DESCALE_STATS_H_
#define DESCALE_STATS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace descale {

struct Article;

// The stages in flow order. One name each, used for folder, timer and trace.
enum class Stage : uint8_t {
  kRead,
  kDecode,
  kParse,
  kSegment,
  kClassify,
  kRules,
  kClean,
  kWrite,
};
inline constexpr size_t kStageCount = 8;

std::string_view StageName(Stage stage);

// CPU time by stage, in nanoseconds of the thread that did the work.
struct StageTimes {
  std::array<uint64_t, kStageCount> nanoseconds{};

  uint64_t& operator[](Stage stage) {
    return nanoseconds[static_cast<size_t>(stage)];
  }
  uint64_t operator[](Stage stage) const {
    return nanoseconds[static_cast<size_t>(stage)];
  }
  void Add(const StageTimes& other);
};

// Counts of a run. pages == ok + degraded + dropped + failed, always.
struct RunStats {
  uint64_t pages = 0;
  uint64_t ok = 0;
  uint64_t degraded = 0;
  uint64_t dropped = 0;
  uint64_t failed = 0;
  uint64_t unreadable =
      0;  // of `failed`: inputs that could not be opened or read
  uint64_t parsed_whole = 0;  // see Article::parsed_whole
  uint64_t bytes_in = 0;      // page bytes after decompression
  uint64_t bytes_out = 0;     // bytes of text in articles
  StageTimes cpu;

  void Count(const Article& article);  // all but `cpu`
  void Add(const RunStats& other);
};

}  // namespace descale

#endif  // DESCALE_STATS_H_
