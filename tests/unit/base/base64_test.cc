#include "base/base64.h"

#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

// The test vectors of RFC 4648, section 10.
TEST(Base64Test, EncodesAsTheStandardSays) {
  EXPECT_EQ(ToBase64(""), "");
  EXPECT_EQ(ToBase64("f"), "Zg==");
  EXPECT_EQ(ToBase64("fo"), "Zm8=");
  EXPECT_EQ(ToBase64("foo"), "Zm9v");
  EXPECT_EQ(ToBase64("foob"), "Zm9vYg==");
  EXPECT_EQ(ToBase64("fooba"), "Zm9vYmE=");
  EXPECT_EQ(ToBase64("foobar"), "Zm9vYmFy");
}

TEST(Base64Test, BytesAboveAsciiAreBytes) {
  EXPECT_EQ(ToBase64(std::string_view("\xff\xfe\x00", 3)), "//4A");
}

}  // namespace
}  // namespace descale
