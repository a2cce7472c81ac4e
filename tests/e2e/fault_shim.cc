// A library to preload: lets the n-th system call of a kind fail, or kills the
// process at it.
//
//   DESCALE_FAULT=CALL:N:ACTION
//
// CALL is write, fsync, rename, close, unlink, ftruncate, or any of them;
// ACTION is kill (before the call), killed (after it) or the number of an
// error. DESCALE_SHORT_WRITES=1 lets every write take half of its bytes.

#include <dlfcn.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <string>

namespace {

struct Fault {
  std::string call;
  long number = 0;
  std::string action;
};

const Fault& TheFault() {
  static const Fault* const the_fault = [] {
    auto* fault = new Fault;
    if (const char* text = std::getenv("DESCALE_FAULT")) {
      const std::string setting(text);
      const size_t first = setting.find(':');
      const size_t second = setting.find(':', first + 1);
      fault->call = setting.substr(0, first);
      fault->number = std::atol(setting.c_str() + first + 1);
      fault->action = setting.substr(second + 1);
    }
    return fault;
  }();
  return *the_fault;
}

// Whether it is this call's turn.
bool IsDue(const char* call) {
  static std::atomic<long> calls = 0;
  const Fault& fault = TheFault();
  if (fault.call != call && fault.call != "any") {
    return false;
  }
  return ++calls == fault.number;
}

// Calls `real`, unless it is to fail now.
template <typename Real>
auto Interpose(const char* call, Real real) -> decltype(real()) {
  if (!IsDue(call)) {
    return real();
  }
  const std::string& action = TheFault().action;
  if (action == "kill") {
    kill(getpid(), SIGKILL);
  }
  if (action == "killed") {
    real();
    kill(getpid(), SIGKILL);
  }
  errno = std::atoi(action.c_str());
  return -1;
}

template <typename Function>
Function Next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  static const auto real = Next<ssize_t (*)(int, const void*, size_t)>("write");
  static const bool halve = std::getenv("DESCALE_SHORT_WRITES") != nullptr;
  return Interpose("write", [&] {
    return real(file, bytes, halve && size > 1 ? size / 2 : size);
  });
}

int fsync(int file) {
  static const auto real = Next<int (*)(int)>("fsync");
  return Interpose("fsync", [&] { return real(file); });
}

int fdatasync(int file) {
  static const auto real = Next<int (*)(int)>("fdatasync");
  return Interpose("fsync", [&] { return real(file); });
}

int rename(const char* from, const char* to) {
  static const auto real = Next<int (*)(const char*, const char*)>("rename");
  return Interpose("rename", [&] { return real(from, to); });
}

int close(int file) {
  static const auto real = Next<int (*)(int)>("close");
  return Interpose("close", [&] { return real(file); });
}

int unlink(const char* path) {
  static const auto real = Next<int (*)(const char*)>("unlink");
  return Interpose("unlink", [&] { return real(path); });
}

int ftruncate(int file, off_t size) {
  static const auto real = Next<int (*)(int, off_t)>("ftruncate");
  return Interpose("ftruncate", [&] { return real(file, size); });
}

}  // extern "C"
