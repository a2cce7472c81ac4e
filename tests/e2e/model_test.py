"""The content model from the command line: --model, --favor, confidence, and
descale features, which training reads."""

import base64
import json
import struct
import unittest

from program import ProgramTest, page


def model(header, against=None):
    """A model without trees: every block is content with probability 1/2. Or one
    that is against blocks with more than .5 of a feature."""
    trees = []
    if against:
        trees = [{"feature": [header["block_features"].index(against)], "threshold": [0.5],
                  "left": [-1], "right": [-2], "mean": [0.0], "value": [3.0, -3.0]}]
    return {"format": 1, **header, "tokens": {"story": 1.5}, "block_forest": {"trees": trees},
            "page_forest": {"trees": []}, "decide": {}, "card": {},
            "confidence": {"expected": [0, 1], "measured": [0.25, 0.25]}}


class ModelTest(ProgramTest):
    def features(self, *arguments, **options):
        lines = self.run_program("features", *arguments, **options).stdout.decode().splitlines()
        return json.loads(lines[0]), [json.loads(line) for line in lines[1:]]

    def record(self, *arguments):
        return json.loads(self.run_program("clean", "--quiet", "--format", "jsonl", *arguments).stdout)

    def add_model(self, against=None):
        header, _ = self.features(stdin=b"<p>x")
        return self.add("model.json", json.dumps(model(header, against)))

    def test_features_come_with_names_and_a_line_for_each_page(self):
        self.add("a.html", page())
        self.add("b.txt", "Plain text has no layout.\n")
        header, pages = self.features("a.html", "b.txt")
        self.assertEqual([len(p["blocks"]) for p in pages], [4, 0])
        names, of_page = header["block_features"], header["page_features"]
        rows = base64.b64decode(pages[0]["rows"])
        values = struct.unpack(f"<{4 * len(names)}f", rows)
        shares = values[names.index("link_share")::len(names)]
        self.assertEqual(shares[0], 1.0)
        self.assertEqual(shares[2], 0.0)
        self.assertEqual(len(base64.b64decode(pages[0]["page"])), 4 * len(of_page))
        self.assertEqual(pages[0]["blocks"][1]["text"], "The harbour")
        self.assertEqual(pages[0]["sections"][0]["parent"], -1)

    def test_tokens_of_a_model_become_features(self):
        self.add("a.html", page().replace("<article>", '<article class="story wide">'))
        header, pages = self.features("a.html", "--model", str(self.add_model()))
        names = header["block_features"]
        values = struct.unpack(f"<{4 * len(names)}f", base64.b64decode(pages[0]["rows"]))
        self.assertEqual(values[names.index("name_highest")::len(names)][2], 1.5)
        self.assertIn(["story", "wide"], [section["tokens"] for section in pages[0]["sections"]])

    def test_another_model_decides_otherwise(self):
        self.add("a.html", page())
        links = str(self.add_model(against="link_share"))
        self.assertNotIn("Home", self.record("a.html", "--model", links)["text"])
        everything = str(self.add_model())
        record = self.record("a.html", "--model", everything, "--favor", "recall")
        self.assertIn("Home", record["text"])
        self.assertEqual(record["confidence"], 0.25)

    def test_favor_says_which_mistake_is_worse(self):
        self.add("a.html", page("favour"))
        words = {favor: len(self.record("a.html", "--favor", favor)["text"].split())
                 for favor in ("precision", "balanced", "recall")}
        self.assertLessEqual(words["precision"], words["balanced"])
        self.assertLessEqual(words["balanced"], words["recall"])
        self.assertEqual(self.record("a.html")["text"],
                         self.record("a.html", "--favor", "balanced")["text"])
        self.assertEqual(self.run_program("clean", "a.html", "--favor", "speed", exit_code=2).stdout, b"")

    def test_a_wrong_model_is_named_with_its_key(self):
        self.add("a.html", page())
        self.add("bad.json", '{"format": 9}')
        for command in ("clean", "features", "explain"):
            failed = self.run_program(command, "a.html", "--model", "bad.json", exit_code=2)
            self.assertEqual(failed.stdout, b"")
            self.assertEqual(failed.stderr, b"descale: bad.json: format: is not 1\n")
            self.run_program(command, "a.html", "--model", "none.json", exit_code=1)


if __name__ == "__main__":
    unittest.main()
