#include "read/inputs.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/posix.h"
#include "read/folder.h"
#include "read/formats.h"
#include "read/list.h"
#include "read/names.h"

namespace descale {
namespace {

// A file that was named, or "-".
class SingleInput : public InputSource {
 public:
  explicit SingleInput(Input input) : input_(std::move(input)) {}
  bool Next(Input* input) override {
    if (done_) {
      return false;
    }
    done_ = true;
    *input = std::move(input_);
    return true;
  }

 private:
  Input input_;
  bool done_ = false;
};

class Concatenation : public InputSource {
 public:
  explicit Concatenation(std::vector<std::unique_ptr<InputSource>> sources)
      : sources_(std::move(sources)) {}

  bool Next(Input* input) override {
    for (; current_ < sources_.size(); ++current_) {
      if (sources_[current_]->Next(input)) {
        return true;
      }
    }
    return false;
  }

  uint64_t passed_by() const override {
    uint64_t sum = 0;
    for (const auto& source : sources_) {
      sum += source->passed_by();
    }
    return sum;
  }

 private:
  std::vector<std::unique_ptr<InputSource>> sources_;
  size_t current_ = 0;
};

// Inputs that were listed beforehand.
class PlannedInputs : public InputSource {
 public:
  explicit PlannedInputs(InputSource* source) {
    for (Input input; source->Next(&input);) {
      inputs_.push_back(std::move(input));
    }
    passed_by_ = source->passed_by();
  }

  bool Next(Input* input) override {
    if (next_ == inputs_.size()) {
      return false;
    }
    *input = std::move(inputs_[next_++]);
    return true;
  }
  uint64_t passed_by() const override { return passed_by_; }
  const std::vector<Input>& inputs() const { return inputs_; }

 private:
  std::vector<Input> inputs_;
  size_t next_ = 0;
  uint64_t passed_by_ = 0;
};

Status CheckUniqueNames(const std::vector<Input>& inputs) {
  std::unordered_map<std::string_view, const Input*> owners;
  for (const Input& input : inputs) {
    if (!input.outcome.ok()) {
      continue;  // will have no output
    }
    const auto [owner, is_new] = owners.try_emplace(input.output_name, &input);
    if (!is_new) {
      return Status::InvalidArgument(
          owner->second->path + " and " + input.path +
          " would have the same output name \"" + input.output_name + "\"");
    }
  }
  return {};
}

// Fails if `path` is not there or may not be read.
Status CheckReadable(const std::string& path, bool* is_folder) {
  struct stat info;
  if (stat(path.c_str(), &info) != 0) {
    const std::string message = path + ": " + ErrorText(errno);
    return errno == ENOENT || errno == ENOTDIR ? Status::NotFound(message)
                                               : Status::IoError(message);
  }
  *is_folder = S_ISDIR(info.st_mode);
  if (access(path.c_str(), *is_folder ? R_OK | X_OK : R_OK) != 0) {
    return Status::IoError(path + ": " + ErrorText(errno));
  }
  return {};
}

// True if `options` say something that only one page can have.
bool IsForOnePage(const ReadOptions& options) {
  return !options.url.empty() || !options.crawled.empty();
}

using Sources = std::vector<std::unique_ptr<InputSource>>;

// "@FILE" and "FILE.paths": the list's path; "" for what is no list.
std::string_view ListOfPaths(std::string_view input) {
  return input.starts_with('@') ? input.substr(1)
         : input.ends_with(".paths") || input.ends_with(".paths.gz")
             ? input
             : std::string_view();
}

Status AddInput(const std::string& given, const ReadOptions& options,
                Sources* sources) {
  const std::string_view list = ListOfPaths(given);
  const std::string path(list.empty() ? given : list);
  bool is_folder = false;
  if (path != "-") {
    if (Status status = CheckReadable(path, &is_folder); !status.ok()) {
      return status;
    }
  }
  if (IsForOnePage(options) && MayHoldManyPages(given, options.format)) {
    return Status::InvalidArgument(
        given + ": a URL or a date is for one page, not for many");
  }
  if (!list.empty()) {
    sources->push_back(std::make_unique<PathList>(path, options.limits));
  } else if (is_folder) {
    sources->push_back(std::make_unique<FolderWalk>(path, options.format));
  } else {
    Input input = TypedInput(path);
    input.url = options.url;
    input.crawled = options.crawled;
    sources->push_back(std::make_unique<SingleInput>(std::move(input)));
  }
  return {};
}

Status AddList(const std::string& path, const Limits& limits,
               Sources* sources) {
  bool is_folder = false;
  if (Status status = CheckReadable(path, &is_folder); !status.ok()) {
    return status;
  }
  if (is_folder) {
    return Status::IoError(path + ": a folder, not a list");
  }
  sources->push_back(std::make_unique<ListReader>(path, limits));
  return {};
}

}  // namespace

Result<std::unique_ptr<InputSource>> OpenInputs(const ReadOptions& options) {
  if (IsForOnePage(options) &&
      (options.inputs.size() != 1 || !options.list.empty())) {
    return Status::InvalidArgument(
        "a URL or a date is for one page, not for several");
  }
  Sources sources;
  for (const std::string& path : options.inputs) {
    if (Status status = AddInput(path, options, &sources); !status.ok()) {
      return status;
    }
  }
  if (!options.list.empty()) {
    if (Status status = AddList(options.list, options.limits, &sources);
        !status.ok()) {
      return status;
    }
  }
  auto all = std::make_unique<Concatenation>(std::move(sources));
  if (!options.unique_names) {
    return std::unique_ptr<InputSource>(std::move(all));
  }
  auto planned = std::make_unique<PlannedInputs>(all.get());
  if (Status status = CheckUniqueNames(planned->inputs()); !status.ok()) {
    return status;
  }
  return std::unique_ptr<InputSource>(std::move(planned));
}

bool MayHoldManyPages(const std::string& input, std::string_view format) {
  const std::string_view kind = format == "auto" ? FormatOfName(input) : format;
  const InputFormat* known = FindInputFormat(kind);
  struct stat info;
  return !ListOfPaths(input).empty() ||
         (known != nullptr && known->many_pages) ||
         (stat(input.c_str(), &info) == 0 && S_ISDIR(info.st_mode));
}

uint64_t SizeOfInputs(const ReadOptions& options) {
  uint64_t sum = 0;
  for (const std::string& input : options.inputs) {
    struct stat info;
    if (!options.list.empty() || !ListOfPaths(input).empty() ||
        stat(input.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) {
      return 0;
    }
    sum += static_cast<uint64_t>(info.st_size);
  }
  return sum;
}

}  // namespace descale
