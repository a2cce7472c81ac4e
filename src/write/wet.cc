#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "write/render.h"

namespace descale {
namespace {

// A value of a header line: what would end the line or is no URI is escaped.
std::string HeaderValue(std::string_view value) {
  std::string escaped;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7F && c != '<' && c != '>') {
      escaped += c;
    } else {
      char digits[4];
      std::snprintf(digits, sizeof(digits), "%%%02X", byte);
      escaped += digits;
    }
  }
  return escaped;
}

// A UUID of version 8 (RFC 9562), made of what the record says: the same page
// has the same in every run.
std::string RecordId(const Article& article) {
  const uint64_t high =
      MixHashes(HashBytes(article.id), HashBytes(article.input));
  const uint64_t low = MixHashes(high, HashBytes(article.text));
  char text[48];
  std::snprintf(text, sizeof(text), "%08x-%04x-8%03x-%04x-%012llx",
                static_cast<unsigned>(high >> 32),
                static_cast<unsigned>((high >> 16) & 0xFFFF),
                static_cast<unsigned>(high & 0xFFF),
                static_cast<unsigned>(0x8000 | ((low >> 48) & 0x3FFF)),
                static_cast<unsigned long long>(low & 0xFFFFFFFFFFFFULL));
  return text;
}

// The crawl's date as the standard wants it, in full.
std::string WarcDate(const std::string& crawled) {
  return crawled.empty()       ? "1970-01-01T00:00:00Z"
         : crawled.size() > 10 ? HeaderValue(crawled)
                               : HeaderValue(crawled) + "T00:00:00Z";
}

}  // namespace

void RenderWet(const Article& article, const WriteOptions& /*options*/,
               std::string* out) {
  const auto line = [&](std::string_view name, std::string_view value) {
    out->append(name).append(": ").append(value).append("\r\n");
  };
  *out += "WARC/1.0\r\n";
  line("WARC-Type", "conversion");
  if (!article.url.empty()) {
    line("WARC-Target-URI", HeaderValue(article.url));
  }
  line("WARC-Date", WarcDate(article.crawled));
  line("WARC-Record-ID", "<urn:uuid:" + RecordId(article) + ">");
  if (article.id.starts_with("urn:")) {
    line("WARC-Refers-To", "<" + HeaderValue(article.id) + ">");
  }
  line("Content-Type", "text/plain");
  line("Content-Length", std::to_string(article.text.size() + 1));
  out->append("\r\n").append(article.text).append("\n\r\n\r\n");
}

}  // namespace descale
