#include "base/date.h"

#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

struct Case {
  std::string_view text;
  std::string_view expected;
  std::string_view note;
};

void ExpectDates(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(NormalizeDate(c.text), c.expected) << c.text << ": " << c.note;
  }
}

TEST(DateTest, Iso8601IsRead) {
  ExpectDates({
      {"2024-05-13", "2024-05-13", "date"},
      {"2024-5-3", "2024-05-03", "without zeros"},
      {"20240513", "2024-05-13", "basic form"},
      {"2024-05-13T10:00:00Z", "2024-05-13T10:00:00Z", "UTC"},
      {"2024-05-13T10:00", "2024-05-13T10:00:00", "no seconds, no zone"},
      {"2024-05-13T10:00:00.123+02:00", "2024-05-13T10:00:00+02:00",
       "a fraction goes"},
      {"2024-05-13T10:00:00-0730", "2024-05-13T10:00:00-07:30", "basic offset"},
      {"2024-05-13 10:00:00 +02", "2024-05-13T10:00:00+02:00", "hours only"},
      {"  2024-05-13\n", "2024-05-13", "white space"},
  });
}

TEST(DateTest, MachinesHaveOtherForms) {
  ExpectDates({
      {"Mon, 13 May 2024 10:00:00 GMT", "2024-05-13T10:00:00Z", "RFC 2822"},
      {"13 May 2024 10:00:00 -0700", "2024-05-13T10:00:00-07:00", "offset"},
      {"Mon May 13 10:00:00 GMT 2024", "2024-05-13T10:00:00Z",
       "year behind the time"},
      {"Mon May 13 10:00:00 +0000 2024", "2024-05-13T10:00:00+00:00",
       "an offset is no year"},
      {"1715594400", "2024-05-13T10:00:00Z", "Unix time"},
      {"1715594400000", "2024-05-13T10:00:00Z", "in milliseconds"},
  });
}

TEST(DateTest, PeopleHaveManyForms) {
  ExpectDates({
      {"May 13, 2024", "2024-05-13", "English"},
      {"13th of May 2024", "2024-05-13", "ordinal"},
      {"Updated: Sept. 3, 2024, 4:05 p.m.", "2024-09-03T16:05:00",
       "an abbreviation, p.m."},
      {"May 13, 2024 4:05 PM", "2024-05-13T16:05:00", "PM"},
      {"May 13, 2024 12:05 AM", "2024-05-13T00:05:00", "midnight"},
      {"10:30 May 13, 2024", "2024-05-13T10:30:00", "minutes are no day"},
      {"2024/05/13", "2024-05-13", "slashes"},
      {"13.05.2024", "2024-05-13", "dots"},
      {"13.5.2024, 10:30 Uhr", "2024-05-13T10:30:00", "time behind"},
      {"13/05/2024", "2024-05-13", "the day is over 12"},
      {"05/13/2024", "2024-05-13", "the day is over 12"},
      {"05/05/2024", "2024-05-05", "either way the same"},
      {"2024 May 13", "2024-05-13", "year first"},
  });
}

TEST(DateTest, MonthsHaveNamesInManyLanguages) {
  ExpectDates({
      {"13. Mai 2024", "2024-05-13", "German"},
      {"3. März 2024", "2024-03-03", "German"},
      {"13 mai 2024", "2024-05-13", "French"},
      {"1er août 2024", "2024-08-01", "French"},
      {"13 de mayo de 2024", "2024-05-13", "Spanish"},
      {"13 de março de 2024", "2024-03-13", "Portuguese"},
      {"13 maggio 2024", "2024-05-13", "Italian"},
      {"13 mei 2024", "2024-05-13", "Dutch"},
      {"13 мая 2024 г.", "2024-05-13", "Russian"},
      {"13 Mayıs 2024", "2024-05-13", "Turkish"},
      {"13 Ağustos 2024", "2024-08-13", "Turkish"},
      {"13 مايو 2024", "2024-05-13", "Arabic"},
      {"13 أغسطس 2024", "2024-08-13", "Arabic, hamza"},
      {"13 اغسطس 2024", "2024-08-13", "Arabic, hamza left out"},
      {"13 كانون الثاني 2024", "2024-01-13", "Levant: a name of two words"},
      {"13 maja 2024", "2024-05-13", "Polish"},
      {"2024年5月13日", "2024-05-13", "Chinese"},
      {"2024년 5월 13일", "2024-05-13", "Korean"},
  });
}

TEST(DateTest, DigitsMayBeOfAnyScript) {
  ExpectDates({
      {"٢٠٢٤-٠٥-١٣", "2024-05-13", "Arabic-Indic"},
      {"۲۰۲۴/۰۵/۱۳", "2024-05-13", "Persian"},
      {"２０２４年５月１３日", "2024-05-13", "full width"},
      {"١٣ مايو ٢٠٢٤", "2024-05-13", "with a name"},
  });
}

TEST(DateTest, WhatCannotBeIsNoDate) {
  ExpectDates({
      {"", "", "empty"},
      {"yesterday", "", "no number"},
      {"2024-02-30", "", "no such day"},
      {"2023-02-29", "", "no leap year"},
      {"2024-13-01", "", "no such month"},
      {"2101-01-01", "", "too late"},
      {"1799-12-31", "", "too early"},
      {"0000-00-00", "", "zeros"},
      {"03/04/2024", "", "day or month, nobody knows"},
      {"May 2024", "", "no day"},
      {"3 May", "", "no year"},
      {"call 555-0134", "", "numbers are no date"},
      {"2024-05-13T25:00:00", "2024-05-13", "an impossible time goes alone"},
  });
}

TEST(DateTest, UrlsNameTheirDay) {
  const Case cases[] = {
      {"https://a.example/2024/05/13/harbour", "2024-05-13", "path"},
      {"https://a.example/news/2024-05-13-harbour", "2024-05-13", "hyphens"},
      {"https://a.example/news/x-2024-05-13", "2024-05-13", "at the end"},
      {"/2024/05/13/harbour", "2024-05-13", "no host"},
      {"https://a.example/?d=2024-05-13", "", "not in the query"},
      {"https://2024-05-13.example/", "", "not in the host"},
      {"https://a.example/2024/05/131/x", "", "a longer number"},
      {"https://a.example/2024/13/13/x", "", "no such month"},
      {"https://a.example/2024/05/", "", "no day"},
      {"", "", "no URL"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(DateFromUrl(c.text), c.expected) << c.text << ": " << c.note;
  }
}

}  // namespace
}  // namespace descale
