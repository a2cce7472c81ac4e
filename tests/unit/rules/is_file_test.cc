// is_file: phrases from files beside the rule file, and what rule folders must
// not reach.

#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"
#include "unit/temp_folder.h"

namespace descale {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string RuleWith(const std::string& is_file) {
  return RuleFileText({"id = 'a'\ndo = 'drop-line'\nis_file = " + is_file});
}

class IsFileTest : public testing::Test {
 protected:
  Result<std::shared_ptr<const RuleSet>> Load() const {
    return RuleSet::Load({.shipped = false, .folders = {folder_ / "rules"}});
  }
  std::string ErrorWith(const std::string& is_file) const {
    folder_.Add("rules/x.toml", RuleWith(is_file));
    return Load().status().message();
  }

  TempFolder folder_;
};

TEST_F(IsFileTest, OnePhraseALineIsReadAndFolded) {
  folder_.Add("rules/b/words.txt",
              "\xEF\xBB\xBF# a comment\n\n  Share THIS \r\n\t\nTweet");
  folder_.Add("rules/b/more.txt", "Like\n");
  folder_.Add("rules/b/x.toml",
              RuleFileText({"id = 'a'\ndo = 'drop-line'\nis = ['Print']\n"
                            "is_file = ['words.txt', './more.txt']"}));
  const auto rules = Load();
  ASSERT_TRUE(rules.ok()) << rules.status().message();
  EXPECT_THAT((*rules)->impl().rules.at(0).literals,
              ElementsAre("print", "share this", "tweet", "like"));
}

TEST_F(IsFileTest, OneFileNeedsNoBrackets) {
  folder_.Add("rules/words.txt", "Like\n");
  folder_.Add("rules/x.toml", RuleWith("'words.txt'"));
  EXPECT_TRUE(Load().ok());
}

TEST_F(IsFileTest, MistakesInItAreNamedByItsOwnPlaces) {
  folder_.Add("rules/words.txt", "Like\n\xE2\x80\x8B\n");
  EXPECT_EQ(ErrorWith("'words.txt'"),
            folder_ / "rules/words.txt:2:1: the phrase matches the empty line");
  folder_.Add("rules/words.txt", "Like\nSh\xFF\n");
  EXPECT_EQ(ErrorWith("'words.txt'"),
            folder_ / "rules/words.txt:2:3: invalid UTF-8");
}

TEST_F(IsFileTest, NothingOutsideTheFolderIsRead) {
  folder_.Add("secret.txt", "root\n");
  fs::create_directories(folder_ / "rules");
  fs::create_symlink("../secret.txt", folder_ / "rules/link.txt");
  fs::create_symlink("..", folder_ / "rules/up");
  fs::create_symlink("/dev/zero", folder_ / "rules/zero.txt");
  ASSERT_EQ(mkfifo((folder_ / "rules/pipe.txt").c_str(), 0600), 0);
  fs::create_directories(folder_ / "rules/folder.txt");
  struct Case {
    std::string is_file;
    std::string_view expected;
  };
  for (const Case& c : {
           Case{"'/etc/passwd'", ":8:11: the path must be relative"},
           Case{"'../secret.txt'", ":8:11: the path must be relative"},
           Case{"'up/../secret.txt'", ":8:11: the path must be relative"},
           Case{"['a/b', '']", ":8:19: the path must be relative"},
           Case{"'link.txt'", ":8:11: the path leads out of the rule folder"},
           Case{"'up/secret.txt'", ":8:11: the path leads out of the rule"},
           Case{"'zero.txt'", ":8:11: the path leads out of the rule folder"},
           Case{"'pipe.txt'", ":8:11: not a regular file"},
           Case{"'folder.txt'", ":8:11: not a regular file"},
           Case{"'none.txt'", ":8:11: no such file or directory"},
           Case{"3", ":8:11: \"is_file\" must be an array of strings"},
       }) {
    EXPECT_THAT(ErrorWith(c.is_file),
                HasSubstr(folder_ / "rules/x.toml" + std::string(c.expected)))
        << c.is_file;
  }
}

TEST_F(IsFileTest, LinksWithinTheFolderAreFollowed) {
  folder_.Add("rules/lists/words.txt", "Like\n");
  folder_.Add("rules/sites/x.toml", RuleWith("'words.txt'"));
  fs::create_symlink("../lists/words.txt", folder_ / "rules/sites/words.txt");
  EXPECT_TRUE(Load().ok());
}

TEST_F(IsFileTest, RuleFilesThemselvesStayInTheFolder) {
  folder_.Add("outside.toml", RuleWith("'words.txt'"));
  fs::create_directories(folder_ / "rules");
  fs::create_symlink("../outside.toml", folder_ / "rules/x.toml");
  EXPECT_EQ(Load().status().message(),
            folder_ / "rules/x.toml: the path leads out of the rule folder");
}

TEST_F(IsFileTest, FilesAreLimitedInSizeAndNumber) {
  folder_.Add("rules/words.txt", std::string((4 << 20) + 1, 'a'));
  EXPECT_EQ(ErrorWith("'words.txt'"),
            folder_ / "rules/x.toml:8:11: the file is larger than 4 MB");
  folder_.Add("rules/words.txt", "Like\n");
  std::string names;
  for (int i = 0; i < 101; ++i) names += "'words.txt', ";
  EXPECT_EQ(ErrorWith("[" + names + "]"),
            "all rule files together: more than 100 uses of is_file");
  folder_.Add("rules/words.txt", "#" + std::string(4'000'000, 'a'));
  EXPECT_EQ(ErrorWith("['words.txt', 'words.txt', 'words.txt', 'words.txt', "
                      "'words.txt']"),
            "all rule files together: files larger than 16 MB, those of sites "
            "aside");
}

}  // namespace
}  // namespace descale
