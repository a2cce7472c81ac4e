#!/usr/bin/env python3
"""Texts come out alike in all languages: made-up pages in twenty of them, scored by
groups of four letters, as not all scripts put spaces between words.

A smoke test on gold of our own, not a proof. The templates are ones that no content
model was trained with, and plain ones, so that the language is what is in question:
others, with long threads of comments under short stories, come out worse in all of
them. What templates do to a text, docs/quality.md tells from real pages."""
import os
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
sys.path.insert(0, str(ROOT / "scripts/lib"))

import page_sets  # noqa: E402
import scores  # noqa: E402
from templates.lexicon import language_codes  # noqa: E402
from templates.page_folder import make_pages_of_each, write_pages  # noqa: E402

DESCALE = Path(os.environ["DESCALE"])
FAMILIES = ("accelerated", "docusaurus", "link-cards", "personal", "question-board")
SEEDS = range(1, 10)
FLOOR = 0.93


def f1_by_language(seed):
    """{language: [F1 of a page]}"""
    with tempfile.TemporaryDirectory() as folder:
        write_pages(Path(folder), make_pages_of_each(FAMILIES, language_codes(), seed))
        pages = page_sets.read_set(Path(folder))
        texts = page_sets.texts_of(page_sets.run_descale(pages, DESCALE))
    found = {}
    for page in pages:
        f1 = scores.bag_scores(scores.grams(texts[page.id]), scores.grams(page.text))[2]
        found.setdefault(page.language, []).append(f1)
    return found


class LanguagesTest(unittest.TestCase):
    def test_no_language_is_below_the_floor(self):
        by_seed = [f1_by_language(seed) for seed in SEEDS]
        means = {}
        for language in by_seed[0]:
            pages = [f1 for found in by_seed for f1 in found[language]]
            means[language] = sum(pages) / len(pages)
            print(f"{language}  {len(pages)} pages  {means[language]:.4f}")
        self.assertGreaterEqual(len(means), 20)
        self.assertEqual({code: mean for code, mean in means.items() if mean < FLOOR}, {})


if __name__ == "__main__":
    unittest.main()
