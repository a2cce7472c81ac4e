// Service: what is answered to whom. Knows nothing of sockets.

#ifndef DESCALE_SERVE_SERVICE_H_
#define DESCALE_SERVE_SERVICE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "descale/extractor.h"
#include "descale/server.h"
#include "descale/stats.h"

#include "serve/guard.h"
#include "serve/message.h"

namespace descale {

struct PageAnswer {
  Answer answer;
  RunStats page;  // what became of it; no page if the request had none
};

class Service {
 public:
  Service(const Extractor& extractor, const ServerOptions& options);

  // What to answer without reading the body; nothing if it is to be read.
  // `body_bytes` is its length, if that is known.
  std::optional<Answer> Refuse(const RequestHead& head,
                               std::optional<uint64_t> body_bytes) const;

  // The answer to a POST that was not refused. Works for as long as the page
  // takes. Thread-safe.
  PageAnswer Post(const RequestHead& head, std::string body) const;

  // The path of one that is known, for counting; "" for any other.
  static std::string_view KnownPath(const RequestHead& head);

 private:
  const Extractor& extractor_;
  const size_t body_bytes_;
  const Guard guard_;
};

}  // namespace descale

#endif  // DESCALE_SERVE_SERVICE_H_
