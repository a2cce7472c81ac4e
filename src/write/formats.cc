#include "write/formats.h"

#include <span>
#include <string>
#include <string_view>

#include "write/render.h"

namespace descale {
namespace {

using Files = OutputFormat::Files;

constexpr std::string_view kCsvHeader =
    "id,url,title,author,date,language,source,text,confidence,status,reason"
    "\r\n";
constexpr std::string_view kTeiHeader =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n"
    "<teiHeader><fileDesc><titleStmt><title>Texts of web pages</title>"
    "</titleStmt><publicationStmt><p>Made by descale</p></publicationStmt>"
    "<sourceDesc><p>Web pages</p></sourceDesc></fileDesc></teiHeader>\n";

constexpr OutputFormat kFormats[] = {
    {"text", ".txt", Files::kOneArticle, RenderText},
    {"jsonl", ".jsonl", Files::kEveryPage, RenderJsonl},
    {"markdown", ".md", Files::kOneArticle, RenderMarkdown},
    {"csv", ".csv", Files::kEveryPage, RenderCsv, kCsvHeader},
    {"wet", ".warc.wet", Files::kEveryArticle, RenderWet, "", "", true},
    {"tei", ".xml", Files::kEveryArticle, RenderTei, kTeiHeader,
     "</teiCorpus>\n"},
};

}  // namespace

std::span<const OutputFormat> OutputFormatTable() { return kFormats; }

void RenderAll(const OutputFormat& format, std::span<const Article> articles,
               const WriteOptions& options, Compression compression,
               std::string* out) {
  std::string bytes;
  const auto pack = [&] {
    if (!bytes.empty()) {
      out->append(Compressed(bytes, compression));
      bytes.clear();
    }
  };
  for (const Article& article : articles) {
    if (format.Takes(article.outcome, options)) {
      format.render(article, options, &bytes);
      if (format.compress_apart) {
        pack();
      }
    }
  }
  pack();
}

const OutputFormat* FindOutputFormat(std::string_view name) {
  for (const OutputFormat& format : kFormats) {
    if (format.name == name) {
      return &format;
    }
  }
  return nullptr;
}

}  // namespace descale
