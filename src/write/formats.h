// The formats that articles are written in.

#ifndef DESCALE_WRITE_FORMATS_H_
#define DESCALE_WRITE_FORMATS_H_

#include <span>
#include <string>
#include <string_view>

#include "descale/article.h"
#include "descale/writer.h"

namespace descale {

struct OutputFormat {
  std::string_view name;
  std::string_view extension;  // of the files, with the dot
  // True: a file is a sequence of records, one for every page. False: a file
  // holds one article, and a page without one has no file.
  bool records;
  // Appends the article to `out`.
  void (*render)(const Article& article, const WriteOptions& options,
                 std::string* out);
};

// To add a format, write its render function in a file of its own, name it in
// render.h and add a line to this table.
std::span<const OutputFormat> OutputFormatTable();

// Null if there is none of that name.
const OutputFormat* FindOutputFormat(std::string_view name);

}  // namespace descale

#endif  // DESCALE_WRITE_FORMATS_H_
