#include "base/character_table.h"

#include <cstdint>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace descale {
namespace {

uint8_t Digest(char32_t c) { return static_cast<uint8_t>(c * 31 + (c >> 8)); }
uint8_t OtherDigest(char32_t c) { return static_cast<uint8_t>(c * 7); }

TEST(CharacterTableTest, SaysWhatTheFunctionSays) {
  const auto& table = CharacterTable<uint8_t, Digest>::Get();
  for (char32_t c = 0; c < 0x11000; ++c) ASSERT_EQ(table[c], Digest(c)) << +c;
  EXPECT_EQ(table[0x10FFFF], Digest(0x10FFFF));
}

TEST(CharacterTableTest, IsSafeWhenThreadsFillIt) {
  const auto& table = CharacterTable<uint8_t, OtherDigest>::Get();
  std::vector<uint32_t> wrong(4);
  std::vector<std::thread> threads;
  threads.reserve(wrong.size());
  for (uint32_t& count : wrong) {
    threads.emplace_back([&] {
      for (char32_t c = 0; c < 0x10000; c += 64) {
        count += table[c] == OtherDigest(c) ? 0 : 1;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const uint32_t count : wrong) EXPECT_EQ(count, 0u);
}

}  // namespace
}  // namespace descale
