"""descale pipe: a stage between other programs."""

import json
import os
import select
import subprocess
import unittest

from program import PROGRAM, ProgramTest, page


class PipeTest(ProgramTest):
    def start(self, *arguments):
        process = subprocess.Popen(
            [PROGRAM, "pipe", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        for stream in (process.stdin, process.stdout, process.stderr):
            self.addCleanup(stream.close)
        return process

    def ask(self, process, line):
        """Writes a line and reads what comes for it, with nothing behind it."""
        process.stdin.write(line.encode() + b"\n")
        process.stdin.flush()
        readable, _, _ = select.select([process.stdout], [], [], 60)
        self.assertTrue(readable, "no answer while the input is idle")
        return json.loads(process.stdout.readline())

    def test_a_line_is_answered_before_the_next_comes(self):
        for jobs in ("1", "2"):
            process = self.start("-j", jobs)
            for number in range(5):
                record = self.ask(process, json.dumps({"html": page(f"Page {number}."), "id": number}))
                self.assertEqual(record["id"], str(number))
                self.assertIn(f"Page {number}.", record["text"])
            process.stdin.close()
            self.assertEqual(process.wait(60), 0)

    def test_a_bad_line_is_answered_with_a_failure(self):
        process = self.start()
        for line in ("no JSON", "[]", '{"id": "x"}'):
            record = self.ask(process, line)
            self.assertEqual((record["status"], record["reason"]), ("failed", "corrupt"))
        self.assertEqual(self.ask(process, json.dumps({"html": page()}))["status"], "ok")

    def test_records_are_those_of_clean_and_in_order(self):
        lines = "".join(json.dumps({"body": page(f"Page {n}."), "id": n}) + "\n" for n in range(500))
        self.add("rows.jsonl", lines)
        expected = self.clean("rows.jsonl", "--field", "html=body", "--format", "jsonl").stdout
        for jobs in ("1", "4"):
            done = self.run_program("pipe", "--field", "html=body", "-j", jobs, stdin=lines)
            self.assertEqual(done.stdout, expected)
            self.assertEqual(done.messages, "")

    def test_it_ends_quietly_with_its_reader(self):
        process = self.start()
        process.stdout.close()
        os.write(process.stdin.fileno(), json.dumps({"html": page()}).encode() + b"\n")
        process.stdin.close()
        process.wait(60)
        self.assertEqual(process.stderr.read(), b"")


if __name__ == "__main__":
    unittest.main()
