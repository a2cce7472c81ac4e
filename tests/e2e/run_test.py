"""descale run: shards, accounts, resume."""

import contextlib
import errno
import json
import os
import random
import signal
import subprocess
import time
import unittest

from job_faults import SHIM, Job, contents, fail_and_resume, kill_and_resume, make_crawl
from program import ProgramTest, page

SANITIZED = os.environ.get("DESCALE_SANITIZED") == "1"
KILLS = 20
needs_shim = unittest.skipIf(SANITIZED or not SHIM, "system calls cannot be interposed here")


class RunTest(ProgramTest):
    def setUp(self):
        super().setUp()
        make_crawl(self.folder / "crawl.warc.gz", 300)

    def run_job(self, *arguments, **options):
        return self.run_program("run", *arguments, **options)

    def job(self, name="out", flags=()):
        return Job([self.folder / "crawl.warc.gz"], self.folder / name, flags)

    def finished(self, flags=()):
        """What an undisturbed job leaves."""
        job = self.job("expected", flags)
        self.assertEqual(job.run(threads=1), (0, ""))
        return contents(job.folder)

    def test_articles_go_to_shards_and_every_page_is_accounted_for(self):
        done = self.run_job("crawl.warc.gz", "-o", "out", "--shard-articles", "100")
        self.assertIn("300 pages in: 294 articles", done.messages)
        self.assertEqual(
            self.files("out"),
            ["articles-00000.jsonl.gz", "articles-00001.jsonl.gz", "articles-00002.jsonl.gz",
             "failures.jsonl", "summary.json"],
        )
        summary = json.loads((self.folder / "out/summary.json").read_text())
        self.assertEqual(summary["pages"], {"in": 300, "articles": 294, "degraded": 0, "dropped": 0, "failed": 6})
        self.assertEqual(summary["reasons"], {"corrupt": 6})
        self.assertEqual(summary["skipped"]["record_type"], 300)
        [one] = summary["inputs"]
        self.assertEqual((one["path"], one["pages"], one["articles"], one["failed"]), ("crawl.warc.gz", 300, 294, 6))
        self.assertEqual(sum(shard["articles"] for shard in summary["shards"]), 294)
        failures = [json.loads(line) for line in (self.folder / "out/failures.jsonl").read_text().splitlines()]
        self.assertEqual([f["page"] for f in failures], [49, 99, 149, 199, 249, 299])
        self.assertTrue(all(f["reason"] == "corrupt" and f["input"] == "crawl.warc.gz" for f in failures))
        packed = (self.folder / "crawl.warc.gz").read_bytes()
        self.assertTrue(all(packed[f["member"]:].startswith(b"\x1f\x8b") for f in failures))

    def test_the_records_are_those_of_clean(self):
        self.run_job("crawl.warc.gz", "-o", "out", "--compress", "none")
        clean = self.clean("crawl.warc.gz", "--format", "jsonl").stdout.decode().splitlines()
        articles = [line for line in clean if json.loads(line)["status"] == "ok"]
        self.assertEqual((self.folder / "out/articles-00000.jsonl").read_text().splitlines(), articles)

    def test_threads_change_nothing(self):
        expected = self.finished()
        for threads in (2, 8):
            job = self.job(f"out{threads}")
            self.assertEqual(job.run(threads=threads)[0], 0)
            self.assertEqual(contents(job.folder), expected)

    def test_shards_may_be_called_by_their_input(self):
        (self.folder / "b.html").write_text(page())
        self.run_job("crawl.warc.gz", "b.html", "-o", "out", "--by-input", "--compress", "zst", "--shard-articles", "100")
        self.assertEqual(
            self.files("out"),
            ["b-00000.jsonl.zst", "crawl-00000.jsonl.zst", "crawl-00001.jsonl.zst", "crawl-00002.jsonl.zst",
             "failures.jsonl", "summary.json"],
        )

    def test_a_list_may_come_from_a_pipe(self):
        done = self.run_job("@-", "-o", "out", stdin=b"crawl.warc.gz\n")
        self.assertIn("300 pages in: 294 articles", done.messages)

    def test_a_folder_with_something_in_it_is_refused(self):
        (self.folder / "out").mkdir()
        (self.folder / "out/mine.txt").write_text("mine")
        done = self.run_job("crawl.warc.gz", "-o", "out", exit_code=2)
        self.assertIn("out: the folder is not empty (mine.txt)", done.messages)
        self.run_job("crawl.warc.gz", "-o", "new")
        self.assertIn("not empty", self.run_job("crawl.warc.gz", "-o", "new", exit_code=2).messages)
        self.assertIn("nothing is left", self.run_job("crawl.warc.gz", "-o", "new", "--resume").messages)

    def test_two_jobs_cannot_write_to_one_folder(self):
        read_end, write_end = os.pipe()
        self.addCleanup(os.close, write_end)
        first = self.start_job(read_end)
        self.wait_for(lambda: (self.folder / "out/journal.jsonl").exists())
        done = self.run_job("crawl.warc.gz", "-o", "out", exit_code=2)
        self.assertEqual(done.messages, f"descale: out: another job writes to it (process {first.pid})\n")

    def start_job(self, stdin):
        """A job that waits for its input."""
        process = subprocess.Popen(
            [os.environ["DESCALE"], "run", "-", "-o", "out", "-q"], cwd=self.folder, stdin=stdin,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        os.close(stdin)
        return process

    def wait_for(self, condition):
        deadline = time.monotonic() + 60
        while not condition():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.01)

    def stopped_job(self, signal_number):
        """A job that was sent a signal while it was fed its last input, so that it could
        not be done before: (job, exit code, messages, what it leaves once it is whole)."""
        last = self.folder / "last.warc.gz"
        make_crawl(last, 2000, seed=2)
        inputs = [self.folder / "crawl.warc.gz", last]
        expected = Job(inputs, self.folder / "expected")
        self.assertEqual(expected.run(threads=1), (0, ""))
        whole = last.rename(self.folder / "whole")
        content = whole.read_bytes()
        os.mkfifo(last)
        feed = os.open(last, os.O_RDWR | os.O_NONBLOCK)  # nobody may be left to read
        self.addCleanup(os.close, feed)
        job = Job(inputs, self.folder / "out")
        process = job.start()
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        self.wait_for(lambda: os.path.exists(os.path.join(job.folder, "articles-00001.jsonl.gz")))
        process.send_signal(signal_number)
        fed = 0
        while process.poll() is None:  # a signal is seen after a page
            with contextlib.suppress(BlockingIOError):
                fed += os.write(feed, content[fed:fed + 20000])
            time.sleep(0.02)
        messages = process.communicate()[1].decode()
        whole.rename(last)
        return job, process.returncode, messages, contents(expected.folder)

    def test_a_job_is_not_resumed_with_other_settings(self):
        job, _, _, expected = self.stopped_job(signal.SIGKILL)
        code, messages = job.run("--resume", "--favor", "recall")
        self.assertEqual(code, 2)
        self.assertIn("other settings", messages)
        code, messages = job.run()
        self.assertEqual(code, 2)
        self.assertIn("--resume", messages)
        self.assertEqual(job.run("--resume")[0], 0)
        self.assertEqual(contents(job.folder), expected)

    def test_a_signal_ends_the_job_and_says_how_to_go_on(self):
        job, code, messages, expected = self.stopped_job(signal.SIGTERM)
        self.assertEqual(code, 128 + signal.SIGTERM)
        self.assertIn("--resume", messages)
        self.assertFalse([name for name in os.listdir(job.folder) if name.startswith(".descale-tmp")])
        self.assertEqual(job.run("--resume", threads=8)[0], 0)
        self.assertEqual(contents(job.folder), expected)

    def test_a_job_that_is_killed_anywhere_is_resumed_to_the_same_bytes(self):
        rng = random.Random(20)
        for flags in ((), ("--dedupe", "texts,lines")):
            begin = time.monotonic()
            expected = self.finished(flags)
            seconds = time.monotonic() - begin
            for number in range(KILLS // 2):
                with self.subTest(kill=number, flags=flags):
                    self.assertEqual(kill_and_resume(self.job(flags=flags), expected, rng, seconds, calls=40), "")
            Job([], self.folder / "expected").clear()

    def test_duplicates_are_counted(self):
        self.run_job("crawl.warc.gz", "-o", "out", "--dedupe", "texts,lines", "--compress", "none")
        summary = json.loads((self.folder / "out/summary.json").read_text())
        self.assertEqual(summary["reasons"], {"corrupt": 6, "duplicate": 30})
        # The heading is one, too.
        self.assertEqual(summary["rules"]["repeated-line"], 2 * (294 - 30 - 3))
        self.assertEqual(self.files("out"), ["articles-00000.jsonl", "failures.jsonl", "summary.json"])

    @needs_shim
    def test_a_call_that_fails_costs_no_finished_shard(self):
        expected = self.finished()
        errors = (errno.ENOSPC, errno.EIO, errno.EDQUOT)
        for call, most in (("write", 20), ("fsync", 20), ("rename", 8), ("close", 20), ("unlink", 3), ("ftruncate", 3)):
            for number in range(1, most + 1):
                error = errors[number % len(errors)]
                with self.subTest(call=call, number=number, error=errno.errorcode[error]):
                    self.assertEqual(fail_and_resume(self.job(), expected, call, number, error), "")

    @needs_shim
    def test_writes_may_be_short_and_interrupted(self):
        expected = self.finished()
        job = self.job()
        self.assertEqual(job.run(short=True), (0, ""))
        self.assertEqual(contents(job.folder), expected)
        job.clear()
        self.assertEqual(job.run(fault=f"write:3:{errno.EINTR}"), (0, ""))
        self.assertEqual(contents(job.folder), expected)


if __name__ == "__main__":
    unittest.main()
