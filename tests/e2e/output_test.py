"""Where articles go: standard output, files, folders, formats."""

import json
import os
import pathlib
import subprocess
import unittest

from program import PROGRAM, ProgramTest, page

KEYS = ["id", "url", "title", "author", "date", "language", "source", "text", "confidence", "status", "reason"]


class OutputTest(ProgramTest):
    def test_a_folder_of_texts_mirrors_the_folder_of_pages(self):
        for name in ("in/a.html", "in/sub/b.htm", "in/sub/c.txt.gz", "in/.html"):
            self.add(name, page())
        done = self.clean("in", "-o", "new/out")
        self.assertEqual(self.files("new/out"), [".html.txt", "a.txt", "sub/b.txt", "sub/c.txt"])
        self.assertEqual(done.stdout, b"")
        self.clean("in/", "in/a.html", "-o", "other", "--format", "markdown", exit_code=2)
        self.clean("in/", "-o", "other", "--format", "markdown")
        self.assertEqual(self.files("other"), [".html.md", "a.md", "sub/b.md", "sub/c.md"])

    def test_one_page_goes_to_a_file_or_into_a_folder_that_is_there(self):
        self.add("a.html", page())
        os.mkdir(self.folder / "there")
        expected = self.clean("a.html").stdout
        for output, file in (("x/y.txt", "x/y.txt"), ("there", "there/a.txt"), ("new/", "new/a.txt")):
            done = self.clean("a.html", "-o", output)
            self.assertEqual((self.folder / file).read_bytes(), expected)
            self.assertEqual(done.stdout + done.stderr, b"")
        self.assertEqual(self.clean("a.html", "-o", "-").stdout, expected)
        self.assertEqual(self.clean("a.html", "-o", "/dev/stdout").stdout, expected)

    def test_the_name_of_the_output_tells_its_format(self):
        self.add("a.html", page())
        self.clean("a.html", "-o", "a.md")
        self.clean("a.html", "-o", "a.jsonl")
        self.assertEqual(json.loads((self.folder / "a.jsonl").read_text())["id"], "a.html")
        self.assertEqual((self.folder / "a.md").read_bytes(), self.clean("a.html", "--format", "markdown").stdout)

    def test_json_lines_have_their_keys_in_order(self):
        self.add("in/a.html", page('"quoted" \u2028 \U0001f6a2'))
        self.add("in/b.html", "")
        self.clean("in", "--format", "jsonl", "-o", "out/")
        lines = (self.folder / "out/articles.jsonl").read_bytes().split(b"\n")
        self.assertEqual(lines[2:], [b""])
        for line in lines[:2]:
            keys = [key for key in json.loads(line) if key != "message"]
            self.assertEqual(keys, KEYS)
            self.assertNotIn("\u2028".encode(), line)
        for record in self.records("in", "--with", "blocks,removed"):
            self.assertEqual(list(record)[-2:], ["blocks", "removed"])
            for block in record["blocks"]:
                self.assertEqual(list(block), ["kind", "level", "text", "score"])
                self.assertIn(block["text"], record["text"])
            for removed in record["removed"]:
                self.assertEqual(list(removed), ["text", "stage", "rule", "class", "file", "line", "evidence"])

    def test_fields_are_chosen(self):
        self.add("a.html", page())
        [record] = self.records("a.html", "--fields", "text,id", "--fields", "spans")
        self.assertEqual(list(record), ["id", "text", "spans"])
        self.assertEqual(record["text"][record["spans"][-1]["begin"]:], record["text"].split("\n\n")[-1])
        [record] = self.records("a.html", "--with", "tags,charset")
        self.assertEqual(list(record), [*KEYS, "tags", "charset"])
        self.clean("a.html", "--fields", "text", exit_code=2)
        self.clean("a.html", "--format", "jsonl", "--fields", "txet", exit_code=2)

    def test_what_the_stages_took(self):
        self.add("in/a.html", page())
        messages = self.clean("in", "-o", "out.jsonl", "-q", "--stats").messages
        self.assertRegex(messages, r"(?m)^parse +\d+\.\d\d s +\d+ us a page$")
        self.assertEqual(len(messages.splitlines()), 10)

    def test_a_collision_of_names_is_found_before_the_first_page(self):
        self.add("in/a.html", page())
        self.add("in/a.txt", page())
        messages = self.clean("in", "-o", "out", exit_code=2).messages
        self.assertIn("in/a.html and in/a.txt", messages)
        self.assertEqual(self.files(), ["in/a.html", "in/a.txt"])
        self.assertEqual(len(self.records("in")), 2)

    def test_texts_do_not_go_among_the_pages(self):
        self.add("in/a.html", page())
        for output in ("in", "in/", "in/out", "in/../in/x"):
            self.assertIn("lies within", self.clean("in", "-o", output, exit_code=2).messages)
        self.clean("in", "-o", "in-texts")
        self.assertEqual(self.files(), ["in-texts/a.txt", "in/a.html"])

    def test_the_output_is_the_same_whatever_the_threads_or_the_locale(self):
        for i in range(300):
            self.add(f"in/{i % 7}/{i}.html", page(f"Number {i}.") if i % 11 else "")
        expected = self.clean("in", "--format", "jsonl", "-j", "1").stdout
        self.assertEqual(len(expected.splitlines()), 300)
        for options in (
            {"jobs": "2"},
            {"jobs": "8"},
            {"jobs": "8", "env": {"LC_ALL": "C", "TZ": "Asia/Tokyo"}},
            {"jobs": "0", "env": {"LC_ALL": "tr_TR.UTF-8"}},
        ):
            jobs = options.pop("jobs")
            self.assertEqual(self.clean("in", "--format", "jsonl", "-j", jobs, **options).stdout, expected)

    def test_a_full_disk_is_exit_code_1(self):
        self.add("a.html", page())
        messages = self.clean("a.html", "-o", "/dev/full", exit_code=1).messages
        self.assertEqual(messages, "descale: /dev/full: cannot write: no space left on device\n")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "clean", self.folder / "a.html"], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr, b"descale: standard output: cannot write: no space left on device\n")

    def test_an_output_that_cannot_be_made_is_exit_code_1(self):
        self.add("a.html", page())
        self.add("file", "x")
        self.clean("a.html", "-o", "file/a.txt", exit_code=1)
        self.clean("a.html", "-o", "/proc/none/a.txt", exit_code=1)
        if os.geteuid() != 0:  # root may write everywhere
            (self.folder / "shut").mkdir(mode=0o500)
            self.clean("a.html", "-o", "shut/a.txt", exit_code=1)
        self.assertEqual(self.files(), ["a.html", "file"])

    def test_an_old_output_is_replaced_as_a_whole(self):
        self.add("a.html", page())
        self.add("a.txt", "old" * 10000)
        (self.folder / "a.txt").chmod(0o600)
        self.clean("a.html", "-o", "a.txt")
        self.assertEqual((self.folder / "a.txt").read_bytes(), self.clean("a.html").stdout)
        self.assertEqual(self.files(), ["a.html", "a.txt"])

    def test_pages_without_an_article_have_no_file(self):
        self.add("in/a.html", "")
        done = self.clean("in", "-o", "out")
        self.assertEqual(self.files("out"), [])
        self.assertIn("descale: in/a.html: dropped (no_text)", done.messages)

    def test_quiet_keeps_messages_about_pages_only(self):
        self.add("in/a.html", "")
        self.add("in/b.html", page())
        messages = self.clean("in", "-o", "out", "--quiet").messages
        self.assertEqual(len(messages.splitlines()), 1)
        self.assertIn("in/a.html: dropped", messages)

    def test_the_summary_adds_up(self):
        for i in range(20):
            self.add(f"in/{i}.html", page() if i % 4 else "")
        done = self.clean("in", "-o", "out")
        self.assertRegex(
            done.messages,
            r"(?m)^descale: 20 pages in: 15 articles \(0 degraded\), 5 dropped, 0 failed; [0-9.]+ s, [0-9.]+ MB/s$",
        )

    def test_title_goes_in_front(self):
        text = self.clean("--title", stdin=page()).stdout.decode()
        self.assertTrue(text.startswith("The harbour\n\n"), text)


if __name__ == "__main__":
    unittest.main()
