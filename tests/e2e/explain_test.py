"""descale explain and descale why: what they show, and their exit codes."""

import json
import os
import pty
import subprocess
import tempfile
import unittest

from program import PROGRAM, SHARED, ProgramTest, needs_hostile_inputs, page, squeezed, unpack_hostile_inputs

SEEDS = SHARED / "data" / "seeds"
HOSTILE_SAMPLE = 20
# More than this of text is no longer a page that somebody reads about.
MOST_BYTES = 2 << 20


def refuse(constant):
    raise ValueError(f"{constant} is not JSON")


def strict_json(output):
    return json.loads(output.decode("utf-8"), parse_constant=refuse)


class ExplainTest(ProgramTest):
    def explain(self, *arguments, **options):
        return strict_json(self.run_program("explain", "--format", "json", *arguments, **options).stdout)

    def test_a_page_comes_from_a_file_or_from_standard_input(self):
        path = self.add("a.html", page())
        expected = self.run_program("explain", "a.html").stdout
        self.assertIn(b"+ The harbour of the old town", expected)
        for arguments in (["explain", "-"], ["explain"]):
            shown = self.run_program(*arguments, stdin=path.read_bytes()).stdout
            self.assertEqual(shown.replace(b"page           -", b"page           a.html"), expected)

    def test_what_is_known_of_a_page_is_taken_into_account(self):
        self.add("rules/x.toml", (
            'format = 1\nset = "x"\nsites = ["a.example"]\nwhy = "A site."\n[[rule]]\nid = "gone"\nclass = "ad"\n'
            'why = "A line."\ndo = "drop-line"\nis = ["The harbour"]\nsince = 2026-01-02\n'
            'yes = ["the harbour"]\nno = ["harbour"]\n'))
        self.add("a.html", page())
        def taken(url, crawled):
            shown = self.explain("--rules", "rules", "--url", url, "--crawled", crawled, "a.html")
            self.assertEqual(shown["url"], url)
            return [rule["rule"] for rule in shown["counts"]["rules"]]
        self.assertEqual(taken("https://a.example/", "2026-01-02"), ["x/gone"])
        self.assertEqual(taken("https://a.example/", "2026-01-01"), [])
        self.assertEqual(taken("https://b.example/", "2026-01-02"), [])

    def test_a_file_gets_what_standard_output_would(self):
        self.add("a.html", page())
        for form in ("text", "json"):
            self.run_program("explain", "a.html", "--format", form, "-o", f"new/{form}")
            self.assertEqual((self.folder / "new" / form).read_bytes(),
                             self.run_program("explain", "a.html", "--format", form).stdout)

    def test_filters_show_a_part(self):
        self.add("a.html", page())
        whole = self.run_program("explain", "a.html").stdout.splitlines()
        for flags, signs in (([], "+-"), (["--kept"], "+"), (["--removed"], "-"), (["--kept", "--removed"], "+-")):
            shown = self.run_program("explain", "a.html", *flags).stdout.splitlines()
            self.assertEqual([line for line in shown if line[:2] in (b"+ ", b"- ")],
                             [line for line in whole if line[:2].decode() in [sign + " " for sign in signs]])

    def test_long_lines_are_shortened_unless_asked_for(self):
        self.add("a.html", page("end-of-the-line"))
        self.assertNotIn(b"end-of-the-line", self.run_program("explain", "a.html").stdout)
        self.assertIn(b"end-of-the-line", self.run_program("explain", "--full", "a.html").stdout)

    def test_colour_is_for_terminals_and_for_those_who_ask(self):
        self.add("a.html", page())
        for flags, env, colored in (
            ([], {}, False),
            (["--color", "always"], {}, True),
            (["--color", "always"], {"NO_COLOR": "1"}, True),
            (["--color", "never"], {}, False),
        ):
            shown = self.run_program("explain", "a.html", *flags, env=env).stdout
            self.assertEqual(b"\x1b[" in shown, colored, (flags, env))

    def on_terminal(self, *arguments, env):
        """What the program prints on a terminal."""
        master, slave = pty.openpty()
        process = subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
                                   stdout=slave, env={**os.environ, **env})
        os.close(slave)
        shown = b""
        try:
            while chunk := os.read(master, 65536):
                shown += chunk
        except OSError:  # how Linux says that the other end is closed
            pass
        os.close(master)
        self.assertEqual(process.wait(timeout=60), 0)
        return shown

    def test_a_terminal_gets_colours_unless_it_says_no(self):
        self.add("a.html", page())
        for env, colored in (
            ({"TERM": "xterm", "NO_COLOR": ""}, True),
            ({"TERM": "xterm", "NO_COLOR": "1"}, False),
            ({"TERM": "dumb", "NO_COLOR": ""}, False),
        ):
            self.assertEqual(b"\x1b[" in self.on_terminal("explain", "a.html", env=env), colored, env)

    def test_a_page_cannot_act_on_the_terminal(self):
        self.add("a.html", page("\x1b]0;title\x07 \u202egnirts \u009b31m").encode())
        shown = self.run_program("explain", "--full", "a.html").stdout.decode()
        self.assertEqual([c for c in shown if (c < " " and c != "\n") or "\x7f" <= c <= "\x9f" or c == "\u202e"], [])

    def test_a_page_without_text_is_explained(self):
        self.add("a.png", b"\x89PNG\r\n\x1a\n" + bytes(100))
        self.assertIn(b"failed (not_html)", self.run_program("explain", "a.png").stdout)
        self.assertEqual(self.explain("a.png")["blocks"], [])

    def test_wrong_usage_is_exit_code_2(self):
        self.add("a.html", page())
        self.add("bad/x.toml", "dorp = 1\n")
        for command in (["explain"], ["why", "text"]):
            for arguments in (["--bogus", "a.html"], ["--format", "xml", "a.html"], ["--color", "red", "a.html"],
                              ["--rules", "bad", "a.html"], ["bad"], ["a.html", "b.html"]):
                with self.subTest([*command, *arguments]):
                    done = self.run_program(*command, *arguments, exit_code=2)
                    self.assertEqual(done.stdout, b"")
                    self.assertTrue(done.messages.startswith("descale: "), done.messages)

    def test_what_cannot_be_read_or_written_is_exit_code_1(self):
        self.add("a.html", page())
        for command in (["explain"], ["why", "harbour"]):
            done = self.run_program(*command, "none.html", exit_code=1)
            self.assertEqual(done.messages, "descale: none.html: no such file or directory\n")
            self.run_program(*command, "a.html", "-o", "a.html/x", exit_code=1)


