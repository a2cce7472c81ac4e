#!/usr/bin/env python3
"""Our figures are those of the scorer of the benchmarks, to the digit. It lies outside
of the project; without it this skips. Set DESCALE_SHARED to its folder."""
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts/lib"))

import page_sets  # noqa: E402
import scores  # noqa: E402

SHARED = Path(os.environ.get("DESCALE_SHARED") or page_sets.ROOT.parent / "shared")
SCORER = SHARED / "tools/score.py"
# What differs between scorers: case, no text on one side or both, runs shorter than
# a gram, scripts without spaces, snippets across lines, in another case, or none.
GOLD = [
    {"id": "a", "type": "news", "text": "The dog saw the cat\nand ran. Fast!",
     "with": ["saw the", "AND RAN"], "without": ["menu"]},
    {"id": "b", "type": "news", "text": "", "with": [], "without": []},
    {"id": "c", "type": "forum", "text": "", "with": [], "without": ["x y"]},
    {"id": "d", "type": "forum", "text": "ab"},
    {"id": "e", "text": "\u4e2d\u6587\u6587\u672c\uff0c\u6ca1\u6709\u7a7a\u683c",
     "with": ["\u6587\u672c"]},
    {"id": "f", "type": "shop", "with": ["one two"], "without": ["Three", "four"]},
    {"id": "g", "type": "shop", "text": "one two three four five six",
     "with": ["gone"], "without": ["six"]},
]
TEXTS = {"a": "the CAT saw the dog and ran\nsaw  the menu", "b": "", "c": "x  y", "d": "a b c",
         "e": "\u6587\u672c\uff0c\u6ca1\u6709", "f": "one\n two Three", "g": ""}


def flattened(summary):
    """Figures by our names."""
    return {"pages": summary["pages"], **{
        f"{metric}_{part}": summary[metric][part]
        for metric in ("word", "char4", "shingle4", "segment", "snippet") if metric in summary
        for part in ("precision", "recall", "f1", "accuracy", "with", "without")
        if part in summary[metric]}}


@unittest.skipUnless(SCORER.exists(), f"{SCORER} is not there")
class PublishedScoresTest(unittest.TestCase):
    def test_every_figure_is_the_same_for_all_pages_and_each_type(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in GOLD))
            (folder / "texts").write_text("".join(
                json.dumps({"id": page, "text": text}) + "\n" for page, text in TEXTS.items()))
            printed = subprocess.run([sys.executable, SCORER, folder, folder / "texts", "--json"],
                                     check=True, stdout=subprocess.PIPE).stdout
            pages = page_sets.read_set(folder)
        theirs = json.loads(printed)
        ours = scores.tally_groups(pages, TEXTS, lambda page: ["all", page.type])
        self.assertEqual(set(ours), {"all", "news", "forum", "shop", "unknown"})
        for group, summary in [("all", theirs), *theirs["by_type"].items()]:
            with self.subTest(group):
                expected = flattened(summary)
                self.assertEqual(set(ours[group]), set(expected))
                for figure, value in expected.items():
                    self.assertAlmostEqual(ours[group][figure], value, places=12, msg=figure)


if __name__ == "__main__":
    unittest.main()
