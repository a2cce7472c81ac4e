// parse: the short way makes the tree that Gumbo makes of the whole page.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "fuzz/check.h"
#include "property/tree_difference.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string html;
  descale::AppendValidUtf8(
      std::string_view(reinterpret_cast<const char*>(data), size), &html);
  // Gumbo makes a tag of it, or text, depending on what was before.
  if (html.find("</>") != std::string::npos) return 0;
  descale::Limits limits;
  limits.depth = 100;
  descale::ParseNotes notes;
  const std::string difference = descale::ParseDifference(html, limits, &notes);
  if (!difference.empty())
    std::fprintf(stderr, "%s\n%s\n", html.c_str(), difference.c_str());
  descale::Check(difference.empty(), "both ways make the same tree");
  return 0;
}
