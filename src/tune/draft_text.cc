// A draft of a site file, as text and as JSON.

#include <string>
#include <string_view>

#include "descale/site_draft.h"

#include "base/json_writer.h"
#include "tune/mined_rules.h"
#include "tune/rule_text.h"
#include "tune/toml_writer.h"

namespace descale {
namespace {

std::string CommentOn(const SelectCandidate& candidate, uint64_t pages) {
  std::string comment = OfPages(candidate.pages, pages);
  if (candidate.field == "body") {
    return comment + ", with " + PercentText(candidate.kept_share) +
           " of the article and " + PercentText(candidate.removed_share) +
           " of the rest";
  }
  return comment + ": " + candidate.sample;
}

// All as comments: what is found without them may be as good.
std::string SelectComments(const SiteDraft& draft) {
  std::string text =
      "\n# Where things stand, if the pages are not understood without it. "
      "The first\n# selector that gives something is taken.\n# [select]\n";
  for (const SelectCandidate& candidate : draft.candidates) {
    text += TomlComment(CommentOn(candidate, draft.site.pages));
    text += TomlComment(candidate.field + " = [" +
                        TomlString(candidate.selector) + "]");
  }
  return text;
}

std::string PageText(const SiteDraft& draft) {
  std::string text =
      "\n# A page that proves the rules: a copy of it beside this file, in "
      "pages/.\n# `descale rules test` looks at it.\n# [[page]]\n";
  text += TomlComment("file = " + TomlString("pages/1.html"));
  if (!draft.page_url.empty()) {
    text += TomlComment("url = " + TomlString(draft.page_url));
  }
  text += TomlComment("must = [" + TomlString(draft.page_prose) + "]");
  return text + TomlComment("mustnot = []");
}

std::string RulesText(const SiteDraft& draft) {
  if (draft.site.pages < 2) {
    return "\n# One page says nothing of what pages have in common: with more "
           "of them rules\n# are proposed here.\n";
  }
  const std::string rules = MinedRules(draft.site);
  return rules.empty() ? "\n# The texts of these pages have no line in "
                         "common.\n"
                       : rules;
}

}  // namespace

std::string DraftText(const SiteDraft& draft) {
  SiteHead head;
  head.comment = "A draft by `descale rules init`, from " +
                 std::to_string(draft.site.pages) + " pages of " +
                 draft.site.host +
                 ". Rules are on trial: `descale rules\ntry` shows what they "
                 "would do, `descale rules promote` lets them act.";
  head.set = SetNameOf(draft.site.host);
  head.sites = {draft.site.host};
  head.why = "What " + draft.site.host + " leaves on its pages";
  return SiteHeadText(head) + SelectComments(draft) + RulesText(draft) +
         PageText(draft);
}

std::string DraftJson(const SiteDraft& draft) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject();
  json.String("host", draft.site.host);
  json.Count("pages", draft.site.pages);
  json.Key("select").BeginArray();
  for (const SelectCandidate& candidate : draft.candidates) {
    json.BeginObject();
    json.String("field", candidate.field);
    json.String("selector", candidate.selector);
    json.Count("pages", candidate.pages);
    json.Number("kept_share", candidate.kept_share);
    json.Number("removed_share", candidate.removed_share);
    json.String("sample", candidate.sample);
    json.EndObject();
  }
  json.EndArray();
  WriteMined(draft.site, &json);
  json.EndObject();
  return text + "\n";
}

}  // namespace descale
