#include "arrow_input.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace descale::python {

ArrowColumn::ArrowColumn(const ArrowSchema& schema, const ArrowArray& array,
                         int64_t parent_offset) {
  const std::string_view format = schema.format;
  if (schema.dictionary != nullptr ||
      (format != "z" && format != "Z" && format != "u" && format != "U")) {
    throw std::invalid_argument(
        "column \"" + std::string(schema.name == nullptr ? "" : schema.name) +
        "\" must be binary, large_binary, string or large_string, not of "
        "Arrow's format \"" +
        schema.format + "\"");
  }
  is_large_ = format == "Z" || format == "U";
  is_text_ = format == "u" || format == "U";
  validity_ = array.null_count == 0 ? nullptr : array.buffers[0];
  offsets_ = array.buffers[1];
  bytes_ = static_cast<const char*>(array.buffers[2]);
  first_ = array.offset + parent_offset;
}

std::string_view ArrowColumn::operator[](int64_t row) const {
  const int64_t at = first_ + row;
  if (validity_ != nullptr) {
    const uint8_t byte = static_cast<const uint8_t*>(validity_)[at / 8];
    if ((byte >> (at % 8) & 1) == 0) {
      return {};
    }
  }
  const auto offset = [&](int64_t i) {
    return is_large_ ? static_cast<const int64_t*>(offsets_)[i]
                     : static_cast<const int32_t*>(offsets_)[i];
  };
  const int64_t begin = offset(at);
  const int64_t end = offset(at + 1);
  return end == begin ? std::string_view()
                      : std::string_view(bytes_ + begin,
                                         static_cast<size_t>(end - begin));
}

std::optional<ArrowColumn> FindColumn(const ArrowSchema& schema,
                                      const ArrowArray& array,
                                      std::string_view name) {
  if (std::string_view(schema.format) != "+s") {
    throw std::invalid_argument(
        "a record batch (a struct of columns) is needed, not Arrow's format "
        "\"" +
        std::string(schema.format) + "\"");
  }
  for (int64_t i = 0; i < schema.n_children; ++i) {
    const ArrowSchema& child = *schema.children[i];
    if (child.name != nullptr && child.name == name) {
      return ArrowColumn(child, *array.children[i], array.offset);
    }
  }
  return std::nullopt;
}

}  // namespace descale::python
