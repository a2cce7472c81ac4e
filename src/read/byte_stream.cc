#include "read/byte_stream.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "read/input.h"

namespace descale {
namespace {

class StringViewStream : public ByteStream {
 public:
  explicit StringViewStream(std::string_view bytes) : rest_(bytes) {}

  size_t Read(char* buffer, size_t size) override {
    const size_t part = rest_.copy(buffer, size);
    rest_.remove_prefix(part);
    return part;
  }

 private:
  std::string_view rest_;
};

}  // namespace

Outcome ReadAll(ByteStream* stream, uint64_t limit, std::string* bytes) {
  bytes->clear();
  std::array<char, 64 << 10> buffer;
  do {
    while (size_t size = stream->Read(buffer.data(), buffer.size())) {
      if (size > limit - bytes->size()) {
        return ReadFailure(OutcomeReason::kTooLarge,
                           "more than " + std::to_string(limit) + " bytes");
      }
      bytes->append(buffer.data(), size);
    }
  } while (stream->outcome().ok() && stream->NextPart());
  return stream->outcome();
}

std::unique_ptr<ByteStream> MemoryStream(std::string_view bytes) {
  return std::make_unique<StringViewStream>(bytes);
}

}  // namespace descale
