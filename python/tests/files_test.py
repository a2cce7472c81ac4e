"""clean_files: crawls to streams of record batches."""

import tempfile
import unittest
from pathlib import Path

import descale
import pyarrow as pa
from crawl_files import texts_of_program, write_crawl


class FilesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def read(self, *inputs, **options):
        files = descale.clean_files(inputs, **options)
        return pa.RecordBatchReader.from_stream(files).read_all(), files

    def test_texts_are_those_of_the_program(self):
        paths = write_crawl(self.folder, 2, 40)
        table, files = self.read(*paths, batch_rows=7)
        got = {row["url"]: row["text"] for row in table.to_pylist() if row["status"] == "ok"}
        self.assertEqual(got, texts_of_program(paths))
        self.assertEqual(len(got), 64)
        self.assertEqual(files.skipped["media_type"], 8)
        self.assertEqual(table.column("status").to_pylist().count("dropped"), 8)

    def test_rows_tell_where_their_pages_are_from(self):
        (path,) = write_crawl(self.folder, 1, 2)
        table, _ = self.read(path, threads=2)
        row = table.to_pylist()[1]
        self.assertEqual(row["input"], path)
        self.assertEqual(row["id"], "urn:example:https://harbour.example/0/1")
        self.assertEqual(row["crawled"], "2024-05-13T10:00:00Z")
        self.assertEqual(table.num_rows, 2)

    def test_batches_have_no_more_rows_than_asked_for_and_are_in_order(self):
        paths = write_crawl(self.folder, 3, 30)
        batches = list(pa.RecordBatchReader.from_stream(descale.clean_files(paths, batch_rows=8, threads=2)))
        self.assertLessEqual(max(batch.num_rows for batch in batches), 8)
        urls = [url for batch in batches for url in batch.column("url").to_pylist()]
        numbers = [tuple(map(int, url.split("/")[3:])) for url in urls]
        self.assertEqual(numbers, sorted(numbers))

    def test_what_cannot_be_read_is_named(self):
        with self.assertRaisesRegex(OSError, "nowhere.warc"):
            descale.clean_files([self.folder / "nowhere.warc"])
        with self.assertRaisesRegex(ValueError, "pdf"):
            descale.clean_files([self.folder], format="pdf")
        damaged = self.folder / "damaged.warc.gz"
        damaged.write_bytes(b"\x1f\x8b\x08\x00 no gzip behind this")
        table, _ = self.read(damaged)
        self.assertEqual([row["status"] for row in table.to_pylist()], ["failed"])

    def test_a_stream_is_taken_once(self):
        (path,) = write_crawl(self.folder, 1, 1)
        files = descale.clean_files([path])
        pa.RecordBatchReader.from_stream(files)
        with self.assertRaisesRegex(ValueError, "taken already"):
            pa.RecordBatchReader.from_stream(files)


if __name__ == "__main__":
    unittest.main()
