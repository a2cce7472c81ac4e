// Connection: one client, whose requests are answered one after the other.

#ifndef DESCALE_SERVE_CONNECTION_H_
#define DESCALE_SERVE_CONNECTION_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "serve/context.h"
#include "serve/message.h"

namespace descale {

// Lives for as long as something is under way on its socket: whatever is begun
// holds it. Everything runs on the thread of ServerContext::io, but the work on
// a page.
//
//   AwaitRequest -> TakeHeader -> Begin -> ReadBody -> Work -> Send -+
//        ^  ^_ until it is whole _|                                  |
//        +-----------------------------------------------------------+
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(boost::asio::ip::tcp::socket socket, ServerContext* context);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void Start() { AwaitRequest(); }
  // Closes it, unless a request is in hand: then behind its answer.
  void Stop();

 private:
  using Clock = std::chrono::steady_clock;
  using Error = boost::beast::error_code;
  using Parser =
      boost::beast::http::request_parser<boost::beast::http::string_body>;

  // Cancels what is under way on the socket if it is by then, and nothing else
  // was watched meanwhile.
  void Watch(Clock::time_point deadline);

  void AwaitRequest();
  void ReadMoreOfHeader();
  void TakeHeader();
  void Begin();
  void Continue();
  void ReadBody();
  void OnBody(Error error, size_t bytes);
  void Work();
  // Ends the request. A connection of which it is not known where the next
  // request begins is closed.
  void Send(Answer answer, bool may_go_on);
  void OnSent(bool may_go_on);
  void Close();
  void Drain();

  ServerContext& context_;
  boost::asio::ip::tcp::socket socket_;
  boost::asio::steady_timer timer_;
  uint64_t watches_ = 0;
  bool timed_out_ = false;  // the last one
  boost::beast::flat_buffer buffer_;
  std::unique_ptr<Parser> parser_;  // of the request at hand
  boost::beast::http::response<boost::beast::http::string_body> response_;
  RequestHead head_;
  Clock::time_point header_deadline_;
  Clock::time_point begun_;  // the end of the header
  uint64_t body_bytes_ = 0;  // that have come
  uint64_t drained_ = 0;
  bool any_answered_ = false;
  bool busy_ = false;     // a header has come and its answer has not gone
  bool in_hand_ = false;  // and it counts as one of ServerLimits' requests
};

}  // namespace descale

#endif  // DESCALE_SERVE_CONNECTION_H_
