#include "base/json_writer.h"

#include <string>

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(JsonWriterTest, CommasStandBetweenValuesAndMembers) {
  std::string out;
  JsonWriter json(&out);
  json.BeginObject();
  json.String("text", "a\"b");
  json.Integer("count", -3);
  json.Number("share", 0.0625);
  json.Bool("kept", false);
  json.Key("nothing").Null();
  json.Key("list").BeginArray();
  json.String("x");
  json.BeginObject();
  json.EndObject();
  json.BeginArray();
  json.EndArray();
  json.Integer(1);
  json.EndArray();
  json.Bool("last", true);
  json.EndObject();
  EXPECT_EQ(out, R"({"text":"a\"b","count":-3,"share":0.062,"kept":false,)"
                 R"("nothing":null,"list":["x",{},[],1],"last":true})");
}

TEST(JsonWriterTest, KeysAreEscapedOnRequest) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject();
  json.EscapedKey("a\t\"b").Integer(1);
  json.EscapedKey("c").Bool(true);
  json.EndObject();
  EXPECT_EQ(text, R"({"a\t\"b":1,"c":true})");
}

TEST(JsonWriterTest, NumbersHaveThreeDecimalsHoweverLarge) {
  std::string out;
  JsonWriter(&out).Number(1e308);
  EXPECT_EQ(out.size(), 309U + 4U);
  EXPECT_TRUE(out.ends_with(".000"));
}

}  // namespace
}  // namespace descale
