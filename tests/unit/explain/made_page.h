// An Explanation made by hand.

#ifndef DESCALE_TESTS_UNIT_EXPLAIN_MADE_PAGE_H_
#define DESCALE_TESTS_UNIT_EXPLAIN_MADE_PAGE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "descale/extractor.h"

namespace descale {

class MadePage {
 public:
  explicit MadePage(PageKind kind = PageKind::kHtml) {
    explanation.article.id = "page.html";
    explanation.article.kind = kind;
    explanation.article.charset = {"utf-8", "utf-8", "valid-utf-8"};
    Document& document = explanation.document;
    document.kind = kind;
    document.names = "main";
    document.sections.push_back({.tag = TagId::kBody});
    document.sections.push_back(
        {.tag = TagId::kDiv, .parent = 0, .id = {0, 4}});
  }

  // Adds a block of no lines yet. Pointers to earlier ones may be void then.
  Block& AddBlock(BlockKind kind = BlockKind::kParagraph) {
    Document& document = explanation.document;
    Block& block = document.blocks.emplace_back();
    block.kind = kind;
    block.section = 1;
    block.score = 0.75F;
    block.chars = 100;
    block.first_line = static_cast<uint32_t>(document.lines.size());
    return block;
  }

  // Adds a line to the last block; returns its index.
  uint32_t AddLine(std::string_view text) {
    Document& document = explanation.document;
    Line line;
    line.block = static_cast<uint32_t>(document.blocks.size()) - 1;
    line.text.begin = static_cast<uint32_t>(document.text.size());
    document.text += text;
    line.text.end = static_cast<uint32_t>(document.text.size());
    document.text += '\n';
    document.lines.push_back(line);
    ++document.blocks.back().line_count;
    return static_cast<uint32_t>(document.lines.size()) - 1;
  }

  // A block of one line.
  uint32_t AddParagraph(std::string_view text) {
    AddBlock();
    return AddLine(text);
  }

  int32_t ModelReason() {
    Reason reason;
    reason.stage = "classify";
    reason.evidence = "score 0.05, link share 1.00";
    return explanation.document.AddReason(std::move(reason));
  }

  int32_t RuleReason(std::string_view action, std::string rule = "en/share") {
    Reason reason;
    reason.stage = "rules";
    reason.action = action;
    reason.rule = std::move(rule);
    reason.rule_class = "share";
    reason.file = "rules/languages/en.toml";
    reason.line = 12;
    reason.evidence = "matched \"share\"";
    return explanation.document.AddReason(std::move(reason));
  }

  // The content model takes the block of the line.
  void TakeByModel(uint32_t line) {
    Document& document = explanation.document;
    document.blocks[document.lines[line].block].reason = ModelReason();
  }

  // A rule takes the line.
  void TakeByRule(uint32_t line, std::string_view action = "drop-line",
                  std::string rule = "en/share") {
    explanation.document.lines[line].reason =
        RuleReason(action, std::move(rule));
  }

  void AddNote(NoteKind kind, uint32_t line, std::string_view action) {
    explanation.document.notes.push_back({kind, line, RuleReason(action)});
  }

  Explanation explanation;
};

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_EXPLAIN_MADE_PAGE_H_
