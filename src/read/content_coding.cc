#include "read/content_coding.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/html_start.h"
#include "base/strings.h"
#include "read/byte_stream.h"
#include "read/codec.h"
#include "read/decompress.h"
#include "read/input.h"

namespace descale {
namespace {

// More are no page but a trap.
constexpr size_t kMaxCodings = 4;

struct Coding {
  std::string_view name;
  std::unique_ptr<Codec> (*make)();
};

constexpr Coding kCodings[] = {
    {"gzip", GzipCodec}, {"x-gzip", GzipCodec}, {"deflate", ZlibCodec},
    {"zstd", ZstdCodec}, {"br", BrotliCodec},
};

std::vector<std::string> CodingNames(std::string_view content_encoding) {
  std::vector<std::string> names;
  while (!content_encoding.empty()) {
    const size_t comma =
        std::min(content_encoding.find(','), content_encoding.size());
    const std::string_view name = TrimAscii(content_encoding.substr(0, comma));
    if (!name.empty() && !EqualsIgnoringCase(name, "identity")) {
      names.push_back(AsciiLowered(name));
    }
    content_encoding.remove_prefix(
        std::min(comma + 1, content_encoding.size()));
  }
  return names;
}

Outcome Decode(std::unique_ptr<Codec> codec, std::string_view body,
               const Limits& limits, std::string* decoded) {
  const auto stream =
      DecompressWith(std::move(codec), MemoryStream(body), limits);
  Outcome outcome = ReadAll(stream.get(), limits.input_bytes, decoded);
  const bool cut = outcome.reason == OutcomeReason::kTruncated;
  return cut && !decoded->empty() ? Outcome{} : outcome;
}

// Whether somebody has decoded the body already. Only gzip and Zstandard can be
// known by their first bytes.
bool LooksDecoded(std::string_view body) {
  constexpr size_t kSample = 256;
  const std::string_view start = body.substr(0, kSample);
  return BeginsAsHtml(body) ||
         std::none_of(start.begin(), start.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 && !IsAsciiSpace(c);
         });
}

Outcome DecodeOne(std::string_view name, const Limits& limits,
                  std::string* body) {
  const auto* coding =
      std::find_if(std::begin(kCodings), std::end(kCodings),
                   [&](const Coding& c) { return c.name == name; });
  if (coding == std::end(kCodings)) {
    return LooksDecoded(*body) ? Outcome{}
                               : ReadFailure(OutcomeReason::kCorrupt,
                                             "unknown content coding \"" +
                                                 std::string(name) + "\"");
  }
  std::unique_ptr<Codec> codec = coding->make();
  if (!codec->Begins(*body)) {
    return {};
  }
  std::string decoded;
  Outcome outcome = Decode(std::move(codec), *body, limits, &decoded);
  if (outcome.reason == OutcomeReason::kCorrupt && name == "deflate") {
    // Servers were never of one mind whether zlib's frame is part of it.
    outcome = Decode(RawDeflateCodec(), *body, limits, &decoded);
  }
  if (outcome.reason == OutcomeReason::kCorrupt && LooksDecoded(*body)) {
    return {};
  }
  if (outcome.ok()) {
    *body = std::move(decoded);
  }
  return outcome;
}

}  // namespace

Outcome DecodeContent(std::string_view content_encoding, const Limits& limits,
                      std::string* body) {
  std::vector<std::string> names = CodingNames(content_encoding);
  if (names.size() > kMaxCodings) {
    return ReadFailure(
        OutcomeReason::kCorrupt,
        "more than " + std::to_string(kMaxCodings) + " content codings");
  }
  Outcome outcome;
  for (; outcome.ok() && !names.empty() && !body->empty(); names.pop_back()) {
    outcome = DecodeOne(names.back(), limits, body);
  }
  return outcome;
}

}  // namespace descale
