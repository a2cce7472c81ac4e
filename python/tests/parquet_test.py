"""python -m descale parquet."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import descale
import pyarrow as pa
import pyarrow.parquet as pq
from package_test import URL, page


class ParquetTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def run_it(self, *arguments, exit_code=0):
        done = subprocess.run(
            [sys.executable, "-B", "-m", "descale", "parquet", *arguments], cwd=self.folder, capture_output=True, text=True)
        self.assertEqual(done.returncode, exit_code, done.stderr)
        return done.stderr

    def write(self, name, pages, **columns):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(pa.table({"html": pa.array([html.encode() for html in pages]), **columns}), path)

    def test_rows_become_articles(self):
        pages = [page(str(i)) for i in range(600)]
        self.write("in.parquet", pages, url=[URL] * 600, other=list(range(600)))
        self.run_it("in.parquet", "out.parquet")
        table = pq.read_table(self.folder / "out.parquet")
        self.assertEqual(table.column("text").to_pylist(), [descale.clean_text(html, URL) for html in pages])
        self.assertEqual(set(table.column("url").to_pylist()), {URL})

    def test_folders_keep_their_shape(self):
        self.write("in/a/1.parquet", [page()])
        self.write("in/2.parquet", [])
        self.run_it("in", "out")
        self.assertEqual(pq.read_table(self.folder / "out/a/1.parquet").num_rows, 1)
        self.assertEqual(pq.read_table(self.folder / "out/2.parquet").num_rows, 0)

    def test_what_fails_is_named_and_leaves_nothing(self):
        self.write("in.parquet", [page()])
        self.assertIn('in.parquet: no column "body"', self.run_it("in.parquet", "out.parquet", "--html", "body", exit_code=1))
        (self.folder / "bad.parquet").write_bytes(b"nothing of the kind")
        self.assertIn("bad.parquet", self.run_it("bad.parquet", "out.parquet", exit_code=1))
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["bad.parquet", "in.parquet"])
        (self.folder / "bad.toml").write_text("format = 2")
        self.assertIn("bad.toml", self.run_it("in.parquet", "out.parquet", "--rules", "bad.toml", exit_code=2))


if __name__ == "__main__":
    unittest.main()
