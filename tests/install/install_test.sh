#!/usr/bin/env bash
# Installs a build of descale into a fresh folder and builds a user's program
# against it, once by find_package and once by pkg-config.
#
# usage: install_test.sh BUILD_DIR CXX [pkg-config option...]
#
# The options are those that the kind of library needs: --static or none.
set -euo pipefail

build_dir=$1 cxx=$2
shift 2
consumer=$(cd "$(dirname "$0")/consumer" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/prefix

cmake --install "$build_dir" --prefix "$prefix" >"$work/install.log"
grep -rqF "$build_dir" "$prefix" --include='*.cmake' --include='*.pc' &&
  { echo "the package names its build folder" >&2; exit 1; }
libdir=$(dirname "$(find "$prefix" -name pkgconfig)")
export LD_LIBRARY_PATH=$libdir

echo "== the program"
"$prefix/bin/descale" --version

echo "== find_package"
cmake -S "$consumer" -B "$work/consumer" -G Ninja -DCMAKE_CXX_COMPILER="$cxx" \
  -DCMAKE_PREFIX_PATH="$prefix" >"$work/configure.log"
cmake --build "$work/consumer"
"$work/consumer/consumer"

echo "== the C interface"
exported=$(nm -D --defined-only "$libdir/libdescale_c.so" | awk '$2 ~ /[TW]/ { print $3 }')
others=$(grep -v '^descale_' <<<"$exported" || true)
[[ -z $others ]] || { echo "libdescale_c.so exports $others" >&2; exit 1; }
export PKG_CONFIG_PATH=$libdir/pkgconfig
read -ra flags < <(pkg-config --cflags --libs descale_c)
cc -std=c99 -pedantic -Wall -Wextra -Werror "$consumer/main.c" "${flags[@]}" -o "$work/in_c"
printf '<title>T</title><p>%s' "$(printf 'The ferry sails at noon, as it did before. %.0s' {1..9})" >"$work/page.html"
[[ $("$work/in_c" "$work/page.html" https://a.example/) == *"The ferry sails"* ]]

echo "== pkg-config"
export PKG_CONFIG_PATH=$libdir/pkgconfig
read -ra flags < <(pkg-config "$@" --cflags --libs descale)
"$cxx" -std=c++20 "$consumer/main.cc" "${flags[@]}" -o "$work/by_pkg_config"
"$work/by_pkg_config"
