"""clean_arrow, read by pyarrow."""

import unittest

import descale
import pyarrow as pa
from package_test import SENTENCE, URL, page

TYPES = (pa.binary(), pa.large_binary(), pa.string(), pa.large_string())


def batch_of(kind, pages, urls=None):
    as_text = pa.types.is_string(kind) or pa.types.is_large_string(kind)
    values = [html if as_text or html is None else html.encode() for html in pages]
    columns = {"html": pa.array(values, kind)}
    if urls is not None:
        columns["url"] = pa.array(urls, pa.string())
    return pa.record_batch(columns)


class ArrowTest(unittest.TestCase):
    def test_rows_are_articles_of_whatever_type_the_column_is(self):
        pages = [page("One."), None, page("Tw\u00f6.")]
        for kind in TYPES:
            out = pa.record_batch(descale.clean_arrow(batch_of(kind, pages, [URL, None, ""])))
            out.validate(full=True)
            texts = out.column("text").to_pylist()
            self.assertEqual(texts, [descale.clean_text(html or "") for html in pages])
            self.assertEqual(out.column("url").to_pylist(), [URL, "", ""])
            self.assertEqual(out.column("status").to_pylist(), ["ok", "dropped", "ok"])
            self.assertEqual(out.schema.names[:2], ["url", "title"])

    def test_slices_begin_where_they_begin(self):
        pages = [page(f"Number {i}.") for i in range(40)]
        batch = batch_of(pa.binary(), [None, *pages]).slice(11, 9)
        out = pa.record_batch(descale.clean_arrow(batch, threads=3))
        self.assertEqual(out.column("text").to_pylist(), [descale.clean_text(html) for html in pages[10:19]])

    def test_streams_are_cleaned_batch_by_batch(self):
        table = pa.Table.from_batches([batch_of(pa.binary(), [page(str(i)) for i in range(n, n + 3)]) for n in (0, 3)])
        reader = pa.RecordBatchReader.from_stream(descale.clean_arrow(table))
        batches = list(reader)
        self.assertEqual([batch.num_rows for batch in batches], [3, 3])
        self.assertEqual(batches[1].column("text")[2].as_py(), descale.clean_text(page("5")))

    def test_other_names_and_nothing(self):
        batch = batch_of(pa.binary(), []).rename_columns(["body"])
        out = pa.record_batch(descale.clean_arrow(batch, html="body"))
        self.assertEqual(out.num_rows, 0)

    def test_columns_outlive_the_batch(self):
        column = pa.record_batch(descale.clean_arrow(batch_of(pa.binary(), [page()]))).column("text")
        self.assertIn(SENTENCE, column[0].as_py())

    def test_mistakes_are_told(self):
        with self.assertRaisesRegex(ValueError, 'no column "html"'):
            descale.clean_arrow(pa.record_batch({"text": ["a"]}))
        with self.assertRaisesRegex(ValueError, "must be binary, large_binary, string"):
            descale.clean_arrow(pa.record_batch({"html": [1]}))
        with self.assertRaises(TypeError):
            descale.clean_arrow([page()])
        articles = descale.clean_arrow(batch_of(pa.binary(), [page()]))
        pa.record_batch(articles)
        with self.assertRaisesRegex(ValueError, "taken already"):
            pa.record_batch(articles)
        stream = descale.clean_arrow(pa.table({"text": ["a"]}))
        with self.assertRaisesRegex(Exception, 'no column "html"'):
            list(pa.RecordBatchReader.from_stream(stream))


if __name__ == "__main__":
    unittest.main()
