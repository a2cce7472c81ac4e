#include "serve/connection.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include "descale/version.h"

#include "base/json_writer.h"
#include "serve/guard.h"

namespace descale {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

// What the buffer holds beside a header: the body is copied out of it.
constexpr size_t kReadBytes = size_t{64} << 10;
// What a client may still send after it was refused, so that it comes to read
// why: a closed socket would take the answer away from under it.
constexpr uint64_t kDrainBytes = uint64_t{64} << 20;
constexpr std::chrono::seconds kDrainTime{2};

std::string_view View(beast::string_view text) {
  return {text.data(), text.size()};
}

RequestHead HeadOf(const http::request<http::string_body>& request) {
  RequestHead head;
  head.method = View(request.method_string());
  head.target = View(request.target());
  for (const auto& field : request) {
    head.fields.emplace_back(View(field.name_string()), View(field.value()));
  }
  return head;
}

Answer HealthAnswer() {
  Answer answer;
  answer.media_type = "application/json";
  JsonWriter json(&answer.body);
  json.BeginObject();
  json.String("status", "ok");
  json.String("version", Version());
  json.EndObject();
  answer.body += '\n';
  return answer;
}

// What was wrong with bytes that the parser did not take.
Answer AnswerToBadBytes(beast::error_code error) {
  if (error == http::error::header_limit ||
      error == http::error::buffer_overflow) {
    return Problem(431, "too long");
  }
  if (error == http::error::body_limit) {
    return Problem(413, "too many bytes");
  }
  return Problem(400, error.message());
}

bool IsHttpError(beast::error_code error) {
  return error.category() ==
             http::make_error_code(http::error::bad_field).category() &&
         error != http::error::end_of_stream &&
         error != http::error::partial_message;
}

}  // namespace

// What follows is a circle, but no recursion: each step ends, and what it has
// begun calls the next one from the loop.
// NOLINTBEGIN(misc-no-recursion)

Connection::Connection(asio::ip::tcp::socket socket, ServerContext* context)
    : context_(*context),
      socket_(std::move(socket)),
      timer_(context->io),
      buffer_(context->limits.header_bytes + kReadBytes) {
  context_.connections.insert(this);
  context_.metrics.ChangeConnections(1);
}

Connection::~Connection() {
  context_.connections.erase(this);
  context_.metrics.ChangeConnections(-1);
  if (in_hand_) {
    context_.metrics.ChangeInHand(-1);
  }
}

void Connection::Stop() {
  if (!busy_) {
    Error error;
    std::ignore = socket_.close(error);
  }
}

void Connection::Watch(Clock::time_point deadline) {
  timed_out_ = false;
  timer_.expires_at(deadline);
  timer_.async_wait([weak = weak_from_this(), watch = ++watches_](Error error) {
    const auto self = weak.lock();
    if (error || self == nullptr || self->watches_ != watch) {
      return;
    }
    self->timed_out_ = true;
    Error failure;
    std::ignore = self->socket_.cancel(failure);
  });
}

void Connection::AwaitRequest() {
  parser_ = std::make_unique<Parser>();
  parser_->header_limit(
      static_cast<std::uint32_t>(context_.limits.header_bytes));
  parser_->body_limit(context_.limits.body_bytes);
  body_bytes_ = 0;
  if (buffer_.size() > 0) {  // the client did not wait for the answer
    header_deadline_ = Clock::now() + context_.limits.header_time;
    TakeHeader();
    return;
  }
  Watch(Clock::now() + (any_answered_ ? context_.limits.idle_time
                                      : context_.limits.header_time));
  socket_.async_read_some(
      buffer_.prepare(kReadBytes),
      [self = shared_from_this()](Error error, size_t bytes) {
        if (error) {
          return;  // nobody asked anything
        }
        self->buffer_.commit(bytes);
        self->header_deadline_ =
            Clock::now() + self->context_.limits.header_time;
        self->TakeHeader();
      });
}

void Connection::TakeHeader() {
  constexpr std::string_view kEnd = "\r\n\r\n";
  const std::string_view bytes(static_cast<const char*>(buffer_.data().data()),
                               buffer_.size());
  const size_t end = bytes.find(kEnd);
  const bool whole = end != std::string_view::npos;
  const std::string_view header =
      bytes.substr(0, whole ? end + kEnd.size() : end);
  busy_ = true;  // from here on there is something to answer
  begun_ = Clock::now();
  if (header.size() > context_.limits.header_bytes) {
    Send(Problem(431, "the header is too long"), false);
    return;
  }
  if (!HasPlainLines(header)) {
    Send(Problem(400, "a line of the header is not a line"), false);
    return;
  }
  if (!whole) {
    busy_ = false;
    ReadMoreOfHeader();
    return;
  }
  Error error;
  parser_->put(asio::buffer(header), error);
  if (error) {
    Send(AnswerToBadBytes(error), false);
    return;
  }
  buffer_.consume(header.size());
  head_ = HeadOf(parser_->get());
  Begin();
}

void Connection::ReadMoreOfHeader() {
  Watch(header_deadline_);
  socket_.async_read_some(
      buffer_.prepare(kReadBytes),
      [self = shared_from_this()](Error error, size_t bytes) {
        if (error && self->timed_out_) {
          self->busy_ = true;
          self->Send(Problem(408, "the header took too long"), false);
        } else if (!error) {
          self->buffer_.commit(bytes);
          self->TakeHeader();
        }
      });
}

