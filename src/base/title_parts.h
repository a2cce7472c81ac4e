// TitleParts: "Harbour opens - The Coast" -> "Harbour opens", "The Coast".

#ifndef DESCALE_BASE_TITLE_PARTS_H_
#define DESCALE_BASE_TITLE_PARTS_H_

#include <string_view>
#include <vector>

namespace descale {

// The parts of a title that stand between " - ", " | ", " – ", "»" and the
// like, trimmed, empty ones left out; one part if there is no separator. A
// hyphen without spaces joins words and separates nothing.
std::vector<std::string_view> TitleParts(std::string_view title);

}  // namespace descale

#endif  // DESCALE_BASE_TITLE_PARTS_H_
