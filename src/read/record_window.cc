#include "read/record_window.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "read/warc_record.h"

namespace descale {

std::string_view RecordWindow::Peek(size_t size) {
  ByteStream& source = window_.source();
  while (stretch_end_ == UINT64_MAX && window_.Peek(size).size() < size) {
    const size_t before = window_.unread().size();
    const auto end_stretch = [&](End end) {
      end_ = end;
      stretch_end_ = window_.offset() + before;
    };
    if (!source.outcome().ok()) {
      damage_ = source.outcome();
      end_stretch(End::kDamage);
    } else if (!source.NextPart()) {
      end_stretch(End::kFile);
    } else {
      const std::string_view next =
          window_.Peek(before + kWarcMagic.size()).substr(before);
      if (next.starts_with(kWarcMagic)) {
        end_stretch(End::kRecord);
      } else if (!source.outcome().ok()) {
        end_stretch(End::kUnreadable);
      }
    }
  }
  return window_.unread().substr(
      0, std::min<uint64_t>(stretch_end_ - window_.offset(), SIZE_MAX));
}

bool RecordWindow::NextStretch() {
  if (end_ == End::kFile ||
      (end_ == End::kDamage && !window_.source().NextPart())) {
    end_ = End::kFile;
    return false;
  }
  stretch_begin_ = stretch_end_;
  stretch_end_ = UINT64_MAX;
  member_offset_ = window_.source().part_offset();
  return true;
}

}  // namespace descale
