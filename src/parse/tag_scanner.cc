#include "parse/tag_scanner.h"

#include <algorithm>
#include <array>

#include "base/strings.h"

namespace descale {
namespace {

constexpr size_t kLongestTagName = 16;  // "annotation-xml" is the longest known

// Elements whose content is no markup: raw text and RCDATA.
bool IsRawElement(TagId tag) {
  switch (tag) {
    case TagId::kScript:
    case TagId::kStyle:
    case TagId::kXmp:
    case TagId::kIframe:
    case TagId::kNoembed:
    case TagId::kNoframes:
    case TagId::kPlaintext:
    case TagId::kTitle:
    case TagId::kTextarea:
      return true;
    default:
      return false;
  }
}

TagId LookUpTag(std::string_view name) {
  if (name.size() > kLongestTagName) return TagId::kUnknown;
  std::array<char, kLongestTagName> lower{};
  std::transform(name.begin(), name.end(), lower.begin(), AsciiLower);
  return TagFromName({lower.data(), name.size()});
}

bool EndsTagName(char c) { return IsAsciiSpace(c) || c == '/' || c == '>'; }

}  // namespace

bool TagScanner::Next(ScannedToken* token) {
  while (pos_ < html_.size()) {
    if (raw_ != TagId::kUnknown) {
      if (ScanRawText(token)) return true;
      continue;
    }
    // A `<` that starts no tag is text, and the text goes on behind it.
    const size_t begin = pos_;
    size_t open = html_.find('<', pos_);
    while (open != std::string_view::npos && open + 1 < html_.size() &&
           !IsAsciiAlpha(html_[open + 1]) && html_[open + 1] != '/' &&
           html_[open + 1] != '!' && html_[open + 1] != '?') {
      open = html_.find('<', open + 1);
    }
    if (open == std::string_view::npos || open + 1 == html_.size()) {
      open = html_.size();
    }
    if (open > begin) {
      *token = {ScannedToken::Kind::kText, TagId::kUnknown, 0,
                html_.substr(begin, open - begin)};
      pos_ = open;
      return true;
    }
    if (ScanMarkup(token)) return true;
  }
  return false;
}

// At "<" followed by a letter, "/", "!" or "?". False if it gave no token.
bool TagScanner::ScanMarkup(ScannedToken* token) {
  const char next = html_[pos_ + 1];
  if (next == '!') {
    if (html_.substr(pos_).starts_with("<!--")) {
      SkipComment();
    } else {
      SkipBogusComment();
    }
    return false;
  }
  if (next == '?') {
    SkipBogusComment();
    return false;
  }
  if (next != '/') {
    ++pos_;
    return ScanTag(false, token);
  }
  if (pos_ + 2 < html_.size() && IsAsciiAlpha(html_[pos_ + 2])) {
    pos_ += 2;
    return ScanTag(true, token);
  }
  SkipBogusComment();  // "</ x>", "</>"
  return false;
}

// At the first letter of a tag's name. A tag that the page's end cuts is none.
bool TagScanner::ScanTag(bool end_tag, ScannedToken* token) {
  const size_t begin = pos_;
  while (pos_ < html_.size() && !EndsTagName(html_[pos_])) ++pos_;
  const TagId tag = LookUpTag(html_.substr(begin, pos_ - begin));
  uint32_t attributes = 0;
  if (!SkipAttributes(&attributes)) return false;
  *token = {
      end_tag ? ScannedToken::Kind::kEndTag : ScannedToken::Kind::kStartTag,
      tag,
      attributes,
      {}};
  if (!end_tag && IsRawElement(tag)) raw_ = tag;
  return true;
}

// Moves behind the tag's `>`; false at the end of the page.
bool TagScanner::SkipAttributes(uint32_t* count) {
  while (pos_ < html_.size()) {
    const char c = html_[pos_];
    if (c == '>') {
      ++pos_;
      return true;
    }
    if (IsAsciiSpace(c) || c == '/') {
      ++pos_;
      continue;
    }
    ++*count;
    ++pos_;  // a name may even start with "="
    while (pos_ < html_.size() && !EndsTagName(html_[pos_]) &&
           html_[pos_] != '=') {
      ++pos_;
    }
    while (pos_ < html_.size() && IsAsciiSpace(html_[pos_])) ++pos_;
    if (pos_ < html_.size() && html_[pos_] == '=') {
      ++pos_;
      if (!SkipAttributeValue()) return false;
    }
  }
  return false;
}

bool TagScanner::SkipAttributeValue() {
  while (pos_ < html_.size() && IsAsciiSpace(html_[pos_])) ++pos_;
  if (pos_ == html_.size()) return false;
  const char quote = html_[pos_];
  if (quote == '"' || quote == '\'') {
    const size_t close = html_.find(quote, pos_ + 1);
    pos_ = close == std::string_view::npos ? html_.size() : close + 1;
    return close != std::string_view::npos;
  }
  while (pos_ < html_.size() && !IsAsciiSpace(html_[pos_]) &&
         html_[pos_] != '>') {
    ++pos_;
  }
  return pos_ < html_.size();
}

// At "<!--". Ends at "-->" or "--!>"; "<!-->" and "<!--->" are whole comments.
void TagScanner::SkipComment() {
  const size_t begin = pos_;
  size_t from = begin + 2;  // the two dashes may be part of the end
  while (true) {
    const size_t dashes = html_.find("--", from);
    if (dashes == std::string_view::npos) {
      pos_ = html_.size();
      return;
    }
    const std::string_view rest = html_.substr(dashes + 2);
    if (rest.starts_with('>') ||
        (rest.starts_with("!>") && dashes >= begin + 4)) {
      pos_ = dashes + (rest[0] == '>' ? 3 : 4);
      return;
    }
    // "<!--->": the third dash stands with the second.
    from = dashes + 1;
  }
}

void TagScanner::SkipBogusComment() {
  const size_t close = html_.find('>', pos_);
  pos_ = close == std::string_view::npos ? html_.size() : close + 1;
}

// Inside a raw element: everything up to its end tag is one token. False when
// there is nothing before the end tag.
bool TagScanner::ScanRawText(ScannedToken* token) {
  const std::string_view name = TagName(raw_);
  size_t end = raw_ == TagId::kPlaintext ? html_.size() : pos_;
  while (end < html_.size()) {
    end = std::min(html_.find("</", end), html_.size());
    const size_t after = end + 2 + name.size();
    if (after < html_.size() && EndsTagName(html_[after]) &&
        StartsWithIgnoringCase(html_.substr(end + 2), name)) {
      break;
    }
    if (end < html_.size()) end += 2;
  }
  const bool has_text = end > pos_;
  if (has_text) {
    *token = {ScannedToken::Kind::kRawText, raw_, 0,
              html_.substr(pos_, end - pos_)};
  }
  pos_ = end;
  raw_ = TagId::kUnknown;
  return has_text;
}

}  // namespace descale