class WhyTest(ProgramTest):
    def test_the_exit_code_tells_whether_a_line_has_it(self):
        self.add("a.html", page() + "<script>var tracker = 1</script>")
        for text, exit_code, said in (
            ("THE HARBOUR  of", 0, "in   The harbour"),
            ("home", 0, "out  Home"),
            ("tracker", 1, "in a script"),
            ("absent", 1, "Nor does it stand anywhere"),
            ("", 1, "No line of the page has it"),
        ):
            with self.subTest(text):
                shown = self.run_program("why", text, "a.html", exit_code=exit_code).stdout.decode()
                self.assertIn(said, shown)

    def test_json_says_the_same(self):
        self.add("a.html", page())
        shown = strict_json(self.run_program("why", "home", "a.html", "--format", "json").stdout)
        self.assertEqual((shown["found"], shown["lines"][0]["kept"]), (True, False))
        self.assertEqual(shown["lines"][0]["reason"]["stage"], "classify")
        shown = strict_json(self.run_program("why", "absent", "a.html", "--format", "json", exit_code=1).stdout)
        self.assertEqual((shown["found"], shown["lines"], shown["in_source"]), (False, [], "no"))


@unittest.skipUnless(SEEDS.is_dir(), f"no seed texts at {SEEDS}")
class SeedsTest(ProgramTest):
    def test_each_line_that_goes_names_its_rule_and_the_place_of_it(self):
        seeds = sorted(SEEDS.glob("*.txt"))
        self.assertEqual(len(seeds), 5)
        for seed in seeds:
            with self.subTest(seed.name):
                lines = [line for block in strict_json(
                    self.run_program("explain", "--format", "json", str(seed)).stdout)["blocks"]
                    for line in block["lines"]]
                gold = (SEEDS / "gold" / seed.name).read_text(encoding="utf-8").split("\n")
                self.assertEqual([squeezed(line["text"]) for line in lines if line["kept"]],
                                 [squeezed(line) for line in gold if line.strip()])
                removed = [line for line in lines if not line["kept"]]
                self.assertTrue(removed)
                for line in removed:
                    reason = line["reason"]
                    self.assertRegex(reason["rule"], r"^[a-z0-9-]+/[a-z0-9-]+$", line)
                    self.assertRegex(reason["file"], r"^rules/.+\.toml$", line)
                    self.assertGreater(reason["line"], 0, line)
                    shown = self.run_program("why", line["text"], str(seed)).stdout.decode()
                    self.assertIn(f"The rule {reason['rule']} ", shown)
                    self.assertIn(f"{reason['file']}:{reason['line']})", shown)


@needs_hostile_inputs
class HostileTest(ProgramTest):
    def test_json_is_strict_whatever_the_page(self):
        with tempfile.TemporaryDirectory(prefix="descale-hostile-") as folder:
            cases = [case for case in unpack_hostile_inputs(folder)
                     if case["kind"] == "html" and case["bytes"] <= MOST_BYTES]
            step = max(1, len(cases) // HOSTILE_SAMPLE)
            sample = cases[::step][:HOSTILE_SAMPLE]
            self.assertEqual(len(sample), HOSTILE_SAMPLE)
            for case in sample:
                with self.subTest(case["id"], what=case["what"]):
                    path = os.path.join(folder, case["path"])
                    output = self.run_program("explain", "--format", "json", path).stdout
                    self.assertIn(strict_json(output)["outcome"]["status"], {"ok", "degraded", "dropped", "failed"})
                    self.assertFalse({"\u2028", "\u2029"} & set(output.decode("utf-8")))


if __name__ == "__main__":
    unittest.main()
