#include "rules/rule_extends.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>

#include "rules/near_name.h"

namespace descale {
namespace {

constexpr size_t kCircle = std::numeric_limits<size_t>::max();

// The sets and which extends which.
class SetGraph {
 public:
  explicit SetGraph(const std::vector<FileInLoad>& files) {
    for (const FileInLoad& file : files) {
      if (file.loaded) Add(file.loaded->file.set);
    }
    for (const FileInLoad& file : files) {
      if (!file.loaded) continue;
      const uint32_t set = numbers_.at(file.loaded->file.set);
      for (const std::string& name : file.loaded->file.extends) {
        if (const auto other = numbers_.find(name); other != numbers_.end()) {
          extended_by_[other->second].push_back(set);
          ++extends_[set];
        }
      }
    }
    Measure();
  }

  bool Has(std::string_view set) const { return numbers_.contains(set); }

  // How many sets follow each other at most from this one; kCircle if they do
  // so without end.
  size_t LengthFrom(std::string_view set) const {
    return lengths_[numbers_.at(set)];
  }

  std::vector<std::string_view> Names() const {
    std::vector<std::string_view> names;
    names.reserve(numbers_.size());
    for (const auto& [name, unused] : numbers_) names.push_back(name);
    std::ranges::sort(names);  // so that of two as near the same is offered
    return names;
  }

 private:
  void Add(std::string_view set) {
    const auto number = static_cast<uint32_t>(numbers_.size());
    if (!numbers_.try_emplace(set, number).second) return;
    extended_by_.emplace_back();
    extends_.push_back(0);
  }

  // Takes away, again and again, the sets that extend no other that is left;
  // those that stay lead in a circle (Kahn's algorithm).
  void Measure() {
    lengths_.assign(extends_.size(), kCircle);
    std::vector<size_t> longest(extends_.size(), 0);
    std::vector<uint32_t> free;
    for (uint32_t set = 0; set < extends_.size(); ++set) {
      if (extends_[set] == 0) free.push_back(set);
    }
    while (!free.empty()) {
      const uint32_t set = free.back();
      free.pop_back();
      lengths_[set] = longest[set];
      for (const uint32_t other : extended_by_[set]) {
        longest[other] = std::max(longest[other], longest[set] + 1);
        if (--extends_[other] == 0) free.push_back(other);
      }
    }
  }

  std::unordered_map<std::string_view, uint32_t> numbers_;
  std::vector<std::vector<uint32_t>> extended_by_;
  std::vector<size_t> extends_;  // how many, of those that are left
  std::vector<size_t> lengths_;
};

// What is wrong with extending the set, which is there; "" if nothing is.
std::string ErrorOf(const SetGraph& graph, std::string_view set) {
  const std::string quoted = "\"" + std::string(set) + "\"";
  const size_t length = graph.LengthFrom(set);
  if (length == kCircle) return quoted + " extends itself, by some way";
  if (length < kMaxExtends) return {};
  return "more than " + std::to_string(kMaxExtends) +
         " sets extend each other in a row";
}

}  // namespace

void CheckExtends(std::vector<FileInLoad>* files) {
  const SetGraph graph(*files);
  int unknown = 0;
  for (FileInLoad& file : *files) {
    if (!file.loaded || file.loaded->file.extends.empty()) continue;
    TableReader reader(file.loaded->toml, file.loaded->head.origin.file,
                       &file.errors);
    for (const auto& set : reader.Strings("extends")) {
      if (file.errors.full()) break;
      if (!graph.Has(set.value)) {
        const bool suggest = ++unknown <= kMaxSuggestions;
        reader.Error(set.position,
                     "no set \"" + std::string(set.value) + "\" to extend" +
                         (suggest ? Suggestion(set.value, graph.Names()) : ""));
      } else if (const std::string error = ErrorOf(graph, set.value);
                 !error.empty()) {
        reader.Error(set.position, error);
      }
    }
  }
}

}  // namespace descale
