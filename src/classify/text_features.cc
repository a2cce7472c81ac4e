// The block's own text. After Kohlschuetter, Fankhauser, Nejdl: "Boilerplate
// Detection using Shallow Text Features" (WSDM 2010), and what menus, labels
// and bylines have more of than prose.

#include <algorithm>
#include <cstdint>

#include "classify/feature_family.h"

namespace descale {
namespace {

float Share(uint32_t part, uint32_t whole) {
  return static_cast<float>(part) / static_cast<float>(std::max(whole, 1U));
}

// Takes the values of one block, in the order of the columns.
class Row {
 public:
  Row(const FamilyColumns& out, size_t block) : out_(out), block_(block) {}
  void Add(float value) { out_[next_++][block_] = value; }
  void Add(uint32_t count) { Add(static_cast<float>(count)); }
  void Add(bool is) { Add(is ? 1.0F : 0.0F); }

 private:
  const FamilyColumns& out_;
  size_t block_;
  size_t next_ = 0;
};

void AddSizes(const PageProfile& page, size_t i, Row* row) {
  const Block& block = page.block(i);
  const TextProfile& text = page.text(i);
  const float words = std::max(text.words, 1.0F);
  row->Add(text.words);
  row->Add(text.size);
  row->Add(static_cast<float>(text.size) / words);
  row->Add(page.link_share(i));
  row->Add(block.links);
  row->Add(static_cast<float>(block.links) / words);
  row->Add(block.sentence_marks);
  row->Add(10 * static_cast<float>(block.sentence_marks) / words);
  row->Add(10 * static_cast<float>(block.commas) / words);
  row->Add(block.line_count);
  row->Add(text.words / static_cast<float>(block.line_count));
  row->Add(Share(block.bold_chars, block.chars));
  row->Add(std::min(block.images, 5U));
}

void AddKinds(const TextProfile& text, Row* row) {
  const uint32_t marks = text.size - text.letters - text.digits - text.spaces;
  row->Add(Share(text.upper, text.letters));
  row->Add(Share(text.digits, text.size));
  row->Add(Share(marks, text.size));
  row->Add(Share(text.symbols, text.size));
  for (const bool is : {text.begins_upper, text.begins_lower, text.begins_digit,
                        text.ends_sentence, text.ends_colon, text.ends_arrow,
                        text.has_copyright, text.has_currency, text.has_year,
                        text.has_time, text.has_pipe, text.has_at}) {
    row->Add(is);
  }
}

void Write(const PageProfile& page, const FamilyColumns& out) {
  for (size_t i = 0; i < page.size(); ++i) {
    Row row(out, i);
    AddSizes(page, i, &row);
    AddKinds(page.text(i), &row);
    row.Add(Share(page.different_words(i),
                  static_cast<uint32_t>(page.words(i).size())));
  }
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
