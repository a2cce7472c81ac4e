#include "decode/meta_prescan.h"

#include <algorithm>
#include <cstddef>

#include "base/strings.h"
#include "decode/labels.h"

namespace descale {
namespace {

constexpr size_t kPrescanBytes = size_t{16} * 1024;

// What one <meta> says, collected attribute by attribute.
struct Meta {
  bool has_pragma = false;    // http-equiv="content-type"
  bool needs_pragma = false;  // the charset comes from content="..."
  bool seen_pragma = false;   // of each attribute only the first counts
  bool seen_content = false;
  bool seen_charset = false;
  std::string charset;

  std::string_view Charset() const {
    return needs_pragma && !has_pragma ? std::string_view() : charset;
  }
};

void AddAttribute(std::string_view name, std::string_view value, Meta* meta) {
  if (EqualsIgnoringCase(name, "http-equiv") && !meta->seen_pragma) {
    meta->seen_pragma = true;
    meta->has_pragma = EqualsIgnoringCase(value, "content-type");
  } else if (EqualsIgnoringCase(name, "content") && !meta->seen_content) {
    meta->seen_content = true;
    const std::string_view charset = CharsetOfContentType(value);
    if (charset.empty() || !meta->charset.empty()) {
      return;
    }
    meta->charset = charset;
    meta->needs_pragma = true;
  } else if (EqualsIgnoringCase(name, "charset") && !meta->seen_charset) {
    meta->seen_charset = true;
    meta->charset = value;
    meta->needs_pragma = false;
  }
}

class Prescan {
 public:
  explicit Prescan(std::string_view bytes) : bytes_(bytes) {}

  // The label of the first <meta> that names a known encoding, "" if none.
  std::string Run() {
    while (SkipTo('<')) {
      if (LooksAt("<!--")) {
        SkipBehind("-->", pos_ + 2);  // <!--> is a whole comment
      } else if (IsTag("<meta")) {
        std::string charset = ReadMeta();
        if (!charset.empty()) {
          return charset;
        }
      } else if (IsTag("<script")) {
        SkipBehind("</script", pos_);
      } else if (IsTag("<style")) {
        SkipBehind("</style", pos_);
      } else {
        SkipMarkup();
      }
    }
    return "";
  }

 private:
  bool AtEnd() const { return pos_ >= bytes_.size(); }
  char Peek() const { return bytes_[pos_]; }
  bool LooksAt(std::string_view s) const {
    return StartsWithIgnoringCase(bytes_.substr(pos_), s);
  }
  bool IsTag(std::string_view start) const {
    if (!LooksAt(start) || pos_ + start.size() >= bytes_.size()) {
      return false;
    }
    const char behind = bytes_[pos_ + start.size()];
    return IsAsciiSpace(behind) || behind == '/' || behind == '>';
  }
  bool SkipTo(char c) {
    pos_ = std::min(bytes_.find(c, pos_), bytes_.size());
    return !AtEnd();
  }
  void SkipBehind(std::string_view end, size_t from) {
    const size_t found = FindIgnoringCase(bytes_, end, from);
    pos_ = found == std::string_view::npos ? bytes_.size() : found + end.size();
  }

  // Passes over a tag, an end tag, a doctype or a processing instruction.
  void SkipMarkup() {
    ++pos_;
    if (!AtEnd() && Peek() == '/') {
      ++pos_;
    }
    if (AtEnd()) {
      return;
    }
    if (IsAsciiAlpha(Peek())) {
      while (!AtEnd() && !IsAsciiSpace(Peek()) && Peek() != '>') {
        ++pos_;
      }
      bool in_tag = true;
      while (in_tag) {
        in_tag = ReadAttribute(nullptr);
      }
    } else if (Peek() == '!' || Peek() == '?' || bytes_[pos_ - 1] == '/') {
      SkipTo('>');
    }
  }

