"""descale.spark on a cluster of executors that are processes of their own."""

import os
import signal
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

import descale
from crawl_files import texts_of_program, write_crawl
from package_test import URL, page

try:
    import pyspark
    from descale.spark import clean_html, clean_warcs
    from descale.spark_submit import CommandFetch, read_paths
    from pyspark.sql import SparkSession
except ImportError:
    pyspark = None

FILES, PAGES = 6, 30


class WaitingFetch:
    """Notes which worker reads a file; the first to read the third one waits to be killed."""

    def __init__(self, folder):
        self.folder = folder

    def __call__(self, path, folder):
        mark = Path(self.folder) / f"{Path(path).name}.{os.getpid()}"
        mark.write_text(str(os.getppid()))
        if "002" in path and len(list(Path(self.folder).glob("*002.warc.*"))) == 1:
            time.sleep(300)
        return path


def executor_of(daemon):
    """The process that started it: fields of /proc/PID/stat behind the name in brackets."""
    return int(Path(f"/proc/{daemon}/stat").read_text().rsplit(")", 1)[1].split()[1])


@unittest.skipIf(pyspark is None, "pyspark is not installed")
class SparkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
        os.environ["PYSPARK_PYTHON"] = sys.executable
        os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
        # Executors find what the driver imports.
        os.environ["PYTHONPATH"] = str(Path(__file__).parent)
        cls.held = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.held.name)
        os.environ["SPARK_WORKER_DIR"] = str(cls.folder / "work")
        cls.spark = (
            SparkSession.builder.master("local-cluster[2,1,1024]")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.executor.memory", "1g")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.log.level", "OFF")
            .config("spark.local.dir", str(cls.folder / "local"))
            .config("spark.sql.warehouse.dir", str(cls.folder / "warehouse"))
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", "16")
            .getOrCreate()
        )
        (cls.folder / "crawl").mkdir()
        cls.paths = write_crawl(cls.folder / "crawl", FILES, PAGES)

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()
        cls.held.cleanup()

    def rows_of(self, name):
        return self.spark.read.parquet(str(self.folder / name)).collect()

    def check_rows(self, name):
        rows = self.rows_of(name)
        self.assertEqual(len(rows), FILES * PAGES * 9 // 10)
        self.assertEqual(len({row["url"] for row in rows}), len(rows))
        self.assertEqual({row["url"]: row["text"] for row in rows if row["status"] == "ok"}, texts_of_program(self.paths))
        self.assertEqual({row["input"] for row in rows}, set(self.paths))

    def test_pages_of_a_column(self):
        pages = [page(f"Number {i}.") for i in range(100)] + ["", None]
        df = self.spark.createDataFrame(
            [(i, None if html is None else bytearray(html.encode()), URL) for i, html in enumerate(pages)], "n int, body binary, url string")
        rows = {row["n"]: row for row in clean_html(df, "body").collect()}
        self.assertEqual({n: row["text"] for n, row in rows.items()},
                         {i: descale.clean_text(html or "", URL) for i, html in enumerate(pages)})
        self.assertEqual((rows[3]["url"], rows[3]["title"], rows[3]["status"]), (URL, "The harbour", "ok"))
        self.assertEqual(rows[101]["status"], "dropped")
        with self.assertRaisesRegex(ValueError, "title"):
            clean_html(df.withColumnRenamed("n", "title"), "body")

    def test_a_crawl_has_the_rows_of_the_program(self):
        counts = clean_warcs(self.spark, self.paths, str(self.folder / "plain"))
        self.check_rows("plain")
        articles = FILES * PAGES * 8 // 10
        self.assertEqual(counts, {
            "inputs": FILES, "pages": FILES * PAGES * 9 // 10, "ok": articles, "dropped": FILES * PAGES // 10,
            "skipped_media_type": FILES * PAGES // 10, "skipped_record_type": FILES, "skipped_file_name": 0,
            "skipped_http_status": 0})

    def test_an_executor_that_is_killed_costs_nothing(self):
        marks = self.folder / "marks"
        marks.mkdir()
        killed = []

        def kill():
            deadline = time.monotonic() + 120
            while not killed and time.monotonic() < deadline:
                for mark in marks.glob("*002.warc.*"):
                    if mark.read_text():
                        killed.append(executor_of(mark.read_text()))
                        os.kill(killed[0], signal.SIGKILL)
                time.sleep(0.05)

        killer = threading.Thread(target=kill)
        killer.start()
        clean_warcs(self.spark, self.paths, str(self.folder / "killed"), fetch=WaitingFetch(str(marks)))
        killer.join()
        self.assertEqual(len(killed), 1)
        self.assertEqual(len(list(marks.glob("*002.warc.*"))), 2)
        self.check_rows("killed")

    def test_a_file_that_is_not_there_is_a_failed_row(self):
        missing = str(self.folder / "nowhere.warc")
        counts = clean_warcs(self.spark, [self.paths[0], missing], str(self.folder / "missing"))
        failed = [row for row in self.rows_of("missing") if row["status"] == "failed"]
        self.assertEqual([(row["input"], row["reason"]) for row in failed], [(missing, "unreadable")])
        self.assertIn("nowhere.warc", failed[0]["message"])
        self.assertEqual((counts["failed"], counts["inputs"]), (1, 2))

    def test_files_may_be_fetched_by_a_command(self):
        names = [Path(path).name for path in self.paths[:2]]
        fetch = CommandFetch(f"cp {self.folder}/crawl/{{path}} {{file}}")
        clean_warcs(self.spark, names, str(self.folder / "fetched"), fetch=fetch)
        rows = self.rows_of("fetched")
        self.assertEqual({row["input"] for row in rows}, set(names))
        self.assertEqual(len(rows), 2 * PAGES * 9 // 10)

    def test_lists_of_paths(self):
        listed = self.folder / "crawl" / "warc.paths"
        listed.write_text("a.warc\n\nb/c.warc\n")
        self.assertEqual(read_paths(listed, True), ["a.warc", "b/c.warc"])
        self.assertEqual(read_paths(listed, False), [str(self.folder / "crawl" / name) for name in ("a.warc", "b/c.warc")])


if __name__ == "__main__":
    unittest.main()
