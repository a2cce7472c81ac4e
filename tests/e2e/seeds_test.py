"""The five seed texts come out byte for byte as their gold texts."""

import difflib
import unittest

from program import SHARED, ProgramTest

SEEDS = SHARED / "data" / "seeds"


@unittest.skipUnless(SEEDS.is_dir(), f"no seed texts at {SEEDS}")
class SeedsTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.seeds = sorted(SEEDS.glob("*.txt"))
        self.assertEqual(len(self.seeds), 5)

    def test_texts_equal_gold(self):
        self.clean(*map(str, self.seeds), "--format", "text", "-o", "out")
        for seed in self.seeds:
            with self.subTest(seed.name):
                text = (self.folder / "out" / seed.name).read_bytes()
                gold = (SEEDS / "gold" / seed.name).read_bytes()
                if text != gold:
                    self.fail("\n".join(difflib.unified_diff(
                        gold.decode().split("\n"), text.decode().split("\n"), "gold", "text", lineterm="")))

    def test_byline_and_source_of_the_fourth(self):
        record = self.records(*map(str, self.seeds))[3]
        self.assertEqual(record["author"], "Local Editor")
        self.assertEqual(record["source"], "News Agencies, Edited by website team")


if __name__ == "__main__":
    unittest.main()
