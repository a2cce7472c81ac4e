"""descale rules mine, init and promote, on pages of a template that is known."""

import json
import pathlib
import unittest

import template_site
from program import ProgramTest

PAGES = 50


class RulesMineTest(ProgramTest):
    def setUp(self):
        super().setUp()
        for number in range(PAGES):
            self.add(f"pages/{number:02}.html", template_site.page(number))

    def rules(self, *arguments, **options):
        done = self.run_program("rules", *arguments, **options)
        return done.stdout.decode()

    def mined(self, *arguments):
        text = self.rules("mine", "pages", "--site", template_site.HOST, "--format", "json", *arguments)
        return json.loads(text)

    def survivors(self):
        """The template's lines that are in the articles' texts without rules for the site."""
        text = self.clean("pages/03.html").stdout.decode()
        lines = [line for line in text.split("\n\n") if not any(line in a for a in template_site.article(3))]
        return [line for line in lines if not line.startswith("Story ")]

    def test_finds_the_template_and_no_line_of_an_article(self):
        report = self.mined()
        self.assertEqual(report["pages"], PAGES)
        self.assertEqual([site["host"] for site in report["sites"]], [template_site.HOST])
        found = {line["text"] for line in report["sites"][0]["lines"]}
        left = self.survivors()
        self.assertGreaterEqual(len(left), 6, "the pages must leave something to find")
        numbered = template_site.NUMBERED.format("")
        template = {*template_site.TEMPLATE_LINES, *(line for line in found if line.endswith(numbered))}
        share = sum(line in found or line.endswith(numbered) for line in left) / len(left)
        self.assertGreaterEqual(share, 0.8)
        self.assertEqual(found - template, set(), "nothing of the articles")
        self.assertIn(".tide-box", [box["selector"] for box in report["sites"][0]["boxes"]])

    def test_all_finds_what_is_in_no_article_too(self):
        found = {line["text"]: line["kept"] for line in self.mined("--all")["sites"][0]["lines"]}
        for line in [*template_site.TEMPLATE_LINES, "Front page", "Coast", "Sport"]:
            self.assertIn(line, found)
        self.assertEqual(found["Front page"], 0)

    def test_finds_the_same_on_any_number_of_threads(self):
        self.assertEqual(self.mined("-j", "1"), self.mined("-j", "4"))

    def test_pages_say_whose_they_are(self):
        lines = [
            json.dumps({"url": f"https://{host}/{number}", "html": template_site.page(number)})
            for number in range(12)
            for host in ("www.one.example", "two.example")
        ]
        self.add("crawl.jsonl", "\n".join(lines))
        self.rules("mine", "crawl.jsonl", "-o", "mined")
        self.assertEqual(self.files("mined"), ["one.example.toml", "two.example.toml"])
        self.rules("check", "mined")
        messages = self.run_program("rules", "mine", "crawl.jsonl", "-o", "mined", exit_code=1).messages
        self.assertIn("one.example.toml: is there already; --force writes over it", messages)
        self.rules("mine", "crawl.jsonl", "-o", "mined", "--force")

    def test_the_same_article_at_many_addresses_is_no_template(self):
        page = template_site.page(1)
        lines = [json.dumps({"url": f"https://one.example/{number}", "html": page}) for number in range(20)]
        self.add("crawl.jsonl", "\n".join(lines))
        report = json.loads(self.rules("mine", "crawl.jsonl", "--format", "json"))
        self.assertEqual(report["pages_again"], 19)
        self.assertEqual(report["sites"], [])

    def test_pages_without_a_site_are_told(self):
        messages = self.run_program("rules", "mine", "pages").messages
        self.assertIn("50 without a site", messages)
        self.assertIn("--site HOST says whose they are", messages)

    def test_standard_input_cannot_be_read_twice(self):
        messages = self.run_program("rules", "mine", "-", stdin="<p>a", exit_code=2).messages
        self.assertIn("standard input cannot be read twice", messages)

    def test_init_try_promote(self):
        self.rules("init", template_site.HOST, "pages", "-o", "mine/tide.toml")
        warnings = self.rules("check", "mine").splitlines()
        self.assertEqual(len(warnings), 1, "the page that would prove the boxes is missing yet")
        url = ("--url", f"https://{template_site.HOST}/2", "pages/02.html")
        line = "Our reporters read every letter"
        tried = self.rules("try", "mine", *url)
        self.assertIn(f"- {line}\n    {template_site.HOST}/lines  mine/tide.toml:", tried)
        self.assertIn(line, self.clean("--rules", "mine", *url).stdout.decode(), "it is on trial")
        promoted = self.rules("promote", "mine/tide.toml").splitlines()
        self.assertEqual(promoted, [f"{template_site.HOST}/{rule} is on" for rule in ("boxes", "lines", "numbered")])
        text = self.clean("--rules", "mine", *url).stdout.decode()
        expected = ["Story 2 of the coast", *template_site.article(2)]
        self.assertEqual(text.strip().split("\n\n"), expected)
        self.assertEqual(self.rules("promote", "mine/tide.toml"), "no rule is on trial\n")

    def test_init_proposes_selectors(self):
        draft = json.loads(self.rules("init", template_site.HOST, "pages", "--format", "json"))
        best = {}
        for candidate in draft["select"]:
            best.setdefault(candidate["field"], candidate)
        self.assertEqual(best["body"]["selector"], "#story")
        self.assertEqual(best["body"]["pages"], PAGES)
        text = self.rules("init", template_site.HOST, "pages/01.html")
        self.assertIn('# body = ["#story"]', text)
        self.assertIn("# One page says nothing of what pages have in common", text)

    def test_init_tells_what_it_cannot_use(self):
        def failing(*arguments, exit_code=1):
            return self.run_program("rules", "init", *arguments, exit_code=exit_code).messages

        self.assertIn("none.html: no such file", failing(template_site.HOST, "none.html"))
        self.add("empty.html", "<p>&nbsp;")
        self.assertIn("none of the pages has an article", failing(template_site.HOST, "empty.html"))
        self.assertIn('"https://a/b" is no host', failing("https://a/b", "pages", exit_code=2))
        self.add("mine.toml", "")
        self.assertIn("mine.toml: is there already", failing(template_site.HOST, "pages", "-o", "mine.toml"))

    def test_promote_takes_only_what_is_named_and_proves_it(self):
        self.rules("init", template_site.HOST, "pages", "-o", "mine/tide.toml")
        self.add("mine/pages/1.html", template_site.page(1))
        path = pathlib.Path(self.folder, "mine/tide.toml")
        before = path.read_text()
        snapshot = f'\n[[page]]\nfile = "pages/1.html"\nurl = "https://{template_site.HOST}/1"\n'
        path.write_text(before + snapshot + 'must = ["Our reporters read every letter"]\n')
        messages = self.run_program("rules", "promote", "mine/tide.toml", exit_code=1).messages
        self.assertIn('not in the text: "Our reporters read every letter"', messages)
        self.assertEqual(path.read_text().count('state = "trial"'), 3, "the file is left alone")
        done = self.rules("promote", "mine/tide.toml", "numbered", "--format", "json")
        self.assertEqual(json.loads(done)["promoted"], [f"{template_site.HOST}/numbered"])
        self.assertEqual(path.read_text().count('state = "trial"'), 2)
        messages = self.run_program("rules", "promote", "mine/tide.toml", "nothing", exit_code=2).messages
        self.assertIn('mine/tide.toml: no rule "nothing" is on trial here', messages)
        self.run_program("rules", "promote", "none.toml", exit_code=1)


if __name__ == "__main__":
    unittest.main()
