#!/usr/bin/env python3
"""Scores worked out by hand, floors that must not slip, sets in both layouts."""
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts/lib"))

import floors  # noqa: E402
import page_sets  # noqa: E402
import scores  # noqa: E402
from page_sets import PageCase  # noqa: E402

ALL = {"all": {"word_f1": 0.91239, "char4_f1": 0.9, "segment_f1": 0.5}}


def figures_of(predicted, **page):
    tally = scores.Tally()
    tally.add(predicted, PageCase("a", Path("a"), **page))
    return tally.figures()


class ScoresTest(unittest.TestCase):
    def test_words_are_counted_as_a_bag_and_without_case(self):
        figures = figures_of("The dog, the CAT!", text="the cat the")
        self.assertAlmostEqual(figures["word_precision"], 3 / 4)
        self.assertAlmostEqual(figures["word_recall"], 1)
        self.assertAlmostEqual(figures["word_f1"], 6 / 7)

    def test_grams_skip_spaces_and_marks_and_fold_width(self):
        figures = figures_of("\uff21\uff22 c, d e", text="ab cdf")  # full-width AB
        self.assertAlmostEqual(figures["char4_precision"], 1 / 2)  # abcd of abcd, bcde
        self.assertAlmostEqual(figures["char4_recall"], 1 / 2)

    def test_a_text_shorter_than_a_gram_is_one_gram(self):
        self.assertEqual(figures_of("ab", text="a-b")["char4_f1"], 1)

    def test_an_empty_gold_text_wants_an_empty_text(self):
        self.assertEqual(figures_of("", text="")["word_f1"], 1)
        self.assertEqual(figures_of("x", text="")["word_f1"], 0)

    def test_snippets_are_found_across_line_ends(self):
        figures = figures_of("one\n two three", must=["one two", "four"], mustnot=["three"])
        self.assertEqual(figures["segment_precision"], 1 / 2)
        self.assertEqual(figures["segment_recall"], 1 / 2)


class FloorsTest(unittest.TestCase):
    def test_equal_figures_pass_and_lower_ones_fail(self):
        pinned, _ = floors.pin({"fingerprint": "", "floors": {}}, ALL, "f", may_lower=False)
        self.assertEqual(pinned["floors"]["all"]["word_f1"], 0.9123)
        self.assertEqual(floors.check(pinned, ALL, "f"), [])
        lower = {"all": {**ALL["all"], "word_f1": 0.9122}}
        self.assertEqual(len(floors.check(pinned, lower, "f")), 1)

    def test_a_figure_that_is_gone_fails(self):
        pinned = {"fingerprint": "f", "floors": {"type news": {"word_f1": 0.1}}}
        self.assertIn("not measured", floors.check(pinned, ALL, "f")[0])

    def test_a_changed_corpus_fails_until_it_is_pinned(self):
        pinned, _ = floors.pin({"fingerprint": "", "floors": {}}, ALL, "old", may_lower=False)
        self.assertIn("the pages are not", floors.check(pinned, ALL, "new")[0])
        pinned, _ = floors.pin(pinned, ALL, "new", may_lower=False)
        self.assertEqual(floors.check(pinned, ALL, "new"), [])

    def test_pinning_raises_and_lowers_only_when_told(self):
        pinned = {"fingerprint": "f", "floors": {"all": {"word_f1": 0.95}}}
        self.assertEqual(floors.pin(pinned, ALL, "f", may_lower=False)[0], None)
        fresh, lowered = floors.pin(pinned, ALL, "f", may_lower=True)
        self.assertEqual(fresh["floors"]["all"]["word_f1"], 0.9123)
        self.assertEqual(len(lowered), 1)

    def test_the_fingerprint_sees_every_page_and_not_the_floors(self):
        with tempfile.TemporaryDirectory() as folder:
            corpus = Path(folder)
            (corpus / "pages").mkdir()
            (corpus / "pages/a.html").write_text("a")
            first = floors.fingerprint(corpus)
            (corpus / "floors.json").write_text("{}")
            self.assertEqual(floors.fingerprint(corpus), first)
            (corpus / "pages/a.html").write_text("b")
            self.assertNotEqual(floors.fingerprint(corpus), first)
            (corpus / "pages/a.html").rename(corpus / "pages/b.html")
            self.assertNotEqual(floors.fingerprint(corpus), first)


class PageSetsTest(unittest.TestCase):
    # Gives each page of the list its URL as text; loses the page "lost".
    PROGRAM = """#!/usr/bin/env python3
import json, sys
for line in open(sys.argv[sys.argv.index("--list") + 1]):
    page = json.loads(line)
    if page["id"] != "lost":
        print(json.dumps({"id": page["id"], "text": page["url"]}))
"""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.program = self.folder / "descale"
        self.program.write_text(self.PROGRAM)
        self.program.chmod(0o755)

    def write(self, name, rows):
        (self.folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows))

    def test_a_manifest_has_its_gold_in_files(self):
        self.write("manifest.jsonl", [{"id": "a", "path": "pages/a.html", "url": None, "type": "news",
                                       "language": "ar", "must": ["x"], "mustnot": []}])
        (self.folder / "gold").mkdir()
        (self.folder / "gold/a.txt").write_text("gold")
        page, = page_sets.read_set(self.folder)
        self.assertEqual((page.path, page.text, page.url, page.type, page.language, page.must),
                         (self.folder / "pages/a.html", "gold", "", "news", "ar", ["x"]))

    def test_a_benchmark_has_its_gold_in_lines(self):
        self.write("gold.jsonl", [{"id": "a", "url": "u", "text": "gold", "with": ["x"]},
                                  {"id": "b", "without": ["y"]}])
        first, second = page_sets.read_set(self.folder)
        self.assertEqual((first.path, first.text, first.must),
                         (self.folder / "html/a.html.gz", "gold", ["x"]))
        self.assertEqual((second.text, second.mustnot), (None, ["y"]))

    def test_records_are_found_by_id(self):
        pages = [PageCase("a", Path("a"), "first"), PageCase("b", Path("b"), "second")]
        records = page_sets.run_descale(pages, self.program)
        self.assertEqual(records["b"]["text"], "second")

    def test_a_lost_page_is_an_error(self):
        with self.assertRaisesRegex(SystemExit, "1 records for 2 pages"):
            page_sets.run_descale([PageCase("a", Path("a")), PageCase("lost", Path("b"))], self.program)


if __name__ == "__main__":
    unittest.main()
