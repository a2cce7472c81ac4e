#!/usr/bin/env python3
"""Labels, weights, confidence and trees: what training computes with libraries."""
import sys
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "scripts/train"), str(ROOT / "scripts/lib")]

try:
    import numpy as np
    import alignment
    import confidence
    import export
    import forests
    import soft_labels
    from feature_runs import MOST_BLOCKS, Layout, Rows, sampled_blocks
    from labels import flip_greedily, label_blocks, label_pages
    from training_rows import Part, matrix, targets
    MISSING = None
except ModuleNotFoundError as error:
    MISSING = f"{error.name} is not there: scripts/train/train --help makes .venv/train"


def part_of(texts_of_pages, gold):
    """Pages whose block features are the lengths of their blocks, and whose page
    feature is their number; `gold` is [labels or None]."""
    examples, blocks = [], []
    for texts, labels in zip(texts_of_pages, gold):
        words = np.array([len(text.split()) for text in texts], np.float32)
        layout = Layout(texts, words, np.zeros(len(texts)), np.zeros(1), [[]])
        page = SimpleNamespace(must=["good"], mustnot=["bad"])
        examples.append(SimpleNamespace(
            layout=layout, labels=labels, has_text=labels is not None, page=page,
            set_name="set", gold_words=100))
        blocks.append(words.reshape(-1, 1))
    starts = np.cumsum([0] + [len(rows) for rows in blocks])
    pages = np.arange(len(examples), dtype=np.float32).reshape(-1, 1)
    return Part(examples, Rows(np.concatenate(blocks), pages, starts))


@unittest.skipIf(MISSING, MISSING)
class LabelsTest(unittest.TestCase):
    def test_blocks_in_the_gold_are_content(self):
        gold = "The ferry left at nine. It came back late.\nNobody minded the wait."
        blocks = ["Home", "News", "The ferry left at nine.", "Share this story now",
                  "It came back late.", "Nobody minded the wait.", "Read more about it here"]
        self.assertEqual(label_blocks(blocks, gold),
                         [False, False, True, False, True, True, False])

    def test_words_by_chance_are_no_run(self):
        self.assertEqual(
            alignment.coverage([[1, 2, 3, 4], [9, 6, 8], [5]], [1, 2, 3, 4, 6, 7, 5], 3),
            [1.0, 0.0, 1.0])

    def test_text_in_another_order_is_contained(self):
        cases = [([5, 6, 7, 8, 9], 1.0), ([4, 5, 6, 7, 0], 0.8), ([1, 2, 3], 0.0), ([], 0.0)]
        for block, expected in cases:
            with self.subTest(block):
                self.assertEqual(alignment.containment([block], list(range(1, 10)), 4),
                                 [expected])

    def test_flips_take_what_the_bag_lacks_and_drop_what_it_has_twice(self):
        blocks = [["a", "b", "c"], ["a", "b", "c"], ["d", "e"], ["x"]]
        self.assertEqual(flip_greedily(blocks, list("abcde"), [True, True, False, True]),
                         [False, True, True, False])

    def test_an_empty_gold_has_no_content(self):
        self.assertEqual(label_blocks(["some text"], ""), [False])

    def test_characters_of_unspaced_scripts_are_told_by_their_neighbours(self):
        gold = "\u4eca\u5929\u5929\u6c14\u5f88\u597d\u6211\u4eec\u53bb\u6e38\u6cf3"
        mixed = "\u597d\u5929\u6c14\u4eca\u6cf3\u6211"
        self.assertEqual(label_blocks([mixed, gold], gold), [False, True])

    def test_kept_labels_are_those_of_the_same_page(self):
        pages = [(["one two three", "menu"], "one two three"), (["menu"], "menu")]
        with tempfile.TemporaryDirectory() as folder:
            cache = Path(folder) / "labels.json"
            first = label_pages(pages, cache)
            self.assertEqual(first, [[True, False], [True]])
            self.assertEqual(label_pages(pages[::-1], cache), first[::-1])


@unittest.skipIf(MISSING, MISSING)
class SoftLabelsTest(unittest.TestCase):
    def test_segments_overrule_the_forest(self):
        page = SimpleNamespace(must=["the  ferry"], mustnot=["subscribe"])
        texts = ["The ferry", "the ferry left", "teaser: the ferry", "Please subscribe", "else"]
        labels, known = soft_labels.label_by_segments(
            page, texts, np.array([0.5, 0.6, 0.4, 0.9, 1.0]))
        self.assertEqual(labels.tolist(), [0.5, 1.0, 0.4, 0.0, soft_labels.SUREST])
        self.assertEqual(known.tolist(), [False, True, False, True, False])

    def test_known_blocks_weigh_more(self):
        weights = soft_labels.adjust_weights(np.array([1.0, 1.0, 0.1, 100.0]),
                                             np.array([True, False, True, True]))
        self.assertEqual(weights.tolist(), [3.0, 0.5, 3.0, soft_labels.MOST_WEIGHT])


