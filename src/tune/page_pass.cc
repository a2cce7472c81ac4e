#include "tune/page_pass.h"

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "descale/pipeline.h"
#include "descale/writer.h"

namespace descale {
namespace {

// A sink of articles that writes nothing.
class Observer : public Writer {
 public:
  explicit Observer(std::function<void(const Article&)> observe)
      : observe_(std::move(observe)) {}
  std::string Render(std::span<const Article>) const override { return {}; }
  Status Write(std::span<const Article> articles, std::string_view) override {
    std::ranges::for_each(articles, observe_);
    return {};
  }
  Status Finish() override { return {}; }

 private:
  const std::function<void(const Article&)> observe_;
};

}  // namespace

Result<RunStats> PassOver(const ReadOptions& read, const Extractor& extractor,
                          int threads, const PassProgress& on_article,
                          std::function<void(const Article&)> observe) {
  const auto reader = OpenReader(read);
  if (!reader.ok()) {
    return reader.status();
  }
  Observer observer(std::move(observe));
  RunOptions run;
  run.threads = threads;
  run.on_article = [&](const Article& article, const RunStats& stats) {
    return !on_article || on_article(article, stats, (*reader)->bytes_read());
  };
  return Run(reader->get(), extractor, &observer, run);
}

}  // namespace descale
