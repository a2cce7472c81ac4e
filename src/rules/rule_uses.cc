// Which files are for a page, and why, in words.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "descale/ruleset.h"

#include "base/script.h"
#include "rules/file_index.h"
#include "rules/ruleset_impl.h"

namespace descale {
namespace {

// Why the file itself is for the page; "" if it is not, but for being extended.
std::string ReasonOf(const RuleFile& file, const Document& page) {
  const FileIndex alone({file});
  if (!alone.SpecialFiles(page, nullptr).empty()) {
    return file.sites.empty() ? "the generator of the page is one of cms"
                              : "the host of the page is one of sites";
  }
  const std::string& language = page.metadata.language.value;
  if (std::ranges::find(file.langs, language) != file.langs.end()) {
    return "the language of the page is \"" + language + "\"";
  }
  return file.generic() ? "it is for all pages" : "";
}

std::string ExtendedBy(const RuleFile& file, const std::vector<RuleFile>& files,
                       const FileIndex::Files& chosen) {
  for (const uint32_t other : chosen) {
    if (std::ranges::find(files[other].extends, file.set) !=
        files[other].extends.end()) {
      return "set \"" + files[other].set + "\" extends it";
    }
  }
  return {};
}

}  // namespace

std::vector<RuleFileUse> RuleSet::UsesFor(const Document& page) const {
  const std::vector<RuleFile>& files = impl_->files;
  FileIndex::Files chosen =
      impl_->index.CommonFiles(page.metadata.language.value);
  MergeFiles(impl_->index.SpecialFiles(page, nullptr), &chosen);
  std::vector<RuleFileUse> uses;
  for (const uint32_t file : chosen) {
    std::string why = ReasonOf(files[file], page);
    if (why.empty()) why = ExtendedBy(files[file], files, chosen);
    uses.push_back({file, std::move(why)});
  }
  for (const FileIndex::ForScript& entry : impl_->index.scripts()) {
    for (const uint32_t file : entry.files) {
      if (std::ranges::binary_search(chosen, file)) continue;
      uses.push_back({file, "for single lines in the script \"" +
                                std::string(CodeOf(entry.script)) + "\""});
    }
  }
  std::ranges::stable_sort(uses, [&](const auto& a, const auto& b) {
    return files[a.file].level > files[b.file].level;
  });
  return uses;
}

}  // namespace descale
