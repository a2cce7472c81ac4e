#include "serve/page_request.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "descale/options.h"
#include "descale/outcome.h"
#include "descale/reader.h"

#include "base/json.h"
#include "read/content_coding.h"
#include "read/json_page.h"
#include "read/media_type.h"
#include "serve/query.h"

namespace descale {
namespace {

constexpr std::string_view kJson = "application/json";

// kAuto for what is no page.
PageKind KindOf(std::string_view media_type) {
  return IsHtmlType(media_type)       ? PageKind::kHtml
         : media_type == "text/plain" ? PageKind::kText
                                      : PageKind::kAuto;
}

// Takes what the query says.
std::optional<Answer> ReadQuery(const RequestHead& head, PageRequest* request) {
  const auto pairs = ParseQuery(head.target);
  if (!pairs.has_value()) {
    return Problem(400, "the query cannot be decoded");
  }
  for (const auto& [name, value] : *pairs) {
    if (name == "url") {
      request->page.url = value;
    } else if (name == "id") {
      request->page.id = value;
    } else if (name == "format") {
      request->format = value;
    } else {
      return Problem(400, "unknown in the query: \"" + name +
                              "\"; known are url, id and format");
    }
  }
  if (request->format != "json" && request->format != "text" &&
      request->format != "markdown") {
    return Problem(400, "the format must be json, text or markdown");
  }
  return std::nullopt;
}

std::optional<Answer> DecodeBody(const RequestHead& head, size_t body_bytes,
                                 std::string* body) {
  const auto coding = head.Field("Content-Encoding");
  if (!coding.has_value()) {
    return std::nullopt;
  }
  const Outcome decoded =
      DecodeContent(*coding, Limits{.input_bytes = body_bytes}, body);
  if (decoded.ok()) {
    return std::nullopt;
  }
  return Problem(decoded.reason == OutcomeReason::kTooLarge ? 413 : 400,
                 decoded.message);
}

}  // namespace

std::optional<Answer> RefuseMediaType(const RequestHead& head) {
  const std::string type =
      MediaType(head.Field("Content-Type").value_or(std::string_view()));
  if (type == kJson || KindOf(type) != PageKind::kAuto) {
    return std::nullopt;
  }
  return Problem(415,
                 "the Content-Type must be text/html, text/plain or "
                 "application/json, not \"" +
                     type + "\"");
}

std::optional<Answer> ReadPageRequest(const RequestHead& head,
                                      size_t body_bytes, std::string body,
                                      PageRequest* request) {
  if (auto refused = ReadQuery(head, request); refused.has_value()) {
    return refused;
  }
  if (auto refused = DecodeBody(head, body_bytes, &body); refused.has_value()) {
    return refused;
  }
  if (body.empty()) {
    return Problem(400, "there is no page in the body");
  }
  Page& page = request->page;
  const std::string_view content_type =
      head.Field("Content-Type").value_or(std::string_view());
  const std::string media_type = MediaType(content_type);
  if (media_type == kJson) {
    JsonReader json;
    const Outcome read = ReadJsonPage(body, JsonFields{}, &json, &page);
    return read.ok() ? std::nullopt : std::optional(Problem(400, read.message));
  }
  page.kind = KindOf(media_type);
  page.http_charset = CharsetOf(content_type);
  page.bytes = std::move(body);
  return std::nullopt;
}

}  // namespace descale
