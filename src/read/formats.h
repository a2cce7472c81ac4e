// The formats that pages come in.

#ifndef DESCALE_READ_FORMATS_H_
#define DESCALE_READ_FORMATS_H_

#include <memory>
#include <span>
#include <string_view>

#include "descale/reader.h"

#include "read/byte_stream.h"
#include "read/input.h"

namespace descale {

// A format turns one opened input into its pages: one, for a page in a file of
// its own, or many, for an archive. `bytes` is decompressed, and is read as
// pages are asked for. A reader that meets damage yields a failed page for it
// and goes on behind it if it can.
struct InputFormat {
  std::string_view name;
  std::unique_ptr<Reader> (*open)(const Input& input,
                                  std::unique_ptr<ByteStream> bytes,
                                  const ReadOptions& options);
  bool many_pages;
  // Whether a file begins so; null if that says nothing.
  bool (*begins)(std::string_view start);
};

// To add a format, write its open function in a file of its own and a line in
// this table, and name its extensions in names.cc.
std::span<const InputFormat> InputFormatTable();

// Null if there is none of that name.
const InputFormat* FindInputFormat(std::string_view name);

}  // namespace descale

#endif  // DESCALE_READ_FORMATS_H_
