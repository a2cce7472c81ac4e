#!/usr/bin/env python3
"""What training works out without any library: words, token scores, folds and
the file of the model."""
import json
import math
import sys
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "scripts/train"), str(ROOT / "scripts/lib")]

import data_set  # noqa: E402
import export  # noqa: E402
import features_ablation  # noqa: E402
from token_scores import FEWEST_SITES, content_below, page_counts, token_scores  # noqa: E402
from words import is_unspaced, split_words, weight  # noqa: E402

# Two trees as LightGBM writes them; the second is a single leaf.
BOOSTER = """tree
version=v4

Tree=0
num_leaves=3
split_feature=4 0
threshold=0.1 1.0000000180025095e-35
decision_type=2 2
left_child=1 -1
right_child=-3 -2
leaf_value=-0.25 0.1 0.3
internal_value=0.0312345 -0.1

Tree=1
num_leaves=1
leaf_value=0.5

end of trees

feature_importances:
a=1
"""


def page_with(tokens, labels):
    """A page of blocks of 10 words: section 1 holds section 2, which has the
    tokens and the first block; the rest of the blocks are in section 1."""
    return SimpleNamespace(
        texts=["text"] * len(labels), words=[10.0] * len(labels),
        sections=[2] + [1] * (len(labels) - 1), parents=[-1, 0, 1],
        tokens=[["page"], ["outer"], tokens])


def example_of(site, tokens, labels):
    return SimpleNamespace(site=site, layout=page_with(tokens, labels), labels=labels)


class WordsTest(unittest.TestCase):
    def test_characters_of_unspaced_scripts_are_words(self):
        for text, expected in [("Two words", ["two", "words"]),
                               ("\u6f22\u5b57 abc", ["\u6f22", "\u5b57", "abc"]),
                               ("x\u6f22y", ["x", "\u6f22", "y"]),
                               ("\u0e01\u0e02", ["\u0e01", "\u0e02"]), ("", [])]:
            with self.subTest(text):
                self.assertEqual(split_words(text), expected)

    def test_they_count_for_less(self):
        self.assertEqual([weight(w) for w in ("word", "\u6f22", "\u3042", "\u0e01")],
                         [1.0, 0.6, 0.6, 0.25])

    def test_a_text_is_unspaced_when_many_words_are_characters(self):
        self.assertTrue(is_unspaced(["\u6f22", "\u5b57", "abc"]))
        self.assertFalse(is_unspaced(["\u6f22", "a", "b", "c"]))
        self.assertFalse(is_unspaced([]))


class TokenScoresTest(unittest.TestCase):
    def test_a_section_sums_up_what_is_below_it(self):
        below = content_below(page_with([], [True, False]), [True, False])
        self.assertEqual(below, [[0.5, 0.5], [0.5, 0.5], [0.5, 0.0]])

    def test_nested_tokens_count_once_and_those_of_the_root_never(self):
        counts = page_counts(page_with(["outer"], [True, False]), [True, False])
        self.assertEqual(counts, {"outer": (0.5, 0.5)})

    def test_tokens_above_content_score_above_others(self):
        pages = [example_of(f"{i}.example", ["post"], [True, False]) for i in range(4)]
        pages += [example_of(f"{i}.example", ["menu"], [False, True]) for i in range(4, 8)]
        scores = token_scores(pages)
        self.assertAlmostEqual(scores["post"], math.log((2 + 1.5) / 1.5), places=4)
        self.assertAlmostEqual(scores["menu"], -scores["post"], places=4)
        self.assertAlmostEqual(scores["outer"], 0.0)

    def test_a_token_of_few_sites_has_no_score(self):
        pages = [example_of(f"{i}.example", ["post"], [True, False])
                 for i in range(FEWEST_SITES - 1)]
        self.assertEqual(token_scores(pages * 3), {})

    def test_without_content_there_are_no_scores(self):
        self.assertEqual(token_scores([]), {})
        self.assertEqual(token_scores([example_of("a.example", ["x"], [False])] * 9), {})


