# Warnings, hardening and sanitizers, as one INTERFACE target that is used for
# building only (it never leaks into the installed package).
add_library(descale_build_flags INTERFACE)

target_compile_options(descale_build_flags INTERFACE
  -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion
  $<$<BOOL:${DESCALE_WARNINGS_AS_ERRORS}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # "literal" + std::string makes g++ 12 warn of an overlap that is not there
  # (https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105651).
  target_compile_options(descale_build_flags INTERFACE -Wno-restrict)
endif()

if(DESCALE_SANITIZE)
  target_compile_options(descale_build_flags INTERFACE
    -fsanitize=${DESCALE_SANITIZE} -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  target_link_options(descale_build_flags INTERFACE
    -fsanitize=${DESCALE_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND DESCALE_SANITIZE MATCHES "thread")
    # Asio has fences, which ThreadSanitizer does not see; it has mutexes, too.
    target_compile_options(descale_build_flags INTERFACE -Wno-tsan)
  endif()
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  # -O2 is what _FORTIFY_SOURCE needs; the standard library's assertions turn
  # an out-of-range index into a stop instead of a wrong answer.
  target_compile_options(descale_build_flags INTERFACE
    -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong)
  target_compile_definitions(descale_build_flags INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(descale_build_flags INTERFACE -Wl,-z,relro,-z,now)
endif()
if(DESCALE_BUILD_FUZZERS)
  target_compile_options(descale_build_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
