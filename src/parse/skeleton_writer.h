// SkeletonWriter: puts a page's tokens into a skeleton, and what of them Gumbo
// is to see.

#ifndef DESCALE_PARSE_SKELETON_WRITER_H_
#define DESCALE_PARSE_SKELETON_WRITER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "parse/open_elements.h"
#include "parse/skeleton.h"
#include "parse/tag_scanner.h"

namespace descale {

class SkeletonWriter {
 public:
  explicit SkeletonWriter(Skeleton* skeleton) : out_(*skeleton) {}

  // Why the page cannot go this way: the first doubt counts.
  void Give(Doubt doubt) {
    if (out_.doubt == Doubt::kNone) out_.doubt = doubt;
  }
  void GiveOpenIframe(std::string_view content) {
    out_.open_iframe = OffsetOf(content);
    Give(Doubt::kOpenIframe);
  }
  bool has_doubt() const { return out_.doubt != Doubt::kNone; }

  size_t token_count() const { return out_.tokens.size(); }
  size_t text_size() const { return out_.text.size(); }
  size_t run_count() const { return out_.runs.size(); }
  size_t fold_count() const { return out_.folds.size(); }

  // A token of the page like `scanned`; `text`, a part of the page, is what it
  // has of it.
  Token& AddToken(const ScannedToken& scanned, std::string_view text);
  void NoteHtmlTag(uint32_t token) { out_.html_tags.push_back(token); }
  void NoteBodyTag(uint32_t token) { out_.body_tags.push_back(token); }

  static bool IsBlank(std::string_view text);

  // For Gumbo: text as it stands in the page.
  void WriteText(std::string_view text);
  // The content of script, title and their like, by its kind.
  void WriteRawText(std::string_view text, bool references);
  // The start tag that token `number` is, with the attributes that tree
  // construction asks for.
  void WriteStartTag(const ScannedToken& scanned,
                     const std::vector<ScannedAttribute>& attributes,
                     uint32_t number);
  // <svg/>
  void WriteClosedTag(const ScannedToken& scanned, uint32_t number);
  void WriteEndTag(std::string_view name);
  void WriteComment() { out_.text += "<!---->"; }
  void WriteDoctype(std::string_view text) { out_.text += text; }

  // Takes back what was written since an element's start tag, at which there
  // was so much of everything. The last token is its end tag.
  void Fold(const OpenElement& element);

 private:
  uint32_t OffsetOf(std::string_view part) const {
    return static_cast<uint32_t>(part.data() - out_.page.data());
  }
  void AddRun(const SkeletonRun& run, bool blank);
  void OpenTag(const ScannedToken& scanned, uint32_t number);

  Skeleton& out_;
};

}  // namespace descale

#endif  // DESCALE_PARSE_SKELETON_WRITER_H_
