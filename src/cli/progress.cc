#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "cli/messages.h"
#include "cli/table.h"

#include "descale/outcome.h"

namespace {

// How often to tell: a line changes with the eye, a log grows for ever.
std::chrono::milliseconds IntervalOf(Progress::Style style) {
  return std::chrono::milliseconds(style == Progress::Style::kLog ? 30'000
                                                                  : 100);
}

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

std::string Formatted(const char* format, double value) {
  char text[64];
  std::snprintf(text, sizeof(text), format, value);
  return text;
}

}  // namespace

Progress::Style Progress::StyleFor(bool quiet, Style otherwise) {
  return quiet                        ? Style::kNone
         : isatty(STDERR_FILENO) == 1 ? Style::kLine
                                      : otherwise;
}

Progress::Progress(Style style, bool name_pages, uint64_t input_bytes)
    : style_(style),
      name_pages_(name_pages),
      input_bytes_(input_bytes),
      start_(Clock::now()),
      next_update_(start_ + IntervalOf(style)) {}

void Progress::OnArticle(const descale::Article& article,
                         const descale::RunStats& stats, uint64_t bytes_read) {
  if (name_pages_ && !article.outcome.has_article()) {
    ClearLine();
    PrintPage(article);
  }
  if (style_ == Style::kNone || Clock::now() < next_update_) {
    return;
  }
  next_update_ = Clock::now() + IntervalOf(style_);
  const std::string text = StateText(stats, bytes_read);
  if (style_ == Style::kLog) {
    PrintMessage(text);
  } else {
    std::fprintf(stderr, "\r\x1b[K%s", text.c_str());
    line_shown_ = true;
  }
}

void Progress::ClearLine() {
  if (line_shown_) {
    std::fputs("\r\x1b[K", stderr);
    line_shown_ = false;
  }
}

// "81,000 pages, 700 a second, 3 failed, 1.2 of 9.5 GB, 12 min left"
std::string Progress::StateText(const descale::RunStats& stats,
                                uint64_t bytes_read) const {
  char text[64];
  std::snprintf(text, sizeof(text), ", %.0f a second, %" PRIu64 " failed",
                static_cast<double>(stats.pages) / Seconds(), stats.failed);
  std::string state = Count(stats.pages, "page") + text;
  if (bytes_read == 0) {
    return state;
  }
  const auto gigabytes = [](uint64_t bytes) {
    return static_cast<double>(bytes) / 1e9;
  };
  if (input_bytes_ < bytes_read) {
    std::snprintf(text, sizeof(text), ", %.2f GB read", gigabytes(bytes_read));
    return state + text;
  }
  const double left = Seconds() *
                      static_cast<double>(input_bytes_ - bytes_read) /
                      static_cast<double>(bytes_read);
  std::snprintf(text, sizeof(text), ", %.2f of %.2f GB, ",
                gigabytes(bytes_read), gigabytes(input_bytes_));
  state += text;
  std::snprintf(text, sizeof(text),
                left < 100 ? "%.0f s left" : "%.0f min left",
                left < 100 ? left : left / 60);
  return state + text;
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
  text += Formatted("; %.1f s", Seconds());
  text += Formatted(", %.1f MB/s",
                    static_cast<double>(stats.bytes_in) / 1e6 / Seconds());
  PrintMessage(text);
}

void Progress::PrintStages(const descale::RunStats& stats) {
  ClearLine();
  const auto pages = static_cast<double>(std::max<uint64_t>(stats.pages, 1));
  const auto row = [&](std::string_view name, uint64_t nanoseconds) {
    const auto time = static_cast<double>(nanoseconds);
    return std::vector<std::string>{
        std::string(name), Formatted("%.2f s", time / 1e9),
        Formatted("%.0f us a page", time / 1e3 / pages)};
  };
  std::vector<std::vector<std::string>> rows;
  uint64_t total = 0;
  for (size_t i = 0; i < descale::kStageCount; ++i) {
    const auto stage = static_cast<descale::Stage>(i);
    total += stats.cpu[stage];
    rows.push_back(row(descale::StageName(stage), stats.cpu[stage]));
  }
  rows.push_back(row("all", total));
  std::fputs(Table(rows).c_str(), stderr);
  PrintMessage(Count(stats.parsed_whole, "page") + " took the whole parse");
}

// Never 0, so that one can divide by it.
double Progress::Seconds() const {
  return std::max(std::chrono::duration<double>(Clock::now() - start_).count(),
                  1e-6);
}
