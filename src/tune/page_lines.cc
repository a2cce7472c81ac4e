#include "tune/page_lines.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "tune/line_form.h"

namespace descale {
namespace {

// Numbers of so many digits are those of articles, pictures and sessions.
constexpr size_t kPageNumberDigits = 3;

void SetPositions(size_t begin, std::vector<PageLine>* lines) {
  const size_t count = lines->size() - begin;
  for (size_t i = 0; i < count; ++i) {
    (*lines)[begin + i].position =
        count == 1 ? 0
                   : static_cast<double>(i) / static_cast<double>(count - 1);
  }
}

std::set<std::string> TitleForms(const Metadata& metadata) {
  std::set<std::string> forms = {LineForm(metadata.title.value)};
  for (const std::string& title : metadata.titles) {
    forms.insert(LineForm(title));
  }
  return forms;
}

bool IsPlainName(std::string_view name) {
  if (name.empty() || IsAsciiDigit(name.front()) || name.front() == '-') {
    return false;
  }
  size_t digits = 0;
  for (const char c : name) {
    digits = IsAsciiDigit(c) ? digits + 1 : 0;
    if (digits == kPageNumberDigits ||
        !(IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '-' || c == '_')) {
      return false;
    }
  }
  return true;
}

// "div#main.wide" -> "#main", ".wide".
void AddNames(std::string_view step, std::vector<std::string>* names) {
  size_t begin = step.find_first_of("#.");
  while (begin != std::string_view::npos) {
    const size_t end = step.find_first_of("#.", begin + 1);
    const std::string_view name = step.substr(begin, end - begin);
    if (IsPlainName(name.substr(1))) {
      names->emplace_back(name);
    }
    begin = end;
  }
}

}  // namespace

std::vector<PageLine> PageLines(const Article& article) {
  std::vector<PageLine> lines;
  // Titles that differ in a number only ("Weather, 3 May") are no phrase.
  const std::set<std::string> titles = TitleForms(article.metadata);
  const auto form_of = [&](std::string_view line) {
    std::string form = LineForm(line);
    return titles.contains(form) ? std::string() : form;
  };
  for (const ArticleBlock& block : article.blocks) {
    const auto text = std::string_view(article.text)
                          .substr(block.text.begin, block.text.size());
    ForEachPiece(text, "\n", [&](std::string_view line) {
      lines.push_back({.text = line,
                       .path = block.path,
                       .form = form_of(line),
                       .link_share = block.link_share,
                       .kept = true});
    });
  }
  SetPositions(0, &lines);
  const size_t removed = lines.size();
  for (const Removal& removal : article.removed) {
    lines.push_back({.text = removal.text,
                     .path = removal.path,
                     .form = form_of(removal.text),
                     .link_share = removal.link_share});
  }
  SetPositions(removed, &lines);
  return lines;
}

std::vector<std::string> NamesOnPath(std::string_view path) {
  std::vector<std::string> names;
  ForEachPiece(path, " > ", [&](std::string_view step) {
    // What the whole page hangs in says nothing.
    if (!step.starts_with("html") && !step.starts_with("body")) {
      AddNames(step, &names);
    }
  });
  return names;
}

}  // namespace descale
