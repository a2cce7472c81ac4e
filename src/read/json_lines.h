// The pages of a file of JSON lines.

#ifndef DESCALE_READ_JSON_LINES_H_
#define DESCALE_READ_JSON_LINES_H_

#include <memory>

#include "descale/reader.h"

#include "read/byte_stream.h"
#include "read/input.h"

namespace descale {

// See InputFormat::open and ReadOptions::fields. One object a line; empty lines
// are passed by. A line that is no object, has neither HTML nor text in it or
// is longer than limits.input_bytes is a failed page. An id that is missing is
// "PATH:LINE".
std::unique_ptr<Reader> OpenJsonLines(const Input& input,
                                      std::unique_ptr<ByteStream> bytes,
                                      const ReadOptions& options);

}  // namespace descale

#endif  // DESCALE_READ_JSON_LINES_H_
