// PageBuilder: a Document block by block, as segment would make it.

#ifndef DESCALE_TESTS_UNIT_CLASSIFY_PAGE_BUILDER_H_
#define DESCALE_TESTS_UNIT_CLASSIFY_PAGE_BUILDER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "descale/document.h"

#include "base/words.h"

namespace descale {

class PageBuilder {
 public:
  PageBuilder() { Open(TagId::kBody); }

  PageBuilder& Open(TagId tag, std::string_view classes = "",
                    std::string_view role = "") {
    Section section;
    section.tag = tag;
    section.parent = open_.empty() ? kNoIndex : open_.back();
    section.depth = static_cast<uint32_t>(open_.size());
    section.classes = Name(classes);
    section.role = Name(role);
    section.first_block = static_cast<uint32_t>(document_.blocks.size());
    open_.push_back(static_cast<uint32_t>(document_.sections.size()));
    document_.sections.push_back(section);
    return *this;
  }

  PageBuilder& Close() {
    document_.sections[open_.back()].end_block =
        static_cast<uint32_t>(document_.blocks.size());
    open_.pop_back();
    return *this;
  }

  PageBuilder& Add(std::string_view text, double link_share = 0,
                   BlockKind kind = BlockKind::kParagraph) {
    const auto begin = static_cast<uint32_t>(document_.text.size());
    document_.text += text;
    Block block;
    block.kind = kind;
    block.section = open_.back();
    block.first_line = static_cast<uint32_t>(document_.lines.size());
    block.line_count = 1;
    const TextCounts counts = CountText(text);
    block.chars = counts.chars;
    block.words = counts.words;
    block.sentence_marks = counts.sentence_marks;
    block.commas = counts.commas;
    block.link_chars = static_cast<uint32_t>(block.chars * link_share);
    Line line;
    line.text = {begin, static_cast<uint32_t>(document_.text.size())};
    line.block = static_cast<uint32_t>(document_.blocks.size());
    document_.lines.push_back(line);
    document_.blocks.push_back(block);
    for (const uint32_t i : open_) {
      document_.sections[i].chars += block.chars;
      document_.sections[i].link_chars += block.link_chars;
      document_.sections[i].words += block.words;
    }
    return *this;
  }

  Document& Finish() {
    while (!open_.empty()) Close();
    return document_;
  }

 private:
  Span Name(std::string_view name) {
    const auto begin = static_cast<uint32_t>(document_.names.size());
    document_.names += name;
    return {begin, static_cast<uint32_t>(document_.names.size())};
  }

  Document document_;
  std::vector<uint32_t> open_;
};

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_CLASSIFY_PAGE_BUILDER_H_
