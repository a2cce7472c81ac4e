// A server among clients that come at once: its loop and its workers share the
// connections.

#include "descale/server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace descale {
namespace {

using testing::HasSubstr;

constexpr int kClients = 8;
constexpr int kRequests = 20;

// Sends a request on a connection of its own and returns all that comes.
std::string Ask(int port, std::string_view request) {
  const int client = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string answer;
  if (connect(client, reinterpret_cast<sockaddr*>(&address), sizeof address) ==
          0 &&
      send(client, request.data(), request.size(), MSG_NOSIGNAL) ==
          static_cast<ssize_t>(request.size())) {
    char buffer[4096];
    for (ssize_t got = 0; (got = recv(client, buffer, sizeof buffer, 0)) > 0;) {
      answer.append(buffer, static_cast<size_t>(got));
    }
  }
  close(client);
  return answer;
}

std::string CleanRequest(const std::string& marker) {
  const std::string body =
      "<html lang=en><article><p>The council met on Tuesday to decide about "
      "the bridge, and the vote was postponed. " +
      marker + "</article>";
  return "POST /clean?format=text HTTP/1.1\r\nHost: localhost\r\n"
         "Connection: close\r\nContent-Type: text/html\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

int PortOf(const Server& server) {
  const std::string url = server.url();
  return std::stoi(url.substr(url.rfind(':') + 1));
}

TEST(ServerThreadsTest, ClientsGetTheirOwnAnswers) {
  const Extractor extractor(nullptr);
  auto server = Server::Listen(
      extractor, {.port = 0, .threads = 4, .stop_on_signals = false});
  ASSERT_TRUE(server.ok()) << server.status().message();
  const int port = PortOf(**server);
  std::thread loop([&] { (*server)->Run(); });
  std::vector<std::thread> clients;
  clients.reserve(kClients);
  for (int client = 0; client < kClients; ++client) {
    clients.emplace_back([client, port] {
      for (int i = 0; i < kRequests; ++i) {
        const std::string marker = "Client " + std::to_string(client) +
                                   " asks " + std::to_string(i) + ".";
        EXPECT_THAT(Ask(port, CleanRequest(marker)), HasSubstr(marker));
      }
    });
  }
  for (std::thread& client : clients) {
    client.join();
  }
  EXPECT_THAT(
      Ask(port,
          "GET /metrics HTTP/1.1\r\nHost: [::1]\r\nConnection: close\r\n\r\n"),
      HasSubstr("descale_pages_total{status=\"ok\"} 160\n"));
  (*server)->Stop();
  loop.join();
}

TEST(ServerThreadsTest, AnAddressThatIsNoneIsRefused) {
  const Extractor extractor(nullptr);
  EXPECT_EQ(Server::Listen(extractor, {.address = "localhost"}).status().code(),
            StatusCode::kInvalidArgument);
  EXPECT_EQ(Server::Listen(extractor, {.address = "::"}).status().code(),
            StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace descale
