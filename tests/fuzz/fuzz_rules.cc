// rules: any bytes as a rule file, beside one that it may extend and change and
// a list of phrases. It loads, or there is an error that names a file; what
// loads can be applied to pages.

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
#include "fuzz/check_article.h"

namespace descale {
namespace {

constexpr std::string_view kOther =
    "format = 1\nset = \"other\"\nlangs = [\"nl\"]\n[[rule]]\nid = \"rule\"\n"
    "class = \"share\"\nwhy = \"A label\"\ndo = \"drop-line\"\n"
    "is = [\"share\"]\n";

constexpr std::string_view kPhrases = "# Labels\nshare\nfollow the harbour\n";

// Both with what the seeds ask for.
constexpr std::string_view kText =
    "The harbour\nThe harbour\nShare\n12 views of it\nBy the desk\n"
    "The dredger left at dawn, and the channel was deep enough by noon.\n"
    "Read next\nThe ferry\nThe lighthouse\nAll rights reserved\n";
constexpr std::string_view kHtml =
    "<!doctype html><html lang=en><head><title>The harbour - Post</title>"
    "<meta name=generator content='Press 6.1'><meta name=author content=Desk>"
    "</head><body class=press><nav><a href=/>Home</a></nav><article>"
    "<h1>The harbour</h1><p class=by>By the desk</p><div id=story>"
    "<p>The dredger left at dawn, and the channel was deep enough by noon. "
    "12 views of it are for sale in the town, and all of them are old.</p>"
    "<div class=box><a href=/1>The ferry</a><p>See also</p></div>"
    "<p>It came back at night, when the tide had turned and nobody stood on "
    "the quay.</p><ul><li>Share</li><li>Print</li></ul></div></article>"
    "<footer>All rights reserved</footer></body></html>";

void Write(const std::filesystem::path& path, std::string_view text) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  Check(file != nullptr, "the rule file can be written");
  std::fwrite(text.data(), 1, text.size(), file);
  std::fclose(file);
}

// A folder of this process, in which all but the fuzzed file stands.
const std::filesystem::path& RuleFolder() {
  static const auto* const rule_folder = [] {
    auto* folder = new std::filesystem::path(
        std::filesystem::temp_directory_path() /
        ("descale-fuzz-rules-" + std::to_string(getpid())));
    std::filesystem::create_directories(*folder);
    Write(*folder / "other.toml", kOther);
    Write(*folder / "words.txt", kPhrases);
    std::atexit([] { std::filesystem::remove_all(RuleFolder()); });
    return folder;
  }();
  return *rule_folder;
}

void CheckRules(std::string_view toml) {
  Write(RuleFolder() / "fuzz.toml", toml);
  RuleOptions options;
  options.shipped = false;
  options.folders = {RuleFolder().string()};
  const auto rules = RuleSet::Load(options);
  if (!rules.ok()) {
    Check(rules.status().code() == StatusCode::kInvalidArgument,
          "a bad rule file is the user's mistake");
    Check(rules.status().message().find(RuleFolder().string()) !=
              std::string::npos,
          "an error names its file");
    return;
  }
  const Extractor extractor(*rules);
  Page page;
  page.url = "https://harbour.example/1";
  page.crawled = "2024-05-24";
  for (const std::string_view bytes : {kText, kHtml}) {
    page.kind = bytes == kText ? PageKind::kText : PageKind::kHtml;
    page.bytes = bytes;
    const Article article = extractor.Extract(page);
    Check(article.outcome.status != PageStatus::kFailed,
          "rules that load can be applied");
    CheckArticle(article);
  }
}

}  // namespace
}  // namespace descale

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  descale::CheckRules(
      std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
