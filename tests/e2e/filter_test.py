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

    def test_lines_that_are_no_sentences_go(self):
        rows = [{"text": f"Share\n{SENTENCE}\nTwo words."}]
        self.add("lines.jsonl", json.dumps(rows[0]))
        [record] = self.records("lines.jsonl", "--filter", "c4-lines", "--with", "removed", "--no-rules")
        self.assertEqual(record["text"], SENTENCE)
        self.assertEqual({r["text"]: r["rule"] for r in record["removed"]},
                         {"Share": "c4/no-end-mark", "Two words.": "c4/few-words"})

    def test_duplicates_of_texts_and_lines(self):
        site = [{"html": f"<p>{SENTENCE} Number {n % 40}.</p><p>Our newsletter reaches you each morning, and it is "
                         "free of charge for all of our readers.</p>", "url": f"https://a.example/{n}", "id": n}
                for n in range(60)]
        self.add("site.jsonl", "".join(json.dumps(row) + "\n" for row in site))
        one = self.records("site.jsonl", "--dedupe", "texts,lines", "-j", "1")
        self.assertEqual([r["reason"] for r in one[:3]], ["", "", ""])
        self.assertTrue(all("newsletter" in r["text"] for r in one[:3]))
        self.assertFalse(any("newsletter" in r["text"] for r in one[3:]))
        self.assertEqual([r["reason"] for r in self.records("site.jsonl", "--dedupe", "texts")],
                         [""] * 40 + ["duplicate"] * 20)
        self.assertEqual(self.records("site.jsonl", "--dedupe", "texts,lines", "-j", "4"), one)
        kept = self.records("site.jsonl", "--line-pages", "50")
        self.assertTrue("newsletter" in kept[49]["text"] and "newsletter" not in kept[50]["text"])

    def test_an_unknown_filter_is_a_mistake(self):
        self.clean("rows.jsonl", "--filter", "best", exit_code=2)


if __name__ == "__main__":
    unittest.main()
