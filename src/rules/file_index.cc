#include "rules/file_index.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/fold.h"
#include "base/url.h"
#include "dom/selector_matcher.h"

namespace descale {
namespace {

std::string_view WithoutWww(std::string_view host) {
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

void Sort(FileIndex::Files* files) {
  std::ranges::sort(*files);
  const auto again = std::ranges::unique(*files);
  files->erase(again.begin(), again.end());
}

}  // namespace

void MergeFiles(const FileIndex::Files& more, FileIndex::Files* files) {
  files->insert(files->end(), more.begin(), more.end());
  Sort(files);
}

FileIndex::FileIndex(const std::vector<RuleFile>& files) {
  FindExtended(files);
  AddScopes(files);
}

void FileIndex::AddScopes(const std::vector<RuleFile>& files) {
  for (uint32_t i = 0; i < files.size(); ++i) {
    const RuleFile& file = files[i];
    if (file.generic()) generic_.push_back(i);
    if (file.sites.empty() && file.cms.empty() && file.cms_css.empty()) {
      unspecial_.push_back(i);
    }
    for (const std::string& lang : file.langs) languages_[lang].push_back(i);
    if (file.script) {
      const auto same = std::ranges::find(
          scripts_, file.script->id,
          [](const ForScript& entry) { return entry.script.id; });
      ForScript& entry =
          same != scripts_.end()
              ? *same
              : scripts_.emplace_back(
                    ForScript{*file.script, LeadBytesOf(*file.script), {}});
      entry.files.push_back(i);
    }
    for (const std::string& site : file.sites) {
      const bool below = site.starts_with("*.");
      const std::string_view host =
          below ? std::string_view(site).substr(1) : WithoutWww(site);
      sites_[std::string(host)].push_back(i);
    }
    for (const std::string& name : file.cms) generators_.emplace_back(name, i);
    for (const Selector& selector : file.cms_css) cms_css_.Add(selector, i);
  }
  generic_ = WithExtended(generic_);
  for (auto& [language, list] : languages_) {
    list = WithExtended(list);
    MergeFiles(generic_, &list);
  }
}

// By file, all files of the sets that it names, of those that these name, and
// so on.
void FileIndex::FindExtended(const std::vector<RuleFile>& files) {
  std::unordered_map<std::string_view, Files> sets;
  for (uint32_t i = 0; i < files.size(); ++i) sets[files[i].set].push_back(i);
  extended_.resize(files.size());
  for (uint32_t i = 0; i < files.size(); ++i) {
    std::vector<uint32_t> todo = {i};
    std::vector<bool> seen;
    while (!todo.empty()) {
      const RuleFile& file = files[todo.back()];
      todo.pop_back();
      for (const std::string& set : file.extends) {
        seen.resize(files.size());
        for (const uint32_t other : sets[set]) {
          if (seen[other]) continue;
          seen[other] = true;
          todo.push_back(other);
          extended_[i].push_back(other);
        }
      }
    }
    Sort(&extended_[i]);
  }
}

FileIndex::Files FileIndex::WithExtended(const Files& files) const {
  Files all = files;
  for (const uint32_t file : files) {
    all.insert(all.end(), extended_[file].begin(), extended_[file].end());
  }
  Sort(&all);
  return all;
}

FileIndex::Files FileIndex::SpecialFiles(const Document& document,
                                         const Tree* tree) const {
  Files found;
  if (!sites_.empty()) {
    std::string host = HostOf(document.url);
    if (host.empty()) host = HostOf(document.metadata.canonical_url.value);
    AddSites(host, &found);
  }
  AddCms(document, tree, &found);
  return found.empty() ? found : WithExtended(found);
}

// "a.b.example.com" is asked for as such, then as ".b.example.com",
// ".example.com" and ".com".
void FileIndex::AddSites(std::string_view host, Files* found) const {
  const auto add = [&](std::string_view name) {
    const auto site = sites_.find(std::string(name));
    if (site != sites_.end()) MergeFiles(site->second, found);
  };
  if (host.empty()) return;
  add(WithoutWww(host));
  for (size_t dot = host.find('.'); dot != std::string_view::npos;
       dot = host.find('.', dot + 1)) {
    add(host.substr(dot));
  }
}

void FileIndex::AddCms(const Document& document, const Tree* tree,
                       Files* found) const {
  if (!generators_.empty() && !document.generator.empty()) {
    const std::string generator = Folded(document.generator, Folding::kBasic);
    for (const auto& [name, file] : generators_) {
      if (generator.starts_with(name)) found->push_back(file);
    }
  }
  if (!cms_css_.empty() && tree != nullptr && !tree->empty()) {
    SelectorMatcher matcher(*tree);
    cms_css_.Match(0, &matcher, found);
    for (NodeId child = tree->FirstChild(0); child != kNoNode;
         child = tree->NextSibling(child)) {
      if ((*tree)[child].kind != NodeKind::kElement) continue;
      cms_css_.Match(child, &matcher, found);
      if ((*tree)[child].tag != TagId::kHead) continue;
      for (NodeId id = tree->FirstChild(child); id != kNoNode;
           id = tree->NextSibling(id)) {
        if ((*tree)[id].kind == NodeKind::kElement) {
          cms_css_.Match(id, &matcher, found);
        }
      }
    }
  }
  Sort(found);
}

const FileIndex::Files& FileIndex::CommonFiles(
    std::string_view language) const {
  const auto found = languages_.find(std::string(language));
  return found == languages_.end() ? generic_ : found->second;
}

std::string_view FileIndex::KnownLanguage(std::string_view language) const {
  return languages_.contains(std::string(language)) ? language
                                                    : std::string_view();
}

}  // namespace descale
