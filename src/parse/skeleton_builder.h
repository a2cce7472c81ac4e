// SkeletonBuilder: from the tags of a page to its skeleton.
//
// What is known of the tree while the tags go by stands in OpenElements; what
// comes out of it goes through SkeletonWriter. Start tags and text are in
// skeleton_builder.cc, what closes elements in skeleton_ends.cc.

#ifndef DESCALE_PARSE_SKELETON_BUILDER_H_
#define DESCALE_PARSE_SKELETON_BUILDER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "descale/options.h"
#include "descale/outcome.h"

#include "dom/tree.h"
#include "parse/nesting.h"
#include "parse/open_elements.h"
#include "parse/skeleton.h"
#include "parse/skeleton_writer.h"
#include "parse/tag_nature.h"
#include "parse/tag_scanner.h"

namespace descale {

class SkeletonBuilder {
 public:
  SkeletonBuilder(std::string_view page, const Limits& limits,
                  Skeleton* skeleton, Tree* tree)
      : out_(skeleton), tree_(*tree), check_(limits), scanner_(page) {}

  Outcome Run();

 private:
  Token& AddToken(std::string_view text) { return out_.AddToken(token_, text); }

  // Text.
  void AddText(bool after_pre);
  void AddRawText();
  void NoteVisibleText();
  // A line feed directly behind <pre> is none. False if nothing is left.
  bool SkipFirstLineFeed(std::string_view* text);

  // Start tags.
  void AddStartTag();
  // End tags, and a <tbody>, that are left out before a start tag.
  void MakeRoomFor(TagNature nature);
  void OpenImpliedSection();
  void OpenHtml(uint32_t number, TagNature nature);
  void OpenForeign(uint32_t number);
  void OpenInForeign(uint32_t number);
  void Push(const ScannedToken& start_tag, uint32_t token, TagNature nature,
            bool foldable);
  bool IsFoldable(TagNature nature) const;
  bool IsPlainFont() const;
  // Whether it opens nothing.
  bool IsIgnored(TagNature nature) const;

  // What is odd, and what comes of it.
  // Gumbo ends a name at a vertical tab for one purpose and not for another.
  void NoteOddName();
  // Elements that do something to the page as a whole.
  void NoteOddElement(uint32_t token);
  // Most tags are ignored in a <select>; some close it.
  void NoteSelectContent(TagNature nature);
  // The start tag does more than to open its element.
  void NoteMisfit(TagNature nature);
  void NoteOddTable();

  // End tags, and what has none.
  void AddEndTag();
  // An end tag that no element fits. To Gumbo all elements that it does not
  // know are one.
  bool IsAlwaysIgnored(TagNature nature) const;
  void CloseTop();
  void CloseBelow(size_t found);
  // The end tag of the innermost element was left out.
  void CloseImplied();
  void FoldIfClean(const OpenElement& closed);
  // Formatting that is left open is opened again wherever text follows.
  void PopDirty();
  // What does not go into a <head> ends it.
  void LeaveHead(TagId tag);
  // False if the end tag is that of the HTML element around.
  bool CloseInForeign();
  void LeaveForeign();
  // As if its end tag stood here.
  void CloseForeignTop();

  SkeletonWriter out_;
  Tree& tree_;
  NestingCheck check_;
  TagScanner scanner_;
  ScannedToken token_;
  OpenElements open_;
  bool folding_ = true;
  bool pristine_ = true;  // nothing but <html> has come yet
  bool after_pre_ = false;
};

}  // namespace descale

#endif  // DESCALE_PARSE_SKELETON_BUILDER_H_
