#include "rules/pattern_sets.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "rules/pattern_limits.h"
#include "rules/pattern_words.h"

namespace descale {
namespace {

// A set of a million instructions would not fit in the memory.
constexpr size_t kShardPatterns = 1'000;
constexpr uint64_t kShardInstructions = 400'000;
constexpr int64_t kShardMemory = 64 << 20;

}  // namespace

PatternSets::PatternSets(std::vector<Pattern> patterns) {
  std::vector<std::string> words;
  std::vector<Pattern> wordless;
  std::vector<uint32_t> wordless_numbers;
  for (uint32_t number = 0; number < patterns.size(); ++number) {
    const std::vector<std::string> own = WordsOf(patterns[number].text);
    words.insert(words.end(), own.begin(), own.end());
    (own.empty() ? wordless : patterns_).push_back(std::move(patterns[number]));
    (own.empty() ? wordless_numbers : numbers_).push_back(number);
  }
  const size_t with_words = patterns_.size();
  std::ranges::move(wordless, std::back_inserter(patterns_));
  std::ranges::copy(wordless_numbers, std::back_inserter(numbers_));
  words_ = std::make_unique<WordFinder>(std::move(words));
  MakeShards(0, with_words, true);
  MakeShards(with_words, patterns_.size(), false);
}

void PatternSets::MakeShards(size_t begin, size_t end, bool have_words) {
  while (begin < end) {
    auto shard = std::make_unique<Shard>();
    shard->has_words = have_words;
    shard->begin = begin;
    shard->end = ShardEnd(begin, end);
    // Patterns of unknown size may need smaller shards.
    while ((shard->set = CompileSet(begin, shard->end)) == nullptr &&
           shard->end - begin > 1) {
      shard->end = begin + (shard->end - begin) / 2;
    }
    begin = shard->end;
    shards_.push_back(std::move(shard));
  }
}

size_t PatternSets::ShardEnd(size_t begin, size_t last) const {
  uint64_t instructions = 0;
  size_t end = begin;
  while (end < last && end - begin < kShardPatterns) {
    instructions += patterns_[end].instructions;
    if (instructions > kShardInstructions && end > begin) break;
    ++end;
  }
  return end;
}

std::unique_ptr<RE2::Set> PatternSets::CompileSet(size_t begin,
                                                  size_t end) const {
  RE2::Options options = PatternOptions();
  options.set_max_mem(kShardMemory);
  auto set = std::make_unique<RE2::Set>(options, RE2::ANCHOR_BOTH);
  for (size_t i = begin; i < end; ++i) {
    if (set->Add(patterns_[i].text, nullptr) < 0) return nullptr;
  }
  return set->Compile() ? std::move(set) : nullptr;
}

void PatternSets::Match(std::string_view text,
                        std::vector<uint32_t>* numbers) const {
  if (shards_.empty()) return;
  const auto before = static_cast<ptrdiff_t>(numbers->size());
  const bool has_word = words_->FindsAny(text);
  for (const auto& shard : shards_) {
    if (has_word || !shard->has_words) MatchShard(*shard, text, numbers);
  }
  std::sort(numbers->begin() + before, numbers->end());
}

void PatternSets::MatchShard(const Shard& shard, std::string_view text,
                             std::vector<uint32_t>* numbers) const {
  if (shard.set == nullptr) return MatchSingly(shard, text, numbers);
  const re2::StringPiece piece(text.data(), text.size());
  RE2::Set::ErrorInfo error;
  if (!shard.set->Match(piece, nullptr, &error)) {
    if (error.kind != RE2::Set::kNoError) MatchSingly(shard, text, numbers);
    return;
  }
  std::vector<int> found;
  if (!shard.set->Match(piece, &found, &error)) {
    return MatchSingly(shard, text, numbers);
  }
  for (const int place : found) {
    numbers->push_back(numbers_[shard.begin + static_cast<size_t>(place)]);
  }
}

void PatternSets::MatchSingly(const Shard& shard, std::string_view text,
                              std::vector<uint32_t>* numbers) const {
  std::call_once(shard.singles_made, [&] {
    for (size_t i = shard.begin; i < shard.end; ++i) {
      shard.singles.push_back(
          std::make_unique<RE2>(patterns_[i].text, PatternOptions()));
    }
  });
  const re2::StringPiece piece(text.data(), text.size());
  for (size_t i = 0; i < shard.singles.size(); ++i) {
    if (RE2::FullMatch(piece, *shard.singles[i])) {
      numbers->push_back(numbers_[shard.begin + i]);
    }
  }
}

}  // namespace descale
