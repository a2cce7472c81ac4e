// TableBuilder: which tables hold data and which are only there for layout.
//
// A table is a data table if at least two of its rows have two cells with text
// (or one, with a header cell), most of its cells are a single block, and no
// table lies inside it. The cells of a data table become blocks of kind
// kTableCell with the ids of their table and row, so that a row can be written
// as one line; what is in layout tables, and in a cell of several blocks, stays
// what it is.

#ifndef DESCALE_SEGMENT_TABLES_H_
#define DESCALE_SEGMENT_TABLES_H_

#include <cstdint>
#include <vector>

#include "descale/document.h"

#include "dom/tree.h"

namespace descale {

class TableBuilder {
 public:
  // Each Open returns an index; `outer_cell` may be kNoIndex, `table` not.
  uint32_t OpenTable(bool for_layout, uint32_t outer_cell);
  uint32_t OpenRow(uint32_t table);
  uint32_t OpenCell(uint32_t row, bool header);

  // Says in which cell (or none: kNoIndex) the block lies that was just made.
  void AddBlock(uint32_t cell);

  // Writes kinds and ids into the blocks. Call once, at the end.
  void Finish(Document* document) const;

 private:
  struct Table {
    bool for_layout = false;
    uint32_t rows = 0;          // with at least two cells that have text
    uint32_t cells = 0;         // with text
    uint32_t simple_cells = 0;  // of one block
    bool header = false;
  };
  struct Row {
    uint32_t table;
    uint32_t cells = 0;  // with text
  };
  struct Cell {
    uint32_t row;
    uint32_t blocks = 0;
    bool header = false;
  };
  std::vector<Table> Measured() const;

  std::vector<Table> tables_;
  std::vector<Row> rows_;
  std::vector<Cell> cells_;
  std::vector<uint32_t> cell_of_block_;
};

}  // namespace descale

#endif  // DESCALE_SEGMENT_TABLES_H_
