// An article in each of the formats: see OutputFormat::render.

#ifndef DESCALE_WRITE_RENDER_H_
#define DESCALE_WRITE_RENDER_H_

#include <string>
#include <vector>

#include "descale/article.h"
#include "descale/status.h"
#include "descale/writer.h"

namespace descale {

// The text and one newline.
void RenderText(const Article& article, const WriteOptions& options,
                std::string* out);

// kInvalidArgument, with its name, for one that records do not have.
Status CheckRecordFields(const std::vector<std::string>& fields);

// A line of JSON: see RecordFields.
void RenderJsonl(const Article& article, const WriteOptions& options,
                 std::string* out);

// CommonMark with the tables of GitHub Flavored Markdown. Characters of the
// text that would be markup are escaped; a line break within a block stays one.
void RenderMarkdown(const Article& article, const WriteOptions& options,
                    std::string* out);

// A row of RFC 4180: id, url, title, author, date, language, source, text,
// confidence, status and reason, as in JSON lines.
void RenderCsv(const Article& article, const WriteOptions& options,
               std::string* out);

// A `conversion` record of WARC 1.0 (ISO 28500:2017), as Common Crawl's WET
// files have them. WARC-Date is that of the crawl, and 1970 where it is not
// known, as the standard wants one. Ids of records are made of their content.
void RenderWet(const Article& article, const WriteOptions& options,
               std::string* out);

// A TEI element (Text Encoding Initiative, P5) with a header and the blocks:
// <p>, <ab type="heading|code">, <list>, <table>, <quote>; <lb/> for a line
// break.
void RenderTei(const Article& article, const WriteOptions& options,
               std::string* out);

}  // namespace descale

#endif  // DESCALE_WRITE_RENDER_H_
