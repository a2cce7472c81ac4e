"""Hostile pages, folders and archives, one by one, as their manifest demands.

A case says what to expect (TEXT, ANY, EMPTY, FAIL, or MIXED for several pages), what
time and memory it may cost, and which snippets must be in the text. The rule files are not of our
format; hostile_rules_test.py says the same in ours.
"""

import json
import os
import pathlib
import shutil
import tempfile
import unittest

from hostile_rules_test import CASES as RULE_CASES
from hostile_rules_test import LIMITS as RULE_LIMITS
from measured import Limits, run_within
from program import needs_hostile_inputs, page, squeezed, unpack_hostile_inputs

STATUSES = {
    "TEXT": {"ok", "degraded"},
    "EMPTY": {"dropped"},
    "FAIL": {"failed"},
    "ANY": {"ok", "degraded", "dropped", "failed"},
}


@needs_hostile_inputs
class HostileTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="descale-hostile-")
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.cases = unpack_hostile_inputs(cls.folder)

    def run_kind(self, kind, check):
        cases = [case for case in self.cases if case["kind"] == kind]
        self.assertTrue(cases)
        for case in cases:
            with self.subTest(case["id"], what=case["what"]):
                self.run_case(case, check)

    def run_clean(self, case, *arguments):
        """Cleans within the case's limits; returns exit code, records and messages."""
        limits = Limits(case["limits"]["seconds"], case["limits"]["rss_mb"])
        outcome = run_within(self, limits, "clean", "--format", "jsonl", "-j", "1", *arguments)
        records = [json.loads(line) for line in outcome.output.split("\n") if line]
        return outcome.exit_code, records, outcome.messages

    def run_case(self, case, check):
        exit_code, records, messages = self.run_clean(case, os.path.join(self.folder, case["path"]))
        self.assertEqual(exit_code, 0, messages)
        check(case, records)
        if case["with_needed"]:
            text = squeezed(" ".join(record["text"] for record in records))
            for snippet in case["with"]:
                self.assertTrue(squeezed(snippet) in text, f"not in the text: {snippet}")

    def test_pages(self):
        def check(case, records):
            self.assertEqual(len(records), 1)
            record = records[0]
            self.assertIn(record["status"], STATUSES[case["expect"]], record.get("message"))
            self.assertEqual(bool(record["text"]), record["status"] in STATUSES["TEXT"])
            self.assertEqual(bool(record["reason"]), record["status"] != "ok")

        self.run_kind("html", check)

    def check_counts(self, case, records):
        with_text = [record for record in records if record["text"]]
        least, most = case["ok"]
        self.assertTrue(least <= len(with_text) <= most, len(with_text))
        least, most = case["bad"]
        self.assertTrue(least <= len(records) - len(with_text) <= most, len(records) - len(with_text))

    def test_folders(self):
        self.run_kind("tree", self.check_counts)

    def test_warc_files(self):
        self.run_kind("warc", self.check_counts)

    def test_json_lines(self):
        self.run_kind("jsonl", self.check_counts)

    def rules(self):
        cases = [case for case in self.cases if case["kind"] == "rules"]
        self.assertTrue(cases)
        return cases

    def test_all_rules_are_translated(self):
        translated = {case.name: case for case in RULE_CASES}
        for case in self.rules():
            name = pathlib.PurePath(case["path"]).stem
            with self.subTest(case["id"], what=case["what"]):
                self.assertIn(name, translated)
                self.assertEqual(translated[name].expected is None, case["expect"] == "LOAD")
                self.assertLessEqual(RULE_LIMITS.seconds, case["limits"]["seconds"])
                self.assertLessEqual(RULE_LIMITS.megabytes, case["limits"]["rss_mb"])

    def test_rules_of_another_format(self):
        page_path = pathlib.Path(self.folder, "page.html")
        page_path.write_text(page())
        for case in self.rules():
            rules = pathlib.Path(self.folder, case["path"])
            with self.subTest(case["id"], what=case["what"]):
                exit_code, records, messages = self.run_clean(case, "--rules", rules, page_path)
                self.assertEqual(exit_code, 2, messages)
                self.assertEqual(records, [])
                self.assertIn(f"{rules}:", messages)


if __name__ == "__main__":
    unittest.main()
