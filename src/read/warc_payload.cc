#include "read/warc_payload.h"

#include <optional>
#include <string>
#include <string_view>

#include "base/html_start.h"
#include "read/input.h"
#include "read/media_type.h"

namespace descale {
namespace {

// What the server sent as, unless the crawler knew better.
const std::string& TypeOf(const WarcHeader& header, const HttpHead& http) {
  return !header.payload_type.empty() ? header.payload_type
         : http.status != 0           ? http.media_type
                                      : header.media_type;
}

// Types behind which servers hide HTML often enough to look.
bool MayHideHtml(std::string_view type) {
  return type.empty() || type == "text/plain" || type == "text/xml" ||
         type == "application/xml" || type == "application/octet-stream" ||
         type == "application/http" || type.find('/') == std::string_view::npos;
}

// WET files: the text that somebody made of a page.
bool IsText(const WarcHeader& header) {
  return header.type == "conversion" && header.media_type == "text/plain";
}

}  // namespace

std::optional<SkipReason> SkipByHeaders(const WarcHeader& header,
                                        std::string_view content,
                                        HttpHead* http) {
  if (header.type != "response" && header.type != "resource" &&
      header.type != "conversion") {
    return SkipReason::kRecordType;
  }
  if (header.type == "response") {
    *http = ReadHttpHead(content);
    if (http->status != 0 && (http->status < 200 || http->status > 299)) {
      return SkipReason::kHttpStatus;
    }
  }
  const std::string& type = TypeOf(header, *http);
  if (!IsHtmlType(type) && !MayHideHtml(type) && !IsText(header)) {
    return SkipReason::kMediaType;
  }
  return {};
}

bool TakePayload(const WarcHeader& header, const HttpHead& http,
                 std::string_view content, const Limits& limits, Page* page) {
  if (http.status == 0 && header.type == "response" &&
      header.media_type == "application/http" && !BeginsAsHtml(content)) {
    page->outcome = ReadFailure(OutcomeReason::kCorrupt,
                                "an HTTP response without a status line");
    return true;
  }
  if (IsText(header)) {
    page->kind = PageKind::kText;
  }
  page->http_charset = http.status != 0 ? http.charset : header.charset;
  page->outcome = DecodeHttpBody(http, content, limits, &page->bytes);
  if (!page->outcome.ok()) {
    page->bytes.clear();
    return true;
  }
  return IsText(header) || IsHtmlType(TypeOf(header, http)) ||
         BeginsAsHtml(page->bytes);
}

}  // namespace descale
