#!/usr/bin/env python3
"""scripts/make_pages: the same pages for the same seed, gold that is on the page, and
words of all kinds in all languages."""
import re
import subprocess
import sys
import tempfile
import unittest
from html.parser import HTMLParser
from pathlib import Path

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from templates.families import ALL  # noqa: E402
from templates.lexicon import language_codes, read_lexicon  # noqa: E402
from templates.page_folder import families_of, make_pages, make_pages_of_each  # noqa: E402

SLOT = re.compile(r"\{(\w+)\}")
# Slots that are filled with something else than words.
FACTS = {"number", "year", "option"}


class VisibleText(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts = []
        self.unseen = 0

    def handle_starttag(self, tag, attrs):
        self.unseen += tag in ("script", "style")

    def handle_endtag(self, tag):
        self.unseen -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.unseen:
            self.parts.append(data)


def squeezed(text):
    return "".join(text.split())


def visible_text(html):
    parser = VisibleText()
    parser.feed(html)
    return squeezed("".join(parser.parts))


class PagesTest(unittest.TestCase):
    def test_the_same_seed_makes_the_same_pages(self):
        self.assertEqual(list(make_pages(20, 3)), list(make_pages(20, 3)))
        self.assertNotEqual(list(make_pages(20, 3)), list(make_pages(20, 4)))

    def test_the_command_writes_the_same_files(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("a", "b"):
                subprocess.run([sys.executable, ROOT / "scripts/make_pages", f"{folder}/{name}",
                                "--pages", "12", "--languages", "ar,zh"], check=True)
            files = sorted(path.relative_to(f"{folder}/a")
                           for path in Path(folder, "a").rglob("*") if path.is_file())
            self.assertEqual(len(files), 13)
            for file in files:
                self.assertEqual(Path(folder, "a", file).read_bytes(),
                                 Path(folder, "b", file).read_bytes())

    def test_each_line_of_gold_is_on_the_page(self):
        names = [family.name for family in ALL]
        for row, html in make_pages_of_each(names, ["en", "ja"], 5):
            seen = visible_text(html)
            for line in row["text"].split("\n"):
                self.assertIn(squeezed(line), seen, row["id"])

    def test_no_page_is_without_gold_or_without_residue(self):
        for row, html in make_pages(150, 7):
            self.assertTrue(row["text"].strip(), row["id"])
            self.assertGreater(len(visible_text(html)), len(squeezed(row["text"])), row["id"])

    def test_families_are_for_training_or_for_testing(self):
        train, test = families_of("train"), families_of("test")
        self.assertEqual(len(train) + len(test), len(ALL))
        self.assertGreaterEqual(len(ALL), 24)
        self.assertGreaterEqual(len(test) * 4, len(ALL))
        self.assertEqual({row["family"] for row, _ in make_pages(400, 1, "test")},
                         {family.name for family in test})


class LexiconTest(unittest.TestCase):
    def test_languages_have_all_that_english_has(self):
        english = read_lexicon("en")
        self.assertGreaterEqual(len(language_codes()), 20)
        for code in language_codes():
            lexicon = read_lexicon(code)
            self.assertEqual(len(lexicon.months), 12, code)
            for part in ("words", "frames", "labels", "notices"):
                self.assertEqual(set(getattr(lexicon, part)), set(getattr(english, part)),
                                 (code, part))
            for name, label in english.labels.items():
                self.assertEqual(set(SLOT.findall(lexicon.labels[name])),
                                 set(SLOT.findall(label)), (code, name))

    def test_slots_are_filled(self):
        for code in language_codes():
            lexicon = read_lexicon(code)
            for lines in (*lexicon.words.values(), *lexicon.frames.values()):
                for slot in SLOT.findall(" ".join(lines)):
                    self.assertIn(slot, FACTS | set(lexicon.words), code)


if __name__ == "__main__":
    unittest.main()
