# Writes the shipped rule files as C++ tables. Run with cmake -P:
#   ROOT    folder that the logical paths are relative to
#   FILES   .toml and .txt files below ROOT, separated by |, in order
#   OUTPUT  the .cc to write
string(REPLACE "|" ";" files "${FILES}")
set(toml_entries "")
set(txt_entries "")
foreach(path IN LISTS files)
  file(READ ${ROOT}/${path} text)
  string(REGEX REPLACE ".*\\." "" kind ${path})
  string(APPEND ${kind}_entries
    "    {\"${path}\", R\"rules(${text})rules\"},\n")
endforeach()

# An array of size 0 is no C++.
function(make_table name entries)
  if(entries)
    set(body "  static constexpr ShippedFile kFiles[] = {\n${entries}  };\n  return kFiles;\n")
  else()
    set(body "  return {};\n")
  endif()
  set(${name} "std::span<const ShippedFile> ${name}() {\n${body}}\n" PARENT_SCOPE)
endfunction()
make_table(ShippedFiles "${toml_entries}")
make_table(ShippedPhraseFiles "${txt_entries}")

file(WRITE ${OUTPUT}
"// Generated from rules/ by cmake/embed_rules.cmake.

#include \"rules/shipped.h\"

namespace descale {

${ShippedFiles}
${ShippedPhraseFiles}
}  // namespace descale
")
