#include "explain/json_parts.h"

#include "explain/names.h"

namespace descale {

void WriteReasonMembers(const Reason& reason, JsonWriter* json) {
  json->String("stage", reason.stage);
  json->String("phase", PhaseOf(reason));
  json->String("action", reason.action);
  json->String("rule", reason.rule);
  json->String("class", reason.rule_class);
  json->String("file", reason.file);
  json->Integer("line", reason.line);
  json->String("evidence", reason.evidence);
}

void WriteBlockMembers(const Document& document, const Block& block,
                       JsonWriter* json) {
  json->String("kind", BlockKindName(block.kind));
  json->Integer("level", block.level);
  json->String("path", document.PathOf(block));
  json->Bool("hidden", block.hidden);
  json->Number("score", block.score);
  json->Number("link_share", block.LinkShare());
  json->Bool("kept", !block.removed());
  json->Key("contributions").BeginArray();
  for (const Contribution& contribution : document.ContributionsTo(block)) {
    json->BeginObject();
    json->String("feature", contribution.feature);
    json->Number("value", contribution.value);
    json->Number("change", contribution.change);
    json->EndObject();
  }
  json->EndArray();
}

void WriteLineMembers(const Document& document, const Fates& fates,
                      uint32_t line, JsonWriter* json) {
  const Reason* reason = fates.ReasonOf(line);
  json->String("text", document.TextOf(document.lines[line]));
  json->Bool("kept", reason == nullptr);
  json->Integer("position", fates.PositionOf(line));
  json->Key("reason");
  if (reason == nullptr) {
    json->Null();
  } else {
    json->BeginObject();
    WriteReasonMembers(*reason, json);
    json->EndObject();
  }
  json->Key("notes").BeginArray();
  for (const Note& note : fates.NotesOf(line)) {
    json->BeginObject();
    json->String("note", NoteKindName(note.kind));
    WriteReasonMembers(document.reasons[note.reason], json);
    json->EndObject();
  }
  json->EndArray();
}

}  // namespace descale
