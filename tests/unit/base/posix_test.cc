#include "base/posix.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include <gtest/gtest.h>

namespace descale {
namespace {

bool IsOpen(int fd) { return fcntl(fd, F_GETFD) != -1; }

TEST(PosixTest, AFileDescriptorIsClosedByItsLastOwner) {
  int fd = -1;
  {
    FileDescriptor outer;
    {
      FileDescriptor inner(open("/dev/null", O_RDONLY | O_CLOEXEC));
      fd = inner.get();
      ASSERT_TRUE(inner.valid());
      outer = std::move(inner);
    }
    EXPECT_TRUE(IsOpen(fd));
    EXPECT_EQ(outer.get(), fd);
  }
  EXPECT_FALSE(IsOpen(fd));
}

TEST(PosixTest, ClosingTwiceIsHarmless) {
  FileDescriptor file(open("/dev/null", O_RDONLY | O_CLOEXEC));
  EXPECT_TRUE(file.Close());
  EXPECT_FALSE(file.valid());
  EXPECT_TRUE(file.Close());
}

TEST(PosixTest, ErrorTextsBeginInLowerCase) {
  EXPECT_EQ(ErrorText(EACCES), "permission denied");
  EXPECT_EQ(ErrorText(ENOENT), "no such file or directory");
}

}  // namespace
}  // namespace descale
