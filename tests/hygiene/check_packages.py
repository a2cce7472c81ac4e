#!/usr/bin/env python3
"""Fails when CMake looks for a library that scripts/apt-packages.txt does not
install: one that merely happens to be there must not hide a missing line.

usage: check_packages.py ROOT

Reads find_package, pkg_check_modules, find_path and find_library in all CMake
files of the project; what tests/ alone needs may stand in section [test], all
else must stand in [build]. A library in [build] that nobody looks for is a
problem, too.
"""
import re
import sys
from pathlib import Path

from law import files_below, report

# The package of everything that CMake may look for, by the name it uses; None
# for what the build needs no package for.
PACKAGE_OF = {
    "PkgConfig": "pkg-config",
    "gumbo": "libgumbo-dev",
    "re2": "libre2-dev",
    "ICU": "libicu-dev",
    "TBB": "libtbb-dev",
    "ZLIB": "zlib1g-dev",
    "libdeflate": "libdeflate-dev",
    "libzstd": "libzstd-dev",
    "libbrotlidec": "libbrotli-dev",
    "libxxhash": "libxxhash-dev",
    "LibArchive": "libarchive-dev",
    "Boost": "libboost-dev",
    "simdjson": "libsimdjson-dev",
    "tomlplusplus": "libtomlplusplus-dev",
    "cld2": "libcld2-dev",
    "cld2/public/compact_lang_det.h": "libcld2-dev",
    "CLI11": "libcli11-dev",
    "GTest": "libgtest-dev",
    "benchmark": "libbenchmark-dev",
    "Python3": "python3",
    "Python": "python3-dev",
    "nanobind": None,  # scripts/requirements-python.txt
    "Threads": None,  # the C library
    "descale": None,  # tests/install looks for descale itself
}
# Packages that come along with one of the above.
TOGETHER = {"libgtest-dev": ["libgmock-dev"]}

FIND_PACKAGE = re.compile(r"\b(?:find_package|find_dependency)\(\s*([\w+]+)")
PKG_CHECK = re.compile(r"\bpkg_(?:check|search)_modules?\(\s*\w+([^)]*)\)")
FIND_FILE = re.compile(r"\bfind_(?:path|library)\(\s*\w+\s+(?:NAMES\s+)?([\w./+]+)")
PKG_OPTIONS = {"REQUIRED", "QUIET", "IMPORTED_TARGET", "GLOBAL"}


def wanted_by(text):
    """The names that one CMake file looks for."""
    text = re.sub(r"#.*", "", text)
    names = FIND_PACKAGE.findall(text) + FIND_FILE.findall(text)
    for words in PKG_CHECK.findall(text):
        names += [re.split("[<>=]", word)[0] for word in words.split()
                  if word not in PKG_OPTIONS]
    return names


def read_packages(root):
    """{section: [package]}; every line needs a comment that says what for."""
    sections, current, problems = {}, None, []
    path = root / "scripts/apt-packages.txt"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        entry, _, comment = (part.strip() for part in line.partition("#"))
        if not entry:
            continue
        if entry.startswith("["):
            current = sections.setdefault(entry.strip("[]"), [])
        elif current is None or len(entry.split()) != 1 or not comment:
            problems.append(f"scripts/apt-packages.txt:{number}: not "
                            "\"package  # what for\" in a section")
        else:
            current.append(entry)
    return sections, problems


def check(root):
    sections, problems = read_packages(root)
    build, test, python = (set(sections.get(name, [])) for name in ("build", "test", "python"))
    wanted = set()
    for path in files_below(root):
        if path.name != "CMakeLists.txt" and path.suffix not in (".cmake", ".in"):
            continue
        for name in wanted_by((root / path).read_text(encoding="utf-8")):
            if name not in PACKAGE_OF:
                problems.append(f"{path}: looks for {name}, which check_packages.py does not know")
                continue
            package = PACKAGE_OF[name]
            if package is None:
                continue
            more = {"tests": test, "python": python}.get(path.parts[0], set())
            installed = build | more
            for each in [package, *TOGETHER.get(package, [])]:
                wanted.add(each)
                if each not in installed:
                    problems.append(f"{path}: looks for {name}, but {each} is not in "
                                    "scripts/apt-packages.txt")
    for package in sorted(build - wanted):
        if package.endswith("-dev"):
            problems.append(f"scripts/apt-packages.txt: nothing looks for {package}")
    return problems


if __name__ == "__main__":
    sys.exit(report(check(Path(sys.argv[1]).resolve())))
