#include "rules/near_name.h"

#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(NearNameTest, TheNearestNameIsOffered) {
  struct Case {
    std::string_view name;
    std::string_view expected;
  };
  for (const Case& c :
       {Case{"dorp", "do"}, Case{"clas", "class"}, Case{"calss", "class"},
        Case{"identity", ""}, Case{"di", "do"}, Case{"when", "when"},
        Case{"zzz", ""}}) {
    EXPECT_EQ(NearestName(c.name, {"id", "do", "class", "when"}), c.expected)
        << c.name;
  }
  EXPECT_EQ(NearestName(std::string(101, 'a'), {std::string(101, 'a')}), "")
      << "nothing that long is a slip";
  EXPECT_EQ(Suggestion("hwen", {"when"}), ", did you mean \"when\"?");
  EXPECT_EQ(Suggestion("zzz", {"when"}), "");
}

}  // namespace
}  // namespace descale
