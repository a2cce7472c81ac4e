// ElementPlaces: where each element stands among the elements of its parent.
//
// Found for the whole tree when first asked for, so that asking about every
// element of a long list is not quadratic.

#ifndef DESCALE_DOM_ELEMENT_PLACES_H_
#define DESCALE_DOM_ELEMENT_PLACES_H_

#include <cstdint>
#include <vector>

#include "dom/tree.h"

namespace descale {

class ElementPlaces {
 public:
  // Counted from 1.
  struct Place {
    uint32_t from_start = 1;
    uint32_t from_end = 1;
  };

  // `tree` must outlive this and not change. One thread at a time.
  explicit ElementPlaces(const Tree& tree) : tree_(tree) {}

  // The element before; kNoNode if there is none.
  NodeId Previous(NodeId element);
  // Among all elements of the parent. The root stands alone.
  Place AmongAll(NodeId element);
  // Among those of the same name.
  Place AmongType(NodeId element);

 private:
  void FindSiblings();
  void FindTypes();

  const Tree& tree_;
  // By node; empty until they are needed.
  std::vector<NodeId> previous_;
  std::vector<Place> among_all_;
  std::vector<Place> among_type_;
};

}  // namespace descale

#endif  // DESCALE_DOM_ELEMENT_PLACES_H_
