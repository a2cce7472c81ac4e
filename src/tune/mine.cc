#include "descale/mine.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "descale/extractor.h"

#include "rules/site_pattern.h"
#include "tune/page_pass.h"
#include "tune/site_census.h"

namespace descale {

Result<MineReport> Mine(const ReadOptions& read,
                        std::shared_ptr<const RuleSet> rules,
                        const MineOptions& options) {
  if (std::ranges::find(read.inputs, "-") != read.inputs.end()) {
    return Status::InvalidArgument(
        "standard input cannot be read twice, which mining needs");
  }
  if (!options.site.empty() && SitePattern(options.site) != options.site) {
    return Status::InvalidArgument("\"" + options.site +
                                   "\" is no host, such as courier.example");
  }
  ExtractOptions extract;
  extract.limits = read.limits;
  extract.keep_paths = true;
  extract.keep_removed = options.all;
  const Extractor extractor(std::move(rules), extract);
  SiteCensus census(options);
  const auto pass = [&](int number, auto observe) {
    const PassProgress progress = [&, number](const Article& article,
                                              const RunStats& stats,
                                              uint64_t bytes_read) {
      return !options.on_article ||
             options.on_article(number, article, stats, bytes_read);
    };
    return PassOver(read, extractor, options.threads, progress, observe);
  };
  auto stats = pass(0, [&](const Article& article) { census.Count(article); });
  if (stats.ok()) {
    stats = pass(1, [&](const Article& article) { census.Collect(article); });
  }
  if (!stats.ok()) {
    return stats.status();
  }
  MineReport report = census.Report();
  report.stats = *stats;
  return report;
}

}  // namespace descale
