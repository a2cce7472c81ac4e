#include "base/json.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

using std::string_view_literals::operator""sv;

TEST(JsonTest, ReadsMembersAndItemsInOrder) {
  JsonReader reader;
  const auto value =
      reader.Parse(R"({"a": [1, "two", null], "b": {"c": "\u00e9"}})");
  ASSERT_TRUE(value.ok());
  const auto items = (*value)["a"].Items();
  ASSERT_EQ(items.size(), 3u);
  EXPECT_EQ(items[0].kind(), JsonValue::Kind::kNumber);
  EXPECT_EQ(items[1].AsString(), "two");
  EXPECT_EQ(items[2].kind(), JsonValue::Kind::kNull);
  EXPECT_EQ((*value)["b"]["c"].AsString(), "\xC3\xA9");
  EXPECT_EQ((*value)["b"]["none"]["deeper"].kind(), JsonValue::Kind::kNull);
}

TEST(JsonTest, StrictParsingRefusesWhatRfc8259Refuses) {
  JsonReader reader;
  for (const std::string_view bad :
       {"", "{", "{'a':1}", "[1,]", "{\"a\":\"\t\"}", "{} {}"}) {
    const auto value = reader.Parse(bad);
    EXPECT_FALSE(value.ok()) << bad;
    EXPECT_EQ(value.status().code(), StatusCode::kCorruptInput) << bad;
  }
}

TEST(JsonTest, TolerantParsingMendsWhatPagesWrite) {
  JsonReader reader;
  for (const std::string_view text : {
           "{\"a\": \"x\"};",
           "<!-- {\"a\": \"x\"} -->",
           "//<![CDATA[\n{\"a\": \"x\"}\n//]]>",
           "/* note */ {\"a\": \"x\", // more\n }",
           "{\"a\": \"x\", \"b\": \"line\nbreak\"}",
           "\xEF\xBB\xBF{\"b\": [1, 2, ], \"a\": \"x\"}",
           "{\"b\": \"\xFF\", \"a\": \"x\"}",
       }) {
    const auto value = reader.ParseTolerant(text);
    ASSERT_TRUE(value.ok()) << text;
    EXPECT_EQ((*value)["a"].AsString(), "x") << text;
  }
  EXPECT_FALSE(reader.ParseTolerant("{\"a\": ").ok());
}

TEST(JsonTest, CommentMarksInsideStringsStay) {
  JsonReader reader;
  const auto value =
      reader.ParseTolerant("{\"url\": \"https://example.com/*x*/;\",}");
  ASSERT_TRUE(value.ok());
  EXPECT_EQ((*value)["url"].AsString(), "https://example.com/*x*/;");
}

TEST(JsonTest, WrittenStringsReadBackAsTheyWere) {
  const std::string_view text =
      "q\" b\\ \n\r\t \x01\x7F / \xE2\x80\xA8\xE2\x80\xA9 \xF0\x9F\x98\x80";
  std::string written;
  AppendJsonString(text, &written);
  EXPECT_EQ(written.find('\n'), std::string::npos);
  EXPECT_EQ(written.find("\xE2\x80\xA8"), std::string::npos);
  JsonReader reader;
  const auto value = reader.Parse(written);
  ASSERT_TRUE(value.ok());
  EXPECT_EQ(value->AsString(), text);
}

TEST(JsonTest, IllFormedUtf8IsWrittenAsReplacement) {
  std::string written;
  AppendJsonString("a\xFFz"sv, &written);
  EXPECT_EQ(written, "\"a\xEF\xBF\xBDz\"");
}

TEST(JsonTest, ACountIsAWholeNumberThatADoubleHolds) {
  const struct {
    std::string_view json;
    uint64_t count;
  } cases[] = {
      {"7", 7},     {"9007199254740992", 9007199254740992},
      {"1.5", 1},   {"-1", 0},
      {"1e300", 0}, {"-1e300", 0},
      {"\"7\"", 0}, {"true", 0},
  };
  for (const auto& c : cases) {
    JsonReader reader;
    const auto value = reader.Parse(c.json);
    ASSERT_TRUE(value.ok()) << c.json;
    EXPECT_EQ(value->AsCount(), c.count) << c.json;
    EXPECT_EQ(value->AsBool(), c.json == "true");
  }
}

}  // namespace
}  // namespace descale
