#include "serve/guard.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace descale {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

// The status with which a request is refused; 0 if it is not.
int StatusOf(const Guard& guard, Fields fields, std::string target = "/clean",
             bool open = false) {
  const RequestHead head{.method = "POST",
                         .target = std::move(target),
                         .fields = std::move(fields)};
  const auto refused = guard.Refuse(head, open);
  return refused.has_value() ? refused->status : 0;
}

TEST(GuardTest, LinesOfAHeader) {
  EXPECT_TRUE(HasPlainLines("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
  EXPECT_TRUE(HasPlainLines("GET / HTTP/1.1\r"));
  EXPECT_TRUE(HasPlainLines(""));
  EXPECT_FALSE(HasPlainLines("GET / HTTP/1.1\nHost: a\r\n"));
  EXPECT_FALSE(HasPlainLines("GET / HTTP/1.1\r\nHost: a\rb\r\n"));
  EXPECT_FALSE(HasPlainLines("GET / HTTP/1.1\r\nHost:\r\n a\r\n"));
  EXPECT_FALSE(HasPlainLines("GET / HTTP/1.1\r\n\tHost: a\r\n"));
  EXPECT_FALSE(HasPlainLines(std::string_view("GET\0\r\n", 6)));
  EXPECT_FALSE(HasPlainLines("\nGET / HTTP/1.1\r\n"));
}

struct Case {
  Fields fields;
  int status;
};

void Check(const Guard& guard, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const auto last = c.fields.empty() ? std::pair<std::string, std::string>()
                                       : c.fields.back();
    EXPECT_EQ(StatusOf(guard, c.fields), c.status)
        << last.first << ": " << last.second;
  }
}

TEST(GuardTest, FramingThatCanBeReadInTwoWays) {
  const std::pair<std::string, std::string> host{"Host", "localhost"};
  Check(Guard({}, ""),
        {{{host}, 0},
         {{host, {"Content-Length", "4"}}, 0},
         {{host, {"transfer-encoding", "Chunked"}}, 0},
         {{host, {"Transfer-Encoding", "gzip, chunked"}}, 400},
         {{host, {"Transfer-Encoding", "identity"}}, 400},
         {{host, {"Transfer-Encoding", ""}}, 400},
         {{host, {"Content-Length", "4"}, {"content-length", "4"}}, 400},
         {{host, {"Transfer-Encoding", "chunked"}, {"Content-Length", "4"}},
          400}});
}

TEST(GuardTest, Targets) {
  const Guard guard({}, "");
  const Fields host = {{"Host", "localhost"}};
  EXPECT_EQ(StatusOf(guard, host, "/"), 0);
  EXPECT_EQ(StatusOf(guard, host, "http://localhost/"), 400);
  EXPECT_EQ(StatusOf(guard, host, "*"), 400);
  EXPECT_EQ(StatusOf(guard, host, ""), 400);
}

TEST(GuardTest, Hosts) {
  const Guard guard({"Cleaner.Example"}, "");
  for (const char* name :
       {"localhost", "LocalHost:1", "127.0.0.1:65535", "[::1]", "[::1]:80",
        "cleaner.example", "cleaner.example:"}) {
    Check(guard, {{{{"Host", name}}, 0}});
  }
  for (const char* name :
       {"", ":80", "a.example", "localhost.a.example", "localhost:80.a.example",
        "a.example:80@localhost", "localhost@a.example", "[::1", "::1",
        "127.0.0.1.", "0.0.0.0"}) {
    Check(guard, {{{{"Host", name}}, 403}});
  }
  Check(guard, {{{}, 400}, {{{"Host", "localhost"}, {"host", "b"}}, 400}});
}

TEST(GuardTest, Origins) {
  const std::pair<std::string, std::string> host{"Host", "localhost"};
  Check(Guard({"cleaner.example"}, ""),
        {{{host, {"Origin", "http://localhost:3000"}}, 0},
         {{host, {"Origin", "https://cleaner.example"}}, 0},
         {{host, {"Origin", "https://a.example"}}, 403},
         {{host, {"Origin", "null"}}, 403},
         {{host, {"Origin", "localhost"}}, 403}});
}

TEST(GuardTest, TheToken) {
  const Guard guard({}, "open sesame");
  const std::pair<std::string, std::string> host{"Host", "localhost"};
  Check(guard,
        {{{host, {"Authorization", "Bearer open sesame"}}, 0},
         {{host, {"Authorization", "bearer  open sesame "}}, 0},
         {{host, {"Authorization", "Bearer open sesam"}}, 401},
         {{host, {"Authorization", "Bearer open sesameopen sesame"}}, 401},
         {{host, {"Authorization", "Bearer "}}, 401},
         {{host, {"Authorization", "Basic open sesame"}}, 401},
         {{host}, 401}});
  EXPECT_EQ(StatusOf(guard, {host}, "/healthz", /*open=*/true), 0);
}

}  // namespace
}  // namespace descale
