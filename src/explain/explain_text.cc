// ExplainText: a page as something like a diff. Lines in the text begin with
// "+", the others with "-", blocks with "#".

#include <cstdint>
#include <string>
#include <string_view>

#include "descale/explain.h"

#include "explain/fates.h"
#include "explain/names.h"
#include "explain/tally.h"
#include "explain/terminal.h"
#include "explain/text_parts.h"

namespace descale {
namespace {

constexpr uint32_t kValueColumn = 15;  // behind the longest name of a field
constexpr uint32_t kReasonColumn = 4;

class TextForm {
 public:
  TextForm(const Explanation& explanation, const ExplainStyle& style,
           std::string* out)
      : article_(explanation.article),
        document_(explanation.document),
        style_(style),
        fates_(document_),
        terminal_(style_, out) {}

  void Write() {
    WriteHead();
    WriteMetadata();
    if (document_.lines.empty()) return;
    terminal_.EndLine();
    for (const Block& block : document_.blocks) WriteBlock(block);
    terminal_.EndLine();
    WriteTally(TallyOf(document_, fates_));
  }

 private:
  void WriteHead() {
    WriteField("page", article_.id);
    WriteField("url", article_.url);
    WriteField("kind", PageKindName(article_.kind));
    WriteField("generator", document_.generator);
    WriteField("outcome", OutcomeWords(article_.outcome));
    WriteField("charset", CharsetWords());
  }

  std::string CharsetWords() const {
    const CharsetReport& charset = article_.charset;
    if (charset.used.empty()) return {};
    const std::string declared =
        charset.declared.empty() ? "nothing" : charset.declared;
    return charset.used + " (" + charset.origin + "; declared " + declared +
           ")";
  }

  void WriteField(std::string_view name, std::string_view value,
                  std::string_view origin = {}) {
    if (value.empty()) return;
    terminal_.Put(name, Paint::kBold);
    terminal_.PutColumn(kValueColumn);
    if (!origin.empty()) {
      terminal_.Put("[" + Harmless(origin) + "] ", Paint::kFaint);
    }
    terminal_.PutForeign(value);
    terminal_.EndLine();
  }

  void WriteMetadata() {
    for (const NamedField& named : kMetadataFields) {
      const MetadataField& field = article_.metadata.*named.field;
      std::string origin = field.origin;
      if (const Reason* rule = RuleOfOrigin(document_, field.origin)) {
        origin += " " + PlaceOf(*rule);
      }
      WriteField(named.name, field.value, origin);
    }
    std::string tags;
    for (const std::string& tag : article_.metadata.tags) {
      tags.append(tags.empty() ? "" : ", ").append(tag);
    }
    WriteField("tags", tags);
  }

  bool IsShown(uint32_t line) const {
    return fates_.IsKept(line) ? style_.kept : style_.removed;
  }

  void WriteBlock(const Block& block) {
    const uint32_t end = block.first_line + block.line_count;
    // In plain text a block is its one line, about which there is no more.
    bool has_head = document_.kind == PageKind::kText;
    for (uint32_t line = block.first_line; line < end; ++line) {
      if (!IsShown(line)) continue;
      if (!has_head) WriteBlockHead(block);
      has_head = true;
      WriteLine(line, /*with_reason=*/!IsTakenByModel(block));
    }
  }

  bool IsTakenByModel(const Block& block) const {
    const Reason* reason = fates_.ReasonOf(block);
    return document_.kind != PageKind::kText && reason != nullptr &&
           reason->rule.empty();
  }

  // The reason of a block that the model took stands here, in place of the
  // score that it names.
  void WriteBlockHead(const Block& block) {
    const auto number = &block - document_.blocks.data() + 1;
    terminal_.Put("#" + std::to_string(number) + " " + KindWords(block),
                  Paint::kFaint);
    if (block.hidden) terminal_.Put("  hidden", Paint::kFaint);
    if (IsTakenByModel(block)) {
      const Reason& reason = *fates_.ReasonOf(block);
      terminal_.Put("  " + std::string(reason.stage) + ": ", Paint::kRed);
      terminal_.Put(reason.evidence, Paint::kFaint);
    } else {
      terminal_.Put("  score " + ShareWords(block.score) + ", link share " +
                        ShareWords(block.LinkShare()),
                    Paint::kFaint);
    }
    terminal_.Put("  ");
    terminal_.PutForeignTail(document_.PathOf(block), Paint::kFaint);
    terminal_.EndLine();
    const auto contributions = document_.ContributionsTo(block);
    if (contributions.empty()) return;
    terminal_.PutColumn(kReasonColumn);
    terminal_.Put("by  " + ContributionWords(contributions), Paint::kFaint);
    terminal_.EndLine();
  }

  void WriteLine(uint32_t line, bool with_reason) {
    const Reason* reason = fates_.ReasonOf(line);
    const bool kept = reason == nullptr;
    const Paint paint = kept ? Paint::kGreen : Paint::kRed;
    terminal_.Put(kept ? "+ " : "- ", paint);
    terminal_.PutForeign(document_.TextOf(document_.lines[line]), paint);
    terminal_.EndLine();
    if (!kept && with_reason) WriteReason("", *reason, line);
    for (const Note& note : fates_.NotesOf(line)) {
      WriteReason(NoteKindName(note.kind), document_.reasons[note.reason],
                  line);
    }
  }

  // "rules drop-line  en/share-label  share  rules/languages/en.toml:12  line
  // 3 of 80  matched "share"", behind the kind of a note.
  void WriteReason(std::string_view note, const Reason& reason, uint32_t line) {
    terminal_.PutColumn(kReasonColumn);
    if (!note.empty()) {
      terminal_.Put(std::string(note) + "  ", Paint::kYellow);
    }
    std::string words(reason.stage);
    if (!reason.action.empty()) words.append(" ").append(reason.action);
    if (!reason.rule.empty()) {
      words += "  " + reason.rule + "  " + reason.rule_class + "  " +
               PlaceOf(reason);
    }
    if (const uint32_t position = fates_.PositionOf(line); position != 0) {
      words += "  line " + std::to_string(position) + " of " +
               std::to_string(fates_.position_count());
    }
    terminal_.Put(Harmless(words) + "  ", Paint::kFaint);
    terminal_.PutForeign(reason.evidence, Paint::kFaint);
    terminal_.EndLine();
  }

  void WriteTally(const Tally& tally) {
    WriteField("blocks", std::to_string(tally.blocks) + ", " +
                             std::to_string(tally.blocks_kept) + " kept");
    std::string lines = std::to_string(tally.lines) + ", " +
                        std::to_string(tally.lines_kept) + " kept";
    for (const auto& [stage, count] : tally.removed_by) {
      if (count == 0) continue;
      lines += ", " + std::to_string(count) + " removed by ";
      lines += stage;
    }
    WriteField("lines", lines);
    for (const Tally::Row& row : tally.rules) {
      const std::string count = std::to_string(row.lines) + " ";
      WriteField(count + std::string(row.what),
                 row.reason->rule + "  " + row.reason->rule_class + "  " +
                     PlaceOf(*row.reason));
    }
  }

  const Article& article_;
  const Document& document_;
  const ExplainStyle& style_;
  const Fates fates_;
  Terminal terminal_;
};

}  // namespace

std::string ExplainText(const Explanation& explanation,
                        const ExplainStyle& style) {
  std::string out;
  TextForm(explanation, style, &out).Write();
  return out;
}

}  // namespace descale
