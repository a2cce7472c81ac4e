"""Signals, broken pipes and what they leave behind: nothing."""

import os
import signal
import subprocess
import time
import unittest

from program import PROGRAM, ProgramTest, page


class SignalsTest(ProgramTest):
    def start(self, *arguments, **options):
        process = subprocess.Popen(
            [PROGRAM, "clean", *arguments], cwd=self.folder, stderr=subprocess.PIPE, **options
        )
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.kill)
        return process

    def wait_until(self, condition):
        deadline = time.monotonic() + 60
        while not condition():
            self.assertLess(time.monotonic(), deadline, "nothing happened")
            time.sleep(0.005)

    def add_many_pages(self):
        for i in range(3000):
            self.add(f"in/{i:04}.html", page("Marked. " * 300))

    def test_an_interrupted_run_leaves_no_half_file(self):
        self.add_many_pages()
        for signal_number, exit_code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            process = self.start("in", "-j", "1", "-o", "out.jsonl", stdout=subprocess.DEVNULL)
            self.wait_until(lambda: any(name.startswith(".descale-tmp-") for name in os.listdir(self.folder)))
            process.send_signal(signal_number)
            self.assertEqual(process.wait(timeout=60), exit_code)
            self.assertEqual(process.stderr.read(), b"descale: interrupted\n")
            self.assertEqual(os.listdir(self.folder), ["in"])

    def test_an_interrupted_run_keeps_finished_texts(self):
        self.add_many_pages()
        process = self.start("in", "-j", "1", "-o", "out", stdout=subprocess.DEVNULL)
        out = self.folder / "out"
        self.wait_until(lambda: out.is_dir() and len(os.listdir(out)) > 10)
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(timeout=60), 143)
        names = self.files("out")
        self.assertLess(len(names), 3000)
        self.assertEqual([name for name in names if not name.endswith(".txt")], [])
        self.assertTrue(all((out / name).stat().st_size > 1000 for name in names))

    def test_waiting_for_standard_input_ends_at_once(self):
        process = self.start("-o", "out.txt", stdin=subprocess.PIPE)
        self.addCleanup(process.stdin.close)
        process.stdin.write(b"<p>")
        process.stdin.flush()
        # Signals are caught once the folder was looked at; before that the
        # program dies of the signal itself.
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        self.assertIn(process.wait(timeout=60), (130, -signal.SIGINT))
        self.assertEqual(self.files(), [])

    def test_a_reader_that_goes_away_ends_the_run_quietly(self):
        self.add_many_pages()
        process = self.start("in", "--format", "jsonl", "--quiet", stdout=subprocess.PIPE)
        process.stdout.read(10)
        process.stdout.close()
        self.assertIn(process.wait(timeout=60), (0, -signal.SIGPIPE))
        self.assertEqual(process.stderr.read(), b"")

    def test_messages_that_nobody_reads_do_not_stop_the_work(self):
        for i in range(50):
            self.add(f"in/{i}.html", "" if i % 2 else page())
        process = self.start("in", "-o", "out")
        process.stderr.close()
        self.assertEqual(process.wait(timeout=60), 0)
        self.assertEqual(len(self.files("out")), 25)


if __name__ == "__main__":
    unittest.main()
