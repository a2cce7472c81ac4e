#!/usr/bin/env python3
"""Sums up a run of scripts/test.

usage: test_summary.py RESULTS STEP...

RESULTS/steps has a line "name exit-code seconds" for each step that ran, and
RESULTS/<step>.log is what CTest printed, for the steps that run it (JUnit files
of CTest 3.25 know no labels and call a missing program "skipped"). Prints time
by step and by label, the failed tests and, as the last line, the counts.
"""
import re
import sys
from collections import Counter
from pathlib import Path

RESULT = re.compile(
    r"^ *\d+/\d+ Test +#\d+: (?P<name>.+?) \.+ *(?:\*\*\*)?(?P<result>[A-Z][\w ()]*?)"
    r" +[\d.]+ sec")
LABEL = re.compile(r"^(\S+) += +([\d.]+) sec\*proc \((\d+) tests?\)")
SKIPPED = ("Skipped", "Not Run (Disabled)")


def read_tests(log):
    """(Counter of passed/failed/skipped, failed names, {label: (seconds, tests)})."""
    counts, failed, labels = Counter(), [], {}
    for line in log.splitlines():
        if match := RESULT.match(line):
            if match["result"] == "Passed":
                counts["passed"] += 1
            elif match["result"].startswith(SKIPPED):
                counts["skipped"] += 1
            else:
                counts["failed"] += 1
                failed.append(match["name"])
        elif match := LABEL.match(line):
            labels[match[1]] = (float(match[2]), int(match[3]))
    return counts, failed, labels


def summarise(results, steps):
    """(report lines, Counter). A step that failed without a failed test of its
    own (a build, a format check) or did not run counts as one failure."""
    ran = {}
    for line in (results / "steps").read_text().splitlines():
        name, code, seconds = line.split()
        ran[name] = (int(code), int(seconds))
    report, total = [], Counter()
    for step in steps:
        code, seconds = ran.get(step, (None, 0))
        log = results / f"{step}.log"
        counts, failed, labels = read_tests(log.read_text(errors="replace")) \
            if log.exists() else (Counter(), [], {})
        if code != 0 and not failed:
            counts["failed"] += 1
        total += counts
        state = "did not run" if code is None else "ok" if code == 0 else "FAILED"
        report.append(f"{step:<10}{seconds:5d} s  {state}")
        report += [f"  {label:<10}{spent:7.1f} s {tests:6d} tests"
                   for label, (spent, tests) in sorted(labels.items())]
        report += [f"  FAILED {name}" for name in failed]
    return report, total


def main():
    report, total = summarise(Path(sys.argv[1]), sys.argv[2:])
    print("\n".join(report))
    skipped = f", {total['skipped']} skipped" if total["skipped"] else ""
    print(f"{total['passed']} passed, {total['failed']} failed{skipped}")
    sys.exit(1 if total["failed"] else 0)


if __name__ == "__main__":
    main()
