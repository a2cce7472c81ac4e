#include "base/json_mend.h"

#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

constexpr std::string_view kWrappers[] = {"\xEF\xBB\xBF", "<!--", "-->",
                                          "<![CDATA[", "]]>"};

// One pass over the text, inside or outside of a string.
class Mender {
 public:
  Mender(std::string_view text, std::string* out) : text_(text), out_(*out) {}

  void Run() {
    while (pos_ < text_.size()) {
      if (in_string_) {
        CopyStringCharacter();
      } else if (!SkipWrapper() && !SkipComment()) {
        CopyStructure();
      }
    }
  }

 private:
  void CopyStringCharacter() {
    const char c = text_[pos_++];
    if (c == '\\' && pos_ < text_.size()) {
      out_.push_back(c);
      out_.push_back(text_[pos_++]);
      return;
    }
    if (c == '"') in_string_ = false;
    out_.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  }

  bool SkipWrapper() {
    for (const std::string_view wrapper : kWrappers) {
      if (text_.substr(pos_).starts_with(wrapper)) {
        pos_ += wrapper.size();
        return true;
      }
    }
    return false;
  }

  bool SkipComment() {
    const std::string_view rest = text_.substr(pos_);
    if (rest.starts_with("/*")) {
      const size_t end = text_.find("*/", pos_ + 2);
      pos_ = end == std::string_view::npos ? text_.size() : end + 2;
      return true;
    }
    if (rest.starts_with("//")) {
      // "//<![CDATA[" hides the wrapper only from scripts: read on behind it.
      const size_t end = text_.find('\n', pos_);
      const std::string_view line = text_.substr(pos_, end - pos_);
      const size_t wrapper = line.find("CDATA[");
      if (wrapper != std::string_view::npos) {
        pos_ += wrapper + 6;
      } else {
        pos_ = end == std::string_view::npos ? text_.size() : end;
      }
      return true;
    }
    return false;
  }

  void CopyStructure() {
    const char c = text_[pos_++];
    if (c == '"') in_string_ = true;
    if (c == ';') return;
    if (c == '}' || c == ']') DropTrailingComma();
    out_.push_back(c);
  }

  void DropTrailingComma() {
    size_t end = out_.size();
    while (end > 0 && IsAsciiSpace(out_[end - 1])) --end;
    if (end > 0 && out_[end - 1] == ',') out_.resize(end - 1);
  }

  std::string_view text_;
  std::string& out_;
  size_t pos_ = 0;
  bool in_string_ = false;
};

}  // namespace

void MendJson(std::string_view text, std::string* out) {
  std::string valid;
  AppendValidUtf8(text, &valid);
  Mender(valid, out).Run();
}

}  // namespace descale
