"""descale rules import: a thousand lines of each kind, and what becomes of them."""

import json
import random
import unittest

from program import ProgramTest, page

NAMES = "promo teaser share related byline banner sponsor newsletter comments tools meta gallery".split()
TAGS = "div p aside section span ul h2".split()

# Made from these, each with whether CSS can say it.
XPATHS = [
    ("//{tag}[@class='{name}']", True),
    ("//{tag}[contains(@class, '{name}')]", True),
    ("//{tag}[contains(concat(' ',normalize-space(@class),' '),' {name} ')]", True),
    ("//*[@id='{name}']/{tag}[{n}]", True),
    ("//{tag}[@id='{name}' or @id='{name}-{n}']", True),
    ("//h2[contains(., '{name}')]/following-sibling::*[1]", True),
    ("//{tag}[starts-with(@id, '{name}')][not(@lang)]", True),
    ("//{tag}[@class='{name}']/..", False),
    ("//{tag}[.//img[@class='{name}']]", False),
    ("//a[@class='{name}']/ancestor::{tag}", False),
]
FILTERS = [
    ("{host}##.{name}-{n}", "translated"),
    ("##{tag}.{name}-{n}", "translated"),
    ("~{host}##.{name}_{n}", "translated"),
    ("{host}#@#.{name}-{n}", "translated"),
    ('{host}##^{tag}[data-x="{n}"]', "translated"),
    ("{host}##{tag}:has-text(/{name} [0-9]+/i)", "translated"),
    ("{name}.*##.ad-{n}", "cannot"),
    ("{host}##{tag}:has(> .{name})", "cannot"),
    ("{host}##+js(set, {name}, {n})", "not needed"),
    ("||{host}^$third-party", "not needed"),
]


def made(patterns, count, seed):
    random_ = random.Random(seed)
    for _ in range(count):
        pattern, kind = random_.choice(patterns)
        words = {
            "tag": random_.choice(TAGS),
            "name": random_.choice(NAMES),
            "n": random_.randint(1, 9),
            "host": f"{random_.choice(NAMES)}.example",
        }
        yield pattern.format(**words), kind


class RulesImportTest(ProgramTest):
    def report(self, *arguments, **options):
        done = self.run_program("rules", "import", *arguments, "--format", "json", **options)
        report = json.loads(done.stdout)
        self.assertEqual(report["lines"], report["translated"] + len(report["notes"]))
        return report

    def test_a_thousand_lines_of_site_files(self):
        expected = {True: 0, False: 0}
        for number in range(50):
            lines = []
            for xpath, can_be in made(XPATHS, 20, number):
                expected[can_be] += 1
                lines.append(f"{random.Random(xpath).choice(['strip', 'body', 'title'])}: {xpath}")
            self.add(f"ftr/site{number}.example.txt", "\n".join(lines))
        report = self.report("ftr", "ftr", "-o", "out")
        self.assertEqual(report["lines"], 1000)
        self.assertEqual(report["translated"], expected[True])
        self.assertEqual(len(report["notes"]), expected[False])
        for note in report["notes"]:
            self.assertRegex(note["path"], r"\Aftr/site\d+\.example\.txt\Z")
            self.assertIn("CSS has no", note["why"])
        checked = json.loads(self.run_program("rules", "check", "out", "--format", "json").stdout)
        self.assertEqual(checked["mistakes"], [])
        self.assertEqual({warning["check"] for warning in checked["warnings"]}, {"proof"})

    def test_a_thousand_filters(self):
        lines = list(made(FILTERS, 1000, 1))
        self.add("list.txt", "! made\n" + "\n".join(line for line, _ in lines))
        report = self.report("cosmetic", "list.txt", "-o", "out")
        kinds = [kind for _, kind in lines]
        self.assertEqual(report["lines"], 1000)
        self.assertEqual(report["translated"], kinds.count("translated"))
        self.assertEqual(sum(note["needed"] for note in report["notes"]), kinds.count("cannot"))
        checked = json.loads(self.run_program("rules", "check", "out", "--format", "json").stdout)
        self.assertEqual(checked["mistakes"], [])
        self.assertEqual({warning["check"] for warning in checked["warnings"]}, {"proof"})

    def test_imported_rules_act(self):
        html = page().replace("</article>", "<p class=promo-box>Take the ferry to the island for half the price this week, and bring a friend along.</p></article>")
        self.add("1.html", html)
        self.add("harbour.example.txt", "strip_id_or_class: promo-box\n")
        self.add("filters.txt", "coast.example##.promo-box\n")
        self.report("ftr", "harbour.example.txt", "-o", "mine")
        self.report("cosmetic", "filters.txt", "-o", "mine")
        for host, is_there in (("harbour.example", False), ("www.coast.example", False), ("other.example", True)):
            text = self.clean("--rules", "mine", "--no-rules", "--url", f"https://{host}/1", "1.html").stdout.decode()
            self.assertEqual("half the price" in text, is_there, host)

    def test_an_exception_of_a_filter_holds_for_its_site(self):
        html = page().replace("</article>", "<p class=promo-box>Take the ferry to the island for half the price this week, and bring a friend along.</p></article>")
        self.add("1.html", html)
        self.add("filters.txt", "##.promo-box\nharbour.example#@#.promo-box\n")
        self.report("cosmetic", "filters.txt", "-o", "mine")
        for host, is_there in (("harbour.example", True), ("coast.example", False)):
            text = self.clean("--rules", "mine", "--no-rules", "--url", f"https://{host}/1", "1.html").stdout.decode()
            self.assertEqual("half the price" in text, is_there, host)

    def test_errors_are_named(self):
        self.add("harbour.example.txt", "strip: //p/..\n\xff\n".encode("latin-1"))
        done = self.run_program("rules", "import", "ftr", "harbour.example.txt", "-o", "out")
        self.assertEqual(
            done.stdout.decode().splitlines(),
            [
                'harbour.example.txt:1: strip: //p/..: CSS has no ".."',
                "harbour.example.txt:2: \ufffd: it is not UTF-8",
                "2 lines: 0 translated, 2 cannot be, 0 not needed; 0 files",
            ],
        )
        messages = self.run_program("rules", "import", "ftr", "none.txt", "-o", "out", exit_code=1).messages
        self.assertIn("none.txt: cannot be read", messages)
        self.run_program("rules", "import", "ftr", "harbour.example.txt", exit_code=2)
        self.add("harbour.example.txt", "strip: //aside\n")
        self.report("ftr", "harbour.example.txt", "-o", "out")
        messages = self.run_program("rules", "import", "ftr", "harbour.example.txt", "-o", "out", exit_code=1).messages
        self.assertIn("out/harbour.example.toml: is there already; --force writes over it", messages)


if __name__ == "__main__":
    unittest.main()
