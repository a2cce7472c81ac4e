// The keys `is` and `is_file`: whole lines.

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "base/fold.h"
#include "rules/pattern_limits.h"
#include "rules/rule_folder.h"
#include "rules/rule_loader.h"
#include "rules/rule_text.h"
#include "rules/shipped.h"

namespace descale {
namespace {

// Adds a phrase, folded. The error says what is wrong with it.
Status AddPhrase(std::string_view phrase, Rule* rule) {
  std::string folded = Folded(phrase, rule->folding);
  if (folded.empty()) {
    return Status::InvalidArgument("the phrase matches the empty line");
  }
  if (folded.size() > kMaxMatchBytes) {
    return Status::InvalidArgument("the phrase is longer than 4 kB");
  }
  rule->literals.push_back(std::move(folded));
  return {};
}

struct PhraseFile {
  std::string path;
  std::string bytes;
};

// `name` is relative to the rule file. Nothing if it cannot be read, which is
// then in the log.
std::optional<PhraseFile> ReadPhraseFile(const FileHead& head,
                                         const Located<std::string_view>& name,
                                         TableReader* reader) {
  if (const Status status = CheckRelative(name.value); !status.ok()) {
    reader->Error(name.position, status.message());
    return std::nullopt;
  }
  const std::filesystem::path path =
      std::filesystem::path(head.origin.file).parent_path() / name.value;
  if (head.origin.own) {
    auto bytes = ReadBelow(head.origin.folder, path.string());
    if (bytes.ok()) return PhraseFile{path.string(), std::move(*bytes)};
    reader->Error(name.position, bytes.status().message());
    return std::nullopt;
  }
  for (const ShippedFile& shipped : ShippedPhraseFiles()) {
    if (shipped.path == path.lexically_normal().string()) {
      return PhraseFile{path.string(), std::string(shipped.text)};
    }
  }
  reader->Error(name.position, "no such shipped file");
  return std::nullopt;
}

// One phrase a line; blank lines and those that begin with # are passed by.
void LoadPhraseLines(const PhraseFile& file, ErrorLog* errors, Rule* rule) {
  const auto text = CheckedText(file.path, file.bytes, errors);
  if (!text) return;
  uint32_t line = 0;
  for (size_t begin = 0; begin < text->size() && !errors->full();) {
    const size_t end = std::min(text->find('\n', begin), text->size());
    const std::string_view phrase = text->substr(begin, end - begin);
    begin = end + 1;
    ++line;
    if (phrase.starts_with('#') ||
        phrase.find_first_not_of(" \t\r") == std::string_view::npos) {
      continue;
    }
    if (const Status status = AddPhrase(phrase, rule); !status.ok()) {
      errors->Add(file.path, {line, 1}, status.message());
    }
  }
}

void LoadPhraseFiles(const FileHead& head, TableReader* reader, Rule* rule) {
  for (const auto& name : reader->StringOrStrings("is_file")) {
    if (head.origin.own && !head.budget->Spend(LoadBudget::kPhraseFiles, 1)) {
      return;
    }
    const auto file = ReadPhraseFile(head, name, reader);
    if (!file) continue;
    if (head.origin.own &&
        !head.budget->Spend(LoadBudget::kBytes, file->bytes.size())) {
      return;
    }
    LoadPhraseLines(*file, reader->errors(), rule);
  }
}

}  // namespace

void LoadPhrases(const FileHead& head, TableReader* reader, Rule* rule) {
  if (!reader->Has("is") && !reader->Has("is_file")) return;
  rule->literals.clear();
  const auto phrases = reader->Strings("is");
  rule->literals.reserve(phrases.size());
  for (const auto& phrase : phrases) {
    if (const Status status = AddPhrase(phrase.value, rule); !status.ok()) {
      reader->Error(phrase.position, status.message());
    }
  }
  LoadPhraseFiles(head, reader, rule);
}

}  // namespace descale
