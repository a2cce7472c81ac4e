// jsonl: any bytes as a file of JSON lines, packed or not.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  descale::CheckRead(
      std::string_view(reinterpret_cast<const char*>(data), size), "a.jsonl");
  return 0;
}
