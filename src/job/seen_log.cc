#include "job/seen_log.h"

#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/posix.h"

namespace descale {
namespace {

std::string PathOf(const std::string& folder) {
  return folder + "/" + kSeenName;
}

}  // namespace

Result<SeenLog> SeenLog::Open(const std::string& folder, uint64_t bytes,
                              Deduplicator* deduplicator) {
  auto log = SyncedLog::Open(PathOf(folder), bytes);
  if (!log.ok()) {
    return log.status();
  }
  const auto history = log->Read();
  if (!history.ok()) {
    return history.status();
  }
  std::vector<uint64_t> keys(history->size() / sizeof(uint64_t));
  if (!keys.empty()) {
    std::memcpy(keys.data(), history->data(), keys.size() * sizeof(uint64_t));
  }
  deduplicator->Replay(keys);
  return SeenLog(std::move(*log), deduplicator);
}

void SeenLog::Add(size_t articles) {
  const std::vector<uint64_t> keys = deduplicator_->TakeHistory(articles);
  log_.Add({reinterpret_cast<const char*>(keys.data()),
            keys.size() * sizeof(uint64_t)});
}

Status SeenLog::Remove(const std::string& folder) {
  const std::string path = PathOf(folder);
  return unlink(path.c_str()) == 0 || errno == ENOENT
             ? Status()
             : FileError(path, "cannot remove", errno);
}

}  // namespace descale
