#include "read/formats.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "read/archive.h"
#include "read/byte_window.h"
#include "read/json_lines.h"
#include "read/names.h"
#include "read/single_page.h"
#include "read/warc.h"
#include "read/warc_record.h"

namespace descale {
namespace {

// Up to the signature of tar.
constexpr size_t kStart = 512;

bool BeginsAsWarc(std::string_view start) {
  return TrimAscii(start).starts_with(kWarcMagic);
}

bool BeginsAsTar(std::string_view start) {
  constexpr size_t kSignatureAt = 257;
  return start.size() > kSignatureAt &&
         start.substr(kSignatureAt).starts_with("ustar");
}

bool BeginsAsObject(std::string_view start) {
  return TrimAscii(start).starts_with("{\"");
}

std::unique_ptr<Reader> OpenByContent(const Input& input,
                                      std::unique_ptr<ByteStream> bytes,
                                      const ReadOptions& options);

constexpr InputFormat kFormats[] = {
    {"auto", OpenByContent, false, nullptr},
    {"html", OpenHtmlPage, false, nullptr},
    {"text", OpenTextPage, false, nullptr},
    {"warc", OpenWarc, true, BeginsAsWarc},
    {"jsonl", OpenJsonLines, true, BeginsAsObject},
    {"tar", OpenTar, true, BeginsAsTar},
};

// An archive by its name, or by its start unless the name says that it is a
// page; else a page.
const InputFormat* ArchiveFormat(std::string_view path,
                                 std::string_view start) {
  const std::string_view by_name = FormatOfName(path);
  for (const InputFormat& format : kFormats) {
    if (format.many_pages && (format.name == by_name ||
                              ((by_name.empty() || format.name == "warc") &&
                               format.begins(start)))) {
      return &format;
    }
  }
  return nullptr;
}

std::unique_ptr<Reader> OpenByContent(const Input& input,
                                      std::unique_ptr<ByteStream> bytes,
                                      const ReadOptions& options) {
  ByteWindow window(std::move(bytes));
  const InputFormat* format = ArchiveFormat(input.path, window.Peek(kStart));
  auto* const open = format != nullptr ? format->open : OpenAnyPage;
  return open(input, StreamOf(std::move(window)), options);
}

}  // namespace

std::span<const InputFormat> InputFormatTable() { return kFormats; }

const InputFormat* FindInputFormat(std::string_view name) {
  for (const InputFormat& format : kFormats) {
    if (format.name == name) {
      return &format;
    }
  }
  return nullptr;
}

}  // namespace descale
