// What a run says about itself while it runs and at its end.

#ifndef DESCALE_CLI_PROGRESS_H_
#define DESCALE_CLI_PROGRESS_H_

#include <chrono>

#include "descale/article.h"
#include "descale/reader.h"
#include "descale/stats.h"

class Progress {
 public:
  // With `show_line`, one line on the terminal is kept up to date. With
  // `name_pages`, a message names every page that has no article.
  Progress(bool show_line, bool name_pages);

  void OnArticle(const descale::Article& article,
                 const descale::RunStats& stats);
  // Removes the line, so that something else can be printed.
  void ClearLine();
  // Prints the counts of the whole run.
  void PrintSummary(const descale::RunStats& stats,
                    const descale::SkipCounts& skipped);

 private:
  using Clock = std::chrono::steady_clock;

  void UpdateLine(const descale::RunStats& stats);
  double Seconds() const;

  const bool show_line_;
  const bool name_pages_;
  const Clock::time_point start_;
  Clock::time_point last_update_;
  bool line_shown_ = false;
};

#endif  // DESCALE_CLI_PROGRESS_H_
