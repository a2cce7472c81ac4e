#include "rules/reasons.h"

#include <utility>

#include "descale/stats.h"

#include "base/utf8.h"
#include "rules/names.h"

namespace descale {
namespace {

// Evidence is for people: the start of a long line says which one it is.
constexpr size_t kQuotedBytes = 80;

}  // namespace

std::string Quoted(std::string_view text) {
  const std::string_view shown = PrefixUtf8(text, kQuotedBytes);
  const char* dots = shown.size() < text.size() ? "..." : "";
  return "\"" + std::string(shown) + dots + "\"";
}

std::string EvidenceOf(const Rule& rule, const Match& match) {
  switch (match.kind) {
    case MatchKind::kLiteral:
      return "matched " + Quoted(rule.literals[match.detail]);
    case MatchKind::kPattern:
      return "matched /" + rule.patterns[match.detail].text + "/";
    case MatchKind::kAnyLine:
      return "conditions hold";
    case MatchKind::kSame:
      return "same as " + std::string(kSameNames[match.detail].name);
    case MatchKind::kCss:
      return "in " + rule.css[match.detail].text;
  }
  return {};
}

Reason ReasonOf(const Rule& rule) {
  Reason reason;
  reason.stage = StageName(Stage::kRules);
  reason.action = NameOf(kActionNames, rule.action);
  reason.rule = rule.id;
  reason.rule_class = rule.rule_class;
  reason.file = rule.file;
  reason.line = rule.line;
  return reason;
}

void AddNote(NoteKind kind, uint32_t line, Reason reason, Document* document) {
  document->notes.push_back(
      {kind, line, document->AddReason(std::move(reason))});
}

}  // namespace descale
