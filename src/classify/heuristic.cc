#include "classify/heuristic.h"

#include <algorithm>
#include <cstddef>

namespace descale {
namespace {

// Blocks from here on speak for themselves; shorter ones need company.
constexpr float kLongWords = 20;
constexpr float kShortWords = 8;
constexpr float kLinkLimit = 0.5F;
constexpr float kBoilerplateScore = 0.05F;
// How far a short block looks for company.
constexpr std::ptrdiff_t kReach = 3;

// Plain boilerplate, whatever stands around it. A caption says what a picture
// shows, and the picture is not in the text.
bool IsBoilerplate(const BlockFeatures& row) {
  return row.hidden || row.in_boilerplate || row.caption ||
         row.link_share > kLinkLimit;
}

float ScoreAlone(const BlockFeatures& row) {
  if (IsBoilerplate(row)) return kBoilerplateScore;
  const bool prose = row.sentence_marks >= 1 || row.commas >= 2;
  float score = 0;
  if (row.words >= kLongWords) {
    score = prose ? 0.9F : 0.7F;
  } else if (row.words >= kShortWords) {
    score = prose ? 0.7F : 0.5F;
  } else {
    score = 0.35F;
  }
  score -= 0.4F * row.link_share;
  if (row.section_link_share > kLinkLimit) score -= 0.2F;
  if (row.in_content) score += 0.1F;
  return std::clamp(score, 0.0F, 1.0F);
}

// The best score within reach on one side, falling off with distance.
float Company(const std::vector<float>& scores,
              const std::vector<BlockFeatures>& rows, std::ptrdiff_t from,
              std::ptrdiff_t step) {
  const auto size = static_cast<std::ptrdiff_t>(scores.size());
  float best = 0;
  for (std::ptrdiff_t k = 1; k <= kReach; ++k) {
    const std::ptrdiff_t i = from + k * step;
    if (i < 0 || i >= size) break;
    if (rows[i].words >= kShortWords) {
      best = std::max(best, scores[i] - 0.1F * static_cast<float>(k - 1));
    }
  }
  return best;
}

// A block that does not speak for itself, by the company that it keeps.
float Blend(float alone, const BlockFeatures& row, float company) {
  if (IsBoilerplate(row) || row.words >= kLongWords) return alone;
  const float own = row.words >= kShortWords ? 0.6F : 0.3F;
  return std::clamp(own * alone + (1 - own) * company, 0.0F, 1.0F);
}

// A heading is what follows it, anything else what is around it.
float ScoreInContext(const std::vector<float>& alone,
                     const std::vector<BlockFeatures>& rows, size_t i) {
  const auto at = static_cast<std::ptrdiff_t>(i);
  const float before = Company(alone, rows, at, -1);
  const float after = Company(alone, rows, at, 1);
  const float company = rows[i].heading ? after
                                        : std::min(before, after) * 0.7F +
                                              std::max(before, after) * 0.3F;
  return Blend(alone[i], rows[i], company);
}

// Cells [begin, end) of one table stay together: their company is what stands
// before the table, behind it, or in its longest cells.
void ScoreTable(const std::vector<float>& alone,
                const std::vector<BlockFeatures>& rows, size_t begin,
                size_t end, std::vector<float>* scores) {
  float company =
      std::max(Company(alone, rows, static_cast<std::ptrdiff_t>(begin), -1),
               Company(alone, rows, static_cast<std::ptrdiff_t>(end) - 1, 1));
  for (size_t i = begin; i < end; ++i) {
    if (rows[i].words >= kShortWords) company = std::max(company, alone[i]);
  }
  for (size_t i = begin; i < end; ++i) {
    (*scores)[i] = Blend(alone[i], rows[i], company);
  }
}

}  // namespace

std::vector<float> ScoreBlocks(const std::vector<BlockFeatures>& rows) {
  std::vector<float> alone(rows.size());
  std::transform(rows.begin(), rows.end(), alone.begin(), ScoreAlone);
  std::vector<float> scores(rows.size());
  for (size_t i = 0; i < rows.size();) {
    if (rows[i].table == 0) {
      scores[i] = ScoreInContext(alone, rows, i);
      ++i;
      continue;
    }
    size_t end = i + 1;
    while (end < rows.size() && rows[end].table == rows[i].table) ++end;
    ScoreTable(alone, rows, i, end, &scores);
    i = end;
  }
  return scores;
}

}  // namespace descale
