// SectionBuilder: the table of containers that blocks hang in.

#ifndef DESCALE_SEGMENT_SECTIONS_H_
#define DESCALE_SEGMENT_SECTIONS_H_

#include <cstdint>
#include <vector>

#include "descale/document.h"

#include "dom/tree.h"

namespace descale {

class SectionBuilder {
 public:
  SectionBuilder(const Tree& tree, Document* document)
      : tree_(tree), document_(document) {}

  // Opens a section for an element and returns its index. It begins with the
  // next block.
  uint32_t Open(NodeId element, uint32_t parent, bool hidden);

  // Closes a section: the last block made so far is its last one.
  void Close(uint32_t section);

  // Adds up the totals, drops sections without blocks and copies id, class and
  // role of the others. Call once, when all blocks are made.
  void Finish();

 private:
  void AddTotals();
  void DropEmpty();
  void CopyNames();
  Span CopyAttribute(NodeId element, std::string_view name);

  const Tree& tree_;
  Document* document_;
  std::vector<NodeId> elements_;  // by section
};

}  // namespace descale

#endif  // DESCALE_SEGMENT_SECTIONS_H_
