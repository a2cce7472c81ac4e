// RuleSet: rules compiled from TOML files, shipped and the user's own. The
// language is described in rules/README.md.
//
// A RuleSet is immutable; all methods are const and safe from many threads.
// Share one RuleSet between extractors by shared_ptr.

#ifndef DESCALE_RULESET_H_
#define DESCALE_RULESET_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "descale/document.h"
#include "descale/options.h"
#include "descale/status.h"

namespace descale {

// A [[page]] of a rule file: a page kept beside it, and texts that must and
// must not come out.
struct RuleSnapshot {
  std::string file;       // path of the page
  std::string rule_file;  // that names it, and in which line
  int line = 0;
  std::string url;
  std::string crawled;  // "2024-05-24"
  std::vector<std::string> must;
  std::vector<std::string> mustnot;
};

// Something wrong with a rule file.
struct RuleMistake {
  std::string file;
  // 1-based, columns in code points; 0 and 0 for the file as a whole.
  int line = 0;
  int column = 0;
  std::string text;

  // "my/site.toml:12:8: unknown key ..."
  std::string ToString() const;
};

// What a rule file is for and what is in it.
struct RuleFileInfo {
  std::string path;  // logical, "rules/languages/ar.toml", if it is shipped
  bool shipped = false;
  std::string_view shipped_text;  // the file as it stands; static storage
  std::string set;
  std::string why;
  std::string_view level;  // "generic", "language", "cms" or "site"
  std::vector<std::string> langs;
  std::string script;  // ISO 15924
  std::vector<std::string> sites;
  std::vector<std::string> cms;
  std::vector<std::string> extends;
  size_t rules_on = 0;
  size_t rules_on_trial = 0;
  size_t rules_off = 0;
};

// A file whose rules act on a page, and why it is for that page.
struct RuleFileUse {
  size_t file = 0;  // place in RuleSet::files()
  std::string why;  // "its site is one of sites"
};

// Something that a rule may say and should think over.
struct RuleWarning {
  std::string file;
  int line = 0;            // of the rule
  std::string rule;        // full id
  std::string_view check;  // "proof", "ascii", "cost", "fuse", "shadowed" or
                           // "corpus"
  std::string text;

  // "my/site.toml:12: site/share: no max_chars, ..."
  std::string ToString() const;
};

// {"mistakes": [{"file": ..., "line": ..., "column": ..., "text": ...}],
//  "warnings": [{"file": ..., "line": ..., "rule": ..., "check": ...,
//                "text": ...}]}
std::string RuleCheckJson(const std::vector<RuleMistake>& mistakes,
                          const std::vector<RuleWarning>& warnings);

// A rule file in which rules are not on trial any more.
struct Promotion {
  std::string text;              // of the file
  std::vector<std::string> ids;  // full, of those that were on trial
};

// Takes rules off trial: the lines `state = "trial"` go, all else stays as it
// is written. `ids` are as in the file or full; none stands for all that are on
// trial. `file` is for messages. Fails with kInvalidArgument if `text` is no
// TOML, or one of `ids` is not on trial in it, or its state does not stand on a
// line of its own.
Result<Promotion> PromoteRules(std::string_view file, std::string_view text,
                               const std::vector<std::string>& ids);

// {"file": ..., "promoted": [ids]} and a newline.
std::string PromotionJson(std::string_view file,
                          const std::vector<std::string>& ids);

class RuleSet {
 public:
  // Loads, checks (examples included) and compiles. Errors are
  // kInvalidArgument and name file, line, column and key:
  //   my/site.toml:12:8: unknown key "dorp", did you mean "do"?
  static Result<std::shared_ptr<const RuleSet>> Load(
      const RuleOptions& options);

  // All mistakes that Load would find, and those in shipped files, too, which
  // Load trusts. At most 100 and a last one that says that there are more.
  static std::vector<RuleMistake> Check(const RuleOptions& options);

  // What is allowed and still a trap, in the files of `options.folders`, or in
  // the shipped ones if there are none: rules without examples or pages that
  // prove them, \b and \w outside of English (RE2 knows ASCII letters only),
  // patterns that look at lines of any length, cuts without a fuse, phrases
  // that another rule of the set takes anyway, and words that lines of `corpus`
  // have, which are to stay. Empty if there are mistakes.
  static std::vector<RuleWarning> Lint(const RuleOptions& options,
                                       const std::vector<std::string>& corpus);

  RuleSet(const RuleSet&) = delete;
  RuleSet& operator=(const RuleSet&) = delete;
  ~RuleSet();

  // How many rules are on, over all sets.
  size_t size() const;
  // Full ids ("en/share-label") of all rules, in load order.
  std::vector<std::string> ids() const;
  // The files, in load order.
  std::vector<RuleFileInfo> files() const;
  // The pages that prove rules, of all files.
  std::vector<RuleSnapshot> snapshots() const;

  // The files for a page, those with the most to say first: by its url (else
  // its canonical link), generator and language. Those that know their CMS by
  // cms_css alone are not among them, as a Document has no elements any more.
  std::vector<RuleFileUse> UsesFor(const Document& page) const;

  // The implementation, for src/rules only.
  struct Impl;
  const Impl& impl() const { return *impl_; }
  explicit RuleSet(std::unique_ptr<const Impl> impl);

 private:
  std::unique_ptr<const Impl> impl_;
};

}  // namespace descale

#endif  // DESCALE_RULESET_H_
