# Writes the content model as a C++ string. Run with cmake -P:
#   INPUT   the model.json
#   OUTPUT  the .cc to write
file(READ ${INPUT} json)
file(WRITE ${OUTPUT}
"// Generated from src/classify/model.json by cmake/embed_model.cmake.

#include \"classify/shipped_model.h\"

namespace descale {

std::string_view ShippedModelJson() {
  static constexpr char kJson[] = R\"model(${json})model\";
  return {kJson, sizeof(kJson) - 1};
}

}  // namespace descale
")
