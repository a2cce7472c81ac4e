// A library to preload: pages that kill the process that works on them. It
// stands before CLD2, which gets the text of each page that does not say its
// language, and does what the text says: "please segfault", "please abort",
// "please recurse", "please loop".

#include <dlfcn.h>

#include <csignal>
#include <cstdlib>
#include <string_view>

#include <cld2/public/compact_lang_det.h>

namespace {

volatile int depth = 0;

// Until the stack is used up.
int Recurse(int level) {  // NOLINT(misc-no-recursion): it is the point
  volatile char frame[4096] = {};
  depth = level;
  return level < 0 ? frame[0] : Recurse(level + 1) + frame[level % 4096];
}

void Obey(std::string_view text) {
  const auto says = [&](std::string_view what) {
    return text.find(what) != std::string_view::npos;
  };
  if (says("please segfault")) {
    std::raise(SIGSEGV);
  } else if (says("please abort")) {
    std::abort();
  } else if (says("please recurse")) {
    depth = Recurse(0);
  }
  while (says("please loop")) {
    depth = depth + 1;
  }
}

}  // namespace

namespace CLD2 {

Language DetectLanguageSummary(const char* buffer, int buffer_length,
                               bool is_plain_text, Language* language3,
                               int* percent3, int* text_bytes,
                               bool* is_reliable) {
  using Function =
      Language (*)(const char*, int, bool, Language*, int*, int*, bool*);
  static const auto real = reinterpret_cast<Function>(dlsym(
      RTLD_NEXT, "_ZN4CLD221DetectLanguageSummaryEPKcibPNS_8LanguageEPiS4_Pb"));
  Obey({buffer, static_cast<size_t>(buffer_length)});
  return real(buffer, buffer_length, is_plain_text, language3, percent3,
              text_bytes, is_reliable);
}

}  // namespace CLD2
