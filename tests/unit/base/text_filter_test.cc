#include "base/text_filter.h"

#include <string>

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(TextFilterTest, WhatWasAddedIsKnownWhateverItsLength) {
  TextFilter filter;
  std::string text;
  for (int size = 0; size < 40; ++size) {
    filter.Add(text);
    EXPECT_TRUE(filter.MayHold(text)) << text;
    text += static_cast<char>('a' + size % 26);
  }
}

TEST(TextFilterTest, FewOthersPass) {
  TextFilter filter;
  for (int i = 0; i < 1000; ++i) filter.Add("box-" + std::to_string(i));
  int passed = 0;
  for (int i = 0; i < 1000; ++i) {
    if (filter.MayHold("teaser-" + std::to_string(i))) ++passed;
    if (filter.MayHold(std::to_string(i) + "-col")) ++passed;
  }
  // 1,000 of 32,768 bits are set: a thirty-second would be chance.
  EXPECT_LT(passed, 2000 / 10);
}

}  // namespace
}  // namespace descale
