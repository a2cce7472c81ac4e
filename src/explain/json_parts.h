// The parts that the JSON forms of explain and why have in common; docs/explain
// describes their keys.

#ifndef DESCALE_EXPLAIN_JSON_PARTS_H_
#define DESCALE_EXPLAIN_JSON_PARTS_H_

#include <cstdint>

#include "descale/document.h"

#include "base/json_writer.h"
#include "explain/fates.h"

namespace descale {

// Members of an object that is open: stage, phase, action, rule, ...
void WriteReasonMembers(const Reason& reason, JsonWriter* json);

// Members: kind, level, path, ... of a block, but not its lines.
void WriteBlockMembers(const Document& document, const Block& block,
                       JsonWriter* json);

// Members: text, kept, position, reason (null if kept), notes.
void WriteLineMembers(const Document& document, const Fates& fates,
                      uint32_t line, JsonWriter* json);

}  // namespace descale

#endif  // DESCALE_EXPLAIN_JSON_PARTS_H_
