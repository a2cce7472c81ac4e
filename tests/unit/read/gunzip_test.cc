#include "read/gunzip.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include "read/byte_stream.h"
#include "unit/read/gzip_bytes.h"

namespace descale {
namespace {

// Hands out a string in parts of at most `step` bytes.
class StringStream : public ByteStream {
 public:
  StringStream(std::string bytes, size_t step)
      : bytes_(std::move(bytes)), step_(step) {}
  size_t Read(char* buffer, size_t size) override {
    const size_t part = std::min({size, step_, bytes_.size() - pos_});
    bytes_.copy(buffer, part, pos_);
    pos_ += part;
    return part;
  }

 private:
  const std::string bytes_;
  const size_t step_;
  size_t pos_ = 0;
};

struct Unpacked {
  std::string bytes;
  OutcomeReason reason;
};

Unpacked Unpack(const std::string& packed, const Limits& limits = {},
                size_t step = 1 << 20) {
  auto stream = Gunzip(std::make_unique<StringStream>(packed, step), limits);
  Unpacked result;
  result.reason =
      ReadAll(stream.get(), limits.input_bytes, &result.bytes).reason;
  return result;
}

TEST(GunzipTest, TheContentDecidesWhetherItIsUnpacked) {
  const std::string text(100'000, 'x');
  const struct {
    std::string input;
    std::string output;
    std::string_view note;
  } cases[] = {
      {GzipBytes("hello"), "hello", "one member"},
      {GzipBytes("a") + GzipBytes("") + GzipBytes("b"), "ab", "members"},
      {GzipBytes("a") + std::string(700, '\0'), "a", "padding"},
      {GzipBytes(text), text, "larger than a buffer"},
      {"plain", "plain", "no magic"},
      {text, text, "plain, larger than a buffer"},
      {"", "", "empty"},
      {"\x1F", "\x1F", "half of the magic"},
  };
  for (const auto& c : cases) {
    for (const size_t step : {size_t{1}, size_t{1} << 20}) {
      SCOPED_TRACE(c.note);
      const Unpacked result = Unpack(c.input, {}, step);
      EXPECT_EQ(result.reason, OutcomeReason::kNone);
      EXPECT_EQ(result.bytes, c.output);
    }
  }
}

TEST(GunzipTest, DamageHasAReasonAndGivesNoBytes) {
  const std::string packed = GzipBytes("There once was a harbour by the sea");
  std::string bad_checksum = packed;
  bad_checksum[packed.size() - 6] ^= 1;
  std::string bad_length = packed;
  bad_length[packed.size() - 1] ^= 1;
  std::string bad_data = packed;
  bad_data[12] ^= 0x7F;
  const struct {
    std::string input;
    OutcomeReason reason;
    std::string_view note;
  } cases[] = {
      {packed.substr(0, 2), OutcomeReason::kTruncated, "magic only"},
      {packed.substr(0, packed.size() / 2), OutcomeReason::kTruncated, "half"},
      {packed.substr(0, packed.size() - 1), OutcomeReason::kTruncated,
       "one byte short"},
      {packed + packed.substr(0, 5), OutcomeReason::kTruncated,
       "second member cut"},
      {bad_checksum, OutcomeReason::kCorrupt, "checksum"},
      {bad_length, OutcomeReason::kCorrupt, "length"},
      {bad_data, OutcomeReason::kCorrupt, "data"},
      {packed + "junk", OutcomeReason::kCorrupt, "junk behind"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.note);
    const Unpacked result = Unpack(c.input);
    EXPECT_EQ(result.reason, c.reason);
    EXPECT_EQ(result.bytes, "");
  }
}

TEST(GunzipTest, EveryPrefixOfAMemberIsTruncatedOrPlain) {
  const std::string packed = GzipBytes("short");
  for (size_t size = 2; size < packed.size(); ++size) {
    EXPECT_EQ(Unpack(packed.substr(0, size)).reason, OutcomeReason::kTruncated)
        << size;
  }
}

TEST(GunzipTest, TheRatioCountsOnlyPastThePageLimit) {
  const std::string packed = GzipBytes(std::string(1 << 20, 'x'));
  Limits limits;
  limits.decompression_ratio = 10;
  limits.page_bytes = 2 << 20;
  EXPECT_EQ(Unpack(packed, limits).reason, OutcomeReason::kNone);
  limits.page_bytes = 1 << 19;
  EXPECT_EQ(Unpack(packed, limits).reason, OutcomeReason::kTooLarge);
  limits.decompression_ratio = 10'000;
  EXPECT_EQ(Unpack(packed, limits).reason, OutcomeReason::kNone);
}

TEST(GunzipTest, OutputIsCappedWhateverTheRatio) {
  const std::string packed = GzipBytes(std::string(1000, 'x'));
  Limits limits;
  limits.input_bytes = 1000;
  EXPECT_EQ(Unpack(packed, limits).reason, OutcomeReason::kNone);
  limits.input_bytes = 999;
  EXPECT_EQ(Unpack(packed, limits).reason, OutcomeReason::kTooLarge);
}

}  // namespace
}  // namespace descale
