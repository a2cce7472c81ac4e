// A page as a JSON object.

#ifndef DESCALE_READ_JSON_PAGE_H_
#define DESCALE_READ_JSON_PAGE_H_

#include <string_view>

#include "descale/outcome.h"
#include "descale/page.h"
#include "descale/reader.h"

#include "base/json.h"

namespace descale {

// Fills in what the object says and leaves the rest of `page` as it is: members
// that are missing, null or empty, and those that nobody asks for, say nothing.
// kCorrupt if `text` is no object, has neither HTML nor text in it or another
// type where a string should be.
Outcome ReadJsonPage(std::string_view text, const JsonFields& fields,
                     JsonReader* json, Page* page);

}  // namespace descale

#endif  // DESCALE_READ_JSON_PAGE_H_
