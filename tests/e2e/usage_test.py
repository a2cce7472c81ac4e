"""Help, version, wrong usage and exit codes."""

import unittest

from program import ProgramTest, page


class UsageTest(ProgramTest):
    def test_help_tells_what_a_stranger_needs(self):
        for arguments in (["--help"], ["-h"]):
            self.assertIn(b"clean", self.run_program(*arguments).stdout)
        text = self.clean("--help").stdout.decode()
        for word in ("Examples:", "Exit codes:", "--output", "text|jsonl|markdown", "--max-page-bytes"):
            self.assertIn(word, text)
        self.assertTrue(all(len(line) <= 90 for line in text.splitlines()))

    def test_version_is_one_line(self):
        self.assertRegex(self.run_program("--version").stdout, rb"\Adescale \d+\.\d+\.\d+\n\Z")

    def test_trace_names_the_stages_of_a_page(self):
        self.add("a.html", page())
        lines = self.clean("--trace", "a.html").messages.splitlines()
        stages = [line.split(": ")[2] for line in lines if line.startswith("descale: a.html: ")]
        self.assertEqual(stages, ["decode", "parse", "segment", "classify", "rules", "clean"])

    def test_wrong_usage_is_exit_code_2(self):
        self.add("a.html", page())
        self.add("b.html", page())
        for arguments in (
            [],
            ["wash"],
            ["clean", "--bogus"],
            ["clean", "--format", "docx", "a.html"],
            ["clean", "--input-format", "docx", "a.html"],
            ["clean", "--jobs", "many", "a.html"],
            ["clean", "--jobs", "-1", "a.html"],
            ["clean", "--max-page-bytes", "1Q", "a.html"],
            ["clean", "--with", "everything", "--format", "jsonl", "a.html"],
            ["clean", "--with", "blocks", "a.html"],
            ["clean", "--url", "https://example.com/", "a.html", "b.html"],
            ["clean", "--crawled", "2026-11-01", "a.html", "b.html"],
            ["clean", "--crawled", "1.11.2026", "a.html"],
            ["clean", "a.html", "b.html"],
        ):
            with self.subTest(arguments):
                done = self.run_program(*arguments, exit_code=2)
                self.assertEqual(done.stdout, b"")
                self.assertTrue(done.messages.startswith("descale: "), done.messages)

    def test_a_usage_message_names_the_help_of_the_command(self):
        for arguments, command in (([], "descale"), (["clean", "--bogus"], "descale clean")):
            messages = self.run_program(*arguments, exit_code=2).messages
            self.assertIn(f"see '{command} --help'", messages)

    def test_several_texts_for_standard_output_name_the_way_out(self):
        self.add("a.html", page())
        self.add("b.html", page())
        messages = self.clean("a.html", "b.html", exit_code=2).messages
        self.assertIn("-o", messages)
        self.assertIn("jsonl", messages)

    def test_a_missing_input_is_exit_code_1_and_nothing_is_written(self):
        self.add("a.html", page())
        messages = self.clean("a.html", "none.html", "-o", "out", exit_code=1).messages
        self.assertEqual(messages, "descale: none.html: no such file or directory\n")
        self.assertEqual(self.files(), ["a.html"])
        self.clean("--list", "none.jsonl", "-o", "out", exit_code=1)

    def test_bad_rules_are_exit_code_2(self):
        self.add("rules/x.toml", "[[rule]]\ndorp = 1\n")
        messages = self.clean("--rules", "rules", stdin=page(), exit_code=2).messages
        self.assertIn("x.toml", messages)

    def test_a_class_may_begin_with_a_minus(self):
        self.add("a.html", page())
        self.clean("--class", "-related", "--class", "+byline", "a.html")

    def test_sizes_take_a_suffix(self):
        self.add("a.html", page("x" * 3000))
        for size, status in (("1K", "failed"), ("1M", "ok"), ("1k", "failed")):
            [record] = self.records("--max-input-bytes", size, "a.html")
            self.assertEqual(record["status"], status, size)


if __name__ == "__main__":
    unittest.main()
