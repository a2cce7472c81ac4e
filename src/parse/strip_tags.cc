#include "parse/strip_tags.h"

#include "parse/character_references.h"
#include "parse/element_classes.h"
#include "parse/tag_scanner.h"

namespace descale {
namespace {

// Elements that hold text, but none that a reader of the page sees.
bool IsUnseen(TagId tag) {
  return tag == TagId::kTemplate || tag == TagId::kSvg || tag == TagId::kSelect;
}

// A raw line feed of the source is a space; only tags make lines.
void AppendOnOneLine(std::string_view decoded, std::string* out) {
  for (const char c : decoded) {
    out->push_back(c == '\n' || c == '\r' ? ' ' : c);
  }
}

}  // namespace

void StripTags(const Text& html, Text* plain) {
  plain->kind = PageKind::kText;
  plain->charset = html.charset;
  std::string stripped;
  std::string decoded;
  size_t unseen_depth = 0;
  TagScanner scanner(html.utf8);
  ScannedToken token;
  while (scanner.Next(&token)) {
    switch (token.kind) {
      case ScannedToken::Kind::kText:
        if (unseen_depth > 0) break;
        decoded.clear();
        AppendDecoded(token.text, &decoded);
        AppendOnOneLine(decoded, &stripped);
        break;
      case ScannedToken::Kind::kStartTag:
        if (IsUnseen(token.tag)) ++unseen_depth;
        if (BreaksLine(token.tag)) stripped.push_back('\n');
        break;
      case ScannedToken::Kind::kEndTag:
        if (IsUnseen(token.tag) && unseen_depth > 0) --unseen_depth;
        if (BreaksLine(token.tag)) stripped.push_back('\n');
        break;
      case ScannedToken::Kind::kRawText:
      case ScannedToken::Kind::kComment:
      case ScannedToken::Kind::kDoctype:
      case ScannedToken::Kind::kCdata:
        break;
    }
  }
  plain->converted = std::move(stripped);
  plain->utf8 = plain->converted;
}

}  // namespace descale
