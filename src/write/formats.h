// The formats that articles are written in.

#ifndef DESCALE_WRITE_FORMATS_H_
#define DESCALE_WRITE_FORMATS_H_

#include <span>
#include <string>
#include <string_view>

#include "descale/article.h"
#include "descale/writer.h"

#include "write/compress.h"

namespace descale {

struct OutputFormat {
  std::string_view name;
  std::string_view extension;  // of the files, with the dot
  enum class Files {
    kOneArticle,    // a file holds one article; a page without one has none
    kEveryPage,     // a file is a sequence of records, one for every page
    kEveryArticle,  // the same, one for every page that has an article
  };
  Files files;
  // Appends the article to `out`.
  void (*render)(const Article& article, const WriteOptions& options,
                 std::string* out);
  // What a file of records begins and ends with.
  std::string_view header = {};
  std::string_view footer = {};
  // Records are compressed one by one: readers of WARC files want that.
  bool compress_apart = false;

  bool records() const { return files != Files::kOneArticle; }
  // Whether what became of a page is to be written.
  bool Takes(const Outcome& outcome, const WriteOptions& options) const {
    return outcome.has_article() ||
           (files == Files::kEveryPage && !options.articles_only);
  }
};

// Appends what is to be written of `articles`, compressed.
void RenderAll(const OutputFormat& format, std::span<const Article> articles,
               const WriteOptions& options, Compression compression,
               std::string* out);

// To add a format, write its render function in a file of its own, name it in
// render.h and add a line to this table.
std::span<const OutputFormat> OutputFormatTable();

// Null if there is none of that name.
const OutputFormat* FindOutputFormat(std::string_view name);

}  // namespace descale

#endif  // DESCALE_WRITE_FORMATS_H_
