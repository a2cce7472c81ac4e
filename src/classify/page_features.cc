// What kind of page it is: sizes, elements, what it declares, names of its
// boxes and its URL.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "descale/content_model.h"

#include "base/hash.h"
#include "classify/feature_family.h"
#include "classify/number_table.h"
#include "classify/url_features.h"

namespace descale {
namespace {

constexpr std::array kTags = {
    TagId::kArticle, TagId::kMain,   TagId::kSection,   TagId::kH1,
    TagId::kH2,      TagId::kH3,     TagId::kP,         TagId::kLi,
    TagId::kTable,   TagId::kForm,   TagId::kPre,       TagId::kButton,
    TagId::kTd,      TagId::kDl,     TagId::kNav,       TagId::kAside,
    TagId::kFooter,  TagId::kHeader, TagId::kBlockquote};

// Parts of the types that a page declares (Document::declared_types).
constexpr std::array<std::string_view, 17> kTypes = {
    "article",      "posting",   "product",    "forum",      "qapage",
    "faq",          "itemlist",  "collection", "breadcrumb", "webpage",
    "organization", "recipe",    "event",      "course",     "og:article",
    "og:product",   "og:website"};

class Columns {
 public:
  explicit Columns(std::span<float> out) : out_(out) {}
  void Add(float value) { out_[next_++] = value; }

 private:
  std::span<float> out_;
  size_t next_ = 0;
};

constexpr const char* kSizeNames[] = {
    "page_blocks",        "page_words",
    "page_link_share",    "page_paragraph_share",
    "page_list_share",    "page_long_share",
    "page_sentences",     "page_median_long",
    "page_longest",       "page_images",
    "page_links",         "page_prices",
    "page_times",         "page_years",
    "page_declared_body", "page_wide",
    "page_comment_share", "page_siblings"};

// Middle of the words of the long blocks; 0 if there are none.
float MedianOfLong(const PageProfile& page) {
  std::vector<float> words;
  for (size_t i = 0; i < page.size(); ++i) {
    if (page.IsLongBlock(i)) words.push_back(page.text(i).words);
  }
  if (words.empty()) return 0;
  const auto middle =
      words.begin() + static_cast<std::ptrdiff_t>(words.size() / 2);
  std::nth_element(words.begin(), middle, words.end());
  return *middle;
}

struct Counts {
  float list_words = 0;
  float long_words = 0;
  float longest = 0;
  float images = 0;
  float links = 0;
  float prices = 0;
  float times = 0;
  float years = 0;
  float wide_words = 0;  // of scripts without spaces
  float comment_words = 0;
};

Counts Count(const PageProfile& page) {
  Counts counts;
  for (size_t i = 0; i < page.size(); ++i) {
    const TextProfile& text = page.text(i);
    const uint32_t section = page.section(i);
    if (page.outline().DistanceTo(section, Landmark::kList) > 0) {
      counts.list_words += text.words;
    }
    if (page.IsLongBlock(i)) counts.long_words += text.words;
    if (page.names().LevelsToComments(section) > 0 &&
        page.link_share(i) < 0.5F) {
      counts.comment_words += text.words;
    }
    counts.longest = std::max(counts.longest, text.words);
    counts.images += static_cast<float>(page.block(i).images);
    counts.links += static_cast<float>(page.block(i).links);
    counts.prices += text.has_currency ? 1.0F : 0.0F;
    counts.times += text.has_time ? 1.0F : 0.0F;
    counts.years += text.has_year ? 1.0F : 0.0F;
    const auto tokens = static_cast<float>(page.words(i).size());
    // Wide characters count less than one each.
    counts.wide_words += tokens > text.words + 0.1F ? text.words : 0.0F;
  }
  return counts;
}

void AddSizes(const PageProfile& page, Columns* out) {
  const Counts counts = Count(page);
  const SectionSums& all = page.outline().page();
  const float words = page.page_words();
  out->Add(static_cast<float>(page.size()));
  out->Add(words);
  out->Add(all.link_words / words);
  out->Add(all.paragraph_words / words);
  out->Add(counts.list_words / words);
  out->Add(counts.long_words / words);
  out->Add(10 * all.sentences / words);
  out->Add(MedianOfLong(page));
  out->Add(counts.longest);
  out->Add(counts.images);
  out->Add(counts.links);
  out->Add(counts.prices);
  out->Add(counts.times);
  out->Add(counts.years);
  out->Add(static_cast<float>(page.document().declared_body.size()));
  out->Add(counts.wide_words / words);
  out->Add(counts.comment_words / words);
}

// The most sections of one tag and class below one parent.
float MostSiblings(const PageProfile& page) {
  const std::vector<Section>& sections = page.document().sections;
  NumberTable<uint32_t> counts;
  counts.Reset(sections.size());
  uint32_t most = 0;
  for (uint32_t i = 1; i < sections.size(); ++i) {
    const uint64_t kind =
        MixHashes(sections[i].parent, page.outline().signature(i));
    most = std::max(most, ++counts[kind]);
  }
  return static_cast<float>(most);
}

void AddTags(const PageProfile& page, Columns* out) {
  std::array<float, kTagCount> counts = {};
  for (const Section& section : page.document().sections) {
    counts[static_cast<size_t>(section.tag)] += 1;
  }
  for (const TagId tag : kTags) out->Add(counts[static_cast<size_t>(tag)]);
}

void AddTypes(const PageProfile& page, Columns* out) {
  const std::string_view types = page.document().declared_types;
  for (const std::string_view type : kTypes) {
    out->Add(types.find(type) == std::string_view::npos ? 0.0F : 1.0F);
  }
}

std::vector<std::string> AllNames() {
  std::vector<std::string> names(std::begin(kSizeNames), std::end(kSizeNames));
  for (const TagId tag : kTags) {
    names.push_back("page_tag_" + std::string(TagName(tag)));
  }
  for (const std::string_view type : kTypes) {
    names.push_back("page_type_" + std::string(type));
  }
  for (const std::string_view token : kPageTokens) {
    names.push_back("page_name_" + std::string(token));
  }
  for (const std::string_view name : kUrlFeatureNames) names.emplace_back(name);
  return names;
}

}  // namespace

const std::vector<std::string>& PageFeatureNames() {
  static const std::vector<std::string> names = AllNames();
  return names;
}

void WritePageFeatures(const PageProfile& page, std::span<float> out) {
  Columns columns(out);
  AddSizes(page, &columns);
  columns.Add(MostSiblings(page));
  AddTags(page, &columns);
  AddTypes(page, &columns);
  for (size_t i = 0; i < kPageTokens.size(); ++i) {
    columns.Add(page.names().PageTokenCount(i));
  }
  for (const float value : UrlFeatures(page.document().url)) {
    columns.Add(value);
  }
}

}  // namespace descale
