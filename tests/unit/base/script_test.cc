#include "base/script.h"

#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(ScriptTest, CodesAreThoseOfIso15924) {
  EXPECT_TRUE(ScriptFromCode("Arab").has_value());
  EXPECT_NE(ScriptFromCode("Arab"), ScriptFromCode("Latn"));
  for (const std::string_view code : {"", "Ara", "Xxxx", "Arabic", "ar"}) {
    EXPECT_FALSE(ScriptFromCode(code).has_value()) << code;
  }
}

TEST(ScriptTest, MoreThanHalfOfTheLettersDecide) {
  struct Case {
    std::string_view text;
    std::string_view code;
    bool expected;
  };
  for (const Case& c : {
           Case{"التعليقات (0)", "Arab", true},
           Case{"💡 أهم المواضيع", "Arab", true},
           Case{"تابعونا على Facebook", "Arab", true},
           Case{"على Facebook", "Arab", false},
           Case{"Comments (0)", "Arab", false},
           Case{"Comments (0)", "Latn", true},
           Case{"Überblick", "Latn", true},
           Case{"ab дв", "Latn", false},
           Case{"12:30 💡", "Arab", false},
           Case{"", "Latn", false},
       }) {
    const Script script = ScriptFromCode(c.code).value_or(Script{-1});
    EXPECT_EQ(IsMostly(script, c.text), c.expected) << c.text;
  }
}

TEST(ScriptTest, ATextOfAScriptHasOneOfItsLeadBytes) {
  struct Case {
    std::string_view text;
    std::string_view code;
    bool expected;
  };
  for (const Case& c : {
           Case{"التعليقات (0)", "Arab", true},
           Case{"Comments (0)", "Arab", false},
           Case{"Überblick – später", "Arab", false},
           Case{"ﻻ", "Arab", true},  // a presentation form
           Case{"Comments", "Latn", true},
           Case{"Überblick", "Latn", true},
           Case{"комментарии", "Cyrl", true},
           Case{"комментарии", "Arab", false},
           Case{"评论", "Hani", true},
           Case{"𠀋", "Hani", true},
           Case{"", "Arab", false},
       }) {
    const Script script = ScriptFromCode(c.code).value_or(Script{-1});
    EXPECT_EQ((LeadBytesOf(script) & LeadBytesIn(c.text)) != 0, c.expected)
        << c.text;
  }
}

}  // namespace
}  // namespace descale
