// Reasons: what is told of a rule that acted on a line.

#ifndef DESCALE_RULES_REASONS_H_
#define DESCALE_RULES_REASONS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "descale/document.h"
#include "descale/reason.h"

#include "rules/pack.h"
#include "rules/rule.h"

namespace descale {

// A rule's id, class, action and place; the evidence is for the caller to add.
Reason ReasonOf(const Rule& rule);

// What led the rule to a line: `matched "share"`.
std::string EvidenceOf(const Rule& rule, const Match& match);

// A line in quotes, the start of it if it is long.
std::string Quoted(std::string_view text);

void AddNote(NoteKind kind, uint32_t line, Reason reason, Document* document);

}  // namespace descale

#endif  // DESCALE_RULES_REASONS_H_
