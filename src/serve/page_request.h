// The page that a request brings.

#ifndef DESCALE_SERVE_PAGE_REQUEST_H_
#define DESCALE_SERVE_PAGE_REQUEST_H_

#include <cstddef>
#include <optional>
#include <string>

#include "descale/page.h"

#include "serve/message.h"

namespace descale {

struct PageRequest {
  Page page;
  std::string format = "json";  // of the answer
};

// Whether the media type of the body is one that ReadPageRequest knows: what to
// answer if it is not.
std::optional<Answer> RefuseMediaType(const RequestHead& head);

// Takes the body apart, by the media type of the header, and the query:
//
//   application/json                  an object as of JSON lines
//   text/html, application/xhtml+xml  bytes in any charset
//   text/plain                        a text, one block a line
//
// gzip, deflate, br and zstd are undone. `body` is moved from. Returns what to
// answer if that fails: 400, or 413 if more than `body_bytes` come out.
std::optional<Answer> ReadPageRequest(const RequestHead& head,
                                      size_t body_bytes, std::string body,
                                      PageRequest* request);

}  // namespace descale

#endif  // DESCALE_SERVE_PAGE_REQUEST_H_
