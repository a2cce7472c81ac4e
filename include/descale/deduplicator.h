// Deduplicator: texts, and lines of a site, that were there before.

#ifndef DESCALE_DEDUPLICATOR_H_
#define DESCALE_DEDUPLICATOR_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "descale/article.h"

namespace descale {

struct DedupeOptions {
  // An article of which the text, to the byte, was there before is dropped
  // (kDuplicate).
  bool texts = false;
  // A line that stood on so many earlier articles of its site (the host of
  // Page::url) is taken out; 0: none is. Pages without a URL are left alone.
  uint32_t line_pages = 0;
  // What is known of texts and lines takes no more than this. The longest
  // unseen are forgotten first.
  uint64_t memory_bytes = uint64_t{256} << 20;

  bool any() const { return texts || line_pages > 0; }
};

// Articles pass in the order of the input: what is dropped does not depend on
// the number of threads. Texts and lines are known by 64-bit hashes (XXH3): of
// a billion texts one in a hundred million is dropped by mistake.
class Deduplicator {
 public:
  // One article on its way through the three steps.
  struct Marks {
    uint64_t text = 0;            // hashes; 0 for what is not looked at
    std::vector<uint64_t> lines;  // in the order of the text
    bool is_duplicate = false;
    std::vector<bool> is_repeated;  // by line
  };

  explicit Deduplicator(const DedupeOptions& options);
  ~Deduplicator();
  Deduplicator(const Deduplicator&) = delete;
  Deduplicator& operator=(const Deduplicator&) = delete;

  // Hashes. Thread-safe.
  Marks Mark(const Article& article) const;
  // Looks for them among those before. One caller at a time, in order.
  void Judge(Marks* marks);
  // Drops the article, or takes lines out of it; those become removals if
  // `keep_removed`. Thread-safe.
  static void Apply(const Marks& marks, bool keep_removed, Article* article);

  // For those who must be able to begin in the middle: what Judge has looked
  // for, to be given to Replay of a fresh Deduplicator with the same options.
  // TakeHistory gives that of the next `articles` articles, judged or not yet
  // taken; thread-safe against Judge. Kept only if asked for.
  void KeepHistory();
  std::vector<uint64_t> TakeHistory(size_t articles);
  void Replay(std::span<const uint64_t> history);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace descale

#endif  // DESCALE_DEDUPLICATOR_H_
