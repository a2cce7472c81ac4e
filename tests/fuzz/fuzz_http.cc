// http: any bytes as an HTTP response with chunks and content codings.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/check.h"
#include "read/http_response.h"

namespace descale {
namespace {

void CheckResponse(std::string_view message) {
  Limits limits;
  limits.input_bytes = 1 << 20;
  limits.page_bytes = 1 << 18;
  const HttpHead head = ReadHttpHead(message);
  Check(head.size <= message.size(), "the head is part of the message");
  std::string body;
  const Outcome outcome = DecodeHttpBody(head, message, limits, &body);
  Check(outcome.ok() || outcome.status == PageStatus::kFailed,
        "a body is there or has failed");
  Check(body.size() <= std::max<size_t>(limits.input_bytes, message.size()),
        "no body is over the limit");
}

}  // namespace
}  // namespace descale

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  descale::CheckResponse(
      std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
