#include "rules/rule_classes.h"

#include <map>
#include <string_view>

namespace descale {

Status SwitchClasses(const std::vector<std::string>& switches,
                     std::vector<RuleFile>* files) {
  std::map<std::string_view, bool> is_on;
  for (const RuleFile& file : *files) {
    for (const Rule& rule : file.rules) is_on[rule.rule_class] = true;
  }
  for (const std::string& text : switches) {
    std::string_view name = text;
    const bool on = !name.starts_with('-');
    if (name.starts_with('-') || name.starts_with('+')) name.remove_prefix(1);
    const auto found = is_on.find(name);
    if (found == is_on.end()) {
      std::string known;
      for (const auto& [rule_class, unused] : is_on) {
        known += known.empty() ? "" : ", ";
        known += rule_class;
      }
      return Status::InvalidArgument("unknown class \"" + std::string(name) +
                                     "\", known are " + known);
    }
    found->second = on;
  }
  for (RuleFile& file : *files) {
    for (Rule& rule : file.rules) {
      if (!is_on[rule.rule_class]) rule.state = RuleState::kOff;
    }
  }
  return {};
}

}  // namespace descale
