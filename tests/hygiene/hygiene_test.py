#!/usr/bin/env python3
"""The checks checked: made-up trees, each with one thing wrong, must fail."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parents[1] / "scripts/lib"))

import check_layers  # noqa: E402
import check_packages  # noqa: E402
import check_rules  # noqa: E402
import check_sources  # noqa: E402
import test_summary  # noqa: E402

LAW = """
descale_stage(base LIBS ICU::uc)
descale_stage(dom  DEPENDS base)
descale_stage(parse DEPENDS base dom   # a comment
              LIBS PkgConfig::GUMBO)
descale_stage(rules DEPENDS dom)
descale_program(cli)
"""
HEADER = "#ifndef DESCALE_{0}_H_\n#define DESCALE_{0}_H_\n#endif\n"
SOUND = {
    "src/CMakeLists.txt": LAW,
    "include/descale/page.h": HEADER.format("PAGE"),
    "src/base/utf8.h": HEADER.format("BASE_UTF8"),
    "src/parse/parse.cc": '#include <gumbo.h>\n#include <string>\n#include <sys/stat.h>\n'
                          '#include "descale/page.h"\n#include "dom/tree.h"\n#include "parse/own.h"\n',
    "src/cli/main.cc": '#include <CLI/CLI.hpp>\n#include "descale/page.h"\n#include "cli/flags.h"\n',
    "tests/unit/base/utf8_test.cc": "",
    "tests/hygiene/exceptions.txt": "",
    "cmake/dependencies.cmake": "find_package(ICU 70 REQUIRED COMPONENTS uc)\n"
                                "pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo>=0.10)\n"
                                "find_library(CLD2_LIBRARY cld2 REQUIRED)\n",
    "tests/CMakeLists.txt": "find_package(GTest 1.12 REQUIRED)\n",
    "scripts/apt-packages.txt": "[build]\nlibicu-dev # a\nlibgumbo-dev # b\nlibcld2-dev # c\n"
                                "g++ # d\n[test]\nlibgtest-dev # e\nlibgmock-dev # f\n",
}


def check_tree(check, changes):
    """Problems that a check finds in the sound tree with some files changed; a
    None takes the file away."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**SOUND, **changes}.items():
            if text is not None:
                path = Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        return list(check(Path(folder)))


