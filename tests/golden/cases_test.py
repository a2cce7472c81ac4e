#!/usr/bin/env python3
"""Compares what descale makes of each case with what is expected.

usage: cases_test.py DESCALE
"""
import difflib
import sys
from pathlib import Path

from golden_cases import HERE, produce


def differences(folder, name, content):
    """Lines of a unified diff; none when all is as expected."""
    path = folder / name
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    shown = path.relative_to(HERE).as_posix()
    return list(difflib.unified_diff(expected.splitlines(), content.splitlines(),
                                     f"{shown} (expected)", f"{shown} (now)", lineterm=""))


def main():
    produced = produce(Path(sys.argv[1]))
    bad = 0
    for folder, files in produced.items():
        problems = [] if (folder / "about.txt").exists() else [f"{folder.name}: about.txt is missing"]
        for name, content in files.items():
            problems += differences(folder, name, content)
        bad += bool(problems)
        print("\n".join(problems) if problems else f"ok {folder.name}")
    print(f"{len(produced)} cases, {bad} not as expected")
    if bad:
        print("if the new results are better: scripts/update_golden, and review the diff")
    return 1 if bad or not produced else 0


if __name__ == "__main__":
    sys.exit(main())
