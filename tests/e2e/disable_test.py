"""--disable: what a stage does is what is missing without it."""

import json
import unittest

from program import SENTENCE, ProgramTest


PAGE = (
    "<!DOCTYPE html><html lang=en><head><title>The harbour</title></head><body>"
    "<nav><a href=/>Home</a> <a href=/a>News</a></nav><article><h1>The harbour</h1>"
    f"<p>{SENTENCE}</p><p>Advertisement</p><p>{SENTENCE} Cafe\u0301.</p></article></body></html>"
)


class DisableTest(ProgramTest):
    def record(self, *arguments):
        self.add("a.html", PAGE)
        done = self.run_program("clean", "-q", "a.html", "--format", "jsonl", *arguments)
        return json.loads(done.stdout)

    def test_without_classify_every_block_that_rules_leave_is_content(self):
        text = self.record("--disable", "classify")["text"]
        self.assertIn("Home News", text)
        self.assertNotIn("Advertisement", text)
        self.assertNotIn("Home News", self.record()["text"])

    def test_without_rules_nothing_but_the_model_decides(self):
        record = self.record("--disable", "classify,rules")
        self.assertIn("Advertisement", record["text"])
        removed = self.record("--disable", "rules", "--with", "removed")["removed"]
        self.assertEqual({line["stage"] for line in removed}, {"classify"})

    def test_without_clean_characters_are_the_page_s(self):
        self.assertIn("Cafe\u0301.", self.record("--disable", "clean")["text"])
        self.assertIn("Caf\u00e9.", self.record()["text"])

    def test_what_cannot_be_left_out_is_refused(self):
        self.add("a.html", PAGE)
        failed = self.run_program("clean", "a.html", "--disable", "parse", exit_code=2)
        self.assertIn(b"--disable", failed.stderr)
        self.assertEqual(failed.stdout, b"")


if __name__ == "__main__":
    unittest.main()
