// SectionHint: what an element's tag, role, id and class say of its content.

#ifndef DESCALE_CLASSIFY_SECTION_HINTS_H_
#define DESCALE_CLASSIFY_SECTION_HINTS_H_

#include <cstdint>

#include "descale/document.h"

namespace descale {

enum class SectionHint : uint8_t { kNone, kBoilerplate, kContent };

// The hint of the element itself, without its ancestors.
SectionHint HintOf(const Document& document, const Section& section);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_SECTION_HINTS_H_
