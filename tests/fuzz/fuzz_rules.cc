// rules: any bytes as a rule file. It loads, or there is an error that names
// the file; what loads can be applied to a page.

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "descale/extractor.h"
#include "descale/ruleset.h"

#include "fuzz/check.h"

namespace descale {
namespace {

// A folder of this process with one rule file in it.
const std::filesystem::path& RuleFolder() {
  static const auto* const rule_folder = [] {
    auto* folder = new std::filesystem::path(
        std::filesystem::temp_directory_path() /
        ("descale-fuzz-rules-" + std::to_string(getpid())));
    std::filesystem::create_directories(*folder);
    std::atexit([] { std::filesystem::remove_all(RuleFolder()); });
    return folder;
  }();
  return *rule_folder;
}

void CheckRules(std::string_view toml) {
  const auto path = RuleFolder() / "fuzz.toml";
  std::FILE* file = std::fopen(path.c_str(), "wb");
  Check(file != nullptr, "the rule file can be written");
  std::fwrite(toml.data(), 1, toml.size(), file);
  std::fclose(file);

  RuleOptions options;
  options.shipped = false;
  options.folders = {RuleFolder().string()};
  const auto rules = RuleSet::Load(options);
  if (!rules.ok()) {
    Check(rules.status().code() == StatusCode::kInvalidArgument,
          "a bad rule file is the user's mistake");
    Check(rules.status().message().find("fuzz.toml") != std::string::npos,
          "an error names its file");
    return;
  }
  Page page;
  page.kind = PageKind::kText;
  page.bytes = "The harbour\nThe harbour\nShare\nBy the desk\nIt was deep.\n";
  Check(Extractor(*rules).Extract(page).outcome.status != PageStatus::kFailed,
        "rules that load can be applied");
}

}  // namespace
}  // namespace descale

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  descale::CheckRules(
      std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
