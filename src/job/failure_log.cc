#include "job/failure_log.h"

#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

#include "base/json_writer.h"
#include "write/output_file.h"

namespace descale {
namespace {

constexpr char kUnfinished[] = "/failures.jsonl.part";
constexpr char kFinished[] = "/failures.jsonl";

}  // namespace

Result<FailureLog> FailureLog::Open(const std::string& folder, uint64_t bytes) {
  std::string path = folder + kUnfinished;
  FileDescriptor file(
      open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  if (!file.valid() || ftruncate(file.get(), static_cast<off_t>(bytes)) != 0) {
    return FileError(path, "cannot write", errno);
  }
  return FailureLog(std::move(path), std::move(file), bytes);
}

void FailureLog::Add(const Article& article) {
  const Outcome& outcome = article.outcome;
  JsonWriter json(&added_);
  json.BeginObject();
  json.String("input", article.input);
  json.Count("page", article.place.page);
  json.Count("member", article.place.member);
  json.Count("offset", article.place.offset);
  json.String("id", article.id);
  json.String("url", article.url);
  json.String("stage", outcome.stage);
  json.String("reason", OutcomeReasonName(outcome.reason));
  json.String("message", outcome.message);
  json.EndObject();
  added_ += '\n';
}

Result<uint64_t> FailureLog::Sync() {
  if (!added_.empty()) {
    if (!WriteAll(file_.get(), added_) || fdatasync(file_.get()) != 0) {
      return FileError(path_, "cannot write", errno);
    }
    bytes_ += added_.size();
    added_.clear();
  }
  return bytes_;
}

Status FailureLog::Finish(const std::string& folder) {
  const std::string from = folder + kUnfinished;
  const std::string to = folder + kFinished;
  if (rename(from.c_str(), to.c_str()) != 0 && errno != ENOENT) {
    return FileError(from, "cannot rename the finished file", errno);
  }
  return SyncFolder(folder);
}

}  // namespace descale
