// Server: pages in and articles out over HTTP/1.1, for programs that would
// rather post a page than start one of their own.
//
//   POST /clean    a page in, its text or a record out
//   POST /explain  a page in, what became of each of its lines out
//   GET  /healthz  {"status": "ok", ...}
//   GET  /metrics  counts and times, in Prometheus' text format 0.0.4
//
// docs/openapi.json describes requests and answers. A page is always sent: no
// path and no address is ever fetched.

#ifndef DESCALE_SERVER_H_
#define DESCALE_SERVER_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "descale/extractor.h"
#include "descale/status.h"

namespace descale {

// What one client may cost. Who crosses a line is answered, where that makes
// sense, and cut off.
struct ServerLimits {
  size_t body_bytes = size_t{16} << 20;    // 413; packed and unpacked
  size_t header_bytes = size_t{16} << 10;  // 431
  // From a request's first byte to the end of its header, and for its body:
  // 408. A body must also come at this rate, after a while of grace.
  std::chrono::milliseconds header_time{5'000};
  std::chrono::milliseconds body_time{30'000};
  uint32_t body_bytes_per_second = 1'000;
  // How long a client may take to fetch its answer, and to send another
  // request.
  std::chrono::milliseconds answer_time{30'000};
  std::chrono::milliseconds idle_time{60'000};
  // Requests whose header has come and whose answer has not gone: 503.
  size_t requests_in_hand = 64;
  // How long those may take to end once the server is told to stop.
  std::chrono::milliseconds stop_time{10'000};
};

struct ServerOptions {
  // An IP address. Another than a loopback one needs a token.
  std::string address = "127.0.0.1";
  uint16_t port = 8080;  // 0: any that is free
  // Names, beside localhost and the loopback addresses, under which the server
  // may be asked; a request for another host is refused, so that no web page
  // gets in by rebinding a name of its own.
  std::vector<std::string> host_names = {};
  // If not empty, each request but GET /healthz needs "Authorization: Bearer
  // TOKEN".
  std::string token = {};
  int threads = 0;  // that extract; 0: as many as the machine has cores
  ServerLimits limits = {};
  // End Run on SIGINT and SIGTERM.
  bool stop_on_signals = true;
};

class Server {
 public:
  // Begins to listen. `extractor` must outlive the server. Fails with
  // kInvalidArgument for an address that is none or needs a token, kIoError if
  // it cannot be had.
  static Result<std::unique_ptr<Server>> Listen(const Extractor& extractor,
                                                const ServerOptions& options);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Where it listens: "http://127.0.0.1:8080/".
  std::string url() const;

  // Serves until it is told to stop and what was in hand is answered.
  void Run();
  // Tells it to. From any thread.
  void Stop();

 private:
  class Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace descale

#endif  // DESCALE_SERVER_H_
