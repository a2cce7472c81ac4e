// ExplainHtml: a page as a page, to be looked at in a browser.

#include <cstdint>
#include <string>
#include <string_view>

#include "descale/explain.h"

#include "explain/fates.h"
#include "explain/html_style.h"
#include "explain/html_text.h"
#include "explain/names.h"
#include "explain/tally.h"
#include "explain/text_parts.h"

namespace descale {
namespace {

class HtmlForm {
 public:
  HtmlForm(const Explanation& explanation, std::string* out)
      : article_(explanation.article),
        document_(explanation.document),
        fates_(document_),
        out_(*out) {}

  void Write() {
    WriteHead();
    out_ += "<main>\n";
    for (const Block& block : document_.blocks) {
      WriteBlock(block);
    }
    out_ += "</main>\n";
    WriteTally(TallyOf(document_, fates_));
    out_ += "</body></html>\n";
  }

 private:
  void WriteHead() {
    const std::string id = HtmlText(article_.id);
    out_ += "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">";
    out_ += "<meta name=\"viewport\" content=\"width=device-width\">\n";
    out_.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .append(kHtmlPolicy)
        .append("\">\n");
    out_ += "<title>" + id + "</title>\n";
    out_.append("<style>").append(kHtmlStyle).append("</style></head>\n");
    out_ += "<body><h1 dir=\"auto\">" + id + "</h1>\n<table>\n";
    WriteField("url", article_.url);
    WriteField("outcome", OutcomeWords(article_.outcome));
    WriteField("charset", article_.charset.used);
    WriteField("generator", document_.generator);
    for (const NamedField& named : kMetadataFields) {
      const MetadataField& field = article_.metadata.*named.field;
      const Reason* rule = RuleOfOrigin(document_, field.origin);
      WriteField(named.name, field.value,
                 field.origin + (rule == nullptr ? "" : " " + PlaceOf(*rule)));
    }
    out_ += "</table>\n";
    WriteSwitch("no-gone", "hide what is not in the text");
    WriteSwitch("no-kept", "hide what is in the text");
  }

  void WriteField(std::string_view name, std::string_view value,
                  std::string_view origin = {}) {
    if (value.empty()) {
      return;
    }
    out_.append("<tr><th>").append(name);
    out_ += "</th><td><bdi>" + HtmlText(value) + "</bdi>";
    if (!origin.empty()) {
      out_ += " <small>[" + HtmlText(origin) + "]</small>";
    }
    out_ += "</td></tr>\n";
  }

  // Boxes that work without a script; they stand before what they switch.
  void WriteSwitch(std::string_view id, std::string_view what) {
    out_.append("<input type=\"checkbox\" id=\"").append(id).append("\">");
    out_.append("<label for=\"").append(id).append("\"> ");
    out_.append(what).append("</label>\n");
  }

  void WriteBlock(const Block& block) {
    const auto number = &block - document_.blocks.data() + 1;
    std::string head = "#" + std::to_string(number) + " " + KindWords(block);
    head += block.hidden ? " hidden" : "";
    if (document_.kind == PageKind::kHtml) {
      head += ", score " + ShareWords(block.score) + ", link share " +
              ShareWords(block.LinkShare()) + ", " + document_.PathOf(block);
    }
    const auto contributions = document_.ContributionsTo(block);
    const std::string by =
        contributions.empty() ? "" : "by " + ContributionWords(contributions);
    out_ += "<section><div class=\"head\" title=\"" + HtmlText(by) + "\">" +
            HtmlText(head) + "</div>\n";
    for (uint32_t i = 0; i < block.line_count; ++i) {
      WriteLine(block.first_line + i);
    }
    out_ += "</section>\n";
  }

  void WriteLine(uint32_t line) {
    const Reason* reason = fates_.ReasonOf(line);
    const std::string why = reason == nullptr ? "" : WordsOf(*reason);
    out_.append("<p class=\"line")
        .append(reason == nullptr ? "" : " gone")
        .append("\" dir=\"auto\" title=\"")
        .append(reason == nullptr ? "in the text" : HtmlText(why))
        .append("\">");
    out_ += HtmlText(document_.TextOf(document_.lines[line])) + "</p>\n";
    // The model's reason is the score in the head of the block.
    if (reason != nullptr && !reason->rule.empty()) {
      WriteWhy("", why);
    }
    for (const Note& note : fates_.NotesOf(line)) {
      WriteWhy(NoteKindName(note.kind),
               WordsOf(document_.reasons[static_cast<size_t>(note.reason)]));
    }
  }

  void WriteWhy(std::string_view kind, std::string_view words) {
    out_ += kind.empty() ? "<span class=\"why\">" : "<span class=\"why note\">";
    if (!kind.empty()) {
      out_.append("<span class=\"kind\">").append(kind).append("</span> ");
    }
    out_ += "<bdi>" + HtmlText(words) + "</bdi></span>\n";
  }

  // "rules drop-line en/share-label (share) rules/languages/en.toml:12: matched
  // ..."
  static std::string WordsOf(const Reason& reason) {
    std::string words(reason.stage);
    if (!reason.action.empty()) {
      words.append(" ").append(reason.action);
    }
    if (!reason.rule.empty()) {
      words.append(" ").append(reason.rule).append(" (");
      words.append(reason.rule_class).append(") ").append(PlaceOf(reason));
    }
    return reason.evidence.empty() ? words : words + ": " + reason.evidence;
  }

  void WriteTally(const Tally& tally) {
    out_ += "<footer><table>\n";
    WriteField("blocks", std::to_string(tally.blocks) + ", " +
                             std::to_string(tally.blocks_kept) + " kept");
    WriteField("lines", std::to_string(tally.lines) + ", " +
                            std::to_string(tally.lines_kept) + " kept");
    for (const Tally::Row& row : tally.rules) {
      WriteField(row.what,
                 std::to_string(row.lines) + " by " + row.reason->rule + " (" +
                     row.reason->rule_class + ") " + PlaceOf(*row.reason));
    }
    out_ += "</table></footer>\n";
  }

  const Article& article_;
  const Document& document_;
  const Fates fates_;
  std::string& out_;
};

}  // namespace

std::string ExplainHtml(const Explanation& explanation) {
  std::string out;
  HtmlForm(explanation, &out).Write();
  return out;
}

}  // namespace descale
