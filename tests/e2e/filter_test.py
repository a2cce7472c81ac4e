"""Filters of crawls on the command line."""

import json
import unittest

from program import SENTENCE, ProgramTest, page


class FilterTest(ProgramTest):
    def setUp(self):
        super().setUp()
        rows = [{"html": page(), "id": "long"}, {"html": f"<html lang=en><p>{SENTENCE}</p>", "id": "short"}]
        self.add("rows.jsonl", "".join(json.dumps(row) + "\n" for row in rows))

    def reasons(self, *flags):
        return [record["reason"] for record in self.records("rows.jsonl", *flags)]

    def test_filters_drop_pages_and_say_why(self):
        self.assertEqual(self.reasons(), ["", ""])
        self.assertEqual(self.reasons("--min-words", "40"), ["", "length"])
        self.assertEqual(self.reasons("--language", "en"), ["", ""])
        self.assertEqual(self.reasons("--language", "de,pt"), ["language", "language"])
        self.assertEqual(self.reasons("--filter", "c4"), ["c4", "c4"])
        self.assertEqual(self.reasons("--filter", "gopher")[1], "gopher")

    def test_a_job_counts_what_its_filters_drop(self):
        self.run_program("run", "rows.jsonl", "-o", "out", "--min-words", "40")
        summary = json.loads((self.folder / "out/summary.json").read_text())
        self.assertEqual(summary["reasons"], {"length": 1})
        self.assertEqual(summary["pages"]["dropped"], 1)

    def test_an_unknown_filter_is_a_mistake(self):
        self.clean("rows.jsonl", "--filter", "best", exit_code=2)


if __name__ == "__main__":
    unittest.main()
