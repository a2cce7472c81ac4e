#include "job/failure_log.h"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>

#include "base/json_writer.h"
#include "base/posix.h"
#include "write/output_file.h"

namespace descale {
namespace {

constexpr char kUnfinished[] = "/failures.jsonl.part";
constexpr char kFinished[] = "/failures.jsonl";

}  // namespace

Result<FailureLog> FailureLog::Open(const std::string& folder, uint64_t bytes) {
  auto log = SyncedLog::Open(folder + kUnfinished, bytes);
  if (!log.ok()) {
    return log.status();
  }
  return FailureLog(std::move(*log));
}

void FailureLog::Add(const Article& article) {
  const Outcome& outcome = article.outcome;
  std::string line;
  JsonWriter json(&line);
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
  log_.Add(line += '\n');
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
