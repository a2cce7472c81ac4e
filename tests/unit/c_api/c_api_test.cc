#include "descale/c_api.h"

#include <cstddef>
#include <cstring>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../temp_folder.h"

namespace {

using testing::HasSubstr;
using testing::StrEq;

constexpr char kPage[] =
    "<!DOCTYPE html><html lang=en><head><title>The harbour</title></head><body>"
    "<nav><a href=/>Home</a></nav><article><h1>The harbour</h1><p>The harbour "
    "of the old town was closed for the whole of the winter, and the fishermen "
    "said that nobody had asked them before it was decided.</p><p>They will "
    "sail again when the ice is gone, in March or in April.</p></article>";

TEST(CApiTest, APageBecomesAnArticle) {
  EXPECT_EQ(descale_c_api_version(), DESCALE_C_API_VERSION);
  descale_cleaner* cleaner = descale_cleaner_new(nullptr, nullptr);
  ASSERT_NE(cleaner, nullptr);
  descale_article* article = descale_clean(cleaner, kPage, std::strlen(kPage),
                                           "https://a.example/1", nullptr);
  ASSERT_NE(article, nullptr);
  size_t size = 0;
  const char* text = descale_article_text(article, &size);
  EXPECT_EQ(size, std::strlen(text));
  EXPECT_THAT(text, HasSubstr("nobody had asked them"));
  EXPECT_THAT(descale_article_field(article, "title"), StrEq("The harbour"));
  EXPECT_THAT(descale_article_field(article, "author"), StrEq(""));
  EXPECT_THAT(descale_article_field(article, "status"), StrEq("ok"));
  EXPECT_THAT(descale_article_field(article, "charset"), StrEq("utf-8"));
  EXPECT_EQ(descale_article_field(article, "tittle"), nullptr);
  EXPECT_EQ(descale_article_field(article, nullptr), nullptr);
  EXPECT_GT(descale_article_confidence(article), 0);
  char* json = descale_article_json(article);
  EXPECT_THAT(json, HasSubstr(R"("url":"https://a.example/1")"));
  EXPECT_THAT(json, testing::Not(HasSubstr(R"("removed")")));
  descale_string_free(json);
  descale_article_free(article);
  descale_cleaner_free(cleaner);
}

TEST(CApiTest, NothingIsAPageWithoutText) {
  descale_cleaner* cleaner = descale_cleaner_new(nullptr, nullptr);
  descale_article* article =
      descale_clean(cleaner, nullptr, 0, nullptr, nullptr);
  EXPECT_THAT(descale_article_text(article, nullptr), StrEq(""));
  EXPECT_THAT(descale_article_field(article, "status"), StrEq("dropped"));
  descale_article_free(article);
  descale_cleaner_free(cleaner);
  descale_article_free(nullptr);
  descale_cleaner_free(nullptr);
  descale_string_free(nullptr);
}

TEST(CApiTest, OptionsAreThoseThatTheCallerKnows) {
  descale_options options{};
  options.size = offsetof(descale_options, title_in_text);
  options.title_in_text = 1;  // behind the size: of a later version
  options.favor = "recall";
  descale_cleaner* cleaner = descale_cleaner_new(&options, nullptr);
  ASSERT_NE(cleaner, nullptr);
  descale_cleaner_free(cleaner);
  options.size = sizeof(options);
  options.keep_removed = 1;
  cleaner = descale_cleaner_new(&options, nullptr);
  descale_article* article =
      descale_clean(cleaner, kPage, std::strlen(kPage), nullptr, nullptr);
  char* json = descale_article_json(article);
  EXPECT_THAT(json, HasSubstr(R"("removed":[{"text":"Home")"));
  descale_string_free(json);
  descale_article_free(article);
  descale_cleaner_free(cleaner);
}

TEST(CApiTest, MistakesAreTold) {
  const descale::TempFolder folder;
  const std::string path = folder.Add("a.toml", "format = 2\nset = 'a'\n");
  const char* rules[] = {path.c_str()};
  descale_options options{};
  options.size = sizeof(options);
  options.rules = rules;
  options.rules_count = 1;
  char* error = nullptr;
  EXPECT_EQ(descale_cleaner_new(&options, &error), nullptr);
  EXPECT_THAT(error, HasSubstr(path + ":1:10: format 2 is unknown"));
  descale_string_free(error);
  EXPECT_EQ(descale_cleaner_new(&options, nullptr), nullptr);
  options.rules_count = 0;
  options.favor = "speed";
  EXPECT_EQ(descale_cleaner_new(&options, &error), nullptr);
  EXPECT_THAT(error, HasSubstr("favor is balanced, precision or recall"));
  descale_string_free(error);
}

}  // namespace
