#include "cli/progress.h"

#include <algorithm>
#include <chrono>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <string>

#include "cli/messages.h"

#include "descale/outcome.h"

namespace {

constexpr std::chrono::milliseconds kUpdateInterval(100);

void PrintPage(const descale::Article& article) {
  const descale::Outcome& outcome = article.outcome;
  // An id says where the page is, or else which one it is there.
  std::string text = article.id.starts_with(article.input)
                         ? article.id
                         : article.input + ": " + article.id;
  text.append(": ").append(PageStatusName(outcome.status));
  text.append(" (").append(OutcomeReasonName(outcome.reason)).append(")");
  if (!outcome.message.empty()) {
    text.append(": ").append(outcome.message);
  }
  PrintMessage(text);
}

std::string Count(uint64_t number, const char* noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

// "; 3 other files passed by; 20 records skipped (15 record_type, ...)"
std::string SkippedText(const descale::SkipCounts& skipped) {
  using descale::SkipReason;
  std::string text;
  if (skipped[SkipReason::kFileName] > 0) {
    text += "; " + Count(skipped[SkipReason::kFileName], "other file") +
            " passed by";
  }
  uint64_t records = 0;
  std::string reasons;
  for (const SkipReason reason :
       {SkipReason::kRecordType, SkipReason::kHttpStatus,
        SkipReason::kMediaType}) {
    if (const uint64_t count = skipped[reason]; count > 0) {
      records += count;
      reasons.append(reasons.empty() ? "" : ", ").append(std::to_string(count));
      reasons.append(" ").append(SkipReasonName(reason));
    }
  }
  if (records > 0) {
    text += "; " + Count(records, "record") + " skipped (" + reasons + ")";
  }
  return text;
}

}  // namespace

Progress::Progress(bool show_line, bool name_pages)
    : show_line_(show_line),
      name_pages_(name_pages),
      start_(Clock::now()),
      last_update_(start_) {}

void Progress::OnArticle(const descale::Article& article,
                         const descale::RunStats& stats) {
  if (name_pages_ && !article.outcome.has_article()) {
    ClearLine();
    PrintPage(article);
  }
  if (show_line_ && Clock::now() - last_update_ >= kUpdateInterval) {
    UpdateLine(stats);
  }
}

void Progress::ClearLine() {
  if (line_shown_) {
    std::fputs("\r\x1b[K", stderr);
    line_shown_ = false;
  }
}

void Progress::UpdateLine(const descale::RunStats& stats) {
  std::fprintf(stderr, "\r\x1b[K%s, %.0f a second, %" PRIu64 " failed",
               Count(stats.pages, "page").c_str(),
               static_cast<double>(stats.pages) / Seconds(), stats.failed);
  line_shown_ = true;
  last_update_ = Clock::now();
}

void Progress::PrintSummary(const descale::RunStats& stats,
                            const descale::SkipCounts& skipped) {
  ClearLine();
  std::string text = Count(stats.pages, "page") +
                     " in: " + Count(stats.ok + stats.degraded, "article") +
                     " (" + std::to_string(stats.degraded) + " degraded), " +
                     std::to_string(stats.dropped) + " dropped, " +
                     std::to_string(stats.failed) + " failed";
  text += SkippedText(skipped);
  char speed[64];
  std::snprintf(speed, sizeof(speed), "; %.1f s, %.1f MB/s", Seconds(),
                static_cast<double>(stats.bytes_in) / 1e6 / Seconds());
  PrintMessage(text + speed);
}

// Never 0, so that one can divide by it.
double Progress::Seconds() const {
  return std::max(std::chrono::duration<double>(Clock::now() - start_).count(),
                  1e-6);
}
