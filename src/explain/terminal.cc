#include "explain/terminal.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>

#include "base/characters.h"
#include "base/utf8.h"

namespace descale {
namespace {

constexpr std::string_view kEllipsis = "\u2026";
constexpr std::string_view kFirstStrongIsolate = "\u2068";
constexpr std::string_view kPopIsolate = "\u2069";
// However little room a line has, a few words must be readable.
constexpr uint32_t kFewestColumns = 40;

std::string_view CodeOf(Paint paint) {
  switch (paint) {
    case Paint::kPlain:
      return "";
    case Paint::kBold:
      return "\x1b[1m";
    case Paint::kFaint:
      return "\x1b[2m";
    case Paint::kGreen:
      return "\x1b[32m";
    case Paint::kRed:
      return "\x1b[31m";
    case Paint::kYellow:
      return "\x1b[33m";
  }
  return "";
}

// What could move the cursor, forge a line or turn the text around.
bool IsHarmful(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

uint32_t WidthOf(char32_t c) { return IsInvisible(c) ? 0 : IsWide(c) ? 2 : 1; }

// The beginning of harmless words that takes at most so many columns.
std::string_view Beginning(std::string_view words, uint32_t columns) {
  uint32_t used = 0;
  for (size_t pos = 0; pos < words.size();) {
    const size_t begin = pos;
    used += WidthOf(DecodeUtf8(words, &pos));
    if (used > columns) return words.substr(0, begin);
  }
  return words;
}

// The end of harmless words that takes at most so many columns.
std::string_view Ending(std::string_view words, uint32_t columns) {
  uint32_t surplus = ColumnsOf(words);
  size_t pos = 0;
  while (surplus > columns) surplus -= WidthOf(DecodeUtf8(words, &pos));
  return words.substr(pos);
}

}  // namespace

std::string Harmless(std::string_view words) {
  std::string shown;
  for (size_t pos = 0; pos < words.size();) {
    const char32_t c = DecodeUtf8(words, &pos);
    if (c == '\t') {
      shown += ' ';
    } else if (IsHarmful(c)) {
      char escape[16];
      std::snprintf(escape, sizeof(escape), "\\u%04x",
                    static_cast<unsigned>(c));
      shown += escape;
    } else {
      AppendUtf8(c, &shown);
    }
  }
  return shown;
}

uint32_t ColumnsOf(std::string_view words) {
  uint32_t columns = 0;
  for (size_t pos = 0; pos < words.size();) {
    columns += WidthOf(DecodeUtf8(words, &pos));
  }
  return columns;
}

// The blocks of Unicode that DerivedBidiClass.txt gives to R and AL.
bool HasRightToLeft(std::string_view words) {
  for (size_t pos = 0; pos < words.size();) {
    const char32_t c = DecodeUtf8(words, &pos);
    if ((c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
        (c >= 0xFE70 && c <= 0xFEFE) || (c >= 0x10800 && c <= 0x10FFF) ||
        (c >= 0x1E800 && c <= 0x1EFFF) || c == 0x200F) {
      return true;
    }
  }
  return false;
}

void Terminal::Put(std::string_view words, Paint paint) {
  PutShown(words, "", "", paint);
}

void Terminal::PutColumn(uint32_t column) {
  while (column_ < column) Put(" ");
}

void Terminal::PutForeign(std::string_view words, Paint paint) {
  const std::string shown = Harmless(words);
  if (style_.full || ColumnsOf(shown) <= ColumnsLeft()) {
    PutShown(shown, "", "", paint);
  } else {
    PutShown(Beginning(shown, ColumnsLeft() - 1), "", kEllipsis, paint);
  }
}

void Terminal::PutForeignTail(std::string_view words, Paint paint) {
  const std::string shown = Harmless(words);
  if (style_.full || ColumnsOf(shown) <= ColumnsLeft()) {
    PutShown(shown, "", "", paint);
  } else {
    PutShown(Ending(shown, ColumnsLeft() - 1), kEllipsis, "", paint);
  }
}

void Terminal::EndLine() {
  out_ += '\n';
  column_ = 0;
}

uint32_t Terminal::ColumnsLeft() const {
  const uint32_t left = style_.width - std::min(style_.width, column_);
  return std::max(left, kFewestColumns);
}

void Terminal::PutShown(std::string_view shown, std::string_view before,
                        std::string_view behind, Paint paint) {
  const bool painted = style_.color && paint != Paint::kPlain;
  const bool isolated = HasRightToLeft(shown);
  if (painted) out_ += CodeOf(paint);
  if (isolated) out_ += kFirstStrongIsolate;
  out_.append(before).append(shown).append(behind);
  if (isolated) out_ += kPopIsolate;
  if (painted) out_ += "\x1b[0m";
  column_ += ColumnsOf(before) + ColumnsOf(shown) + ColumnsOf(behind);
}

}  // namespace descale
