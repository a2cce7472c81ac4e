// URL features: what the address of a page says about its kind.

#ifndef DESCALE_CLASSIFY_URL_FEATURES_H_
#define DESCALE_CLASSIFY_URL_FEATURES_H_

#include <array>
#include <string_view>

namespace descale {

inline constexpr std::array<std::string_view, 11> kUrlFeatureNames = {
    "url_depth",   "url_digits",       "url_hyphens", "url_length",
    "url_query",   "url_last_hyphens", "url_forum",   "url_product",
    "url_listing", "url_docs",         "url_article"};

// All 0 for a page without a URL.
std::array<float, kUrlFeatureNames.size()> UrlFeatures(std::string_view url);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_URL_FEATURES_H_
