#include "clean/bidi.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace descale {
namespace {

enum class Control : uint8_t { kNone, kEmbed, kPop, kIsolate, kPopIsolate };

// The control whose UTF-8 `s` begins with. All begin with 0xE2, which is never
// a byte of another character.
Control ControlAt(std::string_view s) {
  if (s.size() < 3) {
    return Control::kNone;
  }
  const auto last = static_cast<uint8_t>(s[2]);
  if (s[1] == '\x80' && last >= 0xAA && last <= 0xAE) {  // U+202A..202E
    return last == 0xAC ? Control::kPop : Control::kEmbed;
  }
  if (s[1] == '\x81' && last >= 0xA6 && last <= 0xA9) {  // U+2066..2069
    return last == 0xA9 ? Control::kPopIsolate : Control::kIsolate;
  }
  return Control::kNone;
}

struct Opened {
  size_t offset;
  bool isolate;
};

class Balance {
 public:
  void Add(Control control, size_t offset) {
    switch (control) {
      case Control::kNone:
        break;
      case Control::kEmbed:
        open_.push_back({offset, false});
        break;
      case Control::kIsolate:
        open_.push_back({offset, true});
        ++open_isolates_;
        break;
      case Control::kPop:
        if (open_.empty() || open_.back().isolate) {
          unbalanced_.push_back(offset);
        } else {
          open_.pop_back();
        }
        break;
      case Control::kPopIsolate:
        PopIsolate(offset);
        break;
    }
  }

  std::vector<size_t> Finish() {
    for (const Opened& opened : open_) {
      unbalanced_.push_back(opened.offset);
    }
    std::sort(unbalanced_.begin(), unbalanced_.end());
    return std::move(unbalanced_);
  }

 private:
  void PopIsolate(size_t offset) {
    if (open_isolates_ == 0) {
      unbalanced_.push_back(offset);
      return;
    }
    while (!open_.back().isolate) {
      unbalanced_.push_back(open_.back().offset);
      open_.pop_back();
    }
    open_.pop_back();
    --open_isolates_;
  }

  std::vector<Opened> open_;
  size_t open_isolates_ = 0;
  std::vector<size_t> unbalanced_;
};

}  // namespace

std::vector<size_t> UnbalancedBidiControls(std::string_view line) {
  Balance balance;
  for (size_t at = line.find('\xE2'); at != std::string_view::npos;
       at = line.find('\xE2', at + 1)) {
    balance.Add(ControlAt(line.substr(at)), at);
  }
  return balance.Finish();
}

}  // namespace descale
