"""descale rules stats."""

import gzip
import json
import unittest

import template_site
from program import ProgramTest

RULES = f"""format = 1
set = "tide"
sites = ["{template_site.HOST}"]
why = "What the Tidewater Ledger leaves"

[[rule]]
id = "letters"
class = "repeated"
why = "A line of the paper"
do = "drop-line"
is = ["Our reporters read every letter"]

[[rule]]
id = "nothing"
class = "repeated"
why = "Never there"
do = "drop-line"
is = ["Nobody writes this"]
"""


class RulesStatsTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.add("tide.toml", RULES)
        lines = [
            json.dumps({"url": f"https://{host}/{number}", "html": template_site.page(number)})
            for number in range(6)
            for host in (template_site.HOST, "other.example")
        ]
        self.add("crawl.jsonl", "\n".join(lines))

    def stats(self, *arguments):
        done = self.run_program("rules", "stats", *arguments, "--rules", "tide.toml", "--format", "json")
        return json.loads(done.stdout)

    def test_counts_are_those_of_the_records(self):
        self.run_program("run", "crawl.jsonl", "-o", "out", "--rules", "tide.toml", "--with", "removed", "-q")
        stats = self.stats("out")
        self.assertEqual((stats["records"], stats["damaged"], stats["from_records"]), (12, 0, True))
        counts = stats["rules"]["tide/letters"]
        self.assertEqual((counts["lines"], counts["pages"]), (6, 6))
        self.assertEqual(counts["characters"], 6 * len("Our reporters read every letter"))
        self.assertEqual(counts["sites"], {template_site.HOST: 6})
        self.assertIn("tide/nothing", stats["never"])
        self.assertNotIn("tide/letters", stats["never"])
        shards = sorted(self.folder.glob("out/articles-*.jsonl.gz"))
        texts = [json.loads(line)["text"] for shard in shards for line in gzip.decompress(shard.read_bytes()).splitlines()]
        self.assertEqual(stats["characters"], sum(map(len, texts)))
        text = self.run_program("rules", "stats", "out", "--rules", "tide.toml").stdout.decode()
        self.assertRegex(text, rf"\n +6 +6 +0\.\d+  tide/letters: {template_site.HOST} 6\n")
        self.assertIn("\nnever: tide/nothing\n", text)

    def test_without_removals_there_are_lines_from_the_summary(self):
        self.run_program("run", "crawl.jsonl", "-o", "out", "--rules", "tide.toml", "-q")
        stats = self.stats("out")
        self.assertEqual((stats["records"], stats["from_records"]), (12, False))
        self.assertEqual(stats["rules"]["tide/letters"]["lines"], 6)

    def test_files_and_damage(self):
        self.run_program("clean", "crawl.jsonl", "--rules", "tide.toml", "--format", "jsonl", "--with", "removed", "-o", "a.jsonl")
        path = self.folder / "a.jsonl"
        path.write_bytes(path.read_bytes() + b"{broken\n")
        stats = self.stats("a.jsonl")
        self.assertEqual((stats["records"], stats["damaged"]), (12, 1))
        self.assertEqual(stats["rules"]["tide/letters"]["pages"], 6)

    def test_errors_are_named(self):
        self.assertIn("none.jsonl", self.run_program("rules", "stats", "none.jsonl", exit_code=1).messages)
        (self.folder / "empty").mkdir()
        self.assertIn("empty: no records", self.run_program("rules", "stats", "empty", exit_code=2).messages)


if __name__ == "__main__":
    unittest.main()
