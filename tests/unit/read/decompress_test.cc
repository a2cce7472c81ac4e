#include "read/decompress.h"

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "read/byte_stream.h"
#include "unit/read/packed_bytes.h"
#include "unit/read/step_stream.h"

namespace descale {
namespace {

struct Unpacked {
  std::string bytes;
  OutcomeReason reason;
};

Unpacked Unpack(const std::string& packed, const Limits& limits = {},
                size_t step = 1 << 20) {
  auto stream =
      Decompress(std::make_unique<StepStream>(packed, step), "", limits);
  Unpacked result;
  result.reason =
      ReadAll(stream.get(), limits.input_bytes, &result.bytes).reason;
  return result;
}

TEST(DecompressTest, TheContentDecidesWhetherItIsUnpacked) {
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
      {GzipBytes(std::string(9 << 20, 'x')), std::string(9 << 20, 'x'),
       "too large to be unpacked at once"},
      {ZstdBytes("hello"), "hello", "a Zstandard frame"},
      {ZstdBytes("a") + ZstdBytes("") + ZstdBytes(text), "a" + text, "frames"},
      {"\x50\x2A\x4D\x18\x03" + std::string(3, '\0') + "xyz" + ZstdBytes("a"),
       "a", "a frame of something else"},
      {"plain", "plain", "no magic"},
      {text, text, "plain, larger than a buffer"},
      {"", "", "empty"},
      {"\x1F", "\x1F", "half of the magic"},
  };
  for (const auto& c : cases) {
    for (const size_t step : {size_t{7}, size_t{1} << 20}) {
      SCOPED_TRACE(c.note);
      const Unpacked result = Unpack(c.input, {}, step);
      EXPECT_EQ(result.reason, OutcomeReason::kNone);
      EXPECT_EQ(result.bytes, c.output);
    }
  }
}

TEST(DecompressTest, DamageHasAReason) {
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
  }
}

TEST(DecompressTest, EveryPrefixOfAMemberIsTruncatedOrPlain) {
  const std::string packed = GzipBytes("short");
  for (size_t size = 2; size < packed.size(); ++size) {
    EXPECT_EQ(Unpack(packed.substr(0, size)).reason, OutcomeReason::kTruncated)
        << size;
  }
}

TEST(DecompressTest, TheRatioCountsOnlyPastThePageLimit) {
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

TEST(DecompressTest, OutputIsCappedWhateverTheRatio) {
  const std::string packed = GzipBytes(std::string(1000, 'x'));
  Limits limits;
  limits.input_bytes = 1000;
  EXPECT_EQ(Unpack(packed, limits).reason, OutcomeReason::kNone);
  limits.input_bytes = 999;
  EXPECT_EQ(Unpack(packed, limits).reason, OutcomeReason::kTooLarge);
}

// What the parts of a stream give, a damaged one as "<reason>".
std::vector<std::string> Parts(const std::string& packed,
                               std::string_view path = "") {
  std::vector<std::string> parts;
  for (const size_t step : {size_t{1}, size_t{1} << 20}) {
    auto stream =
        Decompress(std::make_unique<StepStream>(packed, step), path, {});
    std::vector<std::string> found;
    do {
      std::string part(100, '\0');
      size_t size = 0;
      while (size_t got = stream->Read(part.data() + size, 100 - size)) {
        size += got;
      }
      part.resize(size);
      if (!stream->outcome().ok()) {
        part = "<";
        part.append(OutcomeReasonName(stream->outcome().reason)).append(">");
      }
      found.push_back(part);
    } while (stream->NextPart());
    EXPECT_TRUE(parts.empty() || parts == found) << "steps of one byte differ";
    parts = found;
  }
  return parts;
}

std::string Joined(std::initializer_list<std::string_view> pieces) {
  std::string all;
  for (const std::string_view piece : pieces) {
    all += piece;
  }
  return all;
}

void ExpectNextMemberIsFound(std::string (*pack)(std::string_view)) {
  const std::string a = pack("first");
  const std::string b = pack("the second, which is spoiled");
  const std::string c = pack("third");
  std::string flipped = b;
  flipped[b.size() - 6] ^= 0x55;
  std::string headless = b;
  headless[0] ^= 0x55;
  const std::string cut = b.substr(0, b.size() - 9);
  const struct {
    std::string input;
    std::vector<std::string> parts;
    std::string_view note;
  } cases[] = {
      {Joined({a, b, c}),
       {"first", "the second, which is spoiled", "third"},
       "sound"},
      {Joined({a, flipped, c}), {"first", "<corrupt>", "third"}, "flipped"},
      {Joined({a, headless, c}),
       {"first", "<corrupt>", "third"},
       "no signature"},
      {Joined({a, cut, c}), {"first", "<corrupt>", "third"}, "cut"},
      {Joined({a, "garbage", c}), {"first", "<corrupt>", "third"}, "garbage"},
      {Joined({a, c, flipped}), {"first", "third", "<corrupt>"}, "at the end"},
      {Joined({a, c.substr(0, c.size() - 2)}),
       {"first", "<truncated>"},
       "cut off"},
      {Joined({flipped, a, c}),
       {"<corrupt>", "first", "third"},
       "at the start"},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.note);
    EXPECT_EQ(Parts(test.input), test.parts);
  }
}

TEST(DecompressTest, BehindDamageTheNextMemberIsFound) {
  ExpectNextMemberIsFound(
      [](std::string_view bytes) { return GzipBytes(bytes); });
  ExpectNextMemberIsFound(
      [](std::string_view bytes) { return ZstdBytes(bytes); });
}

TEST(DecompressTest, ASpoiledStartIsKnownByTheName) {
  const std::string packed = "xx" + GzipBytes("sound");
  EXPECT_EQ(Parts(packed, "a.warc.gz"),
            (std::vector<std::string>{"<corrupt>", "sound"}));
  EXPECT_EQ(Parts(packed, "a.warc"), std::vector<std::string>{packed});
  EXPECT_EQ(Parts("WARC/1.0\r\n" + packed, "a.warc.gz").size(), 1);
  EXPECT_EQ(Parts("just text", "a.txt.gz"),
            std::vector<std::string>{"just text"});
}

TEST(DecompressTest, APartKnowsWhereItBegins) {
  const std::string a = GzipBytes("a");
  auto stream = Decompress(MemoryStream(a + GzipBytes("b")), "", {});
  EXPECT_EQ(stream->part_offset(), 0);
  ASSERT_TRUE(stream->NextPart());
  EXPECT_EQ(stream->part_offset(), a.size());
}

TEST(DecompressTest, ADictionaryAtTheStartServesAllFrames) {
  const std::string dictionary(
      "the harbour of the old town was closed for the whole of the winter");
  const auto frame = [](std::string_view bytes) {
    std::string size(4, '\0');
    for (size_t i = 0; i < 4; ++i) {
      size[i] = static_cast<char>(bytes.size() >> (8 * i));
    }
    return "\x5D\x2A\x4D\x18" + size + std::string(bytes);
  };
  const std::string pages =
      ZstdBytes("the harbour of the old town", dictionary) +
      ZstdBytes("closed for the whole of the winter", dictionary);
  const std::vector<std::string> expected = {
      "", "the harbour of the old town", "closed for the whole of the winter"};
  EXPECT_EQ(Parts(frame(dictionary) + pages), expected);
  EXPECT_EQ(Parts(frame(ZstdBytes(dictionary)) + pages), expected)
      << "the dictionary is compressed itself";
}

}  // namespace
}  // namespace descale
