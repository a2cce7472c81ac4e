"""Running the program in a temporary folder: what all end-to-end tests share."""

import json
import os
import pathlib
import shutil
import subprocess
import tarfile
import tempfile
import unittest

PROGRAM = os.environ["DESCALE"]
SHARED = pathlib.Path(os.environ.get("DESCALE_SHARED", "/nonexistent"))

HOSTILE = SHARED / "data" / "hostile.tar.zst"

SENTENCE = (
    "The harbour of the old town was closed for the whole of the winter, and "
    "the fishermen said that nobody had asked them before it was decided."
)


def page(marker=""):
    """A small page with an article in it that mentions `marker`."""
    return (
        "<!DOCTYPE html><html lang=en><head><title>The harbour</title></head><body>"
        "<nav><a href=/>Home</a> <a href=/a>News</a></nav><article><h1>The harbour</h1>"
        f"<p>{SENTENCE} {marker}</p><p>{SENTENCE}</p></article></body></html>"
    )


def warc_record(kind, content, fields=""):
    """A record of WARC 1.1; `fields` are whole lines, each with its CR LF."""
    content = content if isinstance(content, bytes) else content.encode()
    head = f"WARC/1.1\r\nWARC-Type: {kind}\r\n{fields}Content-Length: {len(content)}\r\n\r\n"
    return head.encode() + content + b"\r\n\r\n"


def squeezed(text):
    """The text with each run of white space as one space."""
    return " ".join(text.split())


def needs_hostile_inputs(test):
    """Skips a test class where the archive of hostile inputs cannot be had."""
    test = unittest.skipUnless(HOSTILE.is_file(), f"no hostile inputs at {HOSTILE}")(test)
    return unittest.skipUnless(shutil.which("zstd"), "zstd is not installed")(test)


def unpack_hostile_inputs(folder):
    """Unpacks the archive; returns the cases of its manifest."""
    with subprocess.Popen(["zstd", "-dcq", HOSTILE], stdout=subprocess.PIPE) as unpack:
        with tarfile.open(fileobj=unpack.stdout, mode="r|") as archive:
            archive.extractall(folder)
    with open(os.path.join(folder, "manifest.jsonl"), encoding="utf-8") as manifest:
        return [json.loads(line) for line in manifest]


class ProgramTest(unittest.TestCase):
    """Each test gets an empty folder, in which the program is run."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="descale-e2e-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def add(self, name, content):
        """Writes a file, with the folders that it needs."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_program(self, *arguments, stdin=b"", exit_code=0, env=None):
        """Runs `descale ARGUMENTS` and checks its exit code.

        `stdin` is what to read from standard input, or a file descriptor.
        """
        if isinstance(stdin, int):
            source = {"stdin": stdin}
        else:
            source = {"input": stdin if isinstance(stdin, bytes) else stdin.encode()}
        done = subprocess.run(
            [PROGRAM, *arguments],
            cwd=self.folder,
            **source,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=120,
            env={**os.environ, **(env or {})},
        )
        done.messages = done.stderr.decode()  # must be UTF-8, whatever the names
        self.assertEqual(done.returncode, exit_code, done.messages)
        return done

    def clean(self, *arguments, **options):
        return self.run_program("clean", *arguments, **options)

    def records(self, *arguments, **options):
        """The JSON lines of a run."""
        done = self.clean(*arguments, "--format", "jsonl", **options)
        return [json.loads(line) for line in done.stdout.decode().splitlines()]

    def files(self, name="."):
        """All files below a folder, as sorted relative paths."""
        root = self.folder / name
        return sorted(str(p.relative_to(root)) for p in root.rglob("*") if p.is_file())
