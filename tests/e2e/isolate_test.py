"""--isolate: pages that kill the process that works on them."""

import json
import os
import signal
import subprocess
import unittest

from program import PROGRAM, SENTENCE, ProgramTest

SHIM = os.environ.get("DESCALE_CRASH_SHIM", "")
SANITIZED = os.environ.get("DESCALE_SANITIZED") == "1"
DEEDS = ("segfault", "abort", "recurse", "loop")


def text_of(number, deed=""):
    """A page that does not say its language, so that it is looked for."""
    return f"<article><p>please {deed} {number}. {SENTENCE}</p><p>{SENTENCE}</p></article>"


@unittest.skipIf(SANITIZED or not SHIM, "no library can be preloaded here")
class IsolateTest(ProgramTest):
    def add_pages(self, deeds, name="pages.jsonl"):
        """100 pages; those of which the number is in `deeds` do that."""
        lines = (json.dumps({"html": text_of(n, deeds.get(n, "read")), "id": str(n)}) for n in range(100))
        self.add(name, "\n".join(lines))

    def isolated(self, command, *arguments, **options):
        return self.run_program(command, *arguments, "--isolate", "--page-seconds", "3",
                                env={"LD_PRELOAD": SHIM}, **options)

    def test_each_costs_only_itself(self):
        deeds = {10 + 20 * i: deed for i, deed in enumerate(DEEDS)}
        self.add_pages(deeds)
        for jobs in ("1", "4"):
            done = self.isolated("clean", "pages.jsonl", "--format", "jsonl", "-j", jobs)
            records = [json.loads(line) for line in done.stdout.splitlines()]
            self.assertEqual([r["id"] for r in records], [str(n) for n in range(100)])
            lost = {int(r["id"]): (r["status"], r["reason"]) for r in records if r["status"] != "ok"}
            self.assertEqual(lost, dict.fromkeys(deeds, ("failed", "crashed")))
            messages = {int(r["id"]): r.get("message", "") for r in records}
            self.assertIn("died", messages[10])
            self.assertIn("too long", messages[70])
            self.assertIn("4 failed", done.messages)

    def test_without_it_the_run_dies(self):
        self.add_pages({50: "segfault"})
        done = subprocess.run([PROGRAM, "clean", "pages.jsonl", "--format", "jsonl"], cwd=self.folder,
                              env={**os.environ, "LD_PRELOAD": SHIM}, capture_output=True, timeout=60)
        self.assertEqual(done.returncode, -signal.SIGSEGV)

    def test_a_job_that_died_is_resumed_with_it(self):
        self.add_pages({50: "abort"})
        died = subprocess.run([PROGRAM, "run", "pages.jsonl", "-o", "out", "-j", "1", "--shard-articles", "16"],
                              cwd=self.folder, env={**os.environ, "LD_PRELOAD": SHIM}, capture_output=True, timeout=60)
        self.assertEqual(died.returncode, -signal.SIGABRT)
        self.isolated("run", "pages.jsonl", "-o", "out", "--shard-articles", "16", "--resume")
        summary = json.loads((self.folder / "out/summary.json").read_text())
        self.assertEqual(summary["pages"], {"in": 100, "articles": 99, "degraded": 0, "dropped": 0, "failed": 1})
        self.assertEqual(summary["reasons"], {"crashed": 1})
        [failure] = (self.folder / "out/failures.jsonl").read_text().splitlines()
        self.assertEqual(json.loads(failure)["id"], "50")

    def test_what_is_written_is_the_same(self):
        self.add_pages({})
        arguments = ("pages.jsonl", "--format", "jsonl", "--with", "blocks,removed")
        self.assertEqual(self.isolated("clean", *arguments).stdout, self.clean(*arguments).stdout)
        lines = (self.folder / "pages.jsonl").read_bytes()
        self.assertEqual(self.isolated("pipe", stdin=lines).stdout, self.run_program("pipe", stdin=lines).stdout)

    def test_nobody_is_left_behind(self):
        self.add_pages({})
        process = subprocess.Popen([PROGRAM, "pipe", "--isolate"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   start_new_session=True)
        with process:
            process.stdin.write((self.folder / "pages.jsonl").read_bytes()[:5000])
            process.stdin.flush()
            process.stdout.readline()
            process.kill()
            process.wait(60)
            # All of them hold the output: it ends with the last one.
            process.stdout.read()


if __name__ == "__main__":
    unittest.main()
