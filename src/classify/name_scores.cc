#include "classify/name_scores.h"

#include <string>
#include <utility>

#include "base/hash.h"
#include "classify/name_tokens.h"

namespace descale {
namespace {

constexpr uint32_t kNearLevels = 3;

// From each of kPageTokens to its index.
const TokenTable& PageTokens() {
  static const TokenTable table = [] {
    std::vector<std::pair<std::string, float>> indices;
    indices.reserve(kPageTokens.size());
    for (const std::string_view token : kPageTokens) {
      indices.emplace_back(token, static_cast<float>(indices.size()));
    }
    return TokenTable(std::move(indices));
  }();
  return table;
}

bool IsAboutComments(std::string_view token) {
  constexpr std::array<std::string_view, 7> kPrefixes = {
      "comment", "coment",  "kommentar", "disqus",
      "respond", "replies", "reply"};
  return std::any_of(
      kPrefixes.begin(), kPrefixes.end(),
      [&](std::string_view prefix) { return token.starts_with(prefix); });
}

}  // namespace

void ScoreRange::Add(float score) { *this += {score, score, score, 1}; }

ScoreRange& ScoreRange::operator+=(const ScoreRange& other) {
  if (other.count == 0) return *this;
  lowest = count > 0 ? std::min(lowest, other.lowest) : other.lowest;
  highest = count > 0 ? std::max(highest, other.highest) : other.highest;
  sum += other.sum;
  count += other.count;
  return *this;
}

void NameScores::Build(const Document& document, const TokenTable& table) {
  document_ = &document;
  const std::vector<Section>& sections = document.sections;
  own_.assign(sections.size(), {});
  all_.assign(sections.size(), {});
  to_comments_.assign(sections.size(), 0);
  page_tokens_ = {};
  summaries_.clear();
  scores_.clear();
  known_page_tokens_.clear();
  summary_of_.Reset(3 * sections.size());
  // Section 0 is the body, whose classes describe the page.
  for (uint32_t i = 1; i < sections.size(); ++i) {
    const Section& section = sections[i];
    bool about_comments = false;
    for (const Span names : {section.classes, section.id, section.role}) {
      if (names.empty()) continue;
      Add(SummaryOf(document.Name(names), table), i, &about_comments);
    }
    all_[i] = own_[i];
    all_[i] += all_[section.parent];
    const uint32_t above = to_comments_[section.parent];
    to_comments_[i] = above > 0 ? above + 1 : 0;
    if (about_comments && section.depth > 1) to_comments_[i] = 1;
  }
}

const NameSummary& NameScores::SummaryOf(std::string_view names,
                                         const TokenTable& table) {
  uint32_t& number = summary_of_[HashBytes(names)];
  if (number == 0 || summaries_[number - 1].names != names) {
    // Another attribute may have the same hash: the newer one counts then.
    summaries_.push_back(Summarize(names, table));
    number = static_cast<uint32_t>(summaries_.size());
  }
  return summaries_[number - 1];
}

NameSummary NameScores::Summarize(std::string_view names,
                                  const TokenTable& table) {
  NameSummary summary;
  summary.names = names;
  summary.scores.begin = static_cast<uint32_t>(scores_.size());
  summary.page_tokens.begin = static_cast<uint32_t>(known_page_tokens_.size());
  ForEachNameToken(names, [&](std::string_view token) {
    if (const float* score = table.Find(token)) scores_.push_back(*score);
    if (const float* index = PageTokens().Find(token)) {
      known_page_tokens_.push_back(static_cast<uint32_t>(*index));
    }
    summary.about_comments = summary.about_comments || IsAboutComments(token);
  });
  summary.scores.end = static_cast<uint32_t>(scores_.size());
  summary.page_tokens.end = static_cast<uint32_t>(known_page_tokens_.size());
  return summary;
}

void NameScores::Add(const NameSummary& summary, uint32_t section,
                     bool* about_comments) {
  for (uint32_t i = summary.scores.begin; i < summary.scores.end; ++i) {
    own_[section].Add(scores_[i]);
  }
  for (uint32_t i = summary.page_tokens.begin; i < summary.page_tokens.end;
       ++i) {
    page_tokens_[known_page_tokens_[i]] += 1;
  }
  *about_comments = *about_comments || summary.about_comments;
}

ScoreRange NameScores::Near(uint32_t section) const {
  ScoreRange range;
  for (uint32_t k = 0; k < kNearLevels; ++k) {
    section = document_->sections[section].parent;
    if (section == kNoIndex) break;
    range += own_[section];
  }
  return range;
}

ScoreRange NameScores::Far(uint32_t section) const {
  for (uint32_t k = 0; k <= kNearLevels; ++k) {
    section = document_->sections[section].parent;
    if (section == kNoIndex) return {};
  }
  return all_[section];
}

}  // namespace descale
