"""Rule files that mean harm, or are broken.

They are refused by name and place, or do no harm; either way soon, and within
little memory. hostile_test.py sees to it that no hostile input is missing here.
"""

import json
import pathlib
import tempfile
import unittest
from typing import NamedTuple, Optional

from measured import Limits, run_within
from program import ProgramTest

LIMITS = Limits(seconds=5, megabytes=512)
PAGE = pathlib.Path(__file__).parents[2] / "corpus" / "pages" / "en-newspaper-harbour.html"

HEAD = 'format = 1\nset = "hostile"\n'
RULE = '[[rule]]\nid = "a"\nclass = "test"\nwhy = "It is hostile"\ndo = "drop-line"\n'
SOUND = RULE + 'is = ["Share this"]\n'


class Case(NamedTuple):
    name: str  # that of the hostile input whose translation it is, if of one
    content: str
    expected: Optional[str]  # the message behind "FILE:"; None if it must load
    note: str
    beside: Optional[str] = None  # content of beside.toml


def with_re(pattern):
    return HEAD + RULE + f"re = ['{pattern}']\n"


def many(count):
    """A file of small rules."""
    return HEAD + "".join(f'[[rule]]\nid="{i}"\nclass="c"\nwhy="w"\ndo="tag"\nis=["s {i}"]\n' for i in range(count))


PATTERNS = [
    Case("rules-bad-regex", with_re("(unclosed"), "8:7: bad pattern: missing ): (unclosed", "a group without an end"),
    Case("rules-backreference", with_re(r"(a+)\1"), "8:7: bad pattern: ", "exponential in other engines"),
    Case("rules-repeat-nested", with_re("((a{100}){100}){100}"), "8:7: the pattern is too large: ", "a million repeats"),
    Case("rules-empty-match", with_re(""), "8:7: the pattern matches the empty line", "it would match everywhere"),
    Case(
        "rules-unicode-class",
        with_re(r"(?i)[\p{L}\p{M}]{1,200}[^\p{Han}]{1,200}$"),
        "8:7: the pattern is too large: instructions ",
        "large classes, repeated",
    ),
    Case(
        "rules-alternation-huge",
        with_re("|".join(f"(?:w{i}.*){{3}}" for i in range(200_000))),
        "8:7: the pattern is longer than 4 kB",
        "all of 3 MB in one pattern",
    ),
    Case("rules-case-fold", with_re("(?i)ſKİ" * 300), None, "letters that fold to those of other alphabets"),
]

KEYS = [
    Case("rules-no-pattern", HEAD + RULE, "3:1: no pattern: ", "it would match nothing, or everything"),
    Case("rules-unknown-key", HEAD + SOUND + 'patern = "a"\n', '9:1: unknown key "patern"', "a slip of the pen"),
    Case("rules-wrong-type", HEAD + SOUND.replace('"a"', "7"), '4:6: "id" must be a string', "a number for a name"),
    Case("rules-newline-id", HEAD + SOUND.replace('"a"', r'"a\nb\u202e"'), "4:6: bad id", "it would spoil messages"),
    Case("rules-duplicate-id", HEAD + SOUND + SOUND, '9:1: duplicate id "hostile/a"', "which of the two is meant?"),
    Case(
        "rules-version-future",
        HEAD.replace("1", "99999") + SOUND,
        "1:10: format 99999 is unknown",
        "keys may mean something else there",
    ),
]

OTHER_FILES = [
    Case("rules-include-up", HEAD + RULE + 'is_file = "../../../../etc/passwd"\n', "8:11: the path ", "out of the folder"),
    Case("rules-include-device", HEAD + RULE + 'is_file = "/dev/zero"\n', "8:11: the path ", "a file without an end"),
    Case(
        "rules-include-cycle",
        HEAD + 'extends = ["beside"]\n' + SOUND,
        '3:12: "beside" extends itself',
        "sets that need one another",
        beside='format = 1\nset = "beside"\nextends = ["hostile"]\n',
    ),
]

BYTES = [
    Case("rule-bytes-bom", "\ufeff" + HEAD + SOUND, None, "what some editors put in front"),
    Case("rule-bytes-nul", HEAD + SOUND.replace("class", "cl\0ass"), "5:3: NUL byte", "a key that ends early"),
    Case(
        "rule-bytes-long-line",
        HEAD + SOUND + "# " + "x" * (8 << 20) + "\n",
        " the file is larger than 4 MB",
        "which is not read to find lines in it",
    ),
]

# Not among the hostile inputs, which know nothing of TOML and selectors.
SIZES = [
    Case("toml-deep", HEAD + "langs = " + "[" * 100_000, "3:", "arrays in arrays"),
    Case(
        "selector-deep",
        HEAD + RULE + f"css = ['{':is(' * 500}']\n",
        "8:8: column 37: selectors nested deeper than 8",
        "selectors in selectors",
    ),
    Case("rules-many", many(20_000), None, "as many as a large folder has"),
]

CASES = [*PATTERNS, *KEYS, *OTHER_FILES, *BYTES, *SIZES]


class HostileRulesTest(ProgramTest):
    def write(self, case):
        """Writes the case's files in a new folder; returns the file's path."""
        folder = tempfile.mkdtemp(dir=self.folder)
        if case.beside is not None:
            pathlib.Path(folder, "beside.toml").write_text(case.beside, encoding="utf-8")
        path = pathlib.Path(folder, case.name + ".toml")
        path.write_text(case.content, encoding="utf-8")
        return path

    def assert_refused(self, case, path, outcome, text):
        self.assertEqual(outcome.exit_code, 2, text)
        self.assertIn(f"{path}:{case.expected}", text)

    def test_check_refuses_them_or_finds_them_in_order(self):
        for case in CASES:
            with self.subTest(case.name, note=case.note):
                path = self.write(case)
                outcome = run_within(self, LIMITS, "rules", "check", path.parent)
                if case.expected is None:
                    self.assertEqual(outcome.exit_code, 0)
                    self.assertRegex(outcome.output, r"\A(warning: .*\n)*\Z")
                else:
                    self.assert_refused(case, path, outcome, outcome.output)

    def test_clean_refuses_them_or_works(self):
        for case in CASES:
            with self.subTest(case.name, note=case.note):
                path = self.write(case)
                outcome = run_within(self, LIMITS, "clean", "--format", "jsonl", "--rules", path.parent, PAGE)
                if case.expected is None:
                    self.assertEqual(outcome.exit_code, 0, outcome.messages)
                    self.assertEqual(json.loads(outcome.output)["status"], "ok")
                else:
                    self.assert_refused(case, path, outcome, outcome.messages)
                    self.assertEqual(outcome.output, "")


if __name__ == "__main__":
    unittest.main()
