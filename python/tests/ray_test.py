"""descale.ray on a local cluster."""

import os
import tempfile
import unittest

import descale
import pyarrow as pa
from package_test import URL, page

try:
    import ray
except ImportError:
    ray = None


@unittest.skipIf(ray is None, "ray is not installed")
class RayTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
        cls.held = tempfile.TemporaryDirectory()
        ray.init(num_cpus=2, include_dashboard=False, _node_ip_address="127.0.0.1", logging_level="error",
                 object_store_memory=100 << 20, _temp_dir=cls.held.name)
        ray.data.DataContext.get_current().enable_progress_bars = False

    @classmethod
    def tearDownClass(cls):
        ray.shutdown()
        cls.held.cleanup()

    def test_texts_are_those_of_clean(self):
        from descale.ray import CleanHtml

        pages = [page(f"Number {i}.") for i in range(200)]
        rows = pa.table({"number": list(range(200)), "content": pages, "url": [URL] * 200})
        done = ray.data.from_arrow(rows).repartition(4).map_batches(
            CleanHtml, fn_constructor_args=["content"], batch_format="pyarrow", batch_size=16,
            compute=ray.data.ActorPoolStrategy(size=1)
        )
        got = {row["number"]: row for row in done.take_all()}
        self.assertEqual({number: row["text"] for number, row in got.items()},
                         {i: descale.clean_text(html, URL) for i, html in enumerate(pages)})
        self.assertEqual((got[7]["url"], got[7]["title"]), (URL, "The harbour"))
        self.assertNotIn("content", got[7])

    def test_tables_without_rows_and_columns_in_the_way(self):
        from descale.ray import CleanHtml

        empty = CleanHtml()(pa.table({"html": pa.array([], pa.binary()), "n": pa.array([], pa.int64())}))
        self.assertEqual((empty.num_rows, empty.column_names[:2]), (0, ["n", "url"]))
        with self.assertRaisesRegex(ValueError, "title"):
            CleanHtml()(pa.table({"html": [page()], "title": ["mine"]}))
        with self.assertRaisesRegex(ValueError, 'no column "html"'):
            CleanHtml()(pa.table({"content": [page()]}))


if __name__ == "__main__":
    unittest.main()
