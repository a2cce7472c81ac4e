// Rows of cells as text with aligned columns.

#ifndef DESCALE_CLI_TABLE_H_
#define DESCALE_CLI_TABLE_H_

#include <string>
#include <vector>

// Two spaces between columns, none at the ends of lines. Cells are escaped and
// are meant to be ASCII, of which a byte is a column.
std::string Table(const std::vector<std::vector<std::string>>& rows);

#endif  // DESCALE_CLI_TABLE_H_
