// The formats of which a file is one page.

#ifndef DESCALE_READ_SINGLE_PAGE_H_
#define DESCALE_READ_SINGLE_PAGE_H_

#include <memory>

#include "descale/reader.h"

#include "read/byte_stream.h"
#include "read/input.h"

namespace descale {

// See InputFormat::open. A page longer than options.limits.input_bytes fails.
std::unique_ptr<Reader> OpenHtmlPage(const Input& input,
                                     std::unique_ptr<ByteStream> bytes,
                                     const ReadOptions& options);
std::unique_ptr<Reader> OpenTextPage(const Input& input,
                                     std::unique_ptr<ByteStream> bytes,
                                     const ReadOptions& options);
// HTML or text: `decode` looks at the content.
std::unique_ptr<Reader> OpenAnyPage(const Input& input,
                                    std::unique_ptr<ByteStream> bytes,
                                    const ReadOptions& options);

}  // namespace descale

#endif  // DESCALE_READ_SINGLE_PAGE_H_
