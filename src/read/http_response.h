// An HTTP response as WARC records hold it.

#ifndef DESCALE_READ_HTTP_RESPONSE_H_
#define DESCALE_READ_HTTP_RESPONSE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "descale/options.h"
#include "descale/outcome.h"

namespace descale {

struct HttpHead {
  int status = 0;          // 0 if the message does not begin with a status line
  std::string media_type;  // lower case; "" if none is given
  std::string charset;
  std::string content_encoding;
  bool chunked = false;
  size_t size = 0;  // bytes of the head, with the empty line
};

// Reads the head of a response (RFC 9112). A head that does not end reaches to
// the end of the message.
HttpHead ReadHttpHead(std::string_view message);

// Makes `body` what the server meant by that of `message`: transfer and content
// coding are undone. See DecodeContent for errors.
Outcome DecodeHttpBody(const HttpHead& head, std::string_view message,
                       const Limits& limits, std::string* body);

}  // namespace descale

#endif  // DESCALE_READ_HTTP_RESPONSE_H_
