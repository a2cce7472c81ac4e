// A mined site as a rule file.

#include <string>

#include "descale/mine.h"

#include "tune/mined_rules.h"
#include "tune/rule_text.h"

namespace descale {

std::string SiteFileText(const MinedSite& site) {
  SiteHead head;
  head.comment = "What many of " + std::to_string(site.pages) + " pages of " +
                 site.host +
                 " have in common, found by `descale rules mine`. All rules "
                 "are\non trial. Read them, take out what is no residue, look "
                 "at `descale rules try`\nwith this file and some pages, then "
                 "`descale rules promote` it.";
  head.set = SetNameOf(site.host);
  head.sites = {site.host};
  head.why = "What " + site.host + " leaves on its pages";
  return SiteHeadText(head) + MinedRules(site);
}

}  // namespace descale
