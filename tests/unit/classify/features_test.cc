#include "classify/features.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "descale/content_model.h"

#include "classify/url_features.h"
#include "unit/classify/page_builder.h"

namespace descale {
namespace {

constexpr std::string_view kProse =
    "The dredger left the harbour at dawn, and by noon the channel was deep "
    "enough for the first of the grain ships to come in on the tide.";

class Rows {
 public:
  explicit Rows(const Document& document) {
    ComputeFeatures(document, TokenTable(), &view_, &matrix_);
  }

  float Of(std::string_view name, size_t block) const {
    const auto& names = BlockFeatureNames();
    const auto at = std::find(names.begin(), names.end(), name);
    EXPECT_NE(at, names.end()) << name;
    return matrix_.Column(static_cast<size_t>(at - names.begin()))[block];
  }

  float OfPage(std::string_view name) const {
    const auto& names = PageFeatureNames();
    const auto at = std::find(names.begin(), names.end(), name);
    EXPECT_NE(at, names.end()) << name;
    return matrix_.page()[static_cast<size_t>(at - names.begin())];
  }

  const FeatureMatrix& matrix() const { return matrix_; }

 private:
  PageProfile view_;
  FeatureMatrix matrix_;
};

Document NewsPage() {
  PageBuilder page;
  page.Open(TagId::kNav).Open(TagId::kUl);
  for (const char* label : {"Home", "World", "Sports"}) {
    page.Open(TagId::kLi, "entry").Add(label, 1).Close();
  }
  page.Close().Close();
  page.Open(TagId::kArticle);
  page.Open(TagId::kH1).Add("Harbour reopens", 0, BlockKind::kHeading).Close();
  page.Open(TagId::kP).Add(kProse).Close();
  page.Open(TagId::kP).Add("Grain prices fell. Nobody minded.").Close();
  page.Close();
  page.Open(TagId::kFooter).Add("© 2024 The Harbour Post");
  Document document = page.Finish();
  document.metadata.head_titles = {"Harbour reopens - The Harbour Post"};
  document.metadata.description.value = "Grain prices fell. Nobody minded.";
  document.declared_types = " newsarticle og:article ";
  document.url = "https://news.example.com/2024/05/13/harbour-reopens";
  return document;
}

TEST(FeaturesTest, NamesAreAsManyAsColumnsAndDifferent) {
  const Rows rows(NewsPage());
  EXPECT_EQ(rows.matrix().block_features(), BlockFeatureNames().size());
  EXPECT_EQ(rows.matrix().page().size(), PageFeatureNames().size());
  std::set<std::string> names(BlockFeatureNames().begin(),
                              BlockFeatureNames().end());
  names.insert(PageFeatureNames().begin(), PageFeatureNames().end());
  EXPECT_EQ(names.size(),
            BlockFeatureNames().size() + PageFeatureNames().size());
}

// Names of the features that have a value that is not.
std::vector<std::string> NotFinite(const FeatureMatrix& matrix) {
  std::vector<std::string> names;
  for (size_t k = 0; k < matrix.block_features(); ++k) {
    const float* const column = matrix.Column(k);
    if (!std::all_of(column, column + matrix.blocks(),
                     [](float value) { return std::isfinite(value); })) {
      names.push_back(BlockFeatureNames()[k]);
    }
  }
  for (size_t k = 0; k < matrix.page().size(); ++k) {
    if (!std::isfinite(matrix.page()[k])) {
      names.push_back(PageFeatureNames()[k]);
    }
  }
  return names;
}

TEST(FeaturesTest, EveryValueIsFinite) {
  PageBuilder odd;
  odd.Open(TagId::kDiv).Add("|").Add("\xe2\x80\x8b").Add("...");
  PageBuilder single;
  single.Add("One");
  for (const Document& document :
       {NewsPage(), Document(), odd.Finish(), single.Finish()}) {
    EXPECT_EQ(NotFinite(Rows(document).matrix()), std::vector<std::string>());
  }
}

TEST(FeaturesTest, TheSameDocumentGivesTheSameRowsAgain) {
  const Document document = NewsPage();
  PageProfile view;
  FeatureMatrix first;
  FeatureMatrix second;
  ComputeFeatures(document, TokenTable(), &view, &first);
  ComputeFeatures(Document(), TokenTable(), &view, &second);
  ComputeFeatures(document, TokenTable(), &view, &second);
  for (size_t k = 0; k < first.block_features(); ++k) {
    for (size_t i = 0; i < first.blocks(); ++i) {
      EXPECT_EQ(first.Column(k)[i], second.Column(k)[i])
          << BlockFeatureNames()[k];
    }
  }
}

struct ValueCase {
  const char* feature;
  size_t block;
  float expected;
};

// Blocks: three links, the heading, two paragraphs, the footer.
TEST(FeaturesTest, ValuesAreWhatTheirNamesSay) {
  const ValueCase cases[] = {
      {"words", 0, 1},
      {"link_share", 0, 1},
      {"to_nav", 0, 3},
      {"to_item", 0, 1},
      {"in_li", 0, 1},
      {"in_p", 4, 1},
      {"to_article", 4, 2},
      {"article_ordinal", 4, 1},
      {"article_share", 4, 1},
      {"ends_sentence", 4, 1},
      {"has_copyright", 6, 1},
      {"has_year", 6, 1},
      {"index", 5, 5},
      {"from_end", 5, 1},
      {"title_share", 3, 1},
      {"title_jaccard", 3, 0.5F},  // the, post: 2 of 4 words
      {"from_title", 3, 0},
      {"from_title", 5, 2},
      {"levels_to_title", 4, 1},
      {"blocks_since_heading", 4, 1},
      {"blocks_since_heading", 5, 2},
      {"words_since_heading", 5, 28},
      {"blocks_to_heading", 2, 1},
      {"heading_level", 4, 6},  // the builder gives headings no level
      {"before1_link_share", 1, 1},
      {"before1_words", 0, -1},
      {"behind1_heading", 2, 1},
      {"levels_to_previous", 1, 1},
      {"levels_to_next", 6, 12},
      {"above1_blocks", 0, 3},
      {"siblings", 0, 3},
      {"sibling_ordinal", 2, 3},
      {"sibling_position", 2, 1},
      {"alike", 1, 3},
      {"same_text", 0, 1},
      {"description_share", 5, 1},
      {"description_share", 4, 0},
  };
  const Rows rows(NewsPage());
  for (const ValueCase& c : cases) {
    EXPECT_FLOAT_EQ(rows.Of(c.feature, c.block), c.expected)
        << c.feature << " of block " << c.block;
  }
}

TEST(FeaturesTest, ThePageHasFeaturesOfItsOwn) {
  const Rows rows(NewsPage());
  EXPECT_EQ(rows.OfPage("page_blocks"), 7);
  EXPECT_EQ(rows.OfPage("page_tag_p"), 2);
  EXPECT_EQ(rows.OfPage("page_type_article"), 1);
  EXPECT_EQ(rows.OfPage("page_type_og:article"), 1);
  EXPECT_EQ(rows.OfPage("page_type_product"), 0);
  EXPECT_EQ(rows.OfPage("page_siblings"), 3);
  EXPECT_EQ(rows.OfPage("url_article"), 1);
  EXPECT_EQ(rows.OfPage("url_depth"), 4);
}

TEST(FeaturesTest, ARepeatedTextIsSeenTheSecondTime) {
  PageBuilder page;
  page.Open(TagId::kDiv).Add(kProse).Close();
  page.Open(TagId::kDiv).Add(kProse).Close();
  const Rows rows(page.Finish());
  EXPECT_EQ(rows.Of("same_text", 0), 2);
  EXPECT_EQ(rows.Of("same_text_before", 0), 0);
  EXPECT_EQ(rows.Of("same_text_before", 1), 1);
}

TEST(UrlFeaturesTest, AMissingUrlSaysNothing) {
  for (const float value : UrlFeatures("")) EXPECT_EQ(value, 0);
}

struct UrlCase {
  const char* url;
  const char* feature;
  float expected;
};

TEST(UrlFeaturesTest, TellsKindsOfPagesApart) {
  const UrlCase cases[] = {
      {"https://example.com/forum/t/12?page=2", "url_forum", 1},
      {"https://example.com/forum/t/12?page=2", "url_query", 1},
      {"https://example.com/forum/t/12#p3", "url_query", 0},
      {"https://example.com/2024/boats", "url_article", 1},
      {"https://example.com/20245/boats", "url_article", 0},
      {"https://example.com/a/b-c-d/", "url_depth", 2},
      {"https://example.com/a/b-c-d/", "url_last_hyphens", 2},
  };
  for (const UrlCase& c : cases) {
    const auto* const at =
        std::find(kUrlFeatureNames.begin(), kUrlFeatureNames.end(), c.feature);
    const auto index = static_cast<size_t>(at - kUrlFeatureNames.begin());
    EXPECT_EQ(UrlFeatures(c.url)[index], c.expected) << c.url << c.feature;
  }
}

}  // namespace
}  // namespace descale
