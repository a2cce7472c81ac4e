# Shared by the bash scripts of this folder; to be sourced, not run.
# Sets ROOT (the repository) and defines the helpers below.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Rebuilds are much cheaper with ccache; nothing needs it.
if command -v ccache >/dev/null; then
  export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
fi

say() { printf '%s\n' "$*" >&2; }

die() {
  say "${0##*/}: $*"
  exit 2
}

# Prints the comment block at the top of the calling script: its usage.
usage() { sed -n '2,/^[^#]/{s/^# \{0,1\}//p}' "$0"; }

# quietly LOG COMMAND...: keeps the output in LOG and shows its end on failure.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    say "failed: $* (all of it: $log)"
    return 1
  fi
}

# use_venv NAME REQUIREMENTS: makes .venv/NAME, unless it is there and as the
# requirements say, and puts it on the PATH.
use_venv() {
  local venv=$ROOT/.venv/$1 wanted=$2
  if ! cmp -s "$wanted" "$venv/requirements.txt"; then
    say "installing ${wanted#"$ROOT"/} into .venv/$1"
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check \
      --require-hashes -r "$wanted" >&2
    cp "$wanted" "$venv/requirements.txt"
  fi
  export PATH=$venv/bin:$PATH
}

# clang-format and clang-tidy.
use_pinned_tools() { use_venv tools "$ROOT/scripts/requirements-tools.txt"; }

# C++ files of the project as git sees them (tracked or new), one a line.
cpp_files() {
  git -C "$ROOT" ls-files --cached --others --exclude-standard -- \
    'include/*.h' 'src/*.h' 'src/*.cc' 'tests/*.h' 'tests/*.cc' \
    'python/*.h' 'python/*.cc' |
    while read -r file; do [[ ! -f $ROOT/$file ]] || printf '%s\n' "$file"; done
}
