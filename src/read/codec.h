// Codec: a compressed format, as far as a stream of it needs to be known.

#ifndef DESCALE_READ_CODEC_H_
#define DESCALE_READ_CODEC_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace descale {

// What one step of decompression did.
struct CodecStep {
  enum class State { kMore, kEnd, kCorrupt, kTooLarge, kMemory };
  State state = State::kMore;
  size_t consumed = 0;
  size_t produced = 0;
  std::string message = {};  // what is wrong with it
};

// Decompresses one member after the other. Not thread-safe.
class Codec {
 public:
  virtual ~Codec() = default;
  // "gzip", "Zstandard": for messages.
  virtual std::string_view name() const = 0;
  // Whether a member may begin with these bytes. For a format without a
  // signature always true.
  virtual bool Begins(std::string_view bytes) const = 0;
  // How many bytes of those that can only be padding `bytes` begin with.
  virtual size_t Padding(std::string_view /*bytes*/) const { return 0; }
  // To be called before the first byte of each member; false: no memory.
  virtual bool Begin() = 0;
  // Goes on with the member: takes of `in`, writes up to `size` bytes to `out`.
  virtual CodecStep Decode(std::string_view in, char* out, size_t size) = 0;
  // The short way for a member of which all is at hand: true if `in` begins
  // with a sound member of up to `size` bytes unpacked. False says nothing.
  virtual bool DecodeWhole(std::string_view /*in*/, char* /*out*/,
                           size_t /*size*/, size_t* /*consumed*/,
                           size_t* /*produced*/) {
    return false;
  }
};

// The longest signature that Begins looks at.
inline constexpr size_t kSignatureBytes = 4;

std::unique_ptr<Codec> GzipCodec();  // RFC 1952
// RFC 8878, with the dictionary that a .warc.zst begins with. Source of that:
// IIPC's specification "WARC File Compression with Zstandard" 1.0.
std::unique_ptr<Codec> ZstdCodec();
std::unique_ptr<Codec> ZlibCodec();        // RFC 1950
std::unique_ptr<Codec> RawDeflateCodec();  // RFC 1951
std::unique_ptr<Codec> BrotliCodec();      // RFC 7932

}  // namespace descale

#endif  // DESCALE_READ_CODEC_H_
