// Columns of an Arrow struct array (a record batch), read in place.

#ifndef DESCALE_PYTHON_ARROW_INPUT_H_
#define DESCALE_PYTHON_ARROW_INPUT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "arrow_abi.h"

namespace descale::python {

// A column of binary, large_binary, string or large_string; nulls are empty.
class ArrowColumn {
 public:
  // Throws std::invalid_argument for any other type. Both must outlive this.
  ArrowColumn(const ArrowSchema& schema, const ArrowArray& array,
              int64_t parent_offset);

  std::string_view operator[](int64_t row) const;
  bool is_text() const { return is_text_; }

 private:
  const void* validity_;
  const void* offsets_;
  const char* bytes_;
  int64_t first_;
  bool is_large_;
  bool is_text_;
};

// The column of that name; nothing if there is none. Throws
// std::invalid_argument if the schema is no struct.
std::optional<ArrowColumn> FindColumn(const ArrowSchema& schema,
                                      const ArrowArray& array,
                                      std::string_view name);

}  // namespace descale::python

#endif  // DESCALE_PYTHON_ARROW_INPUT_H_
