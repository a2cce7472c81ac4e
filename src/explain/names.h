// What explain calls things, the same in all its forms.

#ifndef DESCALE_EXPLAIN_NAMES_H_
#define DESCALE_EXPLAIN_NAMES_H_

#include <array>
#include <string_view>

#include "descale/document.h"

namespace descale {

struct NamedField {
  std::string_view name;
  MetadataField Metadata::*field;
};

inline constexpr std::array<NamedField, 9> kMetadataFields = {{
    {"title", &Metadata::title},
    {"author", &Metadata::author},
    {"date", &Metadata::date},
    {"language", &Metadata::language},
    {"source", &Metadata::source},
    {"site_name", &Metadata::site_name},
    {"canonical_url", &Metadata::canonical_url},
    {"description", &Metadata::description},
    {"image", &Metadata::image},
}};

// "saved", "trial", ...
std::string_view NoteKindName(NoteKind kind);

// "html" or "text".
std::string_view PageKindName(PageKind kind);

// The rule that a metadata value says it is from, if it is one that acted on
// the page; nullptr for "json-ld", "h1" and the like.
const Reason* RuleOfOrigin(const Document& document, std::string_view origin);

}  // namespace descale

#endif  // DESCALE_EXPLAIN_NAMES_H_
