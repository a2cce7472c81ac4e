#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/hash.h"
#include "base/strings.h"
#include "filter/limits.h"
#include "filter/verdict.h"

namespace descale {
namespace {

struct Limit {
  size_t n;
  double share;
};
// Of a text's characters: in the n-gram that is most frequent, and in n-grams
// that were there before.
constexpr Limit kTop[] = {{2, 0.20}, {3, 0.18}, {4, 0.16}};
constexpr Limit kRepeated[] = {{5, 0.15}, {6, 0.14}, {7, 0.13},
                               {8, 0.12}, {9, 0.11}, {10, 0.10}};
constexpr double kPieces = 0.30;
constexpr double kPieceCharacters = 0.20;

struct Repeats {
  double pieces = 0;      // share of those that were there before
  double characters = 0;  // in them
};

Repeats RepeatsOf(std::string_view text, std::string_view separator) {
  std::unordered_set<uint64_t> seen;
  size_t pieces = 0;
  Repeats repeats;
  ForEachPiece(text, separator, [&](std::string_view untrimmed) {
    const std::string_view piece = TrimAscii(untrimmed);
    if (piece.empty()) {
      return;
    }
    ++pieces;
    if (!seen.insert(HashBytes(piece)).second) {
      repeats.pieces += 1;
      repeats.characters += static_cast<double>(piece.size());
    }
  });
  repeats.pieces /= static_cast<double>(std::max<size_t>(pieces, 1));
  repeats.characters /= static_cast<double>(std::max<size_t>(text.size(), 1));
  return repeats;
}

class WordRuns {
 public:
  explicit WordRuns(std::string_view text) {
    for (const std::string_view word : SplitAscii(text)) {
      hashes_.push_back(HashBytes(word));
      sizes_.push_back(word.size());
      total_ += word.size();
    }
  }

  // Share of the characters in the most frequent run of n words.
  double TopShare(size_t n) const {
    std::unordered_map<uint64_t, size_t> counts;
    size_t most = 0;
    for (size_t i = 0; i + n <= hashes_.size(); ++i) {
      const size_t count = ++counts[HashOf(i, n)];
      if (count > 1) {
        most = std::max(most, count * SizeOf(i, n));
      }
    }
    return Share(most);
  }

  // Share of the characters in runs of n words that were there before.
  double RepeatedShare(size_t n) const {
    std::unordered_set<uint64_t> seen;
    size_t repeated = 0;
    for (size_t i = 0; i + n <= hashes_.size();) {
      if (seen.insert(HashOf(i, n)).second) {
        ++i;
      } else {
        repeated += SizeOf(i, n);
        i += n;
      }
    }
    return Share(repeated);
  }

 private:
  uint64_t HashOf(size_t begin, size_t n) const {
    uint64_t hash = n;
    for (size_t i = begin; i < begin + n; ++i) {
      hash = MixHashes(hash, hashes_[i]);
    }
    return hash;
  }

  size_t SizeOf(size_t begin, size_t n) const {
    size_t size = 0;
    for (size_t i = begin; i < begin + n; ++i) {
      size += sizes_[i];
    }
    return size;
  }

  double Share(size_t size) const {
    return static_cast<double>(size) /
           static_cast<double>(std::max<size_t>(total_, 1));
  }

  std::vector<uint64_t> hashes_;
  std::vector<size_t> sizes_;
  size_t total_ = 0;
};

std::string PieceRules(std::string_view text) {
  const Repeats lines = RepeatsOf(text, "\n");
  const Repeats paragraphs = RepeatsOf(text, "\n\n");
  for (const std::string& verdict :
       {Over("share of repeated lines", lines.pieces, kPieces),
        Over("share of repeated paragraphs", paragraphs.pieces, kPieces),
        Over("share of text in repeated lines", lines.characters,
             kPieceCharacters),
        Over("share of text in repeated paragraphs", paragraphs.characters,
             kPieceCharacters)}) {
    if (!verdict.empty()) {
      return verdict;
    }
  }
  return "";
}

}  // namespace

std::string GopherRepetition(std::string_view text) {
  if (std::string verdict = PieceRules(text); !verdict.empty()) {
    return verdict;
  }
  const WordRuns runs(text);
  for (const Limit& limit : kTop) {
    if (std::string verdict = Over(
            "share of text in the top " + std::to_string(limit.n) + "-gram",
            runs.TopShare(limit.n), limit.share);
        !verdict.empty()) {
      return verdict;
    }
  }
  for (const Limit& limit : kRepeated) {
    if (std::string verdict = Over(
            "share of text in repeated " + std::to_string(limit.n) + "-grams",
            runs.RepeatedShare(limit.n), limit.share);
        !verdict.empty()) {
      return verdict;
    }
  }
  return "";
}

}  // namespace descale
