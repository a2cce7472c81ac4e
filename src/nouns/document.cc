#include "descale/document.h"

#include <algorithm>
#include <utility>

namespace descale {
namespace {

// "div#main.article.wide": an element as a CSS compound selector.
std::string SelectorOf(const Document& document, const Section& section) {
  std::string selector(TagName(section.tag));
  if (selector.empty()) selector = "*";
  if (!section.id.empty()) {
    selector += '#';
    selector += document.Name(section.id);
  }
  bool new_class = true;
  for (const char c : document.Name(section.classes)) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      new_class = true;
      continue;
    }
    if (new_class) selector += '.';
    new_class = false;
    selector += c;
  }
  return selector;
}

}  // namespace

std::string_view Document::TextOf(const Block& block) const {
  if (block.line_count == 0) return {};
  const uint32_t begin = lines[block.first_line].text.begin;
  const uint32_t end = lines[block.first_line + block.line_count - 1].text.end;
  return std::string_view(text).substr(begin, end - begin);
}

std::string Document::PathOf(const Block& block) const {
  std::vector<std::string> steps;
  for (uint32_t i = block.section; i < sections.size();
       i = sections[i].parent) {
    steps.push_back(SelectorOf(*this, sections[i]));
  }
  std::string path;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if (!path.empty()) path += " > ";
    path += *step;
  }
  return path;
}

std::span<const Contribution> Document::ContributionsTo(
    const Block& block) const {
  const auto number = static_cast<uint32_t>(&block - blocks.data());
  const auto found =
      std::ranges::equal_range(contributions, number, {}, &Contribution::block);
  return {found.begin(), found.end()};
}

int32_t Document::AddReason(Reason reason) {
  reasons.push_back(std::move(reason));
  return static_cast<int32_t>(reasons.size()) - 1;
}

void Document::Clear() {
  kind = PageKind::kHtml;
  url.clear();
  generator.clear();
  text.clear();
  names.clear();
  lines.clear();
  blocks.clear();
  sections.clear();
  marks.clear();
  reasons.clear();
  contributions.clear();
  notes.clear();
  metadata = {};
  confidence = 1;
  declared_types.clear();
  declared_body.clear();
}

}  // namespace descale
