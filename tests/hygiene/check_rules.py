#!/usr/bin/env python3
"""Fails when a shipped rule does not say what it is for, or is not shown to take
what it should and to leave what it should.

usage: check_rules.py ROOT

`descale rules test` runs the examples; this asks that there are enough of them:
two lines that a rule takes and two that it leaves, for all rules that look at the
words of a line. A rule that goes by elements (css) or by other lines (same_as)
alone has no words to show. Patterns need a bound, so that long lines cost nothing.
"""
import sys
import tomllib
from pathlib import Path

from law import report

NEEDED = ("class", "why", "do")
EXAMPLES = ("yes", "no")
FEWEST_EXAMPLES = 2


def faults_of(rule):
    """What a rule of a shipped set lacks."""
    faults = [f'has no "{key}"' for key in NEEDED if not rule.get(key)]
    if {"is", "is_file", "re"} & rule.keys():
        faults += [f"has fewer than {FEWEST_EXAMPLES} {key} examples" for key in EXAMPLES
                   if len(rule.get(key, [])) < FEWEST_EXAMPLES]
    if {"re", "strip_ends"} & rule.keys() and "max_chars" not in rule.get("when", {}):
        if "same_as" not in rule:
            faults.append("has a pattern but no max_chars")
    return faults


def check(root):
    """[problem] over all shipped files. A rule with a full id changes another
    set's and needs only what it changes."""
    for path in sorted((root / "rules").rglob("*.toml")):
        with open(path, "rb") as file:
            rules = tomllib.load(file).get("rule", [])
        for rule in rules:
            if "/" in rule.get("id", ""):
                continue
            for fault in faults_of(rule):
                yield f"{path.relative_to(root)}: {rule.get('id', 'a rule')} {fault}"


if __name__ == "__main__":
    sys.exit(report(list(check(Path(sys.argv[1]).resolve()))))
