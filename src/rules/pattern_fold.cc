#include "rules/pattern_fold.h"

#include "base/utf8.h"
#include "rules/pattern_scanner.h"

namespace descale {
namespace {

using Kind = PatternToken::Kind;

bool IsMeta(char32_t c) {
  return c < 0x80 &&
         std::string_view("\\.+*?()|[]{}^$-").find(static_cast<char>(c)) !=
             std::string_view::npos;
}

// Writes what folding made of a character; a full width ( becomes \(.
void AppendFolded(const std::u32string& folded, const PatternToken& token,
                  std::string* out) {
  if (folded.size() == 1 && folded[0] == token.c) {
    *out += token.raw;
    return;
  }
  for (const char32_t c : folded) {
    if (IsMeta(c)) *out += '\\';
    AppendUtf8(c, out);
  }
}

Status Refuse(std::string text) {
  return Status::InvalidArgument(std::move(text));
}

class PatternFolder {
 public:
  explicit PatternFolder(Folding folding) : folding_(folding) {}

  Result<std::string> Fold(std::string_view pattern) {
    PatternScanner scanner(pattern);
    PatternToken token;
    PatternToken next;
    bool more = scanner.Next(&next);
    while (more) {
      token = next;
      more = scanner.Next(&next);
      const bool repeated = more && next.kind == Kind::kRepeat;
      if (Status status = FoldToken(token, repeated); !status.ok()) {
        return status;
      }
    }
    return std::move(out_);
  }

 private:
  Status FoldToken(const PatternToken& token, bool repeated) {
    switch (token.kind) {
      case Kind::kLiteral:
        return FoldLiteral(token, repeated);
      case Kind::kClass:
        return FoldClass(token);
      case Kind::kCode:
        return CheckCode(token, &out_);
      case Kind::kQuote:
        return Refuse("\\Q is not supported, escape single characters");
      default:
        out_ += token.raw;
        return {};
    }
  }

  Status FoldLiteral(const PatternToken& token, bool repeated) {
    const std::u32string folded = FoldedCodePoint(token.c, folding_);
    if (repeated && folded.empty()) {
      return Refuse("folding takes out \"" + std::string(token.raw) +
                    "\", it cannot be repeated");
    }
    const bool group = repeated && folded.size() > 1;
    if (group) out_ += "(?:";
    AppendFolded(folded, token, &out_);
    if (group) out_ += ')';
    return {};
  }

  // A letter by its number is an escape, so it must be in folded form already.
  Status CheckCode(const PatternToken& token, std::string* out) const {
    if (FoldedCodePoint(token.c, folding_) != std::u32string(1, token.c)) {
      return Refuse("folding changes " + std::string(token.raw) +
                    ", write the letter itself");
    }
    *out += token.raw;
    return {};
  }

  Status FoldClass(const PatternToken& token) {
    if (!token.raw.ends_with(']')) {  // RE2 will say what is missing
      out_ += token.raw;
      return {};
    }
    std::string_view inside = token.raw.substr(1, token.raw.size() - 2);
    std::string members;
    bool negated = false;
    if (inside.starts_with('^')) {
      negated = true;
      inside.remove_prefix(1);
    }
    while (!inside.empty()) {
      const PatternToken member = ReadClassMember(&inside);
      const bool range = inside.size() > 1 && inside[0] == '-';
      Status status;
      if (range) {
        inside.remove_prefix(1);
        status = CheckRange(member, ReadClassMember(&inside), &members);
      } else {
        status = FoldMember(member, &members);
      }
      if (!status.ok()) return status;
    }
    if (members.empty()) {
      return Refuse("nothing of the class " + std::string(token.raw) +
                    " is left after folding");
    }
    out_ += negated ? "[^" : "[";
    out_ += members;
    out_ += ']';
    return {};
  }

  Status FoldMember(const PatternToken& member, std::string* out) const {
    if (member.kind == Kind::kCode) return CheckCode(member, out);
    if (member.kind != Kind::kLiteral) {
      *out += member.raw;
      return {};
    }
    const std::u32string folded = FoldedCodePoint(member.c, folding_);
    if (folded.size() > 1) {
      return Refuse("\"" + std::string(member.raw) +
                    "\" folds to several characters, a class cannot hold it");
    }
    // "]" and "^" may have stood where they needed no backslash.
    if (folded == U"]" || folded == U"^") *out += '\\';
    AppendFolded(folded, member, out);
    return {};
  }

  Status CheckRange(const PatternToken& first, const PatternToken& last,
                    std::string* out) const {
    for (const PatternToken* end : {&first, &last}) {
      const bool by_code = end->kind == Kind::kLiteral ||  //
                           end->kind == Kind::kCode;
      if (by_code &&
          FoldedCodePoint(end->c, folding_) != std::u32string(1, end->c)) {
        return Refuse("folding changes the end \"" + std::string(end->raw) +
                      "\" of the range " + std::string(first.raw) + "-" +
                      std::string(last.raw) + ", write folded letters");
      }
    }
    *out += first.raw;
    *out += '-';
    *out += last.raw;
    return {};
  }

  Folding folding_;
  std::string out_;
};

}  // namespace

Result<std::string> FoldPattern(std::string_view pattern, Folding folding) {
  // A letter and its mark written apart are the letter with the mark.
  return PatternFolder(folding).Fold(ComposedForm(pattern));
}

}  // namespace descale
