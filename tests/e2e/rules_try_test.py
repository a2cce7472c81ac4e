"""descale rules try and rules diff."""

import json
import unittest

from program import ProgramTest, page

SITE = """format = 1
set = "harbour"
sites = ["harbour.example"]
why = "What the Harbour Post leaves in its articles"

[[rule]]
id = "errata"
class = "navigation"
why = "A line under every story asks for mistakes"
do = "drop-line"
re = ['Found a mistake\\? .*']
state = "trial"

[[rule]]
id = "marker"
class = "share"
why = "A label within lines"
do = "strip-span"
re = ['marker \\d+']
"""


def ending(line):
    """A page with a paragraph more."""
    return page().replace("</article>", f"<p>{line}</p></article>")


URL = ("--url", "https://harbour.example/1")


class RulesTryTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.add("mine/harbour.toml", SITE)
        self.add("1.html", ending("Found a mistake? Tell the desk of the Harbour Post by telephone."))

    def report(self, *arguments, **options):
        return self.run_program("rules", *arguments, **options).stdout.decode()

    def test_try_shows_what_a_rule_on_trial_would_take(self):
        text = self.report("try", "mine", *URL, "1.html")
        self.assertIn(
            "- Found a mistake? Tell the desk of the Harbour Post by telephone.\n    harbour/errata  mine/harbour.toml:6\n",
            text,
        )
        self.assertIn("\n1 pages, 1 changed, 0 without an article now\n1 lines gone", text)
        self.assertTrue(text.endswith("\n  1  harbour/errata\n"), text)
        self.assertNotIn("1 changed", self.report("try", "mine", "1.html"), "the rules are for another site")

    def test_lines_of_json_are_pages_and_counts(self):
        self.add("2.html", page())
        pages = [{"url": URL[1], "html": ending(line)} for line in ("Marker 12 The ferry sails at noon again.", "Nothing of the kind.")]
        self.add("pages.jsonl", "".join(json.dumps(record) + "\n" for record in pages))
        lines = [json.loads(line) for line in self.report("try", "mine", "pages.jsonl", "--format", "json").splitlines()]
        self.assertEqual(len(lines), 2, "the page that stays as it is is not told of")
        self.assertEqual([change["change"] for change in lines[0]["lines"]], ["gone", "new"])
        self.assertEqual(lines[0]["lines"][1]["text"], "The ferry sails at noon again.")
        self.assertEqual(lines[1]["pages"], 2)
        self.assertEqual(lines[1]["changed"], 1)
        self.assertEqual(lines[1]["gone_characters"] - lines[1]["new_characters"], len("Marker 12 "))

    def test_diff_compares_two_states_of_rules(self):
        self.add("old/harbour.toml", SITE)
        self.add("new/harbour.toml", SITE.replace('state = "trial"\n', ""))
        text = self.report("diff", "old", "new", *URL, "1.html")
        self.assertIn("    harbour/errata  new/harbour.toml:6\n", text)
        self.assertIn("1 changed", text)
        self.assertIn("+ Found a mistake?", self.report("diff", "new", "old", *URL, "1.html"))
        self.assertIn("1 pages, 0 changed", self.report("diff", "old", "old", *URL, "1.html"))

    def test_an_article_that_is_gone_is_counted(self):
        self.add("all.toml", SITE.replace("'Found a mistake\\? .*'", "'.+'"))
        text = self.report("try", "all.toml", *URL, "1.html")
        self.assertIn("  was ok, is dropped (", text)
        self.assertIn("1 without an article now", text)

    def test_bad_rules_and_pages_are_named(self):
        self.add("bad.toml", SITE.replace("strip-span", "strip-spam"))
        for arguments in (("try", "bad.toml"), ("diff", "mine", "bad.toml"), ("diff", "bad.toml", "mine")):
            messages = self.run_program("rules", *arguments, "1.html", exit_code=2).messages
            self.assertIn('bad.toml:18:6: unknown do "strip-spam"', messages)
        messages = self.run_program("rules", "try", "mine", "none.html", exit_code=1).messages
        self.assertIn("none.html: no such file or directory", messages)
        self.assertIn("RULES", self.run_program("rules", "try", exit_code=2).messages)


if __name__ == "__main__":
    unittest.main()
