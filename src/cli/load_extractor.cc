#include "cli/load_extractor.h"

#include <memory>
#include <utility>

#include "cli/messages.h"
#include "cli/rule_mistakes.h"

#include "descale/ruleset.h"

std::unique_ptr<const descale::Extractor> LoadExtractor(
    const ContentFlags& content, const descale::RuleOptions& rules,
    descale::ExtractOptions options, int* exit_code) {
  if (const auto status = ApplyContentFlags(content, &options); !status.ok()) {
    *exit_code = Fail(status);
    return nullptr;
  }
  const auto loaded = descale::RuleSet::Load(rules);
  if (!loaded.ok()) {
    *exit_code = FailOnRules(rules, loaded.status());
    return nullptr;
  }
  return std::make_unique<const descale::Extractor>(*loaded,
                                                    std::move(options));
}
