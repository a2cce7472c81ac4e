// The tables [[page]]: pages that prove the rules of a file as a whole.

#include <cstdio>
#include <filesystem>
#include <string>
#include <utility>

#include "rules/rule_folder.h"
#include "rules/rule_loader.h"

namespace descale {
namespace {

std::string ToString(const toml::date& date) {
  char text[16];
  std::snprintf(text, sizeof(text), "%04d-%02d-%02d", int{date.year},
                int{date.month}, int{date.day});
  return text;
}

std::vector<std::string> Texts(TableReader* reader, std::string_view key) {
  std::vector<std::string> texts;
  for (const auto& text : reader->Strings(key)) {
    if (text.value.find_first_not_of(" \t\n") == std::string_view::npos) {
      reader->Error(text.position, "an empty text is in every page");
    }
    texts.emplace_back(text.value);
  }
  return texts;
}

RuleSnapshot LoadSnapshot(const FileHead& head, TableReader* reader) {
  RuleSnapshot snapshot;
  snapshot.rule_file = head.origin.file;
  snapshot.line = static_cast<int>(reader->position().line);
  if (const auto file = reader->String("file")) {
    if (const Status status = CheckRelative(file->value); !status.ok()) {
      reader->Error(file->position, status.message());
    }
    snapshot.file =
        (std::filesystem::path(head.origin.file).parent_path() / file->value)
            .string();
  } else if (!reader->Has("file")) {
    reader->Error(reader->position(), "a page needs \"file\"");
  }
  if (const auto url = reader->String("url")) snapshot.url = url->value;
  if (const auto crawled = reader->Date("crawled")) {
    snapshot.crawled = ToString(crawled->value);
  }
  snapshot.must = Texts(reader, "must");
  snapshot.mustnot = Texts(reader, "mustnot");
  if (!reader->Has("must") && !reader->Has("mustnot")) {
    reader->Error(reader->position(), "a page needs \"must\" or \"mustnot\"");
  }
  reader->RejectUnknownKeys();
  return snapshot;
}

}  // namespace

void LoadSnapshots(const FileHead& head, TableReader* reader, RuleFile* file) {
  for (const toml::table* table : reader->Tables("page")) {
    if (reader->errors()->full()) return;
    TableReader page(*table, reader->file(), reader->errors());
    file->snapshots.push_back(LoadSnapshot(head, &page));
  }
}

}  // namespace descale
