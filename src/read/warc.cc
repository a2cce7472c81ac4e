#include "read/warc.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "descale/page.h"

#include "read/http_response.h"
#include "read/named_fields.h"
#include "read/record_window.h"
#include "read/warc_payload.h"
#include "read/warc_record.h"

namespace descale {
namespace {

constexpr size_t kMaxHeader = size_t{1} << 20;
constexpr size_t kStep = size_t{64} << 10;
// Behind a record: two line ends and the next one's start.
constexpr size_t kBehind = 4 + kWarcMark;

size_t CountLineEnds(std::string_view bytes) {
  return std::min(bytes.find_first_not_of("\r\n"), bytes.size());
}

// Whether a record may end in front of these bytes.
bool EndsRecord(std::string_view behind) {
  const std::string_view next = behind.substr(CountLineEnds(behind));
  return next.empty() || next.starts_with(kWarcMagic) ||
         behind.starts_with("\r\n\r\n") || behind.starts_with("\n\n");
}

class WarcReader : public Reader {
 public:
  WarcReader(Input input, std::unique_ptr<ByteStream> bytes,
             const Limits& limits)
      : input_(std::move(input)), limits_(limits), window_(std::move(bytes)) {}

  bool Next(Page* page) override;
  SkipCounts skipped() const override { return skipped_; }

 private:
  // The content of a record: its size, once all of it can be peeked at. Of one
  // that is too large, enough to see whether it matters.
  struct Extent {
    size_t size = 0;
    Outcome outcome = {};
    bool too_large = false;
  };

  bool ReadRecord(Page* page);
  Outcome TakeHeader();
  Extent FindContent();
  Extent ContentByMarks();
  Extent TooLarge();
  Extent Cut(size_t size);
  Outcome SkipToRecord();
  void Start(Page* page);
  bool FailPage(Outcome outcome, Page* page);

