#include "tune/select_census.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fold.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

constexpr size_t kMostCandidates = 3;  // of a field
constexpr double kMinPages = 0.5;      // of all: less is no habit of the site
constexpr double kMinKept = 0.9;       // of the article that a body must have
constexpr size_t kMaxByline = 120;     // characters

struct Sizes {
  uint64_t kept = 0;
  uint64_t removed = 0;
  size_t depth = 0;
};

double Share(uint64_t part, uint64_t whole) {
  return whole == 0 ? 0
                    : static_cast<double>(part) / static_cast<double>(whole);
}

// Names that people give to such elements, in whatever language the site is.
bool HasNameOf(const std::vector<std::string>& names,
               std::initializer_list<std::string_view> words) {
  return !names.empty() && std::ranges::any_of(words, [&](auto word) {
    return FindIgnoringCase(names.back(), word) != std::string::npos;
  });
}

bool HasDigit(std::string_view text) {
  return std::ranges::any_of(text, IsAsciiDigit);
}

}  // namespace

void SelectCensus::Count(const Article& article) {
  if (!article.outcome.has_article()) {
    return;
  }
  ++pages_;
  const std::vector<PageLine> lines = PageLines(article);
  CountBodies(lines);
  CountValues(article, lines);
}

void SelectCensus::CountBodies(const std::vector<PageLine>& lines) {
  Sizes all;
  std::map<std::string, Sizes> sizes;
  for (const PageLine& line : lines) {
    const size_t size = CountCodePoints(line.text);
    (line.kept ? all.kept : all.removed) += size;
    const std::vector<std::string> names = NamesOnPath(line.path);
    for (size_t i = 0; i < names.size(); ++i) {
      Sizes& within = sizes[names[i]];
      (line.kept ? within.kept : within.removed) += size;
      within.depth = i;
    }
  }
  for (const auto& [name, within] : sizes) {
    const double kept = Share(within.kept, all.kept);
    if (kept >= kMinKept) {
      Body& body = bodies_[name];
      ++body.pages;
      body.kept += kept;
      body.removed += Share(within.removed, all.removed);
      body.depth = within.depth;
    }
  }
}

void SelectCensus::CountValue(const PageLine& line, Values* values) {
  const std::vector<std::string> names = NamesOnPath(line.path);
  if (names.empty()) {
    return;
  }
  Value& value = (*values)[names.back()];
  if (value.pages == 0) {
    value.sample = line.text;
  }
  if (std::exchange(value.last_page, pages_) != pages_) {
    ++value.pages;
  }
}

void SelectCensus::CountValues(const Article& article,
                               const std::vector<PageLine>& lines) {
  const std::string title =
      Folded(article.metadata.title.value, Folding::kBasic);
  const std::string author =
      Folded(article.metadata.author.value, Folding::kBasic);
  for (const PageLine& line : lines) {
    if (line.text.size() > 4 * kMaxByline) {
      continue;
    }
    const std::string text = Folded(line.text, Folding::kBasic);
    const std::vector<std::string> names = NamesOnPath(line.path);
    if (!title.empty() && text == title) {
      CountValue(line, &titles_);
    }
    const bool has_author =
        author.empty() ? HasNameOf(names, {"author", "byline", "writer"})
                       : text.find(author) != std::string::npos;
    if (has_author && CountCodePoints(line.text) <= kMaxByline) {
      CountValue(line, &authors_);
    }
    if (HasDigit(text) && HasNameOf(names, {"date", "time", "publish"})) {
      CountValue(line, &dates_);
    }
  }
}

void SelectCensus::AddBodies(std::vector<SelectCandidate>* candidates) const {
  std::vector<std::pair<double, SelectCandidate>> bodies;
  for (const auto& [name, body] : bodies_) {
    if (Share(body.pages, pages_) < kMinPages) {
      continue;
    }
    const auto pages = static_cast<double>(body.pages);
    SelectCandidate candidate;
    candidate.field = "body";
    candidate.selector = name;
    candidate.pages = body.pages;
    candidate.kept_share = body.kept / pages;
    candidate.removed_share = body.removed / pages;
    // Of those that are equal the outer one survives a change of the inner.
    const double value = candidate.kept_share - candidate.removed_share -
                         0.001 * static_cast<double>(body.depth);
    bodies.emplace_back(value * Share(body.pages, pages_),
                        std::move(candidate));
  }
  std::ranges::stable_sort(
      bodies, [](const auto& a, const auto& b) { return a.first > b.first; });
  bodies.resize(std::min(bodies.size(), kMostCandidates));
  for (auto& [value, candidate] : bodies) {
    candidates->push_back(std::move(candidate));
  }
}

void SelectCensus::AddValues(std::string_view field, const Values& values,
                             std::vector<SelectCandidate>* candidates) const {
  std::vector<SelectCandidate> found;
  for (const auto& [name, value] : values) {
    if (Share(value.pages, pages_) < kMinPages) {
      continue;
    }
    SelectCandidate& candidate = found.emplace_back();
    candidate.field = field;
    candidate.selector = name;
    candidate.pages = value.pages;
    candidate.sample = value.sample;
  }
  // The shortest sample has the least beside what is looked for.
  std::ranges::stable_sort(found, [](const auto& a, const auto& b) {
    return std::pair(b.pages, a.sample.size()) <
           std::pair(a.pages, b.sample.size());
  });
  found.resize(std::min(found.size(), kMostCandidates));
  std::ranges::move(found, std::back_inserter(*candidates));
}

std::vector<SelectCandidate> SelectCensus::Candidates() const {
  std::vector<SelectCandidate> candidates;
  AddBodies(&candidates);
  AddValues("title", titles_, &candidates);
  AddValues("author", authors_, &candidates);
  AddValues("date", dates_, &candidates);
  return candidates;
}

}  // namespace descale
