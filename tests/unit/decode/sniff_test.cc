#include "decode/sniff.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "decode/magic.h"

namespace descale {
namespace {

using namespace std::string_view_literals;

TEST(SniffTest, DecidesByTheWeightOfEvidence) {
  const std::string prose(2'000, 'x');
  struct {
    std::string text;
    PageKind likely;
    PageKind expected;
  } const cases[] = {
      {"<!DOCTYPE html><p>x", PageKind::kText, PageKind::kHtml},
      {"<HTML lang=en>", PageKind::kText, PageKind::kHtml},
      {" \n<!-- saved --><html>", PageKind::kText, PageKind::kHtml},
      {"<?xml version='1.0'?>\n<!DOCTYPE html>", PageKind::kText,
       PageKind::kHtml},
      {"<body>", PageKind::kAuto, PageKind::kHtml},
      {"<header>", PageKind::kAuto, PageKind::kText},
      {"<p>one</p>", PageKind::kText, PageKind::kText},
      {"no tags at all", PageKind::kHtml, PageKind::kHtml},
      {"<p>one</p>", PageKind::kAuto, PageKind::kHtml},
      {"one<br>two<br>three", PageKind::kAuto, PageKind::kHtml},
      {"<div class=x>one</div>", PageKind::kAuto, PageKind::kHtml},
      {"if a < b and c > d", PageKind::kAuto, PageKind::kText},
      {"the <p> and <div> tags", PageKind::kAuto, PageKind::kText},
      {"<foo>bar</foo>", PageKind::kAuto, PageKind::kText},
      {prose + "<b>x</b>" + prose, PageKind::kAuto, PageKind::kText},
      {"", PageKind::kAuto, PageKind::kText},
      {"", PageKind::kHtml, PageKind::kHtml},
      {"<!-- never closed", PageKind::kAuto, PageKind::kText},
  };
  for (const auto& c : cases) {
    Page page;
    page.likely = c.likely;
    EXPECT_EQ(KindOfPage(page, c.text), c.expected) << c.text.substr(0, 40);
  }
}

TEST(SniffTest, WhatTheCallerSaysIsNotQuestioned) {
  Page page;
  page.kind = PageKind::kText;
  EXPECT_EQ(KindOfPage(page, "<!doctype html>"), PageKind::kText);
  page.kind = PageKind::kHtml;
  EXPECT_EQ(KindOfPage(page, "no tags"), PageKind::kHtml);
}

TEST(MagicTest, KnowsBinaryFormats) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"\x89PNG\r\n\x1A\n\0\0"sv, "PNG image"},
      {"\xFF\xD8\xFF\xE0"sv, "JPEG image"},
      {"GIF89a\x01\0\x01\0"sv, "GIF image"},
      {"RIFF\x10\0\0\0WEBPVP8 "sv, "WebP image"},
      {"%PDF-1.7\n%"sv, "PDF file"},
      {"PK\x03\x04\x14\0"sv, "ZIP file"},
      {"\x1F\x8B\x08\0"sv, "gzip file"},
      {"\x7F"
       "ELF\x02"sv,
       "ELF program"},
      {"\0\0\0\x20"
       "ftypisom"sv,
       "MP4 or HEIF file"},
      {"MZ\x90\0"sv, "Windows program"},
      {"MZ is a fine start of a text", ""},
      {"GIF89a is a picture format", ""},
      {"<html>", ""},
      {"", ""},
  };
  for (const auto& [bytes, format] : cases) {
    EXPECT_EQ(BinaryFormat(bytes), format) << bytes;
  }
}

TEST(MagicTest, OneControlInTenIsTooMany) {
  EXPECT_FALSE(IsMostlyControls("123456789\x01"));
  EXPECT_TRUE(IsMostlyControls("12345678\x01"));
  EXPECT_FALSE(IsMostlyControls("\t\r\n\f\x1B \t\r\n\f\x1B"));
  EXPECT_FALSE(IsMostlyControls(""));
}

}  // namespace
}  // namespace descale
