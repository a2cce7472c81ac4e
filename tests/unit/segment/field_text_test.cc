#include "segment/field_text.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(FieldTextTest, ValuesBecomeText) {
  const struct {
    std::string_view raw;
    std::string_view expected;
    std::string_view note;
  } cases[] = {
      {"  a \n b ", "a b", "white space"},
      {"Tom &amp; Jerry", "Tom & Jerry", "escaped twice"},
      {"it&#8217;s &#x2014; fine", "it’s — fine", "by number"},
      {"&lt;b&gt;a&lt;/b&gt;", "a", "tags that were escaped"},
      {"a<br>b", "a b", "tags"},
      {"a < b > c", "a < b > c", "no tags"},
      {"AT&T; R&D", "AT&T; R&D", "no reference"},
      {"&unknown; &#; &#xZZ; &#7;", "&unknown; &#; &#xZZ; &#7;",
       "what is none stays"},
      {"&#x110000;", "\uFFFD", "beyond Unicode"},
      {"a &", "a &", "at the end"},
      {"", "", "nothing"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(FieldText(c.raw), c.expected) << c.note;
  }
}

TEST(FieldTextTest, LongValuesAreCutBetweenCharacters) {
  std::string raw;
  for (int i = 0; i < 2000; ++i) {  // 2 + 3 bytes
    raw += "ش—";
  }
  const std::string text = FieldText(raw);
  EXPECT_LE(text.size(), 4096U);
  EXPECT_GT(text.size(), 4090U);
  EXPECT_TRUE(raw.starts_with(text));
}

TEST(FieldTextTest, PlaceholdersAreNoValues) {
  for (const std::string_view value :
       {"null", "undefined", "None", "N/A", "[object Object]", "{{title}}",
        "${title}", "%author%"}) {
    EXPECT_TRUE(IsPlaceholder(value)) << value;
  }
  for (const std::string_view value : {"nullable", "100 %", "%", "a"}) {
    EXPECT_FALSE(IsPlaceholder(value)) << value;
  }
}

TEST(FieldTextTest, TheFirstOfferCounts) {
  MetadataField field;
  Offer("", "json-ld", &field);
  Offer("null", "og:title", &field);
  EXPECT_TRUE(field.empty());
  EXPECT_EQ(field.origin, "");
  Offer("a", "h1", &field);
  Offer("b", "title", &field);
  EXPECT_EQ(field.value, "a");
  EXPECT_EQ(field.origin, "h1");
}

}  // namespace
}  // namespace descale
