# Writes the shipped rule files as a C++ table. Run with cmake -P:
#   ROOT    folder that the logical paths are relative to
#   FILES   rule files below ROOT, separated by |, in order
#   OUTPUT  the .cc to write
string(REPLACE "|" ";" files "${FILES}")
set(entries "")
foreach(path IN LISTS files)
  file(READ ${ROOT}/${path} text)
  string(APPEND entries "    {\"${path}\", R\"toml(${text})toml\"},\n")
endforeach()
file(WRITE ${OUTPUT}
"// Generated from rules/ by cmake/embed_rules.cmake.

#include \"rules/shipped.h\"

namespace descale {

std::span<const ShippedFile> ShippedFiles() {
  static constexpr ShippedFile kFiles[] = {
${entries}  };
  return kFiles;
}

}  // namespace descale
")
