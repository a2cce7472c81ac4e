#include "read/byte_stream.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "read/input.h"

namespace descale {

Outcome ReadAll(ByteStream* stream, uint64_t limit, std::string* bytes) {
  bytes->clear();
  std::array<char, 64 << 10> buffer;
  while (size_t size = stream->Read(buffer.data(), buffer.size())) {
    if (size > limit - bytes->size()) {
      bytes->clear();
      return ReadFailure(OutcomeReason::kTooLarge,
                         "more than " + std::to_string(limit) + " bytes");
    }
    bytes->append(buffer.data(), size);
  }
  if (!stream->outcome().ok()) {
    bytes->clear();
  }
  return stream->outcome();
}

}  // namespace descale
