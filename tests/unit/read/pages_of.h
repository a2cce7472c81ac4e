// Reading pages in tests.

#ifndef DESCALE_TESTS_UNIT_READ_PAGES_OF_H_
#define DESCALE_TESTS_UNIT_READ_PAGES_OF_H_

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "descale/reader.h"

#include "read/decompress.h"
#include "read/formats.h"
#include "unit/read/step_stream.h"

namespace descale {

struct PagesOf {
  std::vector<Page> pages;
  SkipCounts skipped;
};

// What a file of that name and content gives, when its bytes come `step` at a
// time.
inline PagesOf ReadPagesOf(const std::string& bytes, const std::string& path,
                           const ReadOptions& options = {},
                           size_t step = 1 << 20) {
  Input input;
  input.path = path;
  input.id = path;
  input.output_name = "stem";
  const auto reader =
      FindInputFormat(options.format)
          ->open(input,
                 Decompress(std::make_unique<StepStream>(bytes, step), path,
                            options.limits),
                 options);
  PagesOf result;
  for (Page page; reader->Next(&page);) {
    result.pages.push_back(page);
  }
  result.skipped = reader->skipped();
  return result;
}

// A line a page: the bytes, or "<reason>".
inline std::vector<std::string> BytesOf(const std::vector<Page>& pages) {
  std::vector<std::string> lines;
  for (const Page& page : pages) {
    lines.push_back(
        page.outcome.ok()
            ? page.bytes
            : "<" + std::string(OutcomeReasonName(page.outcome.reason)) + ">");
    EXPECT_TRUE(page.outcome.ok() || page.bytes.empty());
  }
  return lines;
}

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_READ_PAGES_OF_H_
