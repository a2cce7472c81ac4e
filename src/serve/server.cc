#include "descale/server.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <memory>
#include <string>
#include <thread>
#include <tuple>
#include <utility>

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include "serve/connection.h"
#include "serve/context.h"

namespace descale {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Error = boost::system::error_code;

// How long to wait when the system has no socket left for a client.
constexpr std::chrono::milliseconds kAcceptPause{100};

size_t ThreadsOf(const ServerOptions& options) {
  return static_cast<size_t>(
      options.threads > 0
          ? options.threads
          : std::max(1, static_cast<int>(std::thread::hardware_concurrency())));
}

// "127.0.0.1" or "[::1]", as it stands in a URL.
std::string HostText(const asio::ip::address& address) {
  return address.is_v6() ? "[" + address.to_string() + "]"
                         : address.to_string();
}

std::string UrlOf(const tcp::endpoint& endpoint) {
  return "http://" + HostText(endpoint.address()) + ":" +
         std::to_string(endpoint.port()) + "/";
}

}  // namespace

class Server::Impl {
 public:
  Impl(const Extractor& extractor, const ServerOptions& options)
      : context_(extractor, options, ThreadsOf(options)),
        stops_on_signals_(options.stop_on_signals) {}

  Status Listen(const tcp::endpoint& endpoint) {
    Error error;
    error = acceptor_.open(endpoint.protocol(), error);
    if (!error) {
      error = acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
    }
    if (!error) {
      error = acceptor_.bind(endpoint, error);
    }
    if (!error) {
      error = acceptor_.listen(tcp::acceptor::max_listen_connections, error);
    }
    if (error) {
      return Status::IoError(UrlOf(endpoint) +
                             ": cannot listen: " + error.message());
    }
    return {};
  }

  std::string url() const {
    Error error;
    return UrlOf(acceptor_.local_endpoint(error));
  }

  void Run() {
    Accept();
    if (stops_on_signals_) {
      signals_.add(SIGINT);
      signals_.add(SIGTERM);
      signals_.async_wait([this](Error error, int) {
        if (!error) StopNow();
      });
    }
    context_.io.run();
    context_.workers.stop();
    context_.workers.join();
  }

  void Stop() {
    asio::post(context_.io, [this] { StopNow(); });
  }

 private:
  void Accept() {
    acceptor_.async_accept([this](Error error, tcp::socket socket) {
      if (context_.stopping) return;
      if (error) {
        pause_.expires_after(kAcceptPause);
        pause_.async_wait([this](Error stopped) {
          if (!stopped) Accept();
        });
        return;
      }
      std::make_shared<Connection>(std::move(socket), &context_)->Start();
      Accept();
    });
  }

  void StopNow() {
    if (std::exchange(context_.stopping, true)) return;
    Error error;
    std::ignore = acceptor_.close(error);
    pause_.cancel();
    std::ignore = signals_.cancel(error);
    for (Connection* connection : context_.connections) {
      connection->Stop();
    }
    deadline_.expires_after(context_.limits.stop_time);
    deadline_.async_wait([this](Error) { context_.io.stop(); });
    AwaitLast();
  }

  // Ends the loop when the last connection has gone, before the deadline.
  void AwaitLast() {
    if (context_.connections.empty()) {
      deadline_.cancel();
      return;
    }
    pause_.expires_after(kAcceptPause);
    pause_.async_wait([this](Error) { AwaitLast(); });
  }

  ServerContext context_;
  const bool stops_on_signals_;
  tcp::acceptor acceptor_{context_.io};
  asio::steady_timer pause_{context_.io};
  asio::steady_timer deadline_{context_.io};
  asio::signal_set signals_{context_.io};
};

Result<std::unique_ptr<Server>> Server::Listen(const Extractor& extractor,
                                               const ServerOptions& given) {
  Error error;
  const auto address = asio::ip::make_address(given.address, error);
  if (error) {
    return Status::InvalidArgument(given.address + ": not an IP address");
  }
  if (!address.is_loopback() && given.token.empty()) {
    return Status::InvalidArgument(
        given.address + ": only with a token may others than this machine ask");
  }
  ServerOptions options = given;
  options.host_names.push_back(HostText(address));
  auto impl = std::make_unique<Impl>(extractor, options);
  if (Status status = impl->Listen({address, options.port}); !status.ok()) {
    return status;
  }
  return std::unique_ptr<Server>(new Server(std::move(impl)));
}

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::~Server() = default;

std::string Server::url() const { return impl_->url(); }

void Server::Run() { impl_->Run(); }

void Server::Stop() { impl_->Stop(); }

}  // namespace descale
