// Status and Result<T>: how every fallible call of descale reports an error.
//
// No exception crosses a public header. A Status is either ok or a code that
// says what the caller can do, with a message for people. Messages are
// lower-case, name the input and carry no full stop:
//
//   rules/sites/x.toml:12:8: unknown key "dorp"
//
// Result<T> is a T or a Status that is not ok (std::expected in shape, which
// C++20 lacks). Both are values; const methods are safe from many threads.

#ifndef DESCALE_STATUS_H_
#define DESCALE_STATUS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace descale {

enum class StatusCode : uint8_t {
  kOk,
  kInvalidArgument,    // the caller's mistake: an option, a rule file
  kNotFound,           // no such file, rule set or format
  kCorruptInput,       // the bytes are not what they claim to be
  kResourceExhausted,  // a limit of Limits was hit
  kIoError,            // reading or writing failed
  kInternal,           // a defect of descale
};

// The name of a code as it stands in records: "invalid_argument", ...
constexpr std::string_view StatusCodeName(StatusCode code) {
  switch (code) {
    case StatusCode::kOk:
      return "ok";
    case StatusCode::kInvalidArgument:
      return "invalid_argument";
    case StatusCode::kNotFound:
      return "not_found";
    case StatusCode::kCorruptInput:
      return "corrupt_input";
    case StatusCode::kResourceExhausted:
      return "resource_exhausted";
    case StatusCode::kIoError:
      return "io_error";
    case StatusCode::kInternal:
      return "internal";
  }
  return "internal";
}

class [[nodiscard]] Status {
 public:
  Status() = default;  // ok
  Status(StatusCode code, std::string message)
      : code_(code), message_(std::move(message)) {}

  static Status InvalidArgument(std::string message) {
    return {StatusCode::kInvalidArgument, std::move(message)};
  }
  static Status NotFound(std::string message) {
    return {StatusCode::kNotFound, std::move(message)};
  }
  static Status CorruptInput(std::string message) {
    return {StatusCode::kCorruptInput, std::move(message)};
  }
  static Status ResourceExhausted(std::string message) {
    return {StatusCode::kResourceExhausted, std::move(message)};
  }
  static Status IoError(std::string message) {
    return {StatusCode::kIoError, std::move(message)};
  }
  static Status Internal(std::string message) {
    return {StatusCode::kInternal, std::move(message)};
  }

  bool ok() const { return code_ == StatusCode::kOk; }
  StatusCode code() const { return code_; }
  // Empty when ok.
  const std::string& message() const { return message_; }

 private:
  StatusCode code_ = StatusCode::kOk;
  std::string message_;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  // Implicit on purpose: `return value;` and `return status;` both read well.
  Result(T value) : state_(std::move(value)) {}  // NOLINT
  // `status` must not be ok; an ok one becomes an internal error.
  Result(Status status)  // NOLINT
      : state_(status.ok() ? Status::Internal("result made of an ok status")
                           : std::move(status)) {}

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  // Calling value() on a Result that is not ok throws std::bad_variant_access:
  // a defect of the caller, as with std::optional.
  T& value() & { return std::get<T>(state_); }
  const T& value() const& { return std::get<T>(state_); }
  T&& value() && { return std::get<T>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // The error, or an ok Status when there is a value.
  Status status() const {
    const auto* status = std::get_if<Status>(&state_);
    return status == nullptr ? Status() : *status;
  }

 private:
  std::variant<T, Status> state_;
};

}  // namespace descale

#endif  // DESCALE_STATUS_H_
