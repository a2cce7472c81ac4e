#!/usr/bin/env python3
"""Fails on an #include that runs against the law in src/CMakeLists.txt.

usage: check_layers.py ROOT

A file in src/<stage>/ may include descale/*.h, its own folder, the folders in
its DEPENDS (not transitive) and the headers of the libraries in its LIBS. The
program (cli) may include public headers, its own folder and CLI11. A public
header may include public headers only. Standard and POSIX headers are free.
"""
import re
import sys
from pathlib import Path

from law import cpp_files_below, read_law, report

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]')
STANDARD = re.compile(r"[a-z_0-9]+$")  # <string_view>, <cstdint>
POSIX = re.compile(r"(stddef|stdint|dirent|dlfcn|errno|fcntl|malloc|poll|pthread|setjmp|signal|time|unistd|sys/\w+)\.h$")

# Which link target of LIBS a header belongs to; of several, any will do.
LIBRARY_HEADERS = [
    (re.compile(r"gumbo\.h$"), {"PkgConfig::GUMBO"}),
    (re.compile(r"re2/"), {"PkgConfig::RE2"}),
    (re.compile(r"unicode/"), {"ICU::uc", "ICU::i18n"}),
    (re.compile(r"(oneapi/)?tbb[/.]"), {"TBB::tbb"}),
    (re.compile(r"(zlib|zconf)\.h$"), {"ZLIB::ZLIB"}),
    (re.compile(r"libdeflate\.h$"), {"PkgConfig::DEFLATE"}),
    (re.compile(r"zstd(_errors)?\.h$"), {"PkgConfig::ZSTD"}),
    (re.compile(r"brotli/"), {"PkgConfig::BROTLI"}),
    (re.compile(r"xxhash\.h$"), {"PkgConfig::XXHASH"}),
    (re.compile(r"archive(_entry)?\.h$"), {"LibArchive::LibArchive"}),
    (re.compile(r"simdjson[./]"), {"simdjson::simdjson"}),
    (re.compile(r"toml\+\+/"), {"tomlplusplus::tomlplusplus"}),
    (re.compile(r"cld2/"), {"descale_cld2"}),
    (re.compile(r"boost/"), {"Boost::headers"}),
    (re.compile(r"CLI/"), {"CLI11::CLI11"}),
]
PROGRAM_LIBS = {"CLI11::CLI11"}


def library_of(header):
    """The link targets a header belongs to, an empty set for a standard or POSIX
    header, None for one that nobody knows."""
    for pattern, targets in LIBRARY_HEADERS:
        if pattern.match(header):
            return targets
    return set() if STANDARD.match(header) or POSIX.match(header) else None


def includes_of(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if match := INCLUDE.match(line):
            yield number, match[1] == '"', match[2]


def complaint(header, quoted, folder, allowed_folders, libs):
    """What is wrong with one #include; None if nothing."""
    if quoted and (targets := library_of(header)) is None:
        if "/" not in header:
            return f'"{header}" does not name its folder'
        owner = header.split("/")[0]
        return None if owner in allowed_folders else \
            f'{folder} may not include "{header}": {owner} is not in its DEPENDS'
    targets = library_of(header)
    if targets is None:
        return f"<{header}> belongs to no known library"
    return None if not targets or targets & libs else \
        f"{folder} may not include <{header}>: {' or '.join(sorted(targets))} is not in its LIBS"


def law_problems(stages):
    seen = set()
    for stage in stages.values():
        for dependency in stage.depends:
            if dependency not in seen:
                yield f"src/CMakeLists.txt: {stage.name} depends on {dependency}, " \
                      "which does not come before it"
        seen.add(stage.name)


def check(root):
    stages = read_law(root)
    if not stages:
        return ["src/CMakeLists.txt: no stages found"]
    problems = list(law_problems(stages))
    public = [(p, "include/descale", {"descale"}, set())
              for p in cpp_files_below(root, "include")]
    inside = []
    for path in cpp_files_below(root, "src"):
        stage = stages.get(path.parts[1])
        if stage is None:
            problems.append(f"{path}: {path.parts[1]} is no stage of src/CMakeLists.txt")
            continue
        folders = {"descale", stage.name, *stage.depends}
        libs = PROGRAM_LIBS if stage.is_program else set(stage.libs)
        inside.append((path, stage.name, folders, libs))
    for path, folder, folders, libs in public + inside:
        for number, quoted, header in includes_of(root / path):
            if problem := complaint(header, quoted, folder, folders, libs):
                problems.append(f"{path}:{number}: {problem}")
    return problems


if __name__ == "__main__":
    sys.exit(report(check(Path(sys.argv[1]).resolve())))
