#include "write/formats.h"

#include <span>
#include <string_view>

#include "write/render.h"

namespace descale {
namespace {

constexpr OutputFormat kFormats[] = {
    {"text", ".txt", false, RenderText},
    {"jsonl", ".jsonl", true, RenderJsonl},
    {"markdown", ".md", false, RenderMarkdown},
};

}  // namespace

std::span<const OutputFormat> OutputFormatTable() { return kFormats; }

const OutputFormat* FindOutputFormat(std::string_view name) {
  for (const OutputFormat& format : kFormats) {
    if (format.name == name) {
      return &format;
    }
  }
  return nullptr;
}

}  // namespace descale