class HygieneTest(unittest.TestCase):
    def assert_each_fails(self, check, cases):
        self.assertEqual(check_tree(check, {}), [], "the sound tree must pass")
        for note, changes, expected in cases:
            with self.subTest(note):
                problems = check_tree(check, changes)
                self.assertEqual(len(problems), 1, problems)
                self.assertIn(expected, problems[0])

    def test_rules(self):
        rule = ('[[rule]]\nid = "a"\nclass = "share"\nwhy = "b"\ndo = "drop-line"\nre = ["c"]\n'
                'when = { max_chars = 9 }\nyes = ["c", "C"]\nno = ["d", "e"]\n')
        self.assertEqual(check_tree(check_rules.check, {"rules/en.toml": rule}), [])
        for note, old, new, expected in [
                ("no reason", 'why = "b"', "", 'a has no "why"'),
                ("one example", '["d", "e"]', '["d"]', "fewer than 2 no"),
                ("no bound", "when = { max_chars = 9 }", "", "no max_chars")]:
            with self.subTest(note):
                problems = check_tree(check_rules.check, {"rules/en.toml": rule.replace(old, new)})
                self.assertEqual(len(problems), 1, problems)
                self.assertIn(expected, problems[0])

    def test_layers(self):
        self.assert_each_fails(check_layers.check, [
            ("a later stage", {"src/base/a.cc": '#include "dom/tree.h"\n'}, "dom is not in its DEPENDS"),
            ("not transitive", {"src/rules/a.cc": '#include "base/utf8.h"\n'}, "base is not in its DEPENDS"),
            ("a library of another stage", {"src/dom/a.cc": "#include <gumbo.h>\n"}, "PkgConfig::GUMBO"),
            ("however it is quoted", {"src/dom/a.cc": '# include "gumbo.h"\n'}, "PkgConfig::GUMBO"),
            ("ICU", {"src/dom/a.h": "#include <unicode/uchar.h>\n"}, "ICU::uc"),
            ("a library that nobody knows", {"src/dom/a.cc": "#include <Qt/qstring.h>\n"}, "no known library"),
            ("the command line on internals", {"src/cli/a.cc": '#include "base/utf8.h"\n'}, "base is not"),
            ("CLI11 in a stage", {"src/dom/a.cc": "#include <CLI/CLI.hpp>\n"}, "CLI11::CLI11"),
            ("internals in a public header", {"include/descale/a.h": '#include "base/utf8.h"\n'}, "base is not"),
            ("a library in a public header", {"include/descale/a.h": "#include <re2/re2.h>\n"}, "PkgConfig::RE2"),
            ("no folder", {"src/dom/a.cc": '#include "tree.h"\n'}, "does not name its folder"),
            ("own headers in angle brackets", {"src/dom/a.cc": "#include <dom/tree.h>\n"}, "no known library"),
            ("an unknown folder", {"src/extra/a.cc": ""}, "no stage"),
            ("a law against the flow", {"src/CMakeLists.txt": LAW.replace("base LIBS", "base DEPENDS dom LIBS")},
             "does not come before it"),
            ("no law at all", {"src/CMakeLists.txt": ""}, "no stages found"),
        ])

    def test_sources(self):
        self.assert_each_fails(check_sources.check, [
            ("a guard of another path", {"src/dom/a.h": HEADER.format("DOM_B")}, "DESCALE_DOM_A_H_"),
            ("no guard", {"include/descale/a.h": "#include <string>\n"}, "DESCALE_A_H_"),
            ("a source below a stage", {"src/dom/inner/a.cc": ""}, "does not see it"),
            ("a source beside the stages", {"src/a.cc": ""}, "does not see it"),
            ("a unit test by another name", {"tests/unit/dom/tree.cc": ""}, "does not see it"),
            ("a type of the same name", {
                "src/dom/a.h": HEADER.format("DOM_A") + "class View {\n", "src/base/b.h": HEADER.format("BASE_B")
                + "struct View final {\n"}, "View is defined in"),
            ("a long file", {"src/dom/a.cc": "\n" * 401}, "401 lines"),
            ("a long script", {"scripts/a": "\n" * 401}, "401 lines"),
            ("a letter that is not ASCII", {"src/dom/a.cc": 'int \u0430 = "a";  // caf\n'}, "not ASCII"),
            ("what cannot be seen in a literal", {"src/dom/a.cc": 'f("a\u00a0b");\n'}, "not ASCII"),
            ("what cannot be seen in a comment", {"src/dom/a.cc": "// caf\u202e\n"}, "not ASCII"),
            ("a workplace path", {"README.md": "see /work/main\n"}, "/work/"),
            ("an unfinished thing", {"src/dom/a.cc": "// TODO: later\n"}, "TODO"),
            ("a stale exception", {"tests/hygiene/exceptions.txt": "length src/dom/a.cc # data\n"}, "not needed"),
            ("an exception without a reason",
             {"tests/hygiene/exceptions.txt": "length src/dom/a.cc\n", "src/dom/a.cc": "\n" * 500}, "no reason"),
        ])

    def test_comments_and_literals_may_show_characters(self):
        self.assertEqual(check_tree(check_sources.check, {
            "src/dom/a.cc": 'f("\u5e74 \\" \u00e9", "// \u00e9");  // \u00e9\n'}), [])

    def test_exceptions_let_a_file_through(self):
        self.assertEqual(check_tree(check_sources.check, {
            "src/dom/a.cc": 'int \u00e9;\n' + "\n" * 500,
            "tests/hygiene/exceptions.txt": "length src/dom/a.cc # a table\nascii src/dom/a.cc # its rows\n"}), [])

    def test_packages(self):
        packages = SOUND["scripts/apt-packages.txt"]
        self.assert_each_fails(check_packages.check, [
            ("a library that is not installed", {"cmake/a.cmake": "find_package(TBB 2021)\n"}, "libtbb-dev"),
            ("a module of pkg-config", {"cmake/a.cmake": "pkg_check_modules(R REQUIRED re2)\n"}, "libre2-dev"),
            ("a header", {"src/a.cmake": "find_path(A cld2/public/other.h)\n"}, "does not know"),
            ("a build library in section test", {"cmake/a.cmake": "find_package(GTest)\nfind_package(ZLIB)\n",
                                                 "scripts/apt-packages.txt": packages + "zlib1g-dev # z\n"
                                                 + "[build]\nlibgtest-dev # g\nlibgmock-dev # g\n"}, "zlib1g-dev"),
            ("a library that nobody knows", {"cmake/a.cmake": "find_package(Qt6)\n"}, "does not know"),
            ("a package that nobody wants", {"scripts/apt-packages.txt": packages.replace(
                "g++ # d", "libxml2-dev # x")}, "nothing looks for libxml2-dev"),
            ("a package without a reason", {"scripts/apt-packages.txt": packages + "zstd\n"}, "what for"),
        ])


class TestSummaryTest(unittest.TestCase):
    LOG = """
1/4 Test  #1: BaseTest.A ......................   Passed    0.00 sec
2/4 Test  #2: BaseTest.B/0 ....................***Failed    0.01 sec
3/4 Test #13: seeds ...........................***Skipped   0.00 sec
4/4 Test #14: missing .........................***Not Run   0.00 sec
unit    =   1.50 sec*proc (2 tests)
"""

    def summarise(self, steps_ran, logs, steps):
        with tempfile.TemporaryDirectory() as folder:
            results = Path(folder)
            (results / "steps").write_text(steps_ran)
            for name, text in logs.items():
                (results / f"{name}.log").write_text(text)
            return test_summary.summarise(results, steps)

    def test_a_test_that_could_not_start_is_a_failure(self):
        report, total = self.summarise("release 1 9\n", {"release": self.LOG}, ["release"])
        self.assertEqual(total, {"passed": 1, "failed": 2, "skipped": 1})
        self.assertIn("  FAILED missing", report)

    def test_a_step_that_failed_or_did_not_run_is_a_failure(self):
        _, total = self.summarise("format 1 2\nasan 0 1\n", {}, ["format", "asan", "tidy"])
        self.assertEqual(total["failed"], 2)


if __name__ == "__main__":
    unittest.main()
