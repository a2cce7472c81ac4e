// WhyText: the answer in sentences.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "descale/explain.h"

#include "explain/fates.h"
#include "explain/sentences.h"
#include "explain/terminal.h"
#include "explain/text_parts.h"

namespace descale {
namespace {

// A word that stands on every second line needs no sentences on each.
constexpr size_t kMostLines = 20;

class Answer {
 public:
  Answer(const Explanation& explanation, const WhyAnswer& answer,
         const ExplainStyle& style, std::string* out)
      : explanation_(explanation),
        document_(explanation.document),
        answer_(answer),
        style_(style),
        fates_(document_),
        terminal_(style_, out) {}

  void Write() {
    size_t shown = 0;
    for (const uint32_t line : answer_.lines) {
      if (!style_.full && shown == kMostLines) break;
      if (shown++ > 0) terminal_.EndLine();
      WriteLine(line);
    }
    if (shown < answer_.lines.size()) {
      terminal_.EndLine();
      Say("... and " + std::to_string(answer_.lines.size() - shown) +
          " further lines");
    }
    if (!answer_.found()) WriteNotFound();
    for (const std::string_view field : answer_.fields) {
      Say("The metadata have it: " + std::string(field) + ".");
    }
  }

 private:
  void WriteLine(uint32_t line) {
    const Block& block = document_.blocks[document_.lines[line].block];
    const bool kept = fates_.IsKept(line);
    const Paint paint = kept ? Paint::kGreen : Paint::kRed;
    terminal_.Put(kept ? "in   " : "out  ", paint);
    terminal_.PutForeign(document_.TextOf(document_.lines[line]), paint);
    terminal_.EndLine();
    if (const Reason* reason = fates_.ReasonOf(line)) {
      Explain(SentenceFor(*reason));
    } else {
      Explain(SentenceForKept(document_, block));
    }
    for (const Note& note : fates_.NotesOf(line)) {
      Explain(SentenceFor(note.kind, document_.reasons[note.reason]));
    }
    if (const uint32_t position = fates_.PositionOf(line); position != 0) {
      Explain("It is line " + std::to_string(position) + " of the " +
              std::to_string(fates_.position_count()) + " that rules see.");
    }
    if (document_.kind == PageKind::kHtml) {
      WriteNeighbour("path", document_.PathOf(block));
    }
    if (line > 0) WriteNeighbour("before", TextOf(line - 1));
    if (line + 1 < document_.lines.size()) {
      WriteNeighbour("after", TextOf(line + 1));
    }
  }

  std::string_view TextOf(uint32_t line) const {
    return document_.TextOf(document_.lines[line]);
  }

  // What is said is never shortened: it names the rule.
  void Explain(std::string_view sentence) {
    terminal_.PutColumn(kTextColumn);
    Say(sentence);
  }

  void Say(std::string_view sentence) {
    terminal_.Put(Harmless(sentence));
    terminal_.EndLine();
  }

  void WriteNeighbour(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    terminal_.PutColumn(kTextColumn);
    terminal_.Put(std::string(name) + "  ", Paint::kFaint);
    terminal_.PutColumn(kTextColumn + kNameColumns);
    terminal_.PutForeign(text, Paint::kFaint);
    terminal_.EndLine();
  }

  void WriteNotFound() {
    if (!explanation_.article.outcome.ok()) {
      Say("What became of the page: " +
          OutcomeWords(explanation_.article.outcome) + ".");
    }
    Say("No line of the page has it.");
    switch (answer_.in_source) {
      case InSource::kYes:
        return Say(
            "It stands in the page's source, but not as text: in a script, a "
            "style, an "
            "attribute, a comment or a part that is not shown.");
      case InSource::kNotSearched:
        return Say("The page's source was not searched: it is in " +
                   explanation_.article.charset.used + ", not in UTF-8.");
      case InSource::kNo:
        return Say("Nor does it stand anywhere in the page's source.");
    }
  }

  static constexpr uint32_t kTextColumn = 5;
  static constexpr uint32_t kNameColumns = 8;

  const Explanation& explanation_;
  const Document& document_;
  const WhyAnswer& answer_;
  const ExplainStyle& style_;
  const Fates fates_;
  Terminal terminal_;
};

}  // namespace

std::string WhyText(const Explanation& explanation, const WhyAnswer& answer,
                    const ExplainStyle& style) {
  std::string out;
  Answer(explanation, answer, style, &out).Write();
  return out;
}

}  // namespace descale
