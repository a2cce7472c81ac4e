#include "read/archive.h"

#include <sys/types.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <archive.h>
#include <archive_entry.h>

#include "descale/page.h"

#include "read/decompress.h"
#include "read/names.h"

namespace descale {
namespace {

class TarReader : public Reader {
 public:
  TarReader(Input input, std::unique_ptr<ByteStream> bytes,
            const Limits& limits)
      : input_(std::move(input)),
        limits_(limits),
        bytes_(std::move(bytes)),
        archive_(archive_read_new()) {
    if (archive_ == nullptr ||
        archive_read_support_format_tar(archive_.get()) != ARCHIVE_OK ||
        // An empty file is an archive of nothing.
        archive_read_support_format_empty(archive_.get()) != ARCHIVE_OK) {
      failure_ =
          ReadFailure(OutcomeReason::kMemory, "no memory for libarchive");
    } else if (archive_read_open(archive_.get(), this, nullptr, ReadBytes,
                                 nullptr) != ARCHIVE_OK) {
      failure_ = Failure();
    }
  }

  bool Next(Page* page) override;
  SkipCounts skipped() const override { return skipped_; }

 private:
  struct Free {
    void operator()(archive* it) const { archive_read_free(it); }
  };

  static la_ssize_t ReadBytes(archive* it, void* reader, const void** bytes);
  bool FailPage(Outcome outcome, Page* page);
  Outcome Failure() const;
  std::string EntryName(archive_entry* entry) const;
  Outcome ReadEntry(const std::string& name, std::string* bytes);

  const Input input_;
  const Limits limits_;
  std::unique_ptr<ByteStream> bytes_;
  std::array<char, size_t{64} << 10> buffer_;
  std::unique_ptr<archive, Free> archive_;
  Outcome failure_;  // to be reported; nothing follows it
  bool ended_ = false;
  uint64_t pages_ = 0;
  std::string packed_;
  SkipCounts skipped_;
};

la_ssize_t TarReader::ReadBytes(archive* it, void* reader, const void** bytes) {
  auto* self = static_cast<TarReader*>(reader);
  ByteStream& stream = *self->bytes_;
  size_t size = 0;
  do {
    size = stream.Read(self->buffer_.data(), self->buffer_.size());
  } while (size == 0 && stream.outcome().ok() && stream.NextPart());
  if (!stream.outcome().ok()) {
    archive_set_error(it, EIO, "%s", stream.outcome().message.c_str());
    return ARCHIVE_FATAL;
  }
  *bytes = self->buffer_.data();
  return static_cast<la_ssize_t>(size);
}

bool TarReader::Next(Page* page) {
  while (!ended_) {
    if (!failure_.ok()) {
      ended_ = true;
      return FailPage(std::move(failure_), page);
    }
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(archive_.get(), &entry);
    // To libarchive, damage that leaves nothing is an empty archive.
    if (result == ARCHIVE_EOF && bytes_->outcome().ok()) {
      break;
    }
    if (result == ARCHIVE_FATAL || result == ARCHIVE_EOF) {
      failure_ = Failure();
      continue;
    }
    if (result == ARCHIVE_RETRY || entry == nullptr) {
      return FailPage(Failure(), page);
    }
    if (archive_entry_filetype(entry) != AE_IFREG) {
      continue;
    }
    const std::string name = EntryName(entry);
    if (!IsPageName(name)) {
      ++skipped_[SkipReason::kFileName];
      continue;
    }
    StartRecord(input_, ++pages_, page);
    page->id = input_.path + ":" + name;
    page->likely = LikelyKind(name);
    page->output_name = input_.output_name + "/" + ContainedName(name);
    page->outcome = ReadEntry(name, &page->bytes);
    return true;
  }
  return false;
}

bool TarReader::FailPage(Outcome outcome, Page* page) {
  StartRecord(input_, ++pages_, page);
  page->id = input_.path + ":#" + std::to_string(pages_);
  page->outcome = std::move(outcome);
  return true;
}

Outcome TarReader::Failure() const {
  if (!bytes_->outcome().ok()) {
    return bytes_->outcome();
  }
  const char* message = archive_error_string(archive_.get());
  return ReadFailure(OutcomeReason::kCorrupt,
                     std::string("damaged tar file: ") +
                         (message != nullptr ? message : "cannot be read"));
}

// Names are bytes in tar, and UTF-8 in the extended headers of pax.
std::string TarReader::EntryName(archive_entry* entry) const {
  if (const char* name = archive_entry_pathname(entry)) {
    return name;
  }
  const char* name = archive_entry_pathname_utf8(entry);
  return name != nullptr ? name : "";
}

Outcome TarReader::ReadEntry(const std::string& name, std::string* bytes) {
  packed_.clear();
  std::array<char, size_t{64} << 10> buffer;
  la_ssize_t size = 0;
  while ((size = archive_read_data(archive_.get(), buffer.data(),
                                   buffer.size())) > 0) {
    packed_.append(buffer.data(), static_cast<size_t>(size));
    if (packed_.size() > limits_.input_bytes) {
      return ReadFailure(
          OutcomeReason::kTooLarge,
          "more than " + std::to_string(limits_.input_bytes) + " bytes");
    }
  }
  if (size < 0) {
    ended_ = size == ARCHIVE_FATAL;
    return Failure();
  }
  const auto stream = Decompress(MemoryStream(packed_), name, limits_);
  Outcome outcome = ReadAll(stream.get(), limits_.input_bytes, bytes);
  if (!outcome.ok()) {
    bytes->clear();
  }
  return outcome;
}

}  // namespace

std::unique_ptr<Reader> OpenTar(const Input& input,
                                std::unique_ptr<ByteStream> bytes,
                                const ReadOptions& options) {
  return std::make_unique<TarReader>(input, std::move(bytes), options.limits);
}

}  // namespace descale
