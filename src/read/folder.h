// FolderWalk: the pages below a folder.

#ifndef DESCALE_READ_FOLDER_H_
#define DESCALE_READ_FOLDER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "read/input.h"

namespace descale {

// Walks a folder and its subfolders in the byte order of the paths, whatever
// the order of the directory or the locale. Takes files by their extension
// (IsWantedName) and passes by all others. Links to folders are not followed; a
// link to a file is, unless that file lies outside the folder, which makes it
// a failed page. Folders that cannot be listed are failed pages, too.
//
// Memory: the names of one folder on each level of the path.
class FolderWalk : public InputSource {
 public:
  // `format` is one of InputFormats().
  FolderWalk(std::string root, std::string format);

  bool Next(Input* input) override;
  uint64_t passed_by() const override { return passed_by_; }

 private:
  struct Level {
    std::string path;                // with a slash at the end
    std::vector<std::string> names;  // of folders with a slash at the end
    size_t next = 0;
  };

  Outcome Enter(const std::string& path);
  bool LeavesRoot(const std::string& path);
  void Describe(const std::string& path, Input* input) const;

  const std::string format_;
  const std::string root_;  // with a slash at the end
  std::string real_root_;   // resolved when a link is met
  std::vector<Level> levels_;
  bool started_ = false;
  uint64_t passed_by_ = 0;
};

}  // namespace descale

#endif  // DESCALE_READ_FOLDER_H_
