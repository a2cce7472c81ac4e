#include "tune/rule_text.h"

#include <string>

#include <gtest/gtest.h>

#include "tune/toml_writer.h"

namespace descale {
namespace {

TEST(TomlWriterTest, WhatATextHoldsCannotLeaveIt) {
  EXPECT_EQ(TomlString("a \"b\" \\ c\nd\x7f"), R"("a \"b\" \\ c\nd\u007f")");
  EXPECT_EQ(TomlLiteral(R"(\d+ a)"), R"('\d+ a')");
  EXPECT_EQ(TomlLiteral("it's"), R"("it's")");
  EXPECT_EQ(TomlLiteral("a\nb"), R"("a\nb")");
  EXPECT_EQ(TomlComment("a \"b\"\n\nc\rd"), "# a \"b\"\n#\n# c\\rd\n");
}

TEST(TomlWriterTest, ArraysHaveALineForEachComment) {
  EXPECT_EQ(TomlArray({{"1", ""}, {"2", ""}}), "[1, 2]");
  EXPECT_EQ(TomlArray({{"1", "one\ntwo"}, {"2", ""}}),
            "[\n  1,  # one\\ntwo\n  2,\n]");
}

TEST(RuleTextTest, KeysThatAreEmptyAreLeftOut) {
  RuleText rule;
  rule.id = "share";
  rule.action = "drop-line";
  rule.is = {{TomlString("Share"), ""}};
  EXPECT_EQ(RuleTableText(rule),
            "\n[[rule]]\n"
            "id    = \"share\"\n"
            "do    = \"drop-line\"\n"
            "is    = [\"Share\"]\n");
  EXPECT_EQ(SiteHeadText({"above", "harbour", {"harbour.example"}, ""}),
            "# above\n"
            "format = 1\n"
            "set   = \"harbour\"\n"
            "sites = [\"harbour.example\"]\n");
}

}  // namespace
}  // namespace descale
