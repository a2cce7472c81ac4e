#!/usr/bin/env python3
"""Texts come out alike in all languages: made-up pages in twenty of them, scored by
groups of four letters, as not all scripts put spaces between words.

A smoke test on gold of our own, not a proof. No content model was trained with these
templates. All of them together are hard: long comments under short stories, recipes,
videos, tables of 2005; over them languages are compared with each other. Of plain ones
a text must come out nearly whole in each."""
import os
import sys
import tempfile
import unittest
from functools import lru_cache
from pathlib import Path

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
sys.path.insert(0, str(ROOT / "scripts/lib"))

import page_sets  # noqa: E402
import scores  # noqa: E402
from templates.lexicon import language_codes  # noqa: E402
from templates.page_folder import families_of, make_pages_of_each, write_pages  # noqa: E402

DESCALE = Path(os.environ["DESCALE"])
PLAIN = ("accelerated", "docusaurus", "link-cards", "personal", "question-board")
FLOOR = 0.93
# Between a language and all of them; chance alone makes some .02.
MOST_BEHIND = 0.05
SEEDS = range(1, 7)


@lru_cache
def scored_pages(seed):
    """[(language, family, F1)]"""
    families = [family.name for family in families_of("test")]
    with tempfile.TemporaryDirectory() as folder:
        made = list(make_pages_of_each(families, language_codes(), seed))
        write_pages(Path(folder), made)
        pages = page_sets.read_set(Path(folder))
        texts = page_sets.texts_of(page_sets.run_descale(pages, DESCALE))
    family_of = {row["id"]: row["family"] for row, _ in made}
    return [(page.language, family_of[page.id],
             scores.bag_scores(scores.grams(texts[page.id]), scores.grams(page.text))[2])
            for page in pages]


def mean(values):
    return sum(values) / len(values)


def f1_by_language(families=None):
    """{language: mean F1}"""
    found = {code: [] for code in language_codes()}
    for seed in SEEDS:
        for language, family, f1 in scored_pages(seed):
            if families is None or family in families:
                found[language].append(f1)
    return {language: mean(pages) for language, pages in found.items()}


def show(title, by_language):
    print(title + ":", *(f"{code} {f1:.3f}" for code, f1 in by_language.items()))


class LanguagesTest(unittest.TestCase):
    def test_there_are_twenty(self):
        self.assertGreaterEqual(len(language_codes()), 20)

    def test_plain_pages_come_out_nearly_whole(self):
        plain = f1_by_language(PLAIN)
        show("plain templates", plain)
        self.assertEqual({code: f1 for code, f1 in plain.items() if f1 < FLOOR}, {})

    def test_no_language_is_far_behind_the_others(self):
        found = f1_by_language()
        show("all test templates", found)
        behind = mean(list(found.values())) - MOST_BEHIND
        self.assertEqual({code: f1 for code, f1 in found.items() if f1 < behind}, {})


if __name__ == "__main__":
    unittest.main()
