// Outcome: what became of one page.
//
// Every page that goes in comes out as exactly one of: an article (ok, or
// degraded when a limit made it take the plain-text fallback), dropped (there
// is no text in it) or failed. So, for every run:
//
//   pages in = articles + dropped + failed

#ifndef DESCALE_OUTCOME_H_
#define DESCALE_OUTCOME_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace descale {

enum class PageStatus : uint8_t { kOk, kDegraded, kDropped, kFailed };

// Why a page is not plainly ok: a closed list, so that records can be counted.
enum class OutcomeReason : uint8_t {
  kNone,
  kTooLarge,    // more bytes or attributes than Limits allow
  kTooDeep,     // elements nested deeper than Limits allow
  kTime,        // the backstop clock fired
  kMemory,      // the page's memory budget is spent
  kNotHtml,     // a PNG, PDF, ZIP, ...: not a page at all
  kTruncated,   // a compressed stream ends early
  kCorrupt,     // a compressed stream or a line of a list is damaged
  kUnreadable,  // the operating system would not give us the file
  kCrashed,     // a supervised worker died on it
  kNoText,      // sound, but with nothing to say
  // Refused by a filter (filter.h):
  kLanguage,
  kLength,
  kGopher,
  kC4,
  kDuplicate,  // see deduplicator.h
};

// "ok", "degraded", "dropped", "failed".
std::string_view PageStatusName(PageStatus status);
inline constexpr size_t kOutcomeReasonCount =
    static_cast<size_t>(OutcomeReason::kDuplicate) + 1;
// "too_large", "no_text", ...; "" for kNone.
std::string_view OutcomeReasonName(OutcomeReason reason);

struct Outcome {
  PageStatus status = PageStatus::kOk;
  OutcomeReason reason = OutcomeReason::kNone;
  std::string_view stage;  // where it was decided: "read", "parse", ...; static
  std::string message;     // for people; empty when ok

  bool ok() const { return status == PageStatus::kOk; }
  // True when there is an article: ok or degraded.
  bool has_article() const { return status <= PageStatus::kDegraded; }
};

}  // namespace descale

#endif  // DESCALE_OUTCOME_H_
