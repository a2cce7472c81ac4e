// TempFolder: a folder for one test, removed with it.

#ifndef DESCALE_TESTS_UNIT_TEMP_FOLDER_H_
#define DESCALE_TESTS_UNIT_TEMP_FOLDER_H_

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace descale {

class TempFolder {
 public:
  TempFolder() {
    std::string pattern = testing::TempDir() + "/descale.XXXXXX";
    EXPECT_NE(mkdtemp(pattern.data()), nullptr);
    path_ = pattern;
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }

  const std::string& path() const { return path_; }
  std::string operator/(std::string_view name) const {
    return path_ + "/" + std::string(name);
  }

  // Writes a file, with the folders that it needs, and returns its path.
  std::string Add(std::string_view name, std::string_view bytes) const {
    const std::string path = *this / name;
    std::filesystem::create_directories(
        std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  std::string Read(std::string_view name) const {
    std::ifstream file(*this / name, std::ios::binary);
    EXPECT_TRUE(file.is_open()) << name;
    return {std::istreambuf_iterator<char>(file), {}};
  }

  bool Has(std::string_view name) const {
    return std::filesystem::exists(*this / name);
  }

  // How many files and folders there are below, temporary ones included.
  size_t CountEntries() const {
    using Walk = std::filesystem::recursive_directory_iterator;
    return static_cast<size_t>(std::distance(Walk(path_), Walk()));
  }

 private:
  std::string path_;
};

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_TEMP_FOLDER_H_