  std::string ReadMeta() {
    pos_ += std::string_view("<meta").size();
    Meta meta;
    bool in_tag = true;
    while (in_tag) {
      in_tag = ReadAttribute(&meta);
    }
    const std::string_view label = meta.Charset();
    if (EncodingFromLabel(label) == nullptr) {
      return "";
    }
    return AsciiLowered(TrimAscii(label));
  }

  // Reads one attribute into `meta`, if given; false at the end of the tag.
  bool ReadAttribute(Meta* meta) {
    while (!AtEnd() && (IsAsciiSpace(Peek()) || Peek() == '/')) {
      ++pos_;
    }
    if (AtEnd() || Peek() == '>') {
      return false;
    }
    const size_t start = pos_++;  // a name may begin with "="
    while (!AtEnd() && !IsAsciiSpace(Peek()) && Peek() != '/' &&
           Peek() != '>' && Peek() != '=') {
      ++pos_;
    }
    const std::string_view name = bytes_.substr(start, pos_ - start);
    const std::string_view value = ReadValue();
    if (meta != nullptr) {
      AddAttribute(name, value, meta);
    }
    return true;
  }

  std::string_view ReadValue() {
    SkipSpaces();
    if (AtEnd() || Peek() != '=') {
      return "";
    }
    ++pos_;
    SkipSpaces();
    if (AtEnd()) {
      return "";
    }
    const char quote = Peek();
    if (quote == '"' || quote == '\'') {
      const size_t start = ++pos_;
      SkipTo(quote);
      const std::string_view value = bytes_.substr(start, pos_ - start);
      if (!AtEnd()) {
        ++pos_;
      }
      return value;
    }
    const size_t start = pos_;
    while (!AtEnd() && !IsAsciiSpace(Peek()) && Peek() != '>') {
      ++pos_;
    }
    return bytes_.substr(start, pos_ - start);
  }

  void SkipSpaces() {
    while (!AtEnd() && IsAsciiSpace(Peek())) {
      ++pos_;
    }
  }

  std::string_view bytes_;
  size_t pos_ = 0;
};

// The encoding of <?xml version="1.0" encoding="..."?>.
std::string DeclaredInXml(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) {
    return "";
  }
  bytes = bytes.substr(0, bytes.find('>'));
  const size_t at = bytes.find("encoding");
  if (at == std::string_view::npos) {
    return "";
  }
  bytes = TrimAscii(bytes.substr(at + std::string_view("encoding").size()));
  if (!bytes.starts_with('=')) {
    return "";
  }
  bytes = TrimAscii(bytes.substr(1));
  if (!bytes.starts_with('"') && !bytes.starts_with('\'')) {
    return "";
  }
  const size_t end = bytes.find(bytes[0], 1);
  if (end == std::string_view::npos) {
    return "";
  }
  const std::string_view label = bytes.substr(1, end - 1);
  if (EncodingFromLabel(label) == nullptr) {
    return "";
  }
  return AsciiLowered(TrimAscii(label));
}

}  // namespace

std::string DeclaredInPage(std::string_view bytes) {
  bytes = bytes.substr(0, kPrescanBytes);
  std::string label = Prescan(bytes).Run();
  return label.empty() ? DeclaredInXml(bytes) : label;
}

std::string_view CharsetOfContentType(std::string_view value) {
  constexpr std::string_view kName = "charset";
  for (size_t at = FindIgnoringCase(value, kName); at != std::string_view::npos;
       at = FindIgnoringCase(value, kName, at + 1)) {
    std::string_view rest = TrimAscii(value.substr(at + kName.size()));
    if (!rest.starts_with('=')) {
      continue;
    }
    rest = TrimAscii(rest.substr(1));
    if (rest.starts_with('"') || rest.starts_with('\'')) {
      const size_t end = rest.find(rest[0], 1);
      return end == std::string_view::npos ? "" : rest.substr(1, end - 1);
    }
    return rest.substr(0, rest.find_first_of(" \t\n\f\r;"));
  }
  return "";
}

}  // namespace descale
