"""The datatrove step and extractor, run by datatrove's own local executor."""

import json
import tempfile
import unittest
from pathlib import Path

import descale
from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.writers import JsonlWriter
from descale.datatrove import DescaleCleaner, DescaleExtractor
from package_test import RULES, URL, page

COUNT = 150


def documents():
    pages = [page(f"Marker {i}.") for i in range(COUNT)] + ["", "<p>&nbsp;</p>"]
    return [Document(text=html, id=str(i), metadata={"url": URL}) for i, html in enumerate(pages)]


class DatatroveTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.rules = self.folder / "rules.toml"
        self.rules.write_text(RULES)

    def run_steps(self, step, tasks=1):
        out = self.folder / "out"
        LocalPipelineExecutor(
            [documents(), step, JsonlWriter(str(out), compression=None)],
            tasks=tasks, workers=tasks, logging_dir=str(self.folder / "logs")).run()
        lines = [line for path in sorted(out.iterdir()) for line in path.read_text().splitlines()]
        return sorted(map(json.loads, lines), key=lambda record: int(record["id"]))

    def test_documents_become_articles(self):
        records = self.run_steps(DescaleCleaner([self.rules]))
        cleaner = descale.Cleaner([self.rules])
        expected = [cleaner.clean_text(page(f"Marker {i}."), URL) for i in range(COUNT)]
        self.assertEqual([record["text"] for record in records], expected)
        self.assertNotIn("Marker", records[0]["text"])
        self.assertEqual(records[0]["metadata"]["title"], "The harbour")

    def test_the_extractor_gives_the_same_texts(self):
        records = self.run_steps(DescaleExtractor(timeout=20))
        expected = [descale.clean_text(page(f"Marker {i}.")) for i in range(COUNT)]
        self.assertEqual([record["text"] for record in records], expected)


if __name__ == "__main__":
    unittest.main()
