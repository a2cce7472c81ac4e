#include "read/http_response.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "read/chunked.h"
#include "read/content_coding.h"
#include "read/media_type.h"
#include "read/named_fields.h"

namespace descale {
namespace {

// 200 of "HTTP/1.1 200 OK", also without the words; 0 if it is no status line.
int StatusOf(std::string_view line) {
  if (!line.starts_with("HTTP/")) {
    return 0;
  }
  line.remove_prefix(std::min(line.find(' '), line.size()));
  line = TrimAscii(line);
  int status = 0;
  std::from_chars(line.data(), line.data() + line.size(), status);
  return status;
}

}  // namespace

HttpHead ReadHttpHead(std::string_view message) {
  HttpHead head;
  head.status =
      StatusOf(message.substr(0, std::min(message.find('\n'), message.size())));
  if (head.status == 0) {
    return head;
  }
  head.size = std::min(FindHeaderEnd(message, 0), message.size());
  const NamedFields fields(message.substr(0, head.size));
  const std::string_view content_type = fields["content-type"];
  head.media_type = MediaType(content_type);
  head.charset = CharsetOf(content_type);
  head.content_encoding = fields["content-encoding"];
  head.chunked = FindIgnoringCase(fields["transfer-encoding"], "chunked") !=
                 std::string_view::npos;
  return head;
}

Outcome DecodeHttpBody(const HttpHead& head, std::string_view message,
                       const Limits& limits, std::string* body) {
  body->assign(message.substr(head.size));
  if (head.chunked) {
    body->resize(DecodeChunked(body->data(), body->size()));
  }
  return DecodeContent(head.content_encoding, limits, body);
}

}  // namespace descale