@unittest.skipIf(MISSING, MISSING)
class RowsTest(unittest.TestCase):
    def test_few_blocks_are_all_taken_and_many_sampled_alike(self):
        self.assertEqual(sampled_blocks(3).tolist(), [0, 1, 2])
        sample = sampled_blocks(10 * MOST_BLOCKS)
        self.assertEqual(len(set(sample.tolist())), MOST_BLOCKS)
        self.assertEqual(sample.tolist(), sampled_blocks(10 * MOST_BLOCKS).tolist())
        self.assertEqual(sample.tolist(), sorted(sample.tolist()))

    def test_rows_labels_and_weights_stand_in_one_order(self):
        part = part_of([["a b", "c"], [], ["good x y", "bad"]], [[True, False], [], None])
        everything = matrix([part], lambda example: True)
        self.assertEqual(everything.tolist(), [[2, 0], [1, 0], [3, 2], [1, 2]])
        labels, weights = targets([part], lambda example: True, {"set": 2.0},
                                  lambda rows: np.full(len(rows), 0.5))
        self.assertEqual(labels.tolist(), [1.0, 0.0, 1.0, 0.0])
        self.assertAlmostEqual(weights.mean(), 1.0)
        self.assertGreater(weights[0], weights[1])

    def test_whole_texts_ask_no_forest(self):
        part = part_of([["a b", "c"], ["good"]], [[True, False], None])
        labels, _ = targets([part], lambda example: example.has_text, {}, None)
        self.assertEqual(labels.tolist(), [1.0, 0.0])


@unittest.skipIf(MISSING, MISSING)
class ConfidenceTest(unittest.TestCase):
    def test_the_curve_never_falls(self):
        chance = np.random.default_rng(1)
        expected = chance.random(500)
        measured = np.clip(0.6 * expected + 0.4 * chance.random(500), 0, 1)
        curve = confidence.fit(expected, measured)
        for values in curve.values():
            self.assertEqual(values, sorted(values))
        self.assertLess(abs(confidence.apply(curve, expected) - measured).mean(), 0.15)

    def test_neighbours_that_fall_get_their_mean(self):
        curve = confidence.fit([0.1, 0.2, 0.3], [0.5, 0.3, 0.9])
        self.assertEqual(curve, {"expected": [0.1, 0.2, 0.3], "measured": [0.4, 0.4, 0.9]})

    def test_a_page_has_no_part_in_its_own_confidence(self):
        expected, measured = [0.2, 0.8, 0.2, 0.8], [0.0, 0.5, 0.4, 1.0]
        self.assertEqual(confidence.cross_fit(expected, measured, [0, 0, 1, 1]).tolist(),
                         [0.4, 1.0, 0.0, 0.5])

    def test_bands_without_pages_are_left_out(self):
        self.assertEqual(confidence.calibration([0.1, 0.3, 1.0], [0.5, 0.5, 1.0]),
                         [(0, 0.5, 2, 0.2, 0.5), (0.95, 1.0, 1, 1.0, 1.0)])


@unittest.skipIf(MISSING, MISSING)
class ForestTest(unittest.TestCase):
    def walk(self, tree, row):
        node = 0 if tree["feature"] else -1
        while node >= 0:
            goes_left = float(row[tree["feature"][node]]) <= tree["threshold"][node]
            node = tree["left" if goes_left else "right"][node]
        return tree["value"][~node]

    def test_exported_trees_sum_up_to_what_the_library_predicts(self):
        chance = np.random.default_rng(1)
        features = chance.standard_normal((2000, 5)).astype(np.float32)
        labels = (features[:, 0] > features[:, 1]) * 0.9
        booster = forests._fit(features, labels, None, forests.BLOCK_OPTIONS, 5)
        trees = export.trees_of(booster)
        sums = [sum(self.walk(tree, row) for tree in trees) for row in features[:50]]
        self.assertEqual(sums, booster.predict(features[:50], raw_score=True).tolist())

    def test_two_runs_give_the_same_trees(self):
        texts = ["w " * n for n in range(1, 120)]
        part = part_of([texts] * 9, [[n > 60 for n in range(119)]] * 8 + [None])
        first, second = (export.trees_of(forests.fit_blocks([part], {}, 5, 7)) for _ in range(2))
        self.assertEqual(first, second)


if __name__ == "__main__":
    unittest.main()