  const Input input_;
  const Limits limits_;
  RecordWindow window_;
  WarcHeader header_;
  PagePlace place_;     // of the record
  uint64_t pages_ = 0;  // so far
  SkipCounts skipped_;
};

bool WarcReader::Next(Page* page) {
  while (true) {
    window_.Consume(CountLineEnds(window_.Peek(kStep)));
    const std::string_view bytes = window_.Peek(kWarcMagic.size());
    place_.member = window_.member_offset();
    place_.offset = window_.inner_offset();
    header_ = {};
    if (bytes.empty()) {
      Outcome damage = window_.TakeDamage();
      const bool more = window_.NextStretch();
      if (!damage.ok()) {
        return FailPage(std::move(damage), page);
      }
      if (!more) {
        return false;
      }
    } else if (bytes.starts_with(kWarcMagic)) {
      if (ReadRecord(page)) {
        return true;
      }
    } else {
      Outcome damage = SkipToRecord();
      return FailPage(damage.ok() ? ReadFailure(OutcomeReason::kCorrupt,
                                                "bytes that are no WARC record")
                                  : std::move(damage),
                      page);
    }
  }
}

// True if `page` was filled, false if the record was skipped.
bool WarcReader::ReadRecord(Page* page) {
  if (Outcome outcome = TakeHeader(); !outcome.ok()) {
    SkipToRecord();
    return FailPage(std::move(outcome), page);
  }
  const Extent content = FindContent();
  const std::string_view bytes =
      window_.Peek(content.size).substr(0, content.size);
  HttpHead http;
  std::optional<SkipReason> skip;
  // Headers that fail their checksum say nothing.
  if (content.outcome.reason != OutcomeReason::kCorrupt) {
    skip = SkipByHeaders(header_, bytes, &http);
  }
  if (!skip.has_value()) {
    Start(page);
    if (!content.outcome.ok()) {
      page->outcome = content.outcome;
    } else if (!TakePayload(header_, http, bytes, limits_, page)) {
      skip = SkipReason::kMediaType;
    }
  }
  if (skip.has_value()) {
    ++skipped_[*skip];
  } else {
    ++pages_;
  }
  if (content.too_large) {
    SkipToRecord();
  } else {
    window_.Consume(content.size);
  }
  return !skip.has_value();
}

// Reads the record's header into header_.
Outcome WarcReader::TakeHeader() {
  size_t searched = 0;
  for (size_t want = 4096; searched < kMaxHeader; want *= 4) {
    const std::string_view bytes = window_.Peek(want);
    const size_t size = FindHeaderEnd(bytes, searched);
    if (size != std::string_view::npos) {
      header_ = ReadWarcHeader(bytes.substr(0, size));
      window_.Consume(size);
      return {};
    }
    if (bytes.size() < want) {
      window_.Consume(1);  // so that the next record is not this one
      return Cut(0).outcome;
    }
    searched = bytes.size();
  }
  window_.Consume(1);
  return ReadFailure(
      OutcomeReason::kTooLarge,
      "a WARC header of more than " + std::to_string(kMaxHeader) + " bytes");
}

WarcReader::Extent WarcReader::FindContent() {
  if (!header_.length.has_value()) {
    return ContentByMarks();
  }
  if (*header_.length > limits_.input_bytes) {
    // A lie, or a film that need not be held in memory.
    HttpHead http;
    return SkipByHeaders(header_, window_.Peek(kStep), &http).has_value()
               ? TooLarge()
               : ContentByMarks();
  }
  const size_t size = static_cast<size_t>(*header_.length);
  const std::string_view bytes = window_.Peek(size + kBehind);
  if (bytes.size() >= size && EndsRecord(bytes.substr(size))) {
    // What fails its checksum may look whole.
    return bytes.size() < size + kBehind &&
                   window_.end() == RecordWindow::End::kDamage &&
                   window_.damage().reason == OutcomeReason::kCorrupt
               ? Cut(size)
               : Extent{.size = size};
  }
  return ContentByMarks();
}

// The content of a record whose length is missing or wrong: up to where the
// next one begins.
WarcReader::Extent WarcReader::ContentByMarks() {
  size_t searched = 0;
  for (size_t want = kStep; searched <= limits_.input_bytes; want *= 2) {
    const std::string_view bytes = window_.Peek(want);
    const size_t size =
        FindWarcRecord(bytes, searched - std::min(searched, kBehind));
    if (size != std::string_view::npos) {
      return {.size = size};
    }
    if (bytes.size() < want) {
      // A sound member vouches for its bytes, wherever its header's length
      // puts the end.
      return window_.end() == RecordWindow::End::kRecord
                 ? Extent{.size = bytes.size()}
                 : Cut(bytes.size());
    }
    searched = bytes.size();
  }
  return TooLarge();
}

WarcReader::Extent WarcReader::TooLarge() {
  return {.size = window_.Peek(kStep).substr(0, kStep).size(),
          .outcome =
              ReadFailure(OutcomeReason::kTooLarge,
                          "a record of more than " +
                              std::to_string(limits_.input_bytes) + " bytes"),
          .too_large = true};
}

// A record that the end of the stretch cuts.
WarcReader::Extent WarcReader::Cut(size_t size) {
  Outcome damage = window_.TakeDamage();
  if (damage.ok()) {
    damage = ReadFailure(OutcomeReason::kTruncated, "the record ends early");
  }
  return {.size = size, .outcome = std::move(damage)};
}

// To the start of the next record, or the end of the stretch. Returns the
// damage that it ends with, which is one with what was skipped.
Outcome WarcReader::SkipToRecord() {
  while (true) {
    const std::string_view bytes = window_.Peek(kStep);
    const size_t at = FindWarcRecord(bytes, 0);
    if (at != std::string_view::npos) {
      window_.Consume(at);
      return {};
    }
    if (bytes.size() < kStep) {
      window_.Consume(bytes.size());
      return window_.TakeDamage();
    }
    window_.Consume(bytes.size() - kWarcMark);
  }
}

void WarcReader::Start(Page* page) {
  StartRecord(input_, pages_ + 1, page);
  page->place = place_;
  page->id = !header_.id.empty()
                 ? header_.id
                 : input_.path + "@" + std::to_string(place_.member) + "+" +
                       std::to_string(place_.offset);
  page->url = header_.url;
  page->crawled = header_.date;
}

bool WarcReader::FailPage(Outcome outcome, Page* page) {
  Start(page);
  page->outcome = std::move(outcome);
  ++pages_;
  return true;
}

}  // namespace

std::unique_ptr<Reader> OpenWarc(const Input& input,
                                 std::unique_ptr<ByteStream> bytes,
                                 const ReadOptions& options) {
  return std::make_unique<WarcReader>(input, std::move(bytes), options.limits);
}

}  // namespace descale
