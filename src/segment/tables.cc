#include "segment/tables.h"

namespace descale {

uint32_t TableBuilder::OpenTable(bool for_layout, uint32_t outer_cell) {
  if (outer_cell != kNoIndex) {
    tables_[rows_[cells_[outer_cell].row].table].for_layout = true;
  }
  tables_.push_back({.for_layout = for_layout});
  return static_cast<uint32_t>(tables_.size() - 1);
}

uint32_t TableBuilder::OpenRow(uint32_t table) {
  rows_.push_back({.table = table});
  return static_cast<uint32_t>(rows_.size() - 1);
}

uint32_t TableBuilder::OpenCell(uint32_t row, bool header) {
  cells_.push_back({.row = row, .header = header});
  return static_cast<uint32_t>(cells_.size() - 1);
}

void TableBuilder::AddBlock(uint32_t cell) {
  cell_of_block_.push_back(cell);
  if (cell != kNoIndex) {
    ++cells_[cell].blocks;
  }
}

std::vector<TableBuilder::Table> TableBuilder::Measured() const {
  std::vector<Table> tables = tables_;
  std::vector<Row> rows = rows_;
  for (const Cell& cell : cells_) {
    if (cell.blocks == 0) {
      continue;
    }
    Row& row = rows[cell.row];
    Table& table = tables[row.table];
    ++table.cells;
    table.simple_cells += cell.blocks == 1 ? 1 : 0;
    table.header = table.header || cell.header;
    if (++row.cells == 2) {
      ++table.rows;
    }
  }
  return tables;
}

void TableBuilder::Finish(Document* document) const {
  if (tables_.empty()) {
    return;
  }
  const std::vector<Table> tables = Measured();
  for (size_t i = 0; i < document->blocks.size(); ++i) {
    if (cell_of_block_[i] == kNoIndex) {
      continue;
    }
    const Cell& cell = cells_[cell_of_block_[i]];
    const uint32_t table_index = rows_[cell.row].table;
    const Table& table = tables[table_index];
    const bool data = !table.for_layout &&
                      table.rows >= (table.header ? 1U : 2U) &&
                      table.simple_cells * 2 > table.cells;
    Block& block = document->blocks[i];
    if (!data || cell.blocks != 1 || block.kind == BlockKind::kPreformatted) {
      continue;
    }
    block.kind = BlockKind::kTableCell;
    block.level = 0;
    block.ordered = false;
    block.table = table_index + 1;
    block.row = cell.row + 1;
  }
}

}  // namespace descale
