"""Where pages come from: files, folders, lists, standard input, gzip."""

import gzip
import json
import os
import socket
import unittest

from program import ProgramTest, page


class InputTest(ProgramTest):
    def test_standard_input_is_the_default(self):
        for arguments in ([], ["-"]):
            done = self.clean(*arguments, stdin=page("Marked."))
            self.assertIn("Marked.", done.stdout.decode())
            self.assertTrue(done.stdout.endswith(b"\n"))
            self.assertFalse(done.stdout.endswith(b"\n\n"))
            self.assertEqual(done.messages, "")

    def test_compressed_pages_are_read_everywhere(self):
        packed = gzip.compress(page("Marked.").encode())
        self.add("in/a.html.gz", packed)
        self.add("in/b.html", packed)
        outputs = [
            self.clean(stdin=packed).stdout,
            self.clean("in/a.html.gz").stdout,
            self.clean("in/b.html").stdout,
        ]
        self.assertIn(b"Marked.", outputs[0])
        self.assertEqual(len(set(outputs)), 1)

    def test_records_carry_ids_and_urls_in_the_order_of_the_input(self):
        self.add("b.html", page())
        self.add("d/z.html", page())
        self.add("d/a/x.htm", page())
        records = self.records("d", "b.html", "d/../b.html")
        self.assertEqual([r["id"] for r in records], ["d/a/x.htm", "d/z.html", "b.html", "d/../b.html"])
        [record] = self.records("b.html", "--url", "https://example.com/b")
        self.assertEqual(record["url"], "https://example.com/b")

    def test_the_input_format_can_be_forced(self):
        self.add("a.html", "<p>One plain line with a tag in it, shown as it is.</p>\n")
        self.assertIn(b"<p>One", self.clean("--input-format", "text", "a.html").stdout)

    def test_a_list_names_pages_relative_to_itself(self):
        self.add("lists/pages/a.html", page("First."))
        self.add("b.html", page("Second."))
        lines = [
            json.dumps({"path": "pages/a.html", "id": "17", "url": "https://example.com/a", "more": 1}),
            "",
            "{broken",
            json.dumps({"path": "../b.html"}),
            json.dumps({"path": "gone.html"}),
        ]
        text = "\n".join(lines).encode()
        self.add("lists/l.jsonl", text)
        self.add("lists/l.jsonl.gz", gzip.compress(text))
        for name in ("lists/l.jsonl", "lists/l.jsonl.gz"):
            records = self.records("--list", name)
            self.assertEqual([r["id"] for r in records], ["17", f"{name}:3", "../b.html", "gone.html"])
            self.assertEqual([r["reason"] for r in records], ["", "corrupt", "", "unreadable"])
            self.assertEqual(records[0]["url"], "https://example.com/a")
            self.assertIn("First.", records[0]["text"])
        done = self.clean("--list", "lists/l.jsonl", "-o", "out")
        self.assertEqual(self.files("out"), ["b.txt", "pages/a.txt"])
        self.assertIn("descale: lists/l.jsonl:3: failed (corrupt): ", done.messages)

    def test_damaged_gzip_is_a_failed_page_with_a_reason(self):
        packed = gzip.compress(page("x" * 5000).encode())
        flipped = bytearray(packed)
        flipped[-5] ^= 1
        self.add("in/1-cut.html.gz", packed[: len(packed) // 2])
        self.add("in/2-crc.html.gz", bytes(flipped))
        self.add("in/3-junk.html.gz", packed + b"junk")
        self.add("in/4-sound.html.gz", packed + packed)
        self.add("in/5-bomb.html.gz", gzip.compress(b" " * (70 << 20)))
        records = self.records("in")
        self.assertEqual(
            [(r["status"], r["reason"]) for r in records],
            [("failed", "truncated"), ("failed", "corrupt"), ("failed", "corrupt"), ("ok", ""), ("failed", "too_large")],
        )
        self.assertTrue(all(r["message"] and not r["text"] for r in records if r["status"] == "failed"))

    def test_strict_stops_at_the_first_failure(self):
        self.add("in/a.html", page())
        self.add("in/b.html.gz", gzip.compress(b"x")[:8])
        self.clean("in", "-o", "out")
        self.clean("in", "-o", "out2", "--strict", exit_code=1)

    def test_what_is_no_regular_file_is_reported_and_never_opened(self):
        self.add("in/a.html", page("Inside."))
        self.add("in/sub/z.html", page("Inside."))
        self.add("secret.html", page("Outside."))
        os.mkfifo(self.folder / "in/fifo.html")
        os.symlink("loop.html", self.folder / "in/loop.html")
        os.symlink(".", self.folder / "in/loop")
        os.symlink("../secret.html", self.folder / "in/out.html")
        with socket.socket(socket.AF_UNIX) as unix_socket:
            cwd = os.open(".", os.O_RDONLY)
            self.addCleanup(os.close, cwd)
            os.chdir(self.folder / "in")  # the path of a socket must be short
            unix_socket.bind("socket.html")
            os.fchdir(cwd)
            records = self.records("in")
        self.assertEqual(
            [(r["id"], r["reason"]) for r in records],
            [
                ("in/a.html", ""),
                ("in/fifo.html", "unreadable"),
                ("in/loop.html", "unreadable"),
                ("in/out.html", "unreadable"),
                ("in/socket.html", "unreadable"),
                ("in/sub/z.html", ""),
            ],
        )
        done = self.clean("in", "-o", "out")
        self.assertEqual(self.files("out"), ["a.txt", "sub/z.txt"])
        self.assertIn("6 pages in: 2 articles (0 degraded), 0 dropped, 4 failed", done.messages)

    def test_a_pipe_may_be_named_by_hand(self):
        done = self.clean("/dev/stdin", stdin=page("Piped."))
        self.assertIn(b"Piped.", done.stdout)

    def test_hostile_names_are_read_and_shown_escaped(self):
        names = [b"new\nline", b"\xff\xfe", b"-rf", b"%s%n", b"$(reboot)", b"\x1b[2J", "\u202elmth".encode()]
        os.mkdir(self.folder / "in")
        for name in names:
            path = os.fsencode(self.folder) + b"/in/" + name
            with open(path + b".html", "wb") as file:
                file.write(page().encode())
            with open(path + b".bad.html.gz", "wb") as file:
                file.write(gzip.compress(b"x")[:8])
        done = self.clean("in", "-o", "out")
        self.assertEqual(
            sorted(os.listdir(os.fsencode(self.folder) + b"/out")), sorted(name + b".txt" for name in names)
        )
        lines = done.messages.splitlines()
        self.assertEqual(len(lines), len(names) + 1)
        self.assertTrue(all(line.isprintable() for line in lines), lines)
        for shown in ("new\\nline", "\\xff\\xfe", "\\u001b[2J", "\\u202elmth"):
            self.assertIn(f"descale: in/{shown}.bad.html.gz: failed (truncated)", done.messages)
        self.assertEqual(len(self.records("in")), 2 * len(names))

    def test_a_page_without_text_is_dropped(self):
        [record] = self.records(stdin=b"<html><body></body></html>")
        self.assertEqual((record["status"], record["reason"], record["text"]), ("dropped", "no_text", ""))
        done = self.clean(stdin=b"<html><body></body></html>")
        self.assertEqual(done.stdout, b"")
        self.assertIn("descale: -: dropped (no_text)", done.messages)

    def test_other_files_are_passed_by_in_silence(self):
        self.add("in/a.html", page())
        self.add("in/style.css", "p {}")
        self.assertEqual(len(self.records("in")), 1)
        self.assertIn("1 other file passed by", self.clean("in", "-o", "out").messages)

    def test_a_named_input_that_cannot_be_read_is_exit_code_1(self):
        folder = os.open(self.folder, os.O_RDONLY)  # read(2) will refuse it
        self.addCleanup(os.close, folder)
        done = self.clean("-", stdin=folder, exit_code=1)
        self.assertEqual(done.messages, "descale: -: failed (unreadable): cannot read: is a directory\n")


if __name__ == "__main__":
    unittest.main()
