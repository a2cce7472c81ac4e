"""Jobs that are killed or cannot write: what the tests and scripts/kill_test share."""

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import time

from program import PROGRAM, warc_record

SHIM = os.environ.get("DESCALE_FAULT_SHIM", "")


def id_of(number):
    return f"WARC-Record-ID: <urn:page:{number}>\r\n"


def url_of(number):
    return f"WARC-Target-URI: https://harbour.example/{number}\r\n"


LINE = "<p>All the news of the harbour are sent to readers by letter each Friday morning.</p>"


def make_crawl(path, pages, seed=1):
    """A WARC file of small pages, every 50th of them spoiled, with others between. A line
    stands on all of them, and each tenth is there twice."""
    rng = random.Random(seed)
    words = "harbour ferry quay tide dredger channel lamp rope gull storm noon master".split()
    with open(path, "wb") as file:
        before = ""
        for number in range(pages):
            text = before if number % 10 == 7 else "".join(f"<p>{' '.join(rng.choices(words, k=60)).capitalize()}.</p>" for _ in range(5))
            before = text
            body = f"<!doctype html><title>Page</title><h1>Page</h1>{text}{LINE}"
            http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{body}".encode()
            member = bytearray(gzip.compress(warc_record("response", http, id_of(number) + url_of(number))))
            if number % 50 == 49:
                member[len(member) // 2] ^= 0x55
            file.write(member)
            file.write(gzip.compress(warc_record("request", "GET / HTTP/1.1\r\n\r\n")))


def contents(folder):
    """What a finished job leaves: {name: bytes}, the summary without its times."""
    files = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            files[name] = file.read()
    if "summary.json" in files:
        summary = json.loads(files["summary.json"])
        del summary["cpu_seconds"]
        files["summary.json"] = json.dumps(summary).encode()
    return files


class Job:
    """`descale run` of some inputs into a folder, with small shards."""

    def __init__(self, inputs, folder, flags=()):
        self.folder = str(folder)
        self.command = [PROGRAM, "run", *map(str, inputs), "-o", self.folder, "-q", "--shard-articles", "64", *flags]

    def start(self, *flags, fault=None, threads=2, short=False):
        env = dict(os.environ)
        if fault or short:
            env["LD_PRELOAD"] = SHIM
        if fault:
            env["DESCALE_FAULT"] = fault
        if short:
            env["DESCALE_SHORT_WRITES"] = "1"
        return subprocess.Popen(
            [*self.command, "-j", str(threads), *flags],
            env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )

    def run(self, *flags, **options):
        """(exit code, messages)"""
        with self.start(*flags, **options) as process:
            messages = process.communicate(timeout=300)[1].decode()
        return process.returncode, messages

    def clear(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def kill_and_resume(job, expected, rng, seconds, calls):
    """Kills a job once or more, at a time or at a system call, and resumes it, each
    time with another number of threads. Returns what went wrong, "" if nothing."""
    job.clear()
    for attempt in range(rng.choice((1, 1, 2, 3))):
        fault = None
        if SHIM and rng.random() < 0.5:
            fault = f"any:{rng.randint(1, calls)}:{rng.choice(('kill', 'killed'))}"
        with job.start("--resume", fault=fault, threads=rng.choice((1, 2, 3, 8))) as process:
            if fault is None:
                time.sleep(rng.uniform(0, seconds))
                process.send_signal(rng.choice((signal.SIGKILL, signal.SIGKILL, signal.SIGTERM)))
            process.communicate(timeout=300)
    code, messages = job.run("--resume", threads=rng.choice((1, 2, 8)))
    if code != 0:
        return f"resume ends with {code}: {messages}"
    found = contents(job.folder)
    if found != expected:
        names = [n for n in sorted(set(found) | set(expected)) if found.get(n) != expected.get(n)]
        return f"files differ: {', '.join(names)}"
    return ""


def fail_and_resume(job, expected, call, number, error):
    """Lets one system call fail. The job ends with one line, or is not touched by it;
    what it has finished is sound, and it can be resumed. Returns what went wrong."""
    job.clear()
    code, messages = job.run(fault=f"{call}:{number}:{error}")
    if code not in (0, 1):
        return f"exit code {code}: {messages}"
    if code == 1 and len(messages.splitlines()) != 1:
        return f"not one line but: {messages}"
    for name, content in contents(job.folder).items() if os.path.isdir(job.folder) else ():
        if name.startswith("articles-") and content != expected[name]:
            return f"{name} is there and not whole"
    code, messages = job.run("--resume")
    if code != 0:
        return f"resume ends with {code}: {messages}"
    return "" if contents(job.folder) == expected else "files differ after the resume"
