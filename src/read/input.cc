#include "read/input.h"

#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>

#include "descale/page.h"
#include "descale/stats.h"

#include "read/names.h"

namespace descale {

Outcome ReadFailure(OutcomeReason reason, std::string message) {
  return {.status = PageStatus::kFailed,
          .reason = reason,
          .stage = StageName(Stage::kRead),
          .message = std::move(message)};
}

Input TypedInput(std::string path) {
  Input input;
  input.id = path;
  input.output_name =
      path == "-" ? "stdin" : BaseName(WithoutKnownExtension(path));
  input.path = std::move(path);
  input.typed = true;
  return input;
}

Input FailedInput(std::string name, Outcome outcome) {
  Input input;
  input.id = name;
  input.path = std::move(name);
  input.outcome = std::move(outcome);
  return input;
}

void StartPage(const Input& input, Page* page) {
  std::string bytes = std::move(page->bytes);
  bytes.clear();
  *page = Page{};
  page->bytes = std::move(bytes);
  page->id = input.id;
  page->url = input.url;
  page->crawled = input.crawled;
  page->likely = LikelyKind(input.path);
  page->input = input.path;
  page->output_name = input.output_name;
  page->outcome = input.outcome;
}

void StartRecord(const Input& input, uint64_t number, Page* page) {
  StartPage(input, page);
  page->id.clear();
  page->likely = PageKind::kAuto;
  // Of one length, so that the order of names is that of pages.
  char digits[24];
  std::snprintf(digits, sizeof(digits), "/%08" PRIu64, number);
  page->output_name += digits;
}

}  // namespace descale
