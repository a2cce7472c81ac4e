// What a run says about itself while it runs and at its end.

#ifndef DESCALE_CLI_PROGRESS_H_
#define DESCALE_CLI_PROGRESS_H_

#include <chrono>
#include <cstdint>
#include <string>

#include "descale/article.h"
#include "descale/reader.h"
#include "descale/stats.h"

class Progress {
 public:
  enum class Style {
    kNone,
    kLine,  // one line on the terminal is kept up to date
    kLog,   // a message now and then, for a log
  };
  // kLine if standard error is a terminal; else `otherwise`.
  static Style StyleFor(bool quiet, Style otherwise);

  // With `name_pages`, a message names every page that has no article.
  // `input_bytes` is the size of all inputs, 0 if that is not known.
  Progress(Style style, bool name_pages, uint64_t input_bytes);

  void OnArticle(const descale::Article& article,
                 const descale::RunStats& stats, uint64_t bytes_read);
  // Removes the line, so that something else can be printed.
  void ClearLine();
  // Prints the counts of the whole run.
  void PrintSummary(const descale::RunStats& stats,
                    const descale::SkipCounts& skipped);
  // Prints what the stages took.
  void PrintStages(const descale::RunStats& stats);

 private:
  using Clock = std::chrono::steady_clock;

  std::string StateText(const descale::RunStats& stats,
                        uint64_t bytes_read) const;
  double Seconds() const;

  const Style style_;
  const bool name_pages_;
  const uint64_t input_bytes_;
  const Clock::time_point start_;
  Clock::time_point next_update_;
  bool line_shown_ = false;
};

#endif  // DESCALE_CLI_PROGRESS_H_
