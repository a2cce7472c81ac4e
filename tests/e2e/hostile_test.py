"""Hostile pages and folders, one by one, as their manifest demands.

A case says what to expect (TEXT, ANY, EMPTY, FAIL, or MIXED for folders), what
time and memory it may cost, and which snippets must be in the text.
"""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest

from program import PROGRAM, needs_hostile_inputs, page, squeezed, unpack_hostile_inputs

SANITIZED = os.environ.get("DESCALE_SANITIZED") == "1"
STATUSES = {
    "TEXT": {"ok", "degraded"},
    "EMPTY": {"dropped"},
    "FAIL": {"failed"},
    "ANY": {"ok", "degraded", "dropped", "failed"},
}


def translated_line(line):
    """A line of a hostile rule file as our format says it; bytes as they are."""
    key, _, value = line.partition(b" = ")
    if line == b"[[rule]]":
        return b'[[rule]]\nclass = "test"\nwhy = "It is hostile"'
    if key == b"action":
        return b"do = " + value.replace(b'"drop"', b'"drop-line"')
    if key == b"pattern" and not value.startswith(b"["):
        return b"re = [" + value + b"]"
    return line


def translated(raw, name):
    """The rule file that says in our format what the hostile one says.

    An `include` of rules is what `extends` does, any other what `is_file` does.
    """
    mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
    head, rule_key = [b"format = 1", b'set = "%s"' % name.encode()], b""
    rules = []
    for line in raw[len(mark) :].split(b"\n"):
        key, _, value = line.partition(b" = ")
        if key == b"version":
            head[0] = b"format = " + value
        elif key == b"include" and b".toml" in value:
            head.append(b"extends = " + value.replace(b".toml", b""))
        elif key == b"include":
            rule_key = b"is_file = " + value
        else:
            rules.append(translated_line(line))
    return mark + b"\n".join([*head, *rules, rule_key, b""])


def run_measured(arguments, seconds):
    """Runs the program; returns exit code, records, messages, seconds and MB.

    The time is that of the processor, since other tests may run beside this
    one; the clock on the wall only ends what hangs.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen([PROGRAM, "clean", "--format", "jsonl", "-j", "1", *arguments], stdout=out, stderr=err)
        deadline = time.monotonic() + 10 * seconds
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid != 0:
                break
            if time.monotonic() > deadline:
                process.kill()
            time.sleep(0.002)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        records = [json.loads(line) for line in out.read().decode().splitlines()]
        messages = err.read().decode()
    return process.returncode, records, messages, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


@needs_hostile_inputs
class HostileTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="descale-hostile-")
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.cases = unpack_hostile_inputs(cls.folder)

    def run_kind(self, kind, check):
        cases = [case for case in self.cases if case["kind"] == kind]
        self.assertTrue(cases)
        for case in cases:
            with self.subTest(case["id"], what=case["what"]):
                self.run_case(case, check)

    def run_case(self, case, check):
        limits = case["limits"]
        allowed = limits["seconds"] * (4 if SANITIZED else 1)
        exit_code, records, messages, seconds, megabytes = run_measured(
            [os.path.join(self.folder, case["path"])], allowed
        )
        self.assertEqual(exit_code, 0, messages)
        self.assertLessEqual(seconds, allowed)
        if not SANITIZED:
            self.assertLessEqual(megabytes, limits["rss_mb"])
        check(case, records)
        if case["with_needed"]:
            text = squeezed(" ".join(record["text"] for record in records))
            for snippet in case["with"]:
                self.assertTrue(squeezed(snippet) in text, f"not in the text: {snippet}")

    def test_pages(self):
        def check(case, records):
            self.assertEqual(len(records), 1)
            record = records[0]
            self.assertIn(record["status"], STATUSES[case["expect"]], record.get("message"))
            self.assertEqual(bool(record["text"]), record["status"] in STATUSES["TEXT"])
            self.assertEqual(bool(record["reason"]), record["status"] != "ok")

        self.run_kind("html", check)

    def test_folders(self):
        def check(case, records):
            with_text = [record for record in records if record["text"]]
            least, most = case["ok"]
            self.assertTrue(least <= len(with_text) <= most, len(with_text))
            least, most = case["bad"]
            self.assertTrue(least <= len(records) - len(with_text) <= most)

        self.run_kind("tree", check)

    def run_rules(self, case, rules):
        """Cleans a page with the rule files of the folder `rules`."""
        page_path = pathlib.Path(self.folder, "page.html")
        page_path.write_text(page())
        limits = case["limits"]
        allowed = limits["seconds"] * (4 if SANITIZED else 1)
        exit_code, records, messages, seconds, megabytes = run_measured(
            ["--rules", str(rules), str(page_path)], allowed
        )
        self.assertLessEqual(seconds, allowed)
        if not SANITIZED:
            self.assertLessEqual(megabytes, limits["rss_mb"])
        return exit_code, records, messages

    def assert_refused(self, result, place):
        exit_code, records, messages = result
        self.assertEqual(exit_code, 2, messages)
        self.assertEqual(records, [])
        self.assertRegex(messages, place)

    def test_rules(self):
        cases = [case for case in self.cases if case["kind"] == "rules"]
        self.assertTrue(cases)
        for case in cases:
            raw_path = pathlib.Path(self.folder, case["path"])
            with self.subTest(case["id"], what=case["what"]), tempfile.TemporaryDirectory() as folder:
                # What a file includes has its name, and more.
                for path in raw_path.parent.glob(raw_path.stem + "*.toml"):
                    rules = translated(path.read_bytes(), path.stem)
                    pathlib.Path(folder, path.name).write_bytes(rules)
                result = self.run_rules(case, folder)
                if case["expect"] == "LOAD":
                    self.assertEqual(result[0], 0, result[2])
                    self.assertEqual([record["status"] for record in result[1]], ["ok"])
                    continue
                name = raw_path.name.replace(".", r"\.")
                too_large = raw_path.stat().st_size > 4 << 20  # and so not read
                self.assert_refused(result, name + (":" if too_large else r":\d+:\d+: "))

    def test_rules_of_another_format(self):
        for case in self.cases:
            if case["kind"] == "rules":
                raw_path = pathlib.Path(self.folder, case["path"])
                with self.subTest(case["id"], what=case["what"]):
                    self.assert_refused(self.run_rules(case, raw_path), raw_path.name.replace(".", r"\.") + ":")


if __name__ == "__main__":
    unittest.main()
