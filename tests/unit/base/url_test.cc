#include "base/url.h"

#include <string>

#include <gtest/gtest.h>

namespace descale {
namespace {

struct Case {
  const char* input;
  const char* expected;
};

TEST(UrlTest, HostsAreComparedInOneForm) {
  for (const auto& [input, expected] : {
           Case{"example.com", "example.com"},
           Case{"News.Example.COM", "news.example.com"},
           Case{"example.com.", "example.com"},
           Case{"müller.example", "xn--mller-kva.example"},
           Case{"MÜLLER.example", "xn--mller-kva.example"},
           Case{"xn--mller-kva.example", "xn--mller-kva.example"},
           Case{"مثال.example", "xn--mgbh0fb.example"},
           Case{"", ""},
           Case{".", ""},
           Case{"two words", ""},
           Case{"a*b", ""},
       }) {
    EXPECT_EQ(NormalizeHost(input), expected) << input;
  }
  EXPECT_EQ(NormalizeHost(std::string(300, 'a')), "");
}

TEST(UrlTest, AHostIsFoundInAnyWebAddress) {
  for (const auto& [input, expected] : {
           Case{"https://example.com/a/b?c#d", "example.com"},
           Case{"HTTP://Example.com", "example.com"},
           Case{"//example.com:8080/", "example.com"},
           Case{"https://user:secret@example.com/", "example.com"},
           Case{"https://example.com?q=//other.example", "example.com"},
           Case{"http://[2001:db8::1]:80/x", "[2001:db8::1]"},
           Case{"http://127.0.0.1/", "127.0.0.1"},
           Case{"ftp://example.com/", ""},
           Case{"mailto:a@example.com", ""},
           Case{"/only/a/path", ""},
           Case{"", ""},
           Case{"https://", ""},
       }) {
    EXPECT_EQ(HostOf(input), expected) << input;
  }
}

}  // namespace
}  // namespace descale
