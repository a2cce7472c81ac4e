#include <charconv>
#include <string>
#include <string_view>

#include "descale/document.h"
#include "descale/outcome.h"

#include "base/json.h"
#include "write/render.h"

namespace descale {
namespace {

std::string_view KindName(BlockKind kind) {
  switch (kind) {
    case BlockKind::kParagraph:
      return "paragraph";
    case BlockKind::kHeading:
      return "heading";
    case BlockKind::kListItem:
      return "list_item";
    case BlockKind::kTableCell:
      return "table_cell";
    case BlockKind::kPreformatted:
      return "preformatted";
    case BlockKind::kQuote:
      return "quote";
    case BlockKind::kCaption:
      return "caption";
  }
  return "paragraph";
}

// Appends `{`, `}`, `,` and members as an object is filled.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string* out) : out_(out) { *out_ += '{'; }

  void String(std::string_view key, std::string_view value) {
    Key(key);
    AppendJsonString(value, out_);
  }
  void Integer(std::string_view key, int value) {
    Key(key);
    *out_ += std::to_string(value);
  }
  // Three decimals, in the same bytes in every locale.
  void Number(std::string_view key, float value) {
    Key(key);
    char digits[64];
    const auto end = std::to_chars(digits, digits + sizeof(digits), value,
                                   std::chars_format::fixed, 3);
    out_->append(digits, end.ptr);
  }
  void Key(std::string_view key) {
    out_->append(first_ ? "\"" : ",\"").append(key).append("\":");
    first_ = false;
  }
  void Close() { *out_ += '}'; }

 private:
  std::string* out_;
  bool first_ = true;
};

void AppendBlocks(const Article& article, std::string* out) {
  *out += '[';
  for (const ArticleBlock& block : article.blocks) {
    if (&block != article.blocks.data()) {
      *out += ',';
    }
    ObjectWriter object(out);
    object.String("kind", KindName(block.kind));
    object.Integer("level", block.level);
    object.String("text", std::string_view(article.text)
                              .substr(block.text.begin, block.text.size()));
    object.Number("score", block.score);
    object.Close();
  }
  *out += ']';
}

void AppendRemovals(const Article& article, std::string* out) {
  *out += '[';
  for (const Removal& removal : article.removed) {
    if (&removal != article.removed.data()) {
      *out += ',';
    }
    const Reason& reason = removal.reason;
    ObjectWriter object(out);
    object.String("text", removal.text);
    object.String("stage", reason.stage);
    object.String("rule", reason.rule);
    object.String("class", reason.rule_class);
    object.String("file", reason.file);
    object.Integer("line", reason.line);
    object.String("evidence", reason.evidence);
    object.Close();
  }
  *out += ']';
}

}  // namespace

void RenderJsonl(const Article& article, const WriteOptions& options,
                 std::string* out) {
  const Metadata& metadata = article.metadata;
  const Outcome& outcome = article.outcome;
  ObjectWriter record(out);
  record.String("id", article.id);
  record.String("url", article.url);
  record.String("title", metadata.title.value);
  record.String("author", metadata.author.value);
  record.String("date", metadata.date.value);
  record.String("language", metadata.language.value);
  record.String("source", metadata.source.value);
  record.String("text", article.text);
  record.String("status", PageStatusName(outcome.status));
  record.String("reason", OutcomeReasonName(outcome.reason));
  if (!outcome.message.empty()) {
    record.String("message", outcome.message);
  }
  if (options.with_blocks) {
    record.Key("blocks");
    AppendBlocks(article, out);
  }
  if (options.with_removed) {
    record.Key("removed");
    AppendRemovals(article, out);
  }
  record.Close();
  *out += '\n';
}

}  // namespace descale
