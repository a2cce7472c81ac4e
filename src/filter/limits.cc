#include "filter/limits.h"

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

namespace descale {
namespace {

std::string Verdict(std::string_view what, double value, const char* relation,
                    double limit) {
  std::array<char, 80> figures;
  std::snprintf(figures.data(), figures.size(), " %.2f is %s %.2f", value,
                relation, limit);
  return std::string(what) + figures.data();
}

}  // namespace

std::string Over(std::string_view what, double value, double limit) {
  return value > limit ? Verdict(what, value, "over", limit) : "";
}

std::string Under(std::string_view what, double value, double limit) {
  return value < limit ? Verdict(what, value, "under", limit) : "";
}

}  // namespace descale
