#!/usr/bin/env python3
"""Fails on source files that are not as the project keeps them.

usage: check_sources.py ROOT

  guard     a header's include guard is spelled after its path
  place     every .cc below src/ lies directly in a stage's folder, where the
            build sees it; every .cc of tests/unit/<stage>/ is named *_test.cc
  types     no two headers of the library define a type of the same name: there is
            one namespace, and what the linker would make of it no test may see
  length    no file of code is longer than 400 lines
  ascii     C++, CMake and shell sources are ASCII; comments and string literals
            of C++ may hold characters that can be seen
  words     no words that belong to a workplace and not to the project

Exceptions to length and ascii stand in exceptions.txt, each with its reason;
one that is no longer needed is a problem, too.
"""
import re
import sys
import unicodedata
from pathlib import Path

from law import cpp_files_below, files_below, read_exceptions, read_law, report

MAX_LINES = 400
CODE = {".h", ".cc", ".py", ".cmake"}
ASCII_ONLY = {".h", ".cc", ".cmake"}
# What a page or an expected text may say is not ours to judge.
PAGES = ("corpus", "tests/golden/cases", "tests/fuzz/seeds")
# At the start of a line, so in the namespace; X::Impl is X's own.
TYPE = re.compile(r"^(?:class|struct|union|enum class) (\w+)(?: final)?(?: : [^;{]*)? \{", re.M)
WORDS = re.compile(r"/work/|/tmp/tools|\bissue #?\d|\b(?:TODO|FIXME|XXX|HACK)\b")


def is_below(path, folders):
    return any(path.is_relative_to(folder) for folder in folders)


def is_code(path):
    return path.suffix in CODE or path.name == "CMakeLists.txt" or (
        path.parts[0] in ("scripts", ".ci") and not path.suffix)


def expected_guard(path):
    inside = path.relative_to("include") if path.parts[0] == "include" else path
    words = [part for part in inside.parts if part != "src"]
    if words[0] != "descale":
        words.insert(0, "descale")
    return re.sub(r"[^A-Z0-9]", "_", "_".join(words).upper()) + "_"


def check_guards(root):
    for path in [p for top in ("include", "src", "tests") for p in cpp_files_below(root, top)]:
        if path.suffix != ".h":
            continue
        guard = expected_guard(path)
        lines = [line for line in (root / path).read_text(encoding="utf-8").splitlines()
                 if line.startswith("#")]
        if lines[:2] != [f"#ifndef {guard}", f"#define {guard}"]:
            yield f"{path}: the include guard must be {guard}"


def check_places(root):
    stages = read_law(root)
    for path in cpp_files_below(root, "src"):
        if len(path.parts) != 3 or path.parts[1] not in stages:
            yield f"{path}: not directly in the folder of a stage, so the build does not see it"
    for path in cpp_files_below(root, "tests/unit"):
        if path.suffix == ".cc" and not (len(path.parts) == 4 and path.parts[2] in stages
                                         and path.name.endswith("_test.cc")):
            yield f"{path}: not tests/unit/<stage>/*_test.cc, so the build does not see it"


def check_types(root):
    defined = {}
    for path in [p for top in ("include", "src") for p in cpp_files_below(root, top)]:
        if path.suffix != ".h":
            continue
        for name in TYPE.findall((root / path).read_text(encoding="utf-8")):
            if name in defined:
                yield f"{path}: {name} is defined in {defined[name]} as well"
            defined[name] = path


def with_exceptions(root, check, broken):
    """Problems of a check less its exceptions, and exceptions that are stale.
    `broken` is {path: what is wrong}."""
    excepted = read_exceptions(root, check)
    for path, problem in broken.items():
        if path not in excepted:
            yield f"{path}: {problem}"
    for path, reason in excepted.items():
        if path not in broken:
            yield f"tests/hygiene/exceptions.txt: {check} {path} is not needed"
        elif not reason:
            yield f"tests/hygiene/exceptions.txt: {check} {path} gives no reason"


def check_lengths(root):
    broken = {}
    for path in files_below(root):
        if is_code(path) and not is_below(path, PAGES):
            lines = (root / path).read_bytes().count(b"\n")
            if lines > MAX_LINES:
                broken[path] = f"{lines} lines, more than {MAX_LINES}"
    return with_exceptions(root, "length", broken)


def is_plain(line):
    """Whether a line is ASCII but for visible characters in string literals and
    // comments: what cannot be seen has to be written as an escape."""
    code = re.sub(r'"(?:[^"\\]|\\.)*"', '""', line)
    code = re.split(r"(?:^|(?<=\s))//", code, maxsplit=1)[0]
    return code.isascii() and all(c.isascii() or unicodedata.category(c)[0] not in "CZ"
                                  for c in line)


def check_ascii(root):
    broken = {}
    for path in files_below(root):
        if not is_code(path) or path.suffix not in ASCII_ONLY and path.suffix:
            continue
        if path.parts[0] == "tests" or is_below(path, PAGES):
            continue
        lines = (root / path).read_text(encoding="utf-8").split("\n")
        for number, line in enumerate(lines, 1):
            if not is_plain(line):
                broken[path] = f"line {number} is not ASCII"
                break
    return with_exceptions(root, "ascii", broken)


def check_words(root):
    for path in files_below(root):
        # This folder must spell the words to look for them.
        if is_below(path, PAGES + ("tests/hygiene",)):
            continue
        try:
            text = (root / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # data
        for number, line in enumerate(text.splitlines(), 1):
            if match := WORDS.search(line):
                yield f'{path}:{number}: "{match[0]}" does not belong into the project'


def check(root):
    checks = (check_guards, check_places, check_types, check_lengths, check_ascii, check_words)
    return [problem for run in checks for problem in run(root)]


if __name__ == "__main__":
    sys.exit(report(check(Path(sys.argv[1]).resolve())))
