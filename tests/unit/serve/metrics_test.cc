#include "serve/metrics.h"

#include <chrono>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace descale {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

TEST(MetricsTest, RequestsAreCountedByPathAndCode) {
  Metrics metrics;
  metrics.CountRequest("/clean", 200, milliseconds(1));
  metrics.CountRequest("/clean", 200, milliseconds(3));
  metrics.CountRequest("", 404, milliseconds(60'000));
  const std::string text = metrics.Text();
  for (const char* line :
       {"descale_http_requests_total{path=\"/clean\",code=\"200\"} 2\n",
        "descale_http_requests_total{path=\"\",code=\"404\"} 1\n",
        "# TYPE descale_http_request_duration_seconds histogram\n",
        "descale_http_request_duration_seconds_bucket{le=\"0.001\"} 1\n",
        "descale_http_request_duration_seconds_bucket{le=\"0.005\"} 2\n",
        "descale_http_request_duration_seconds_bucket{le=\"10\"} 2\n",
        "descale_http_request_duration_seconds_bucket{le=\"+Inf\"} 3\n",
        "descale_http_request_duration_seconds_sum 60.004\n",
        "descale_http_request_duration_seconds_count 3\n"}) {
    EXPECT_THAT(text, HasSubstr(line));
  }
}

TEST(MetricsTest, PagesAndWhatIsOpen) {
  Metrics metrics;
  RunStats page;
  page.pages = 1;
  page.dropped = 1;
  page.bytes_in = 7;
  page.cpu[Stage::kParse] = 1'500'000'000;
  metrics.CountPage(page);
  metrics.CountPage(page);
  metrics.ChangeConnections(3);
  metrics.ChangeConnections(-1);
  metrics.ChangeInHand(1);
  EXPECT_EQ(metrics.in_hand(), 1);
  const std::string text = metrics.Text();
  for (const char* line :
       {"descale_pages_total{status=\"dropped\"} 2\n",
        "descale_pages_total{status=\"ok\"} 0\n",
        "descale_page_bytes_total 14\n",
        "descale_stage_cpu_seconds_total{stage=\"parse\"} 3\n",
        "descale_http_connections 2\n", "descale_http_requests_in_hand 1\n"}) {
    EXPECT_THAT(text, HasSubstr(line));
  }
}

}  // namespace
}  // namespace descale
