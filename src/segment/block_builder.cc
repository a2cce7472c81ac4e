#include "segment/block_builder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/characters.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "base/white_space.h"
#include "base/words.h"

namespace descale {
namespace {

// How many bytes of Unicode white space `text` starts with.
size_t LeadingSpace(std::string_view text) {
  size_t pos = LeadingAsciiSpace(text);
  while (pos < text.size() && static_cast<unsigned char>(text[pos]) >= 0x80) {
    size_t next = pos;
    if (!IsSpace(DecodeUtf8(text, &next))) break;
    pos = next + LeadingAsciiSpace(text.substr(next));
  }
  return pos;
}

// The size of `text` without the Unicode white space at its end.
size_t SizeWithoutTrailingSpace(std::string_view text) {
  size_t end = text.size();
  while (end > 0) {
    size_t start = end - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) >> 6) == 2) {
      --start;  // a continuation byte
    }
    size_t pos = start;
    if (!IsSpace(DecodeUtf8(text, &pos))) {
      break;
    }
    end = start;
  }
  return end;
}

}  // namespace

void BlockBuilder::Begin(const TextContext& context) {
  context_ = context;
  open_ = true;
  all_hidden_ = true;
  link_chars_ = 0;
  bold_chars_ = 0;
  links_ = 0;
  last_link_ = kNoIndex;
  line_begin_ = document_->text.size();
  first_line_ = static_cast<uint32_t>(document_->lines.size());
}

void BlockBuilder::Append(std::string_view text, const TextContext& context) {
  const bool blank = LeadingSpace(text) == text.size();
  if (!open_) {
    if (blank && !context.preformatted) {
      return;
    }
    Begin(context);
  }
  const size_t before = document_->text.size();
  if (context.preformatted) {
    AppendPreformatted(text);
  } else {
    AppendCollapsed(text);
  }
  if (blank) {
    return;
  }
  all_hidden_ = all_hidden_ && context.hidden;
  if (context.link != kNoIndex && context.link != last_link_) {
    last_link_ = context.link;
    ++links_;
  }
  if (context.link != kNoIndex || context.bold) {
    const auto added = std::string_view(document_->text)
                           .substr(std::min(before, document_->text.size()));
    const uint32_t chars = CountText(added).chars;
    link_chars_ += context.link != kNoIndex ? chars : 0;
    bold_chars_ += context.bold ? chars : 0;
  }
}

void BlockBuilder::AppendCollapsed(std::string_view text) {
  std::string& out = document_->text;
  size_t pos = 0;
  while (pos < text.size()) {
    const size_t spaces = LeadingAsciiSpace(text.substr(pos));
    pos += spaces;
    space_ = space_ || spaces > 0;
    if (LineIsEmpty()) {
      space_ = false;
      pos += LeadingSpace(text.substr(pos));
    }
    if (pos == text.size()) return;
    if (space_) {
      out += ' ';
      space_ = false;
    }
    const size_t words = CollapsedPrefix(text.substr(pos));
    out.append(text, pos, words);
    pos += words;
  }
}

void BlockBuilder::AppendPreformatted(std::string_view text) {
  space_ = false;
  while (true) {
    const size_t newline = text.find('\n');
    document_->text.append(text.substr(0, newline));
    if (newline == std::string_view::npos) {
      return;
    }
    EndLine();
    text.remove_prefix(newline + 1);
  }
}

bool BlockBuilder::Break(bool preformatted) {
  const auto line = std::string_view(document_->text).substr(line_begin_);
  if (open_ && after_break_ && !preformatted && !HasVisible(line)) {
    return EndBlock();
  }
  EndLine();
  after_break_ = open_;
  return false;
}

void BlockBuilder::EndLineIfAny() {
  if (open_ && !LineIsEmpty()) {
    EndLine();
  }
}

// Takes white space off the end of the text. What follows may stand where it
// was, so marks of elements that end there must not reach so far.
void BlockBuilder::CutText(size_t size) {
  document_->text.resize(size);
  for (auto mark = document_->marks.rbegin();
       mark != document_->marks.rend() && mark->text.end > size; ++mark) {
    mark->text.end = static_cast<uint32_t>(size);
    mark->text.begin = std::min(mark->text.begin, mark->text.end);
  }
}

void BlockBuilder::EndLine() {
  space_ = false;
  after_break_ = false;
  if (!open_) {
    return;
  }
  std::string& out = document_->text;
  const auto line = std::string_view(out).substr(line_begin_);
  const bool visible = HasVisible(line);
  CutText(line_begin_ + (visible ? SizeWithoutTrailingSpace(line) : 0));
  const bool first = document_->lines.size() == first_line_;
  if (visible) {
    document_->lines.push_back(
        {.text = {static_cast<uint32_t>(line_begin_),
                  static_cast<uint32_t>(out.size())},
         .block = static_cast<uint32_t>(document_->blocks.size())});
  }
  // A blank line is kept between the lines of preformatted text only: TextOf
  // shows it there.
  if (visible || (context_.preformatted && !first)) {
    out += '\n';
  }
  line_begin_ = out.size();
}

bool BlockBuilder::EndBlock() {
  EndLine();
  const uint32_t images = std::exchange(images_, 0);
  const auto line_count =
      static_cast<uint32_t>(document_->lines.size() - first_line_);
  const bool any = open_ && line_count > 0;
  open_ = false;
  if (!any) {
    return false;
  }
  const uint32_t end = document_->lines.back().text.end;
  CutText(end);
  const uint32_t begin = document_->lines[first_line_].text.begin;
  const TextCounts counts =
      CountText(std::string_view(document_->text).substr(begin, end - begin));
  document_->text += '\n';
  line_begin_ = document_->text.size();
  Block block;
  block.kind = context_.kind;
  block.level = context_.level;
  block.ordered = context_.ordered;
  block.hidden = all_hidden_;
  block.section = context_.section;
  block.first_line = first_line_;
  block.line_count = line_count;
  block.chars = counts.chars;
  block.link_chars = std::min(link_chars_, counts.chars);
  block.words = counts.words;
  block.sentence_marks = counts.sentence_marks;
  block.commas = counts.commas;
  block.links = links_;
  block.bold_chars = std::min(bold_chars_, counts.chars);
  block.images = images;
  document_->blocks.push_back(block);
  return true;
}

void BlockBuilder::LeaveSection(uint32_t section, uint32_t parent) {
  if (open_ && context_.section == section) {
    context_.section = parent;
  }
}

}  // namespace descale
