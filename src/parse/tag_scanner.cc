#include "parse/tag_scanner.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.h"
#include "parse/tag_lookup.h"

namespace descale {
namespace {

constexpr auto kNone = std::string_view::npos;

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

// What the scanner stops at, a bit a question.
enum Stop : uint8_t {
  kEndsName = 1,       // of a tag: white space, '/', '>'
  kEndsAttribute = 2,  // its name: these and '='
  kEndsValue = 4,      // without quotes: white space, '>'
};

constexpr std::array<uint8_t, 256> kStops = [] {
  std::array<uint8_t, 256> stops = {};
  for (const unsigned char c : {' ', '\t', '\n', '\f', '\r', '>'}) {
    stops[c] = kEndsName | kEndsAttribute | kEndsValue;
  }
  stops['/'] = kEndsName | kEndsAttribute;
  stops['='] = kEndsAttribute;
  return stops;
}();

bool StopsAt(char c, Stop stop) {
  return (kStops[static_cast<unsigned char>(c)] & stop) != 0;
}

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
    while (open != kNone && open + 1 < html_.size() &&
           !IsAsciiAlpha(html_[open + 1]) && html_[open + 1] != '/' &&
           html_[open + 1] != '!' && html_[open + 1] != '?') {
      open = html_.find('<', open + 1);
    }
    // "</" at the page's end is text, too.
    if (open == kNone || open + 1 == html_.size() ||
        (html_[open + 1] == '/' && open + 2 == html_.size())) {
      open = html_.size();
    }
    if (open > begin) {
      *token = {};
      token->text = html_.substr(begin, open - begin);
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
    ScanDeclaration(token);
    return true;
  }
  if (next != '?' && next != '/') {
    ++pos_;
    return ScanTag(false, token);
  }
  if (next == '/' && IsAsciiAlpha(html_[pos_ + 2])) {
    pos_ += 2;
    return ScanTag(true, token);
  }
  if (next == '/' && html_[pos_ + 2] == '>') {
    pos_ += 3;  // "</>" is nothing at all
    return false;
  }
  SkipBogusComment();
  *token = {};
  token->kind = ScannedToken::Kind::kComment;
  return true;
}

// At "<!".
void TagScanner::ScanDeclaration(ScannedToken* token) {
  constexpr std::string_view kCdataBegin = "<![CDATA[";
  const std::string_view rest = html_.substr(pos_);
  const size_t begin = pos_;
  *token = {};
  token->kind = ScannedToken::Kind::kComment;
  if (rest.starts_with("<!--")) {
    SkipComment();
  } else if (foreign_ && rest.starts_with(kCdataBegin)) {
    const size_t from = begin + kCdataBegin.size();
    const size_t end = std::min(html_.find("]]>", from), html_.size());
    token->kind = ScannedToken::Kind::kCdata;
    token->text = html_.substr(from, end - from);
    pos_ = std::min(end + 3, html_.size());
  } else {
    SkipBogusComment();
    if (StartsWithIgnoringCase(rest.substr(2), "doctype")) {
      token->kind = ScannedToken::Kind::kDoctype;
      token->text = html_.substr(begin, pos_ - begin);
    }
  }
}

// At the first letter of a tag's name. A tag that the page's end cuts is none.
bool TagScanner::ScanTag(bool end_tag, ScannedToken* token) {
  const size_t begin = pos_;
  while (pos_ < html_.size() && !StopsAt(html_[pos_], kEndsName)) ++pos_;
  *token = {};
  token->kind =
      end_tag ? ScannedToken::Kind::kEndTag : ScannedToken::Kind::kStartTag;
  token->name = html_.substr(begin, pos_ - begin);
  token->tag = LookUpTag(token->name);
  if (!ScanAttributes(token)) return false;
  if (!end_tag && !foreign_ && IsRawElement(token->tag)) raw_ = token->tag;
  return true;
}

// Moves behind the tag's `>`; false at the end of the page.
bool TagScanner::ScanAttributes(ScannedToken* token) {
  attributes_.clear();
  while (pos_ < html_.size()) {
    const char c = html_[pos_];
    if (c == '>') {
      ++pos_;
      token->attribute_count = static_cast<uint32_t>(attributes_.size());
      return true;
    }
    if (StopsAt(c, kEndsName)) {
      token->self_closing =
          c == '/' && pos_ + 1 < html_.size() && html_[pos_ + 1] == '>';
      ++pos_;
      continue;
    }
    const size_t begin = pos_;
    ++pos_;  // a name may even start with "="
    while (pos_ < html_.size() && !StopsAt(html_[pos_], kEndsAttribute)) {
      ++pos_;
    }
    ScannedAttribute& attribute = attributes_.emplace_back();
    attribute.name = html_.substr(begin, pos_ - begin);
    while (pos_ < html_.size() && IsAsciiSpace(html_[pos_])) ++pos_;
    if (pos_ < html_.size() && html_[pos_] == '=') {
      ++pos_;
      if (!ScanAttributeValue(&attribute)) return false;
    }
  }
  return false;
}

bool TagScanner::ScanAttributeValue(ScannedAttribute* attribute) {
  while (pos_ < html_.size() && IsAsciiSpace(html_[pos_])) ++pos_;
  if (pos_ == html_.size()) return false;
  const char quote = html_[pos_];
  const bool quoted = quote == '"' || quote == '\'';
  const size_t begin = quoted ? pos_ + 1 : pos_;
  size_t end = begin;
  if (quoted) {
    end = html_.find(quote, begin);
  } else {
    while (end < html_.size() && !StopsAt(html_[end], kEndsValue)) ++end;
  }
  if (end >= html_.size()) {
    pos_ = html_.size();
    return false;
  }
  attribute->value = html_.substr(begin, end - begin);
  pos_ = quoted ? end + 1 : end;
  return true;
}

// At "<!--". Ends at "-->" or "--!>"; "<!-->" and "<!--->" are whole comments.
void TagScanner::SkipComment() {
  const size_t begin = pos_;
  size_t from = begin + 2;  // the two dashes may be part of the end
  while (true) {
    const size_t dashes = html_.find("--", from);
    if (dashes == kNone) {
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
  pos_ = close == kNone ? html_.size() : close + 1;
}

// Inside a raw element: everything up to its end tag is one token. False when
// there is nothing before the end tag.
bool TagScanner::ScanRawText(ScannedToken* token) {
  const size_t end = FindRawEnd();
  const bool has_text = end > pos_;
  if (has_text) {
    *token = {};
    token->kind = ScannedToken::Kind::kRawText;
    token->tag = raw_;
    token->text = html_.substr(pos_, end - pos_);
  }
  pos_ = end;
  raw_ = TagId::kUnknown;
  return has_text;
}

size_t TagScanner::FindRawEnd() const {
  if (raw_ == TagId::kPlaintext) return html_.size();
  if (raw_ == TagId::kScript) return FindScriptEnd();
  size_t end = html_.find("</", pos_);
  while (end != kNone && !IsEndTagAt(end, TagName(raw_))) {
    end = html_.find("</", end + 2);
  }
  return std::min(end, html_.size());
}

// Whether "</name" and an end of the name stand at `pos`, where "</" does.
bool TagScanner::IsEndTagAt(size_t pos, std::string_view name) const {
  const size_t after = pos + 2 + name.size();
  return after < html_.size() && StopsAt(html_[after], kEndsName) &&
         StartsWithIgnoringCase(html_.substr(pos + 2), name);
}

// Where the script ends. In "<!-- ... -->" a <script> hides the next </script>
// (script data double escaped state).
size_t TagScanner::FindScriptEnd() const {
  constexpr std::string_view kName = "script";
  bool twice = false;
  size_t comment_end = kNone;  // of the "<!--" that `at` is in; kNone outside
  size_t at = pos_;
  while (true) {
    at = html_.find('<', at);
    if (comment_end != kNone && at > comment_end) {
      at = std::exchange(comment_end, kNone);
      twice = false;
      continue;
    }
    if (at == kNone) return html_.size();
    const std::string_view rest = html_.substr(at);
    if (comment_end == kNone && rest.starts_with("<!--")) {
      // The dashes may be those of "-->". Without an end it goes on to that of
      // the page.
      comment_end = std::min(html_.find("-->", at + 2), html_.size());
    } else if (rest.starts_with("</") && IsEndTagAt(at, kName)) {
      if (!twice) return at;
      twice = false;
    } else {
      // One letter stands before the name here, two above.
      twice |= comment_end != kNone && at > pos_ && IsEndTagAt(at - 1, kName);
    }
    ++at;
  }
}

}  // namespace descale
