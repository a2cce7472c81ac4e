#include "parse/skeleton.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace descale {
namespace {

// What Gumbo gets to see, with runs of text as "#".
std::string SkeletonOf(std::string_view html) {
  Skeleton skeleton;
  Tree tree;
  EXPECT_TRUE(MakeSkeleton(html, {}, &skeleton, &tree).ok()) << html;
  EXPECT_EQ(skeleton.doubt, Doubt::kNone) << html;
  std::string shown;
  for (size_t pos = 0; pos < skeleton.text.size();) {
    const char32_t c = DecodeUtf8(skeleton.text, &pos);
    shown += c >= kFirstRun ? '#' : static_cast<char>(c);
  }
  return shown;
}

struct SkeletonCase {
  std::string_view html;
  std::string_view skeleton;
  std::string_view note;
};

TEST(SkeletonTest, WhatNestsAsItIsWrittenIsFolded) {
  const SkeletonCase cases[] = {
      {"<body><div class=a><p>x <b>y</b></p></div>", "<body><div></div>",
       "an element with all in it"},
      {"<body>a<p>b", "<body>#<p>#", "what never ends stays"},
      {"<body><p>a<p>b</p>", "<body><p><p></p>", "an end tag that is left out"},
      {"<body><ul><li>a<li>b</ul>", "<body><ul></ul>", "and those of items"},
      {"<head><title>t</title><meta a=b></head><body>", "<head></head><body>",
       "a head"},
      {"<head><title>t</title><body>", "<head><body>", "without its end tag"},
      {"<body><table><tr><td>a<td>b</table>", "<body><table></table>",
       "a table, its <tbody> implied"},
      {"<body><svg><g><path d=m></svg>", "<body><svg></svg>",
       "a drawing with elements left open"},
      {"<body><svg><g><p>a</p>", "<body><svg></svg><p></p>",
       "a drawing that HTML ends"},
  };
  for (const auto& [html, skeleton, note] : cases) {
    EXPECT_EQ(SkeletonOf(html), skeleton) << note;
  }
}

TEST(SkeletonTest, WhatDoesNotIsLeftToTheParser) {
  const SkeletonCase cases[] = {
      {"<body><b><p>a</b>c</p>", "<body><b><p>#</b>#</p>", "misnested"},
      {"<body><table><div>a</div><tr></table>",
       "<body><table><div></div><tr></table>", "moved before the table"},
      {"<body><p>a<div></p></div>", "<body><p><div></p></div>",
       "an end tag that makes an element"},
      {"<body><a>b<div><a>c</a></div></a>", "<body><a>#<div><a>#</a></div></a>",
       "a link in a link"},
      {"<body> a", "<body> #", "white space and text are apart"},
      {"<input type=Hidden a=b>", "<input type=hidden>",
       "what tree construction asks for"},
  };
  for (const auto& [html, skeleton, note] : cases) {
    EXPECT_EQ(SkeletonOf(html), skeleton) << note;
  }
}

TEST(SkeletonTest, DoubtsHaveTheirReason) {
  const std::pair<std::string_view, Doubt> cases[] = {
      {"<frameset>", Doubt::kFrameset},
      {"<plaintext>a", Doubt::kOldElement},
      {"<svg><foreignObject><p>a", Doubt::kForeignContent},
      {"<select><pre>a</select>", Doubt::kSelect},
      {"<template><body>", Doubt::kSecondBody},
      {"<template><col>", Doubt::kTemplate},
      {"<pre>&#10;a</pre>", Doubt::kCharacters},
      {"<noscript><iframe></noscript>a", Doubt::kOpenIframe},
  };
  for (const auto& [html, doubt] : cases) {
    Skeleton skeleton;
    Tree tree;
    EXPECT_TRUE(MakeSkeleton(html, {}, &skeleton, &tree).ok());
    EXPECT_EQ(DoubtName(skeleton.doubt), DoubtName(doubt)) << html;
  }
}

}  // namespace
}  // namespace descale
