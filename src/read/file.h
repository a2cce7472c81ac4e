// Opening what an Input names.

#ifndef DESCALE_READ_FILE_H_
#define DESCALE_READ_FILE_H_

#include <sys/types.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "read/byte_stream.h"
#include "read/input.h"

namespace descale {

// What a file of that st_mode is when it is not a regular one: "a folder",
// "a named pipe", ...
std::string_view FileTypeName(mode_t mode);

// The bytes of `input` as they lie on the disk or come from standard input.
// Never null: what cannot be opened is a stream that fails at once. What is
// read is added to `counter`, if there is one; it must outlive the stream.
std::unique_ptr<ByteStream> OpenFile(const Input& input,
                                     std::atomic<uint64_t>* counter = nullptr);

}  // namespace descale

#endif  // DESCALE_READ_FILE_H_
