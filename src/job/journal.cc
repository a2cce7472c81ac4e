#include "job/journal.h"

#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "descale/version.h"

#include "base/json.h"
#include "base/json_writer.h"

namespace descale {
namespace {

std::string PathOf(const std::string& folder) {
  return folder + "/" + kJournalName;
}

void WriteInput(const InputState& input, JsonWriter* json) {
  json->BeginObject();
  json->Count("number", input.number);
  json->String("path", input.path);
  input.counts.Write(json);
  json->EndObject();
}

InputState ReadInput(const JsonValue& object) {
  return {.number = object["number"].AsCount(),
          .path = std::string(object["path"].AsString()),
          .counts = PageCounts::Read(object)};
}

std::string FirstLine(std::string_view settings) {
  std::string line;
  JsonWriter json(&line);
  json.BeginObject();
  json.String("descale", Version());
  json.String("settings", settings);
  json.EndObject();
  return line + "\n";
}

std::string LineOf(const JobState& state, size_t shards, size_t inputs) {
  std::string line;
  JsonWriter json(&line);
  json.BeginObject();
  json.Key("shards").BeginArray();
  for (; shards < state.shards.size(); ++shards) {
    const Shard& shard = state.shards[shards];
    json.BeginObject();
    json.String("name", shard.name);
    json.Count("articles", shard.articles);
    json.Count("bytes", shard.bytes);
    json.EndObject();
  }
  json.EndArray();
  json.Key("inputs").BeginArray();
  for (; inputs < state.inputs.size(); ++inputs) {
    WriteInput(state.inputs[inputs], &json);
  }
  json.EndArray();
  json.Bool("ended", state.ended);
  json.Count("next_input", state.next.input);
  json.Count("next_page", state.next.page);
  json.Count("failure_bytes", state.failure_bytes);
  json.Count("seen_bytes", state.seen_bytes);
  json.Key("open");
  WriteInput(state.open, &json);
  json.Key("counts").BeginObject();
  state.counts.Write(&json);
  json.EndObject();
  json.EndObject();
  return line + "\n";
}

// Adds what a line says to `state`; false if it was broken off.
bool ReadLine(std::string_view text, JsonReader* reader, JobState* state) {
  const Result<JsonValue> line = reader->Parse(text);
  if (!line.ok() || !(*line)["counts"].is_object()) {
    return false;
  }
  for (const JsonValue& shard : (*line)["shards"].Items()) {
    state->shards.push_back({.name = std::string(shard["name"].AsString()),
                             .articles = shard["articles"].AsCount(),
                             .bytes = shard["bytes"].AsCount()});
  }
  for (const JsonValue& input : (*line)["inputs"].Items()) {
    state->inputs.push_back(ReadInput(input));
  }
  state->ended = (*line)["ended"].AsBool();
  state->next.input = (*line)["next_input"].AsCount();
  state->next.page = (*line)["next_page"].AsCount();
  state->failure_bytes = (*line)["failure_bytes"].AsCount();
  state->seen_bytes = (*line)["seen_bytes"].AsCount();
  state->open = ReadInput((*line)["open"]);
  state->counts = JobCounts::Read((*line)["counts"]);
  return true;
}

}  // namespace

Result<Journal> Journal::Create(const std::string& folder,
                                std::string_view settings) {
  std::string path = PathOf(folder);
  FileDescriptor file(
      open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file.valid()) {
    return FileError(path, "cannot write", errno);
  }
  Journal journal(std::move(path), std::move(file));
  if (Status status = journal.WriteLine(FirstLine(settings)); !status.ok()) {
    return status;
  }
  return journal;
}

Result<Journal> Journal::Reopen(const std::string& folder,
                                std::string_view settings, JobState* state) {
  std::string path = PathOf(folder);
  FileDescriptor file(open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC));
  if (!file.valid()) {
    return FileError(path, "cannot open", errno);
  }
  std::string bytes;
  if (!ReadAll(file.get(), SIZE_MAX - 1, &bytes)) {
    return FileError(path, "cannot read", errno);
  }
  const std::string first = FirstLine(settings);
  // Broken off in its first line, it has nothing to say yet.
  const bool is_new = bytes.find('\n') == std::string::npos;
  if (!is_new && !bytes.starts_with(first)) {
    return Status::InvalidArgument(
        path +
        ": the job was begun with other settings or another version; begin it "
        "anew in another folder");
  }
  size_t end = is_new ? 0 : first.size();
  JsonReader reader;
  for (size_t line_end = 0;
       (line_end = bytes.find('\n', end)) != std::string::npos &&
       ReadLine(std::string_view(bytes).substr(end, line_end - end), &reader,
                state);
       end = line_end + 1) {
  }
  Journal journal(std::move(path), std::move(file));
  if (ftruncate(journal.file_.get(), static_cast<off_t>(end)) != 0) {
    return FileError(journal.path_, "cannot write", errno);
  }
  journal.shards_ = state->shards.size();
  journal.inputs_ = state->inputs.size();
  if (is_new) {
    if (Status status = journal.WriteLine(first); !status.ok()) {
      return status;
    }
  }
  return journal;
}

Status Journal::Append(const JobState& state) {
  if (Status status = WriteLine(LineOf(state, shards_, inputs_));
      !status.ok()) {
    return status;
  }
  shards_ = state.shards.size();
  inputs_ = state.inputs.size();
  return {};
}

Status Journal::WriteLine(const std::string& line) {
  return WriteAll(file_.get(), line) && fdatasync(file_.get()) == 0
             ? Status()
             : FileError(path_, "cannot write", errno);
}

}  // namespace descale
