#include "serve/metrics.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "descale/version.h"

namespace descale {
namespace {

// The lines of one metric after the other.
class Exposition {
 public:
  // `kind` is "counter", "gauge" or "histogram".
  void Begin(std::string_view name, std::string_view kind,
             std::string_view help) {
    name_ = name;
    text_.append("# HELP ").append(name).append(" ").append(help);
    text_.append("\n# TYPE ").append(name).append(" ").append(kind);
    text_.append("\n");
  }

  // `labels` are written as they are: path="/clean",code="200".
  void Sample(std::string_view labels, auto value,
              std::string_view suffix = "") {
    text_.append(name_).append(suffix);
    if (!labels.empty()) {
      text_.append("{").append(labels).append("}");
    }
    text_.append(" ");
    AppendNumber(value);
    text_.append("\n");
  }

  std::string Take() { return std::move(text_); }

 private:
  void AppendNumber(auto value) {
    char digits[32];
    const auto end =
        std::to_chars(std::begin(digits), std::end(digits), value).ptr;
    text_.append(std::begin(digits), end);
  }

  std::string_view name_;
  std::string text_;
};

std::string Label(std::string_view name, std::string_view value) {
  return std::string(name) + "=\"" + std::string(value) + "\"";
}

std::string NumberText(double value) {
  char digits[32];
  return {std::begin(digits),
          std::to_chars(std::begin(digits), std::end(digits), value).ptr};
}

void WritePages(const RunStats& pages, Exposition* text) {
  text->Begin("descale_pages_total", "counter",
              "Pages, by what became of them.");
  text->Sample(Label("status", "ok"), pages.ok);
  text->Sample(Label("status", "degraded"), pages.degraded);
  text->Sample(Label("status", "dropped"), pages.dropped);
  text->Sample(Label("status", "failed"), pages.failed);
  text->Begin("descale_page_bytes_total", "counter", "Bytes of pages.");
  text->Sample("", pages.bytes_in);
  text->Begin("descale_text_bytes_total", "counter", "Bytes of their texts.");
  text->Sample("", pages.bytes_out);
  text->Begin("descale_stage_cpu_seconds_total", "counter",
              "CPU time of /clean, by stage.");
  for (size_t i = 0; i < kStageCount; ++i) {
    const auto stage = static_cast<Stage>(i);
    text->Sample(Label("stage", StageName(stage)),
                 static_cast<double>(pages.cpu[stage]) * 1e-9);
  }
}

}  // namespace

void Metrics::CountRequest(std::string_view path, int status,
                           std::chrono::nanoseconds time) {
  ++requests_[{std::string(path), status}];
  const double seconds = std::chrono::duration<double>(time).count();
  seconds_ += seconds;
  const auto bound = std::lower_bound(kBounds.begin(), kBounds.end(), seconds);
  ++times_[static_cast<size_t>(bound - kBounds.begin())];
}

std::string Metrics::Text() const {
  Exposition text;
  text.Begin("descale_build_info", "gauge",
             "Always 1; the version is a label.");
  text.Sample(Label("version", Version()), 1);
  text.Begin("descale_http_requests_total", "counter", "Requests answered.");
  for (const auto& [key, count] : requests_) {
    text.Sample(Label("path", key.first) + "," +
                    Label("code", std::to_string(key.second)),
                count);
  }
  text.Begin("descale_http_request_duration_seconds", "histogram",
             "From the end of a request's header to its answer.");
  uint64_t count = 0;
  for (size_t i = 0; i < times_.size(); ++i) {
    count += times_[i];
    text.Sample(
        Label("le", i < kBounds.size() ? NumberText(kBounds[i]) : "+Inf"),
        count, "_bucket");
  }
  text.Sample("", seconds_, "_sum");
  text.Sample("", count, "_count");
  text.Begin("descale_http_requests_in_hand", "gauge",
             "Requests that are being read, worked on or answered.");
  text.Sample("", in_hand_);
  text.Begin("descale_http_connections", "gauge", "Open connections.");
  text.Sample("", connections_);
  WritePages(pages_, &text);
  return text.Take();
}

}  // namespace descale
