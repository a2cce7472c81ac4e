#include "descale/outcome.h"

namespace descale {

std::string_view PageStatusName(PageStatus status) {
  switch (status) {
    case PageStatus::kOk:
      return "ok";
    case PageStatus::kDegraded:
      return "degraded";
    case PageStatus::kDropped:
      return "dropped";
    case PageStatus::kFailed:
      return "failed";
  }
  return "failed";
}

std::string_view OutcomeReasonName(OutcomeReason reason) {
  switch (reason) {
    case OutcomeReason::kNone:
      return "";
    case OutcomeReason::kTooLarge:
      return "too_large";
    case OutcomeReason::kTooDeep:
      return "too_deep";
    case OutcomeReason::kTime:
      return "time";
    case OutcomeReason::kMemory:
      return "memory";
    case OutcomeReason::kNotHtml:
      return "not_html";
    case OutcomeReason::kTruncated:
      return "truncated";
    case OutcomeReason::kCorrupt:
      return "corrupt";
    case OutcomeReason::kUnreadable:
      return "unreadable";
    case OutcomeReason::kCrashed:
      return "crashed";
    case OutcomeReason::kNoText:
      return "no_text";
    case OutcomeReason::kLanguage:
      return "language";
    case OutcomeReason::kLength:
      return "length";
    case OutcomeReason::kGopher:
      return "gopher";
    case OutcomeReason::kC4:
      return "c4";
    case OutcomeReason::kDuplicate:
      return "duplicate";
  }
  return "";
}

}  // namespace descale
