#include "segment/title.h"

#include <algorithm>
#include <cstddef>

#include "base/characters.h"
#include "base/fold.h"
#include "base/title_parts.h"
#include "base/utf8.h"
#include "segment/field_text.h"

namespace descale {
namespace {

// Only letters and digits, folded: what two titles have to have in common.
std::string Core(std::string_view title) {
  const std::string folded = Folded(title, Folding::kBasic);
  std::string core;
  for (size_t pos = 0; pos < folded.size();) {
    const char32_t c = DecodeUtf8(folded, &pos);
    if (IsLetter(c) || IsDigit(c)) {
      AppendUtf8(c, &core);
    }
  }
  return core;
}

// One says what the other says and perhaps more, such as the site's name. A
// word or two within a long title are not enough.
bool Agree(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) {
    return false;
  }
  const std::string& shorter = a.size() < b.size() ? a : b;
  const std::string& longer = a.size() < b.size() ? b : a;
  return shorter.size() * 3 >= longer.size() &&
         longer.find(shorter) != std::string::npos;
}

// The h1 that another title confirms, else the only one, else "".
std::string ChooseHeading(const TitleSources& sources) {
  const std::string site = Core(sources.site_name);
  for (const std::string* other :
       {&sources.og, &sources.json_ld, &sources.element}) {
    const std::string core = Core(*other);
    for (const std::string& heading : sources.h1) {
      if (Core(heading) != site && Agree(Core(heading), core)) {
        return heading;
      }
    }
  }
  if (sources.h1.size() == 1 && Core(sources.h1[0]) != site) {
    return sources.h1[0];
  }
  return "";
}

// Adds a title unless it is empty or there already.
void AddTitle(std::string_view title, std::vector<std::string>* titles) {
  if (!title.empty() &&
      std::find(titles->begin(), titles->end(), title) == titles->end()) {
    titles->emplace_back(title);
  }
}

}  // namespace

std::string_view WithoutSite(std::string_view title,
                             std::string_view site_name) {
  const std::vector<std::string_view> parts = TitleParts(title);
  if (parts.size() < 2) {
    return title;
  }
  // Everything up to the end of the last part but one.
  const std::string_view before =
      title.substr(0, parts[parts.size() - 2].data() +
                          parts[parts.size() - 2].size() - title.data());
  const std::string_view behind = title.substr(parts[1].data() - title.data());
  const std::string site = Core(site_name);
  if (!site.empty()) {
    if (Agree(Core(parts.back()), site)) {
      return before;
    }
    if (Agree(Core(parts.front()), site)) {
      return behind;
    }
  }
  return parts.back().size() < before.size() ? before : title;
}

MetadataField ChooseTitle(const TitleSources& sources) {
  MetadataField title;
  Offer(ChooseHeading(sources), "h1", &title);
  const auto offer = [&](const std::string& value, std::string_view origin) {
    Offer(std::string(WithoutSite(value, sources.site_name)), origin, &title);
  };
  offer(sources.og, "og:title");
  offer(sources.json_ld, "json-ld");
  offer(sources.meta, "meta");
  offer(sources.element, "title");
  if (!sources.h1.empty()) {
    Offer(sources.h1[0], "h1", &title);
  }
  return title;
}

std::vector<std::string> AllTitles(const TitleSources& sources) {
  std::vector<std::string> titles;
  for (const std::string& heading : sources.h1) {
    AddTitle(heading, &titles);
  }
  for (const std::string* title :
       {&sources.og, &sources.json_ld, &sources.meta, &sources.element}) {
    AddTitle(*title, &titles);
  }
  return titles;
}

}  // namespace descale
