// FileIndex: which rule files are for which pages.

#ifndef DESCALE_RULES_FILE_INDEX_H_
#define DESCALE_RULES_FILE_INDEX_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "descale/document.h"

#include "base/script.h"
#include "dom/selector_set.h"
#include "dom/tree.h"
#include "rules/rule.h"

namespace descale {

class FileIndex {
 public:
  using Files = std::vector<uint32_t>;  // indices, ascending, none twice

  // Files are known by their places in `files`, which need not outlive this.
  explicit FileIndex(const std::vector<RuleFile>& files);

  // The files for a site and for a CMS, with those that they extend. The host
  // is that of the page's URL, else of its canonical link; the CMS that of the
  // generator, or shown by html, body and what stands in head of `tree`, which
  // may be null.
  Files SpecialFiles(const Document& document, const Tree* tree) const;

  // The files for all pages and those of a language, with those that they
  // extend.
  const Files& CommonFiles(std::string_view language) const;

  // All files for neither sites nor CMSs: the language of a page is not known
  // before its text has been read.
  const Files& UnspecialFiles() const { return unspecial_; }

  // Files of one script: for single lines of it.
  struct ForScript {
    Script script;
    LeadBytes leads;
    Files files;
  };
  const std::vector<ForScript>& scripts() const { return scripts_; }

  // The name under which the plans for a language are kept: "" for all
  // languages that no file names.
  std::string_view KnownLanguage(std::string_view language) const;

 private:
  void AddScopes(const std::vector<RuleFile>& files);
  void FindExtended(const std::vector<RuleFile>& files);
  void AddSites(std::string_view host, Files* found) const;
  void AddCms(const Document& document, const Tree* tree, Files* found) const;
  Files WithExtended(const Files& files) const;

  Files generic_;
  Files unspecial_;
  std::unordered_map<std::string, Files> languages_;  // with generic_
  std::vector<ForScript> scripts_;
  // Hosts without "www."; those of "*.example.com" begin with a dot.
  std::unordered_map<std::string, Files> sites_;
  std::vector<std::pair<std::string, uint32_t>> generators_;
  SelectorSet cms_css_;          // numbered by file
  std::vector<Files> extended_;  // by file
};

// Adds `more` to `files`, both sorted and without repetitions.
void MergeFiles(const FileIndex::Files& more, FileIndex::Files* files);

}  // namespace descale

#endif  // DESCALE_RULES_FILE_INDEX_H_
