// OpenElements: the stack of open elements, as far as it can be known from the
// tags alone, and what a tag does to it.

#ifndef DESCALE_PARSE_OPEN_ELEMENTS_H_
#define DESCALE_PARSE_OPEN_ELEMENTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "descale/tag.h"

#include "parse/tag_nature.h"
#include "parse/tag_scanner.h"

namespace descale {

struct OpenElement {
  TagId tag = TagId::kUnknown;
  TagNature nature = TagNature::kNever;
  bool foreign = false;
  bool foldable = false;
  bool dirty = false;  // something in it does not nest as it is written
  bool moved = false;  // it stands before the table that it is in
  uint32_t token = 0;
  std::string_view name;
  size_t text_size = 0;  // of the skeleton, behind the start tag
  size_t run_count = 0;
  size_t fold_count = 0;
};

class OpenElements {
 public:
  static constexpr auto kNothing = static_cast<size_t>(-1);

  bool empty() const { return stack_.empty(); }
  size_t size() const { return stack_.size(); }
  OpenElement& back() { return stack_.back(); }
  const OpenElement& operator[](size_t i) const { return stack_[i]; }
  TagId Top() const {
    return stack_.empty() ? TagId::kUnknown : stack_.back().tag;
  }
  bool IsForeign() const { return !stack_.empty() && stack_.back().foreign; }
  // Open <a>, <b>, <i>, ...
  uint32_t formatting() const { return formatting_; }
  // Open HTML elements of a kind.
  uint32_t Count(TagId tag) const { return counts_[static_cast<size_t>(tag)]; }

  void Push(const OpenElement& element);
  void Pop();
  // Takes one out from under others, which become dirty.
  void Remove(size_t i);

  void MarkDirty() {
    if (!stack_.empty()) stack_.back().dirty = true;
  }

  // Whether text and most elements that come now are moved before a table.
  bool IsBetweenCells() const;
  // Whether a start tag does nothing but open its element here.
  bool Fits(TagId tag, TagNature nature) const;
  // Whether a start tag closes the innermost element, whose end tag was left
  // out: the plain cases, in which nothing else comes of it.
  bool ClosesTop(TagNature nature) const;
  // The open <p> that it closes with all that stands in it; size() for none.
  size_t FindClosedParagraph(TagNature nature) const;
  // Which element an end tag closes; kNothing for none.
  size_t FindOpen(const ScannedToken& end_tag) const;

  // Whether that end tag closes those that stand in the element likewise.
  bool ClosesAllIn(size_t i, TagNature nature) const;
  // The same for the foreign elements that stand innermost.
  size_t FindForeign(const ScannedToken& end_tag) const;
  // Whether it closes the element that these stand in, as far as is sure.
  bool IsAroundForeign(const ScannedToken& end_tag) const;

  // What goes into a <head>, or a <noscript> there.
  bool FitsInHead(TagId tag) const;

  // From here on it is not sure what goes for the tables that are open.
  void DoubtTables() { tables_are_sure_ = false; }
  bool has_moved() const { return moved_ > 0; }
  bool tables_are_sure() const { return tables_are_sure_; }

  // A form is open until its end tag, wherever that stands.
  void SetFormOpen(bool open) {
    if (Count(TagId::kTemplate) == 0) form_open_ = open;
  }

 private:
  bool IsOddForm(TagNature nature) const;
  bool ClosesTablePart(TagNature nature) const;
  size_t FindOpenTablePart(const ScannedToken& end_tag) const;
  void Count(const OpenElement& element, uint32_t change);

  std::vector<OpenElement> stack_;
  std::array<uint32_t, kTagCount> counts_{};
  uint32_t formatting_ = 0;
  uint32_t moved_ = 0;
  bool tables_are_sure_ = true;
  bool form_open_ = false;
};

// Whether a tag's name is that of an element.
bool SameName(const ScannedToken& token, const OpenElement& element);

}  // namespace descale

#endif  // DESCALE_PARSE_OPEN_ELEMENTS_H_
