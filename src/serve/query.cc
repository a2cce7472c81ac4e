#include "serve/query.h"

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

// False if it cannot be decoded.
bool DecodeForm(std::string_view text, std::string* decoded) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded->push_back(text[i] == '+' ? ' ' : text[i]);
      continue;
    }
    const std::string_view digits = text.substr(i + 1, 2);
    unsigned char byte = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
    if (error != std::errc() || end != digits.data() + 2) {
      return false;
    }
    decoded->push_back(static_cast<char>(byte));
    i += 2;
  }
  return IsValidUtf8(*decoded);
}

}  // namespace

std::optional<std::vector<std::pair<std::string, std::string>>> ParseQuery(
    std::string_view target) {
  std::vector<std::pair<std::string, std::string>> pairs;
  const size_t mark = target.find('?');
  if (mark == std::string_view::npos) {
    return pairs;
  }
  bool sound = true;
  ForEachPiece(target.substr(mark + 1), "&", [&](std::string_view piece) {
    if (piece.empty()) {
      return;
    }
    const size_t equals = piece.find('=');
    auto& [name, value] = pairs.emplace_back();
    sound = sound && DecodeForm(piece.substr(0, equals), &name) &&
            (equals == std::string_view::npos ||
             DecodeForm(piece.substr(equals + 1), &value));
  });
  if (!sound) {
    return std::nullopt;
  }
  return pairs;
}

}  // namespace descale
