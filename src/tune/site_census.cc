#include "tune/site_census.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/url.h"
#include "tune/line_form.h"

namespace descale {
namespace {

// Of a line or a box: about what its strings and its place in a table take.
constexpr uint64_t kDetailBytes = 1024;
// Half of the memory is for counts, an eighth for the texts of each pass, the
// rest for details.
constexpr uint64_t kCountsPart = 2;
constexpr uint64_t kTextsPart = 8;
constexpr uint64_t kDetailsPart = 4;

constexpr size_t kOrdinaryLines = 8;
constexpr double kBoxPages = 0.3;     // of a site's pages
constexpr double kBoxRepeated = 0.9;  // of the lines of a box
constexpr double kBoxLinks = 0.8;     // or link share

std::string WithoutWww(const std::string& host) {
  constexpr std::string_view kWww = "www.";
  return std::string(std::string_view(host).substr(
      host.compare(0, kWww.size(), kWww) == 0 ? kWww.size() : 0));
}

std::string SiteNameOf(const Article& article, const MineOptions& options) {
  if (!options.site.empty()) {
    return options.site;
  }
  std::string host = HostOf(article.url);
  if (host.empty()) {
    host = HostOf(article.metadata.canonical_url.value);
  }
  return WithoutWww(host);
}

uint64_t KeyOf(uint64_t site, std::string_view text) {
  return std::max<uint64_t>(MixHashes(site, HashBytes(text)), 1);
}

double Share(uint64_t part, uint64_t whole) {
  return static_cast<double>(part) /
         static_cast<double>(std::max<uint64_t>(whole, 1));
}

}  // namespace

SiteCensus::SiteCensus(const MineOptions& options)
    : options_(options),
      most_details_(options.memory_bytes / kDetailsPart / kDetailBytes),
      lines_(options.memory_bytes / kCountsPart),
      counted_texts_(options.memory_bytes / kTextsPart),
      collected_texts_(options.memory_bytes / kTextsPart) {}

SiteCensus::Site* SiteCensus::SiteOf(const Article& article, SeenCounts* texts,
                                     uint64_t* key) {
  const std::string name = SiteNameOf(article, options_);
  if (name.empty() || !article.outcome.has_article()) {
    return nullptr;
  }
  *key = HashBytes(name);
  if (texts->Add(KeyOf(*key, article.text)) > 0) {
    return nullptr;
  }
  return &sites_[name];
}

void SiteCensus::Count(const Article& article) {
  if (article.outcome.has_article() && SiteNameOf(article, options_).empty()) {
    ++pages_without_site_;
    return;
  }
  uint64_t site_key = 0;
  Site* site = SiteOf(article, &counted_texts_, &site_key);
  if (site == nullptr) {
    pages_again_ += article.outcome.has_article() ? 1 : 0;
    return;
  }
  ++site->pages;
  std::unordered_set<uint64_t> seen;  // a line counts once a page
  for (const PageLine& line : PageLines(article)) {
    if (!line.form.empty()) {
      const uint64_t key = KeyOf(site_key, line.form);
      if (seen.insert(key).second) {
        lines_.Add(key);
      }
    }
  }
}

bool SiteCensus::IsFrequent(const Site& site, uint64_t count,
                            const PageLine& line) const {
  const double share =
      ReadsLikeProse(line.text) ? options_.min_prose_share : options_.min_share;
  return count >= options_.min_pages && Share(count, site.pages) >= share;
}

void SiteCensus::Collect(const Article& article) {
  uint64_t site_key = 0;
  Site* site = SiteOf(article, &collected_texts_, &site_key);
  if (site == nullptr || site->pages < options_.min_pages) {
    return;
  }
  ++site->collected;
  std::unordered_set<uint64_t> seen;
  for (const PageLine& line : PageLines(article)) {
    if (line.form.empty()) {
      continue;
    }
    const uint64_t key = KeyOf(site_key, line.form);
    const uint64_t count = lines_.CountOf(key);
    const bool frequent = IsFrequent(*site, count, line);
    if (frequent && seen.insert(key).second) {
      CollectLine(key, line, article, site);
    }
    if (line.kept) {
      CollectBoxes(line, frequent, article, site);
      if (count == 1 && site->ordinary.size() < kOrdinaryLines &&
          ReadsLikeProse(line.text)) {
        site->ordinary.emplace_back(FirstSentence(line.text));
      }
    }
  }
}

bool SiteCensus::TakesDetail(uint64_t key) {
  if (details_ < most_details_) {
    ++details_;
    return true;
  }
  if (left_out_.size() < most_details_) {
    left_out_.insert(key);
  }
  return false;
}

void SiteCensus::CollectLine(uint64_t key, const PageLine& line,
                             const Article& article, Site* site) {
  auto found = site->lines.find(key);
  if (found == site->lines.end()) {
    if (!TakesDetail(key)) {
      return;
    }
    found = site->lines.try_emplace(key).first;
    MinedLine& mined = found->second.line;
    mined.text = line.text;
    mined.path = line.path;
    mined.example = article.id;
    found->second.form = line.form;
  }
  LineDetail& detail = found->second;
  ++detail.line.pages;
  detail.line.kept += line.kept ? 1 : 0;
  detail.line.position += line.position;
  detail.line.link_share += line.link_share;
  detail.numbers_vary = detail.numbers_vary ||
                        (HasNumber(line.form) && line.text != detail.line.text);
}

void SiteCensus::CollectBoxes(const PageLine& line, bool frequent,
                              const Article& article, Site* site) {
  std::string parent;
  for (const std::string& name : NamesOnPath(line.path)) {
    auto found = site->boxes.find(name);
    if (found == site->boxes.end()) {
      if (!TakesDetail(KeyOf(HashBytes(article.url), name))) {
        return;
      }
      found = site->boxes.try_emplace(name).first;
      found->second.parent = parent;
      MinedBox& box = found->second.box;
      box.selector = name;
      box.sample = line.text;
      box.example = article.id;
    }
    BoxDetail& detail = found->second;
    if (std::exchange(detail.last_page, site->collected) != site->collected) {
      ++detail.box.pages;
    }
    ++detail.box.lines;
    detail.box.repeated += frequent ? 1 : 0;
    detail.box.link_share += line.link_share;
    // A headline that is a link may read like prose.
    detail.prose +=
        !frequent && line.link_share < kBoxLinks && ReadsLikeProse(line.text)
            ? 1
            : 0;
    parent = name;
  }
}

std::vector<MinedLine> SiteCensus::LinesOf(const Site& site) const {
  std::vector<MinedLine> lines;
  for (const auto& [key, detail] : site.lines) {
    if (detail.line.kept == 0 && !options_.all) {
      continue;
    }
    MinedLine line = detail.line;
    const auto pages = static_cast<double>(line.pages);
    line.position /= pages;
    line.link_share /= pages;
    if (detail.numbers_vary) {
      line.pattern = PatternOf(detail.form);
    }
    lines.push_back(std::move(line));
  }
  std::ranges::sort(lines, [](const MinedLine& a, const MinedLine& b) {
    return std::pair(b.pages, std::string_view(a.text)) <
           std::pair(a.pages, std::string_view(b.text));
  });
  return lines;
}

std::vector<MinedBox> SiteCensus::BoxesOf(const Site& site) const {
  const auto is_box = [&](const BoxDetail& detail) {
    const MinedBox& box = detail.box;
    return box.pages >= options_.min_pages &&
           Share(box.pages, site.pages) >= kBoxPages && detail.prose == 0 &&
           (Share(box.repeated, box.lines) >= kBoxRepeated ||
            box.link_share / static_cast<double>(box.lines) >= kBoxLinks);
  };
  std::vector<MinedBox> boxes;
  for (const auto& [name, detail] : site.boxes) {
    if (!is_box(detail)) {
      continue;
    }
    // What is in a box goes with it.
    const auto parent = site.boxes.find(detail.parent);
    if (parent != site.boxes.end() && is_box(parent->second) &&
        parent->second.box.pages >= detail.box.pages) {
      continue;
    }
    boxes.push_back(detail.box);
    boxes.back().link_share /= static_cast<double>(detail.box.lines);
  }
  return boxes;
}

MineReport SiteCensus::Report() const {
  MineReport report;
  report.sites_seen = sites_.size();
  report.pages_without_site = pages_without_site_;
  report.pages_again = pages_again_;
  report.left_out = left_out_.size();
  for (const auto& [host, site] : sites_) {
    MinedSite mined;
    mined.host = host;
    mined.pages = site.pages;
    mined.lines = LinesOf(site);
    mined.boxes = BoxesOf(site);
    mined.ordinary = site.ordinary;
    if (!mined.lines.empty() || !mined.boxes.empty()) {
      report.sites.push_back(std::move(mined));
    }
  }
  return report;
}

}  // namespace descale
