// journal: any bytes as the journal of a job that was broken off. It is
// refused, or what it says can be noted again and comes back the same.

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "fuzz/check.h"
#include "job/journal.h"

namespace descale {
namespace {

constexpr std::string_view kSettings = "settings";

// A folder of this process, with the journal in it.
const std::string& JobFolderPath() {
  static const auto* const folder = [] {
    auto* path =
        new std::string(std::filesystem::temp_directory_path() /
                        ("descale-fuzz-journal-" + std::to_string(getpid())));
    std::filesystem::create_directories(*path);
    std::atexit([] { std::filesystem::remove_all(JobFolderPath()); });
    return path;
  }();
  return *folder;
}

void WriteJournal(std::string_view bytes) {
  std::FILE* file =
      std::fopen((JobFolderPath() + "/journal.jsonl").c_str(), "wb");
  Check(file != nullptr, "the journal can be written");
  std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::fclose(file);
}

void CheckJournal(std::string_view bytes) {
  // With a first line that is right, most of the time: else all is refused.
  std::filesystem::remove(JobFolderPath() + "/journal.jsonl");
  Check(Journal::Create(JobFolderPath(), kSettings).ok(), "a new journal");
  if (!bytes.starts_with('#')) {
    std::string first(4096, '\0');
    std::FILE* file =
        std::fopen((JobFolderPath() + "/journal.jsonl").c_str(), "rb");
    Check(file != nullptr, "the journal can be read");
    first.resize(std::fread(first.data(), 1, first.size(), file));
    std::fclose(file);
    WriteJournal(first.append(bytes));
  } else {
    WriteJournal(bytes.substr(1));
  }
  JobState state;
  auto journal = Journal::Reopen(JobFolderPath(), kSettings, &state);
  if (!journal.ok()) {
    Check(journal.status().code() == StatusCode::kInvalidArgument,
          "a journal that is none is the user's mistake");
    return;
  }
  state.shards.push_back({.name = "articles-00000.jsonl"});
  Check(journal->Append(state).ok(), "a journal that is reopened goes on");
  JobState again;
  Check(Journal::Reopen(JobFolderPath(), kSettings, &again).ok(),
        "what was noted can be read");
  Check(again.shards.size() == state.shards.size() &&
            again.inputs.size() == state.inputs.size(),
        "nothing is noted twice");
}

}  // namespace
}  // namespace descale

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  descale::CheckJournal(
      std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
