#include "decode/magic.h"

#include <cstddef>
#include <cstdint>

#include "base/strings.h"

namespace descale {
namespace {

using namespace std::string_view_literals;  // signatures hold NUL bytes

struct Signature {
  size_t offset;
  std::string_view bytes;
  // The signature is made of letters that a text may begin with as well: then
  // a NUL must follow soon.
  bool wants_nul;
  std::string_view format;
};

constexpr Signature kSignatures[] = {
    {0, "\x89PNG\r\n\x1A\n"sv, false, "PNG image"},
    {0, "\xFF\xD8\xFF"sv, false, "JPEG image"},
    {0, "GIF87a"sv, true, "GIF image"},
    {0, "GIF89a"sv, true, "GIF image"},
    {8, "WEBP"sv, true, "WebP image"},
    {0, "BM"sv, true, "BMP image"},
    {0, "II*\0"sv, false, "TIFF image"},
    {0, "MM\0*"sv, false, "TIFF image"},
    {0, "\0\0\x01\0"sv, false, "icon"},
    {4, "ftyp"sv, true, "MP4 or HEIF file"},
    {0, "\x1A\x45\xDF\xA3"sv, false, "Matroska video"},
    {0, "FLV\x01"sv, false, "Flash video"},
    {8, "AVI "sv, true, "AVI video"},
    {8, "WAVE"sv, true, "WAVE sound"},
    {0, "OggS\0"sv, false, "Ogg file"},
    {0, "ID3"sv, true, "MP3 sound"},
    {0, "fLaC"sv, true, "FLAC sound"},
    {0, "%PDF-"sv, false, "PDF file"},
    {0, "%!PS-Adobe"sv, false, "PostScript file"},
    {0, "{\\rtf"sv, false, "RTF file"},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, false, "Office file"},
    {0, "PK\x03\x04"sv, false, "ZIP file"},
    {0, "PK\x05\x06"sv, false, "ZIP file"},
    {0, "\x1F\x8B"sv, false, "gzip file"},
    {0, "BZh"sv, true, "bzip2 file"},
    {0,
     "\xFD"
     "7zXZ\0"sv,
     false, "xz file"},
    {0, "\x28\xB5\x2F\xFD"sv, false, "Zstandard file"},
    {0, "7z\xBC\xAF\x27\x1C"sv, false, "7z file"},
    {0, "Rar!\x1A\x07"sv, false, "RAR file"},
    {257, "ustar"sv, true, "tar file"},
    {0,
     "\x7F"
     "ELF"sv,
     false, "ELF program"},
    {0, "MZ"sv, true, "Windows program"},
    {0, "\xCA\xFE\xBA\xBE"sv, false, "Java class"},
    {0, "\0asm"sv, false, "WebAssembly module"},
    {0, "wOFF"sv, true, "WOFF font"},
    {0, "wOF2"sv, true, "WOFF font"},
    {0, "\0\x01\0\0\0"sv, false, "TrueType font"},
    {0, "OTTO"sv, true, "OpenType font"},
    {0, "SQLite format 3\0"sv, false, "SQLite file"},
};

constexpr size_t kNulWithin = 512;
constexpr size_t kControlPrefix = size_t{16} * 1024;

// Whether a control character that no text has begins at `pos`.
bool IsControl(std::string_view utf8, size_t pos) {
  const char c = utf8[pos];
  if (c == '\xC2' && pos + 1 < utf8.size()) {  // U+0080 to U+00BF
    return static_cast<uint8_t>(utf8[pos + 1]) < 0xA0;
  }
  if (c == '\x7F') {
    return true;
  }
  return static_cast<uint8_t>(c) < 0x20 && !IsAsciiSpace(c) && c != '\x1B';
}

}  // namespace

std::string_view BinaryFormat(std::string_view bytes) {
  for (const Signature& known : kSignatures) {
    if (bytes.size() < known.offset ||
        !bytes.substr(known.offset).starts_with(known.bytes)) {
      continue;
    }
    if (!known.wants_nul ||
        bytes.substr(0, kNulWithin).find('\0') != std::string_view::npos) {
      return known.format;
    }
  }
  return "";
}

bool IsMostlyControls(std::string_view utf8) {
  utf8 = utf8.substr(0, kControlPrefix);
  size_t characters = 0;
  size_t controls = 0;
  for (size_t pos = 0; pos < utf8.size(); ++pos) {
    const bool continues = (static_cast<uint8_t>(utf8[pos]) & 0xC0) == 0x80;
    characters += !continues;
    controls += IsControl(utf8, pos);
  }
  return controls * 10 > characters;
}

}  // namespace descale
