#include "read/formats.h"

#include <span>
#include <string_view>

#include "read/single_page.h"

namespace descale {
namespace {

constexpr InputFormat kFormats[] = {
    {"auto", OpenAnyPage},
    {"html", OpenHtmlPage},
    {"text", OpenTextPage},
};

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
