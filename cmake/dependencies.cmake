# Every library that descale links, in one place. The apt packages that hold
# them are listed in scripts/apt-packages.txt; keep the two in step.
#
# Gumbo, RE2 and the codecs come with pkg-config files only, CLD2 with neither
# (Debian 12).
# Included by the build and, after installation, by descaleConfig.cmake.

find_package(PkgConfig REQUIRED)
if(NOT TARGET PkgConfig::GUMBO)
  pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
endif()
if(NOT TARGET PkgConfig::RE2)
  pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
endif()
if(NOT TARGET PkgConfig::DEFLATE)
  pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)
endif()
if(NOT TARGET PkgConfig::ZSTD)
  pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
endif()
if(NOT TARGET PkgConfig::BROTLI)
  pkg_check_modules(BROTLI REQUIRED IMPORTED_TARGET libbrotlidec)
endif()
find_package(ICU 70 REQUIRED COMPONENTS uc i18n)
find_package(TBB 2021 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(LibArchive 3 REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(simdjson 3 REQUIRED)
find_package(tomlplusplus 3 REQUIRED)
if(NOT TARGET descale_cld2)
  find_path(CLD2_INCLUDE_DIR cld2/public/compact_lang_det.h REQUIRED)
  find_library(CLD2_LIBRARY cld2 REQUIRED)
  add_library(descale_cld2 INTERFACE IMPORTED)
  target_include_directories(descale_cld2 SYSTEM INTERFACE ${CLD2_INCLUDE_DIR})
  target_link_libraries(descale_cld2 INTERFACE ${CLD2_LIBRARY})
endif()
