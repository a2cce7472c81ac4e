// The content codings of HTTP: gzip, deflate, br, zstd.

#ifndef DESCALE_READ_CONTENT_CODING_H_
#define DESCALE_READ_CONTENT_CODING_H_

#include <string>
#include <string_view>

#include "descale/options.h"
#include "descale/outcome.h"

namespace descale {

// Undoes the codings of a Content-Encoding header, the last one first, in
// `body`. Crawlers keep the header and decode the body: what does not begin
// like its coding is taken for decoded. A body that ends early is what came
// before that, as crawlers cut bodies that are long.
//
// Fails with kCorrupt (damaged, or a coding that is not known), kTooLarge (more
// than limits.input_bytes, or expanded further than limits.decompression_ratio)
// or kMemory.
Outcome DecodeContent(std::string_view content_encoding, const Limits& limits,
                      std::string* body);

}  // namespace descale

#endif  // DESCALE_READ_CONTENT_CODING_H_
