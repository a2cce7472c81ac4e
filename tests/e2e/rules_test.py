"""descale rules check, test, show and which."""

import gzip
import json
import pathlib
import unittest

from program import ProgramTest, page

SITE = """format = 1
set = "harbour"
sites = ["harbour.example", "*.harbour.example"]
extends = ["ar"]
why = "What the Harbour Post leaves in its articles"

[[rule]]
id = "marker"
class = "share"
why = "A label"
do = "strip-span"
re = ['marker \\d+']

[[rule]]
id = "ar/byline"
state = "off"
"""


def snapshot(**keys):
    lines = [f"{key} = {json.dumps(value)}" for key, value in keys.items()]
    return "\n[[page]]\n" + "\n".join(lines) + "\n"


class RulesTest(ProgramTest):
    def rules(self, *arguments, **options):
        done = self.run_program("rules", *arguments, **options)
        done.text = done.stdout.decode()
        return done

    def test_the_shipped_sets_are_in_order(self):
        self.assertEqual(self.rules("check").text, "")
        self.assertRegex(self.rules("test").text, r"\A\d+ rules, 0 pages, 0 failed\n\Z")

    def test_the_pages_of_the_shipped_sets_are_kept_with_the_project(self):
        self.folder = pathlib.Path(__file__).parents[2]
        self.assertRegex(self.rules("test").text, r"\A\d+ rules, [1-9]\d* pages, 0 failed\n\Z")

    def test_check_tells_all_mistakes_of_all_files(self):
        self.add("mine/good.toml", SITE)
        self.assertRegex(self.rules("check", "mine").text, r"\A(warning: .*\n)*\Z")
        self.add("mine/a.toml", 'format = 2\nset = "a"\ndorp = 1\n')
        self.add("b.toml", 'format = 1\nset = "b"\nextends = ["harbuor"]\n')
        lines = [
            "mine/a.toml:1:10: format 2 is unknown, this version reads format 1",
            'mine/a.toml:3:1: unknown key "dorp"',
            'b.toml:3:12: no set "harbuor" to extend, did you mean "harbour"?',
        ]
        done = self.rules("check", "mine", "b.toml", exit_code=2)
        self.assertEqual(done.text.splitlines(), lines)
        done = self.rules("check", "mine", "b.toml", "--format", "json", exit_code=2)
        mistakes = json.loads(done.text)["mistakes"]
        self.assertEqual([m["line"] for m in mistakes], [1, 3, 3])
        self.assertEqual([m["column"] for m in mistakes], [10, 1, 12])
        self.assertEqual(mistakes[2]["file"], "b.toml")
        self.assertEqual(mistakes[1]["text"], 'unknown key "dorp"')
        self.assertEqual(self.rules("check", "none", exit_code=2).text, "none: no such rule folder\n")

    def test_check_warns_of_what_is_allowed_and_a_trap(self):
        self.add("mine/a.toml", SITE.replace("marker \\d+", "marker .*"))
        self.add("texts/1.txt", "Marker and more.\n")
        warning = "warning: mine/a.toml:7: harbour/marker: no examples (yes, no) prove it"
        self.assertIn(warning, self.rules("check", "mine").text.splitlines())
        checked = json.loads(self.rules("check", "mine", "--format", "json", "--corpus", "texts").text)
        self.assertEqual(checked["mistakes"], [])
        self.assertEqual({w["check"] for w in checked["warnings"]}, {"proof", "cost"}, "it takes no line whole")
        self.add("mine/a.toml", SITE.replace("strip-span", "drop-line").replace("marker \\d+", "marker .*"))
        checked = json.loads(self.rules("check", "mine", "--format", "json", "--corpus", "texts").text)
        texts = [w["text"] for w in checked["warnings"] if w["check"] == "corpus"]
        self.assertEqual(texts, ['1 lines of the corpus have its words: "Marker and more."'])
        self.assertIn("none.txt", self.rules("check", "mine", "--corpus", "none.txt", exit_code=1).messages)

    def test_clean_tells_mistakes_line_by_line(self):
        self.add("a.toml", 'format = 2\nset = "A"\n')
        messages = self.clean("--rules", "a.toml", stdin=page(), exit_code=2).messages
        self.assertEqual(len(messages.splitlines()), 2, messages)
        self.assertTrue(all(line.startswith("descale: a.toml:") for line in messages.splitlines()))

    def test_pages_prove_rules(self):
        good = snapshot(file="1.html.gz", url="https://www.harbour.example/1", must=["closed  for the"], mustnot=["marker 7"])
        self.add("mine/pages/1.html.gz", gzip.compress(page("Marker 7 and more").encode()))
        self.add("mine/a.toml", SITE + good)
        self.assertRegex(self.rules("test", "mine").text, r"\A\d+ rules, 1 pages, 0 failed\n\Z")
        self.add("mine/a.toml", SITE + good + snapshot(file="1.html.gz", must=["not there"], mustnot=["Marker 7"]))
        done = self.rules("test", "mine", exit_code=1)
        self.assertEqual(
            done.text.splitlines()[:-1],
            [
                'mine/a.toml:24: mine/1.html.gz: not in the text: "not there"',
                'mine/a.toml:24: mine/1.html.gz: still in the text: "Marker 7"',
            ],
            "without the address the rules of the site do not act",
        )
        self.assertRegex(done.text, r"2 pages, 1 failed\n\Z")

    def test_a_page_that_is_not_there_fails(self):
        self.add("a.toml", SITE + snapshot(file="none.html", must=["a"]))
        self.assertIn("none.html: no such file", self.rules("test", "a.toml", exit_code=1).text)

    def test_bad_examples_are_mistakes(self):
        self.add("a.toml", SITE.replace('state = "off"', 'yes = ["no such label"]'))
        messages = self.rules("test", "a.toml", exit_code=2).messages
        self.assertIn("a.toml:16:8: the example under yes is not matched", messages)

    def test_show_lists_sets_and_prints_files(self):
        table = self.rules("show").text.splitlines()
        self.assertRegex(table[0], r"\Aset +level +rules +pages +file\Z")
        self.assertTrue(any("rules/languages/ar.toml" in line for line in table))
        printed = self.rules("show", "ar").text
        self.assertTrue(printed.startswith("# rules/languages/ar.toml\nformat = 1\n"), printed[:80])
        self.add("mine/a.toml", SITE)
        table = self.rules("show", "--rules", "mine").text
        self.assertRegex(table, r"harbour +site +1 +sites harbour\.example, \*\.harbour\.example; extends ar +mine/a\.toml\n")
        self.assertEqual(self.rules("show", "harbour", "--rules", "mine").text, "# mine/a.toml\n" + SITE)
        messages = self.rules("show", "harbor", exit_code=2).messages
        self.assertIn('no set "harbor", known are ', messages)

    def test_which_tells_the_files_and_why(self):
        self.add("mine/a.toml", SITE)
        self.add("mine/b.toml", 'format = 1\nset = "cms"\ncms = ["Press"]\n')
        self.add("a.html", page().replace("<head>", '<head><meta name=generator content="Press 6.1">'))
        done = self.rules("which", "https://news.harbour.example/1", "--rules", "mine")
        rows = [line.split() for line in done.text.splitlines()]
        self.assertEqual(rows[1][:2], ["harbour", "site"])
        self.assertEqual(rows[2][:2], ["ar", "language"])
        self.assertIn('set "harbour" extends it', done.text)
        self.assertIn("it is for all pages", done.text)
        self.assertNotIn("cms", done.text)
        self.assertIn("--page", done.messages)
        done = self.rules("which", "https://other.example/", "--rules", "mine", "--page", "a.html")
        self.assertEqual(done.messages, "")
        rows = [line.split() for line in done.text.splitlines()]
        self.assertEqual([row[0] for row in rows[1:3]], ["cms", "en"])
        self.assertIn("the generator of the page is one of cms", done.text)
        self.assertIn('the language of the page is "en"', done.text)
        self.assertIn('for single lines in the script "Arab"', done.text)

    def test_wrong_usage_is_exit_code_2(self):
        for arguments in ([], ["wash"], ["which"], ["check", "--format", "xml"]):
            with self.subTest(arguments):
                self.rules(*arguments, exit_code=2)


if __name__ == "__main__":
    unittest.main()