void Connection::Begin() {
  const auto length = parser_->content_length();
  if (auto refused = context_.service.Refuse(
          head_, length ? std::optional<uint64_t>(*length) : std::nullopt);
      refused.has_value()) {
    Send(std::move(*refused), false);
    return;
  }
  if (head_.method == "POST") {
    const auto in_hand = static_cast<size_t>(context_.metrics.in_hand());
    if (in_hand >= context_.limits.requests_in_hand) {
      Answer answer = Problem(503, "too many requests in hand");
      answer.fields.emplace_back("Retry-After", "1");
      Send(std::move(answer), false);
      return;
    }
    in_hand_ = true;
    context_.metrics.ChangeInHand(1);
  }
  if (const auto expected = head_.Field("Expect"); !expected.has_value()) {
    ReadBody();
  } else if (EqualsIgnoringCase(*expected, "100-continue")) {
    Continue();
  } else {
    Send(Problem(417, "only 100-continue"), false);
  }
}

void Connection::Continue() {
  static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  Watch(Clock::now() + context_.limits.header_time);
  asio::async_write(socket_, asio::buffer(kContinue),
                    [self = shared_from_this()](Error error, size_t) {
                      if (!error) {
                        self->ReadBody();
                      }
                    });
}

void Connection::ReadBody() {
  if (parser_->is_done()) {
    Work();
    return;
  }
  // Each byte that comes moves the end of patience on, up to the last one.
  const auto earned = std::chrono::milliseconds(
      body_bytes_ * 1000 / context_.limits.body_bytes_per_second);
  const auto patience = std::min<std::chrono::milliseconds>(
      context_.limits.header_time + earned, context_.limits.body_time);
  Watch(begun_ + patience);
  http::async_read_some(socket_, buffer_, *parser_,
                        [self = shared_from_this()](Error error, size_t bytes) {
                          self->OnBody(error, bytes);
                        });
}

void Connection::OnBody(Error error, size_t bytes) {
  body_bytes_ += bytes;
  if (!error) {
    ReadBody();
  } else if (timed_out_) {
    Send(Problem(408, "the body came too slowly"), false);
  } else if (IsHttpError(error)) {
    Send(AnswerToBadBytes(error), false);
  }  // else the client has gone
}

void Connection::Work() {
  if (head_.method == "GET") {
    if (head_.Path() == "/healthz") {
      Send(HealthAnswer(), true);
      return;
    }
    Answer answer;
    answer.media_type = "text/plain; version=0.0.4; charset=utf-8";
    answer.body = context_.metrics.Text();
    Send(std::move(answer), true);
    return;
  }
  // Keeps the loop alive while nothing but a worker has something to do.
  auto guard = asio::make_work_guard(context_.io);
  asio::post(context_.workers,
             [self = shared_from_this(), guard = std::move(guard)]() mutable {
               ServerContext& context = self->context_;
               PageAnswer result = context.service.Post(
                   self->head_, std::move(self->parser_->get().body()));
               asio::post(context.io, [self = std::move(self),
                                       result = std::move(result)]() mutable {
                 self->context_.metrics.CountPage(result.page);
                 self->Send(std::move(result.answer), true);
               });
             });
}

void Connection::Send(Answer answer, bool may_go_on) {
  context_.metrics.CountRequest(Service::KnownPath(head_), answer.status,
                                Clock::now() - begun_);
  may_go_on = may_go_on && parser_->get().keep_alive() &&
              head_.method != "HEAD" && !context_.stopping;
  response_ = {};
  response_.version(11);
  response_.result(static_cast<unsigned>(answer.status));
  const std::string_view title = StatusTitle(answer.status);
  response_.reason({title.data(), title.size()});
  response_.set(http::field::server,
                std::string("descale/") + std::string(Version()));
  response_.set(http::field::content_type, answer.media_type);
  response_.set(http::field::cache_control, "no-store");
  response_.set("X-Content-Type-Options", "nosniff");
  for (const auto& [name, value] : answer.fields) {
    response_.set(name, value);
  }
  if (head_.method != "HEAD") {
    response_.body() = std::move(answer.body);
  }
  response_.keep_alive(may_go_on);
  response_.prepare_payload();
  Watch(Clock::now() + context_.limits.answer_time);
  http::async_write(
      socket_, response_,
      [self = shared_from_this(), may_go_on](Error error, size_t) {
        if (!error) {
          self->OnSent(may_go_on);
        }
      });
}

void Connection::OnSent(bool may_go_on) {
  response_ = {};
  head_ = {};
  any_answered_ = true;
  busy_ = false;
  if (std::exchange(in_hand_, false)) {
    context_.metrics.ChangeInHand(-1);
  }
  if (may_go_on && !context_.stopping) {
    AwaitRequest();
  } else {
    Close();
  }
}

void Connection::Close() {
  Error error;
  std::ignore = socket_.shutdown(asio::ip::tcp::socket::shutdown_send, error);
  Watch(Clock::now() + kDrainTime);
  Drain();
}

void Connection::Drain() {
  buffer_.clear();
  socket_.async_read_some(
      buffer_.prepare(kReadBytes),
      [self = shared_from_this()](Error error, size_t bytes) {
        self->drained_ += bytes;
        if (!error && self->drained_ < kDrainBytes) {
          self->Drain();
        }
      });
}

// NOLINTEND(misc-no-recursion)

}  // namespace descale
