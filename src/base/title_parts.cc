#include "base/title_parts.h"

#include <array>
#include <cstddef>

#include "base/strings.h"

namespace descale {
namespace {

constexpr std::array<std::string_view, 13> kSeparators = {
    " - ", "|",   " – ", " — ", " :: ", " / ", "»",
    "«",   " · ", " • ", " ‹ ", " › ",  "｜"};

}  // namespace

std::vector<std::string_view> TitleParts(std::string_view title) {
  std::vector<std::string_view> parts;
  while (true) {
    size_t cut = std::string_view::npos;
    size_t cut_size = 0;
    for (const std::string_view separator : kSeparators) {
      const size_t found = title.find(separator);
      if (found < cut) {
        cut = found;
        cut_size = separator.size();
      }
    }
    const std::string_view part = TrimAscii(title.substr(0, cut));
    if (!part.empty()) parts.push_back(part);
    if (cut == std::string_view::npos) return parts;
    title.remove_prefix(cut + cut_size);
  }
}

}  // namespace descale
