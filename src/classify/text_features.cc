// The block's own text. After Kohlschuetter, Fankhauser, Nejdl: "Boilerplate
// Detection using Shallow Text Features" (WSDM 2010), and what menus, labels
// and bylines have more of than prose.

#include <algorithm>
#include <cstdint>

#include "classify/feature_family.h"
#include "classify/number_table.h"

namespace descale {
namespace {

float Share(uint32_t part, uint32_t whole) {
  return static_cast<float>(part) / static_cast<float>(std::max(whole, 1U));
}

// The share of different words among a block's words. One table for the page:
// the last block in which each word was seen.
void WriteUniqueShare(const PageProfile& page, float* out) {
  NumberTable<size_t> last_seen;
  last_seen.Reset(page.all_words());
  for (size_t i = 0; i < page.size(); ++i) {
    const auto words = page.words(i);
    uint32_t different = 0;
    for (const WordHash word : words) {
      size_t& seen = last_seen[word];
      different += seen == i + 1 ? 0 : 1;
      seen = i + 1;
    }
    out[i] = Share(different, static_cast<uint32_t>(words.size()));
  }
}

void WriteSizes(const PageProfile& page, size_t i, const FamilyColumns& out) {
  const Block& block = page.block(i);
  const TextProfile& text = page.text(i);
  const float words = std::max(text.words, 1.0F);
  const auto lines = static_cast<float>(block.line_count);
  size_t k = 0;
  out[k++][i] = text.words;
  out[k++][i] = static_cast<float>(text.size);
  out[k++][i] = static_cast<float>(text.size) / words;
  out[k++][i] = LinkShareOf(block);
  out[k++][i] = static_cast<float>(block.links);
  out[k++][i] = static_cast<float>(block.links) / words;
  out[k++][i] = static_cast<float>(block.sentence_marks);
  out[k++][i] = 10 * static_cast<float>(block.sentence_marks) / words;
  out[k++][i] = 10 * static_cast<float>(block.commas) / words;
  out[k++][i] = lines;
  out[k++][i] = text.words / lines;
  out[k++][i] = Share(block.bold_chars, block.chars);
  out[k++][i] = static_cast<float>(std::min(block.images, 5U));
}

void WriteKinds(const PageProfile& page, size_t i, const FamilyColumns& out) {
  const TextProfile& text = page.text(i);
  const uint32_t marks = text.size - text.letters - text.digits - text.spaces;
  size_t k = 13;
  out[k++][i] = Share(text.upper, text.letters);
  out[k++][i] = Share(text.digits, text.size);
  out[k++][i] = Share(marks, text.size);
  out[k++][i] = Share(text.symbols, text.size);
  out[k++][i] = text.begins_upper ? 1 : 0;
  out[k++][i] = text.begins_lower ? 1 : 0;
  out[k++][i] = text.begins_digit ? 1 : 0;
  out[k++][i] = text.ends_sentence ? 1 : 0;
  out[k++][i] = text.ends_colon ? 1 : 0;
  out[k++][i] = text.ends_arrow ? 1 : 0;
  out[k++][i] = text.has_copyright ? 1 : 0;
  out[k++][i] = text.has_currency ? 1 : 0;
  out[k++][i] = text.has_year ? 1 : 0;
  out[k++][i] = text.has_time ? 1 : 0;
  out[k++][i] = text.has_pipe ? 1 : 0;
  out[k++][i] = text.has_at ? 1 : 0;
}

void Write(const PageProfile& page, const FamilyColumns& out) {
  for (size_t i = 0; i < page.size(); ++i) {
    WriteSizes(page, i, out);
    WriteKinds(page, i, out);
  }
  WriteUniqueShare(page, out[29]);
}

}  // namespace

FeatureFamily TextFeatures() {
  return {{"words",           "chars",
           "chars_per_word",  "link_share",
           "links",           "links_per_word",
           "sentences",       "sentences_per_word",
           "commas_per_word", "lines",
           "words_per_line",  "bold_share",
           "images",          "upper_share",
           "digit_share",     "mark_share",
           "symbol_share",    "begins_upper",
           "begins_lower",    "begins_digit",
           "ends_sentence",   "ends_colon",
           "ends_arrow",      "has_copyright",
           "has_currency",    "has_year",
           "has_time",        "has_pipe",
           "has_at",          "unique_share"},
          Write};
}

}  // namespace descale
