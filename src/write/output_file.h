// OutputFile: a file that is there whole or not at all.

#ifndef DESCALE_WRITE_OUTPUT_FILE_H_
#define DESCALE_WRITE_OUTPUT_FILE_H_

#include <string>
#include <string_view>

#include "descale/status.h"

#include "base/posix.h"

namespace descale {

// Writes to a temporary file (".descale-tmp-PID-N") beside the final one and
// renames it in Commit; destroyed without Commit, it removes the temporary
// file. What exists and is not a regular file (a pipe, /dev/null) is written
// to as it is, and a link to a file has that file replaced, not the link.
// Errors are kIoError and name the final path.
class OutputFile {
 public:
  static Result<OutputFile> Create(std::string path);
  // Standard output, which Commit leaves open.
  static Result<OutputFile> StandardOutput();

  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();

  Status Write(std::string_view bytes);
  // Gives the file its name. With `durable` the bytes are on the disk before
  // that, and the name after it.
  Status Commit(bool durable = false);

 private:
  OutputFile(std::string path, std::string target, std::string temporary,
             FileDescriptor file);
  Status Error(std::string_view what, int error) const;

  std::string path_;       // as given, for messages
  std::string target_;     // what the temporary file becomes
  std::string temporary_;  // "" if written to directly, or once committed
  FileDescriptor file_;
};

// How the names of temporary files begin.
inline constexpr std::string_view kTemporaryPrefix = ".descale-tmp-";

// Makes the folder and those above it that are missing, and checks that files
// can be made in it.
Status MakeWritableFolder(const std::string& path);

// Waits until the names in a folder are on the disk.
Status SyncFolder(const std::string& path);

// The folder that `path` is in: "." if it names none.
std::string FolderOf(std::string_view path);

}  // namespace descale

#endif  // DESCALE_WRITE_OUTPUT_FILE_H_
