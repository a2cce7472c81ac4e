// Any bytes as an input file of some name.

#ifndef DESCALE_TESTS_FUZZ_READ_ALL_H_
#define DESCALE_TESTS_FUZZ_READ_ALL_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "descale/reader.h"

#include "fuzz/check.h"
#include "read/decompress.h"
#include "read/formats.h"
#include "unit/read/step_stream.h"

namespace descale {

inline std::vector<Page> PagesOf(std::string_view bytes,
                                 const std::string& path, size_t step) {
  ReadOptions options;
  options.limits.input_bytes = 1 << 20;
  options.limits.page_bytes = 1 << 18;
  Input input;
  input.path = input.id = path;
  const auto reader = FindInputFormat("auto")->open(
      input,
      Decompress(std::make_unique<StepStream>(std::string(bytes), step), path,
                 options.limits),
      options);
  std::vector<Page> pages;
  for (Page page; reader->Next(&page);) {
    Check(page.outcome.ok() || page.bytes.empty(),
          "a page that fails has no bytes");
    Check(page.bytes.size() <= options.limits.input_bytes,
          "no page is over the limit");
    Check(!page.id.empty(), "every page can be named");
    // Every record takes some bytes of the file, packed or not.
    Check(pages.size() <= options.limits.input_bytes + bytes.size(),
          "reading ends");
    pages.push_back(std::move(page));
  }
  return pages;
}

// What is read is the same however the bytes arrive.
inline void CheckRead(std::string_view bytes, const std::string& path) {
  const std::vector<Page> whole = PagesOf(bytes, path, 1 << 20);
  const std::vector<Page> stepped = PagesOf(bytes, path, 3);
  Check(whole.size() == stepped.size(), "as many pages in steps");
  for (size_t i = 0; i < whole.size(); ++i) {
    Check(whole[i].bytes == stepped[i].bytes, "the same bytes in steps");
    Check(whole[i].id == stepped[i].id, "the same names in steps");
    Check(whole[i].outcome.reason == stepped[i].outcome.reason,
          "the same outcome in steps");
  }
}

}  // namespace descale

#endif  // DESCALE_TESTS_FUZZ_READ_ALL_H_
