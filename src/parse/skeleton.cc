#include "parse/skeleton.h"

namespace descale {

std::string_view DoubtName(Doubt doubt) {
  switch (doubt) {
    case Doubt::kNone:
      return "";
    case Doubt::kCharacters:
      return "characters";
    case Doubt::kFrameset:
      return "frameset";
    case Doubt::kOldElement:
      return "old_element";
    case Doubt::kForeignContent:
      return "foreign_content";
    case Doubt::kSelect:
      return "select";
    case Doubt::kSecondBody:
      return "second_body";
    case Doubt::kTemplate:
      return "template";
    case Doubt::kTooManyRuns:
      return "too_many_runs";
    case Doubt::kOpenIframe:
      return "open_iframe";
    case Doubt::kMovedContent:
      return "moved_content";
  }
  return "";
}

void Skeleton::Reset(std::string_view html) {
  page = html;
  text.clear();
  tokens.clear();
  runs.clear();
  folds.clear();
  html_tags.clear();
  body_tags.clear();
  doubt = Doubt::kNone;
}

}  // namespace descale
