// What the connections of a server share.

#ifndef DESCALE_SERVE_CONTEXT_H_
#define DESCALE_SERVE_CONTEXT_H_

#include <cstddef>
#include <set>

#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>

#include "descale/server.h"

#include "serve/metrics.h"
#include "serve/service.h"

namespace descale {

class Connection;

// One thread runs `io` and all that touches the members; the others, those of
// `workers`, see the service alone.
struct ServerContext {
  ServerContext(const Extractor& extractor, const ServerOptions& options,
                size_t threads)
      : limits(options.limits), service(extractor, options), workers(threads) {}

  const ServerLimits limits;
  const Service service;
  Metrics metrics;
  std::set<Connection*> connections;
  bool stopping = false;
  // Behind what the handlers that it holds refer to.
  boost::asio::io_context io{1};
  boost::asio::thread_pool workers;
};

}  // namespace descale

#endif  // DESCALE_SERVE_CONTEXT_H_
