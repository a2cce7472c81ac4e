#include "descale/deduplicator.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#define XXH_INLINE_ALL  // as a header: one hash a line is not worth a call
#include <xxhash.h>

#include "base/url.h"
#include "filter/article_lines.h"
#include "filter/seen_counts.h"

namespace descale {
namespace {

constexpr std::string_view kRule = "repeated-line";

// The lowest bit tells texts from lines, where both are in one history.
constexpr uint64_t kLineBit = 1;

uint64_t TextKey(std::string_view text) {
  // Neither 0 nor a line's.
  return std::max<uint64_t>(XXH3_64bits(text.data(), text.size()) & ~kLineBit,
                            2);
}

uint64_t LineKey(std::string_view line, uint64_t site) {
  return XXH3_64bits_withSeed(line.data(), line.size(), site) | kLineBit;
}

}  // namespace

class Deduplicator::Impl {
 public:
  explicit Impl(const DedupeOptions& options)
      : options_(options), seen_(options.memory_bytes) {}

  const DedupeOptions& options() const { return options_; }

  void Judge(Marks* marks) {
    std::vector<uint64_t> looked_for;
    if (marks->text != 0) {
      looked_for.push_back(marks->text);
      marks->is_duplicate = seen_.Add(marks->text) > 0;
    }
    if (!marks->is_duplicate) {
      JudgeLines(marks, &looked_for);
    }
    if (keeps_history_) {
      const std::scoped_lock lock(mutex_);
      history_.push_back(std::move(looked_for));
    }
  }

  void KeepHistory() { keeps_history_ = true; }

  std::vector<uint64_t> TakeHistory(size_t articles) {
    const std::scoped_lock lock(mutex_);
    std::vector<uint64_t> taken;
    for (; articles > 0 && !history_.empty(); --articles) {
      const auto& front = history_.front();
      taken.insert(taken.end(), front.begin(), front.end());
      history_.pop_front();
    }
    return taken;
  }

  void Replay(std::span<const uint64_t> history) {
    for (const uint64_t key : history) {
      seen_.Add(key);
    }
  }

 private:
  // A line counts once a page, however often it stands there.
  void JudgeLines(Marks* marks, std::vector<uint64_t>* looked_for) {
    std::unordered_map<uint64_t, bool> known;
    for (const uint64_t key : marks->lines) {
      const auto [entry, is_new] = known.emplace(key, false);
      if (is_new) {
        looked_for->push_back(key);
        entry->second = seen_.Add(key) >= options_.line_pages;
      }
      marks->is_repeated.push_back(entry->second);
    }
  }

  const DedupeOptions options_;
  SeenCounts seen_;
  bool keeps_history_ = false;
  std::mutex mutex_;
  std::deque<std::vector<uint64_t>> history_;  // an article each
};

Deduplicator::Deduplicator(const DedupeOptions& options)
    : impl_(std::make_unique<Impl>(options)) {}
Deduplicator::~Deduplicator() = default;

Deduplicator::Marks Deduplicator::Mark(const Article& article) const {
  const DedupeOptions& options = impl_->options();
  Marks marks;
  if (!article.outcome.has_article()) {
    return marks;
  }
  if (options.texts) {
    marks.text = TextKey(article.text);
  }
  const std::string host =
      options.line_pages > 0 ? HostOf(article.url) : std::string();
  if (!host.empty()) {
    const uint64_t site = XXH3_64bits(host.data(), host.size());
    ForEachLine(article, [&](std::string_view line) {
      marks.lines.push_back(LineKey(line, site));
    });
  }
  return marks;
}

void Deduplicator::Judge(Marks* marks) { impl_->Judge(marks); }

void Deduplicator::Apply(const Marks& marks, bool keep_removed,
                         Article* article) {
  if (marks.is_duplicate) {
    DropArticle(OutcomeReason::kDuplicate, "the text was there before",
                article);
    return;
  }
  const auto& repeated = marks.is_repeated;
  if (std::find(repeated.begin(), repeated.end(), true) == repeated.end()) {
    return;
  }
  size_t line = 0;
  RemoveLines(
      [&](std::string_view) {
        return repeated[line++] ? kRule : std::string_view();
      },
      keep_removed, article);
  if (article->text.empty()) {
    DropArticle(OutcomeReason::kDuplicate, "each line was there before",
                article);
  }
}

void Deduplicator::KeepHistory() { impl_->KeepHistory(); }

std::vector<uint64_t> Deduplicator::TakeHistory(size_t articles) {
  return impl_->TakeHistory(articles);
}

void Deduplicator::Replay(std::span<const uint64_t> history) {
  impl_->Replay(history);
}

}  // namespace descale
