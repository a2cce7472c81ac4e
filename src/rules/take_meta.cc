#include "rules/take_meta.h"

#include <algorithm>
#include <string>

#include "base/date.h"

namespace descale {
namespace {

MetadataField* FieldOf(MetaField field, Metadata* metadata) {
  switch (field) {
    case MetaField::kAuthor:
      return &metadata->author;
    case MetaField::kDate:
      return &metadata->date;
    case MetaField::kSource:
      return &metadata->source;
    case MetaField::kTitle:
      return &metadata->title;
    case MetaField::kDescription:
      return &metadata->description;
    case MetaField::kSiteName:
      return &metadata->site_name;
  }
  return nullptr;
}

}  // namespace

void TakeMeta(const RuleSet::Impl& rules, std::vector<Hit> hits,
              Document* document) {
  std::ranges::sort(hits, [&](const Hit& a, const Hit& b) {
    if (a.line != b.line) return a.line < b.line;
    return rules.ranks[a.rule] < rules.ranks[b.rule];
  });
  for (const Hit& hit : hits) {
    const Rule& rule = rules.rules[hit.rule];
    MetadataField* field = FieldOf(rule.meta, &document->metadata);
    if (!field->empty()) continue;
    std::string value = rules.singles[hit.rule]->ValueIn(
        document->TextOf(document->lines[hit.line]));
    if (rule.meta == MetaField::kDate) value = NormalizeDate(value);
    if (value.empty()) continue;
    *field = {std::move(value), rule.id};
  }
}

}  // namespace descale
