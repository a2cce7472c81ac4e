#!/usr/bin/env python3
"""Cross-validation: what it leaves behind for others to judge with."""
import json
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "scripts/train"), str(ROOT / "scripts/lib")]

try:
    import cross_validation
    import features_ablation
    import numpy as np
    from data_set import Example
    from export import model_of
    from feature_runs import Rows
    from fold_models import FoldModels
    from page_sets import PageCase
    MISSING = None
except ModuleNotFoundError as error:
    MISSING = f"{error.name} is not there: scripts/train/train --help makes .venv/train"

# Gives each page the tokens of its model as text; expects more of "b" than of "a".
PROGRAM = """#!/usr/bin/env python3
import json, sys
model = json.load(open(sys.argv[sys.argv.index("--model") + 1]))
for line in open(sys.argv[sys.argv.index("--list") + 1]):
    page = json.loads(line)["id"]
    print(json.dumps({"id": page, "text": " ".join(model["tokens"]),
                      "confidence": 0.9 if page.startswith("b") else 0.1}))
"""


class ThreeFolds:
    """A training of folds 0 to 2, each with a page "aK" and a page "bK"; the model
    without fold K has one token, "modelK", which is the gold of bK."""
    folds = [0, 1, 2]

    def in_fold(self, fold):
        pages = [PageCase(f"{kind}{fold}", Path(kind), f"https://{kind}{fold}.example",
                          text=gold) for kind, gold in (("a", "other"), ("b", f"model{fold}"))]
        return [Example(page, "set", page.site, "", fold) for page in pages]

    def fit(self, left_out):
        return model_of((["x"], ["y"]), {f"model{left_out}": 1.0}), None


@unittest.skipIf(MISSING, MISSING)
class CrossValidationTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.program = self.folder / "descale"
        self.program.write_text(PROGRAM)
        self.program.chmod(0o755)
        self.figures = cross_validation.cross_validate(
            ThreeFolds(), self.program, self.folder, tell=lambda _: None)

    def test_a_page_is_judged_by_the_model_without_its_fold(self):
        self.assertEqual(self.figures.scores["set"]["word_f1"], 1 / 2)
        self.assertEqual(self.figures.error, 0)

    def test_who_has_not_seen_what_is_left_with_the_models(self):
        pages = [example.page for example in ThreeFolds().in_fold(2)]
        self.assertEqual(FoldModels(self.folder).share_out(pages),
                         [(self.folder / "fold_2.json", pages)])

    def test_models_are_left_with_the_confidence_of_other_folds(self):
        for fold in range(3):
            model = json.loads((self.folder / f"fold_{fold}.json").read_text())
            self.assertEqual(model["tokens"], {f"model{fold}": 1.0})
            self.assertEqual(model["confidence"], {"expected": [0.1, 0.9],
                                                   "measured": [0.0, 1.0]})


@unittest.skipIf(MISSING, MISSING)
class WithoutFamilyTest(unittest.TestCase):
    class Program:
        names = ["words", "depth"], ["url_depth", "page_words"]

        def rows(self, examples, tokens):
            return Rows(np.ones((3, 2), np.float32), np.ones((1, 2), np.float32), np.array([0, 3]))

    def test_features_of_a_family_are_0_and_others_stay(self):
        for family, blocks, pages in (("place", [1, 0], [1, 1]), ("url", [1, 1], [0, 1])):
            with self.subTest(family):
                without = features_ablation.WithoutFamily(self.Program(), family)
                rows = without.rows([], {})
                self.assertEqual(rows.blocks.tolist(), [blocks] * 3)
                self.assertEqual(rows.pages.tolist(), [pages])
                self.assertEqual((without.size, without.names), (1, self.Program.names))


if __name__ == "__main__":
    unittest.main()
