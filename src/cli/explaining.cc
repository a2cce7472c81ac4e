#include "cli/explaining.h"

#include <utility>

#include "cli/flag_groups.h"

#include "descale/ruleset.h"

void AddExplainingFlags(CLI::App* command, ExplainingFlags* flags) {
  command->get_formatter()->column_width(28);
  AddOnePage(command, &flags->page);
  AddStyleFlags(command, flags);
  AddContentFlags(command, &flags->content);
  AddRuleFlags(command, &flags->rules);
  AddLimitFlags(command, &flags->extract.limits);
}

descale::Result<ExplainedPage> ExplainPage(const ExplainingFlags& flags) {
  const auto rules = descale::RuleSet::Load(flags.rules);
  if (!rules.ok()) return rules.status();
  descale::ExtractOptions options = flags.extract;
  if (const auto status = ApplyContentFlags(flags.content, &options);
      !status.ok()) {
    return status;
  }
  auto page = ReadOnePage(flags.page, options.limits);
  if (!page.ok()) return page.status();
  const descale::Extractor extractor(*rules, options);
  ExplainedPage explained;
  explained.explanation = extractor.Explain(*page);
  explained.page = std::move(*page);
  return explained;
}
