// The keys `yes` and `no`: lines that the rule must and must not take.

#include <cstdint>
#include <string>

#include "rules/rule_loader.h"
#include "rules/single_rule.h"

namespace descale {

void LoadExamples(const FileHead& head, TableReader* reader, Rule* rule) {
  const auto yes = reader->Strings("yes");
  const auto no = reader->Strings("no");
  rule->examples = static_cast<uint32_t>(yes.size() + no.size());
  if (head.origin.proven || (yes.empty() && no.empty())) return;
  if (rule->literals.empty() && rule->patterns.empty() && !rule->any_line) {
    reader->Error(reader->position(), "examples can prove only is and re");
    return;
  }
  const SingleRule single(*rule);
  for (const auto& example : yes) {
    if (single.Takes(example.value)) continue;
    reader->Error(example.position, "the example under yes is not matched: \"" +
                                        std::string(example.value) + "\"");
  }
  for (const auto& example : no) {
    if (!single.Takes(example.value)) continue;
    reader->Error(example.position, "the example under no is matched: \"" +
                                        std::string(example.value) + "\"");
  }
}

}  // namespace descale
