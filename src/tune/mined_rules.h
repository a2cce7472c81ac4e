// What was mined of a site, as the text of rules and as JSON.

#ifndef DESCALE_TUNE_MINED_RULES_H_
#define DESCALE_TUNE_MINED_RULES_H_

#include <cstdint>
#include <string>

#include "descale/mine.h"

#include "base/json_writer.h"

namespace descale {

// "12 of 50 pages".
std::string OfPages(uint64_t pages, uint64_t all);
// "97 %".
std::string PercentText(double share);

// [[rule]] tables, all on trial, with the counts as comments; "" for nothing.
std::string MinedRules(const MinedSite& site);

// The members "lines" and "boxes" of an object.
void WriteMined(const MinedSite& site, JsonWriter* json);

}  // namespace descale

#endif  // DESCALE_TUNE_MINED_RULES_H_
