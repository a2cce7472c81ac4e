// A rule as it is written in a file.

#ifndef DESCALE_TUNE_RULE_TEXT_H_
#define DESCALE_TUNE_RULE_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "tune/toml_writer.h"

namespace descale {

struct SiteHead {
  std::string comment;  // above everything
  std::string set;
  std::vector<std::string> sites;
  std::string why;
};
std::string SiteHeadText(const SiteHead& head);

// A host as the name of a set.
std::string SetNameOf(std::string_view host);

// The table [select] with an empty line in front of it; "" if all are empty.
struct SelectText {
  std::vector<TomlItem> body;
  std::vector<TomlItem> title;
  std::vector<TomlItem> author;
  std::vector<TomlItem> date;
};
std::string SelectTableText(const SelectText& select);

// What is empty is left out.
struct RuleText {
  std::string comment = {};
  std::string id = {};
  std::string rule_class = {};
  std::string why = {};
  std::string action = {};
  std::vector<TomlItem> is = {};
  std::vector<TomlItem> re = {};
  std::vector<TomlItem> css = {};
  std::string when = {};  // "{ ... }"
  std::string replacement = {};
  std::string state = {};
  std::vector<TomlItem> yes = {};
  std::vector<TomlItem> no = {};
};

// A [[rule]] table with an empty line in front of it.
std::string RuleTableText(const RuleText& rule);

}  // namespace descale

#endif  // DESCALE_TUNE_RULE_TEXT_H_
