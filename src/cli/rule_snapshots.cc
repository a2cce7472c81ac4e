#include "cli/rule_snapshots.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "descale/article.h"
#include "descale/page.h"
#include "descale/reader.h"

namespace fs = std::filesystem;

namespace {

std::string Squeezed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  std::string squeezed;
  for (const char c : text) {
    if (kSpaces.find(c) == std::string_view::npos) {
      squeezed += c;
    } else if (!squeezed.empty() && squeezed.back() != ' ') {
      squeezed += ' ';
    }
  }
  if (squeezed.ends_with(' ')) squeezed.pop_back();
  return squeezed;
}

std::vector<std::string> FailuresOf(const descale::RuleSnapshot& snapshot,
                                    const descale::Extractor& extractor) {
  const auto reader = descale::OpenReader({.inputs = {FindPage(snapshot.file)},
                                           .url = snapshot.url,
                                           .crawled = snapshot.crawled});
  if (!reader.ok()) return {reader.status().message()};
  descale::Page page;
  if (!(*reader)->Next(&page)) return {"no page"};
  const descale::Article article = extractor.Extract(page);
  if (!article.outcome.has_article() && !article.outcome.message.empty()) {
    return {article.outcome.message};
  }
  const std::string text = Squeezed(article.text);
  std::vector<std::string> failures;
  for (const std::string& must : snapshot.must) {
    if (text.find(Squeezed(must)) == std::string::npos) {
      failures.push_back("not in the text: \"" + must + "\"");
    }
  }
  for (const std::string& mustnot : snapshot.mustnot) {
    if (text.find(Squeezed(mustnot)) != std::string::npos) {
      failures.push_back("still in the text: \"" + mustnot + "\"");
    }
  }
  return failures;
}

}  // namespace

std::string FindPage(const std::string& file) {
  std::error_code ignored;
  const fs::path path(file);
  const fs::path in_pages = path.parent_path() / "pages" / path.filename();
  const bool elsewhere =
      !fs::exists(path, ignored) && fs::exists(in_pages, ignored);
  return elsewhere ? in_pages.string() : file;
}

std::vector<std::string> SnapshotFailures(const descale::RuleSnapshot& snapshot,
                                          const descale::Extractor& extractor) {
  std::vector<std::string> failures = FailuresOf(snapshot, extractor);
  for (std::string& failure : failures) {
    std::string place = snapshot.rule_file;
    place.append(":").append(std::to_string(snapshot.line));
    place.append(": ").append(snapshot.file).append(": ");
    failure.insert(0, place);
  }
  return failures;
}