class DataSetTest(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)

    def make_set(self, name, urls):
        folder = Path(self._folder.name) / name
        (folder / "html").mkdir(parents=True)
        rows = [{"id": str(i), "url": url, "text": "x"} for i, url in enumerate(urls)]
        (folder / "gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
        for row in rows:
            (folder / "html" / f"{row['id']}.html.gz").write_bytes(row["url"].encode())
        return folder

    def test_a_site_is_in_one_fold_whatever_the_set(self):
        one = self.make_set("one", [f"https://www.{i}.example/a" for i in range(9)])
        two = self.make_set("two", [f"http://{i}.Example/b" for i in range(9)])
        examples = data_set.read_examples([one, two])
        data_set.assign_folds(examples, 3)
        fold_of = {}
        for example in examples:
            self.assertEqual(fold_of.setdefault(example.site, example.fold), example.fold)
        self.assertEqual([sum(e.fold == fold for e in examples) for fold in range(3)], [6] * 3)
        self.assertEqual(len({example.page.id for example in examples}), 18)

    def test_without_a_real_host_the_name_of_the_page_is_its_site(self):
        def site(page_id, url):
            return data_set.page_sets.PageCase(page_id, Path("x"), url).site
        self.assertEqual(site("set/paper-1", "http://fakehost/1"), "paper")
        self.assertEqual(site("paper-2", ""), "paper")
        self.assertEqual(site("paper-2", "https://www.Paper.example/2"), "paper.example")

    def test_the_fingerprint_is_of_the_pages_not_of_their_order(self):
        examples = data_set.read_examples([self.make_set("a", ["http://a", "http://b"])])
        self.assertEqual(data_set.fingerprint(examples), data_set.fingerprint(examples[::-1]))
        self.assertNotEqual(data_set.fingerprint(examples), data_set.fingerprint(examples[:1]))


class FamiliesTest(unittest.TestCase):
    def test_every_feature_of_the_shipped_model_is_in_one_family(self):
        model = json.loads((ROOT / "src/classify/model.json").read_text(encoding="utf-8"))
        families = [features_ablation.family_of(name)
                    for name in model["block_features"] + model["page_features"]]
        self.assertEqual(set(families), set(features_ablation.FAMILIES))

    def test_a_feature_of_no_family_is_an_error(self):
        with self.assertRaisesRegex(ValueError, "colour"):
            features_ablation.family_of("colour")

    def test_the_report_has_what_was_lost(self):
        found = {"none": (0, {"wcxb": {"word_f1": 0.9}, "magic": {"word_f1": 0, "char4_f1": 0.8}}),
                 "url": (3, {"wcxb": {"word_f1": 0.88}, "magic": {"word_f1": 0, "char4_f1": 0.81}})}
        report = features_ablation.report(found, 5)
        self.assertIn("| none: F1 |  | 90.00 | 80.00 |", report)
        self.assertIn("| url | 3 | +2.00 | -1.00 |", report)


class ExportTest(unittest.TestCase):
    def booster(self, text):
        return SimpleNamespace(model_to_string=lambda: text)

    def test_trees_are_read_exactly(self):
        trees = export.trees_of(self.booster(BOOSTER))
        self.assertEqual(trees[0], {"feature": [4, 0], "threshold": [0.1, 1.0000000180025095e-35],
                                    "left": [1, -1], "right": [-3, -2],
                                    "value": [-0.25, 0.1, 0.3], "mean": [0.03123, -0.1]})
        self.assertEqual(trees[1], {"feature": [], "threshold": [], "left": [], "right": [],
                                    "value": [0.5], "mean": []})

    def test_features_of_pages_stand_behind_those_of_blocks(self):
        trees = export.trees_of(self.booster(BOOSTER), first_feature=10)
        self.assertEqual(trees[0]["feature"], [14, 10])

    def test_other_kinds_of_decisions_are_refused(self):
        with self.assertRaises(ValueError):
            export.trees_of(self.booster(BOOSTER.replace("=2 2", "=2 1")))

    def test_what_is_written_reads_as_it_was(self):
        model = export.model_of((["a", "b"], ["c"]), {"\u00e9t\u00e9": -1.25},
                                export.trees_of(self.booster(BOOSTER)), [], {"threshold": 0.1})
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "model.json"
            export.write_model(model, path)
            self.assertEqual(json.loads(path.read_text(encoding="utf-8")), model)
            self.assertEqual([file.name for file in path.parent.iterdir()], ["model.json"])


if __name__ == "__main__":
    unittest.main()
