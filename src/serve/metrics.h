// Metrics: what a server has done so far, for Prometheus.

#ifndef DESCALE_SERVE_METRICS_H_
#define DESCALE_SERVE_METRICS_H_

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "descale/stats.h"

namespace descale {

// Not thread-safe: the server's thread counts.
class Metrics {
 public:
  // A request that was answered, after the time that it was in hand. `path` is
  // "" for one that is not known: what clients make up is no label.
  void CountRequest(std::string_view path, int status,
                    std::chrono::nanoseconds time);
  void CountPage(const RunStats& page) { pages_.Add(page); }
  // What is open now.
  void ChangeConnections(int by) { connections_ += by; }
  void ChangeInHand(int by) { in_hand_ += by; }
  int in_hand() const { return in_hand_; }

  // The text exposition format, version 0.0.4.
  std::string Text() const;

 private:
  // Upper bounds of the histogram of times, in seconds; one more for the rest.
  static constexpr std::array kBounds = {0.001, 0.0025, 0.005, 0.01, 0.025,
                                         0.05,  0.1,    0.25,  0.5,  1.0,
                                         2.5,   5.0,    10.0};

  std::map<std::pair<std::string, int>, uint64_t> requests_;
  std::array<uint64_t, kBounds.size() + 1> times_{};
  double seconds_ = 0;
  RunStats pages_;
  int connections_ = 0;
  int in_hand_ = 0;
};

}  // namespace descale

#endif  // DESCALE_SERVE_METRICS_H_
