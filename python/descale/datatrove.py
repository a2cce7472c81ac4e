"""datatrove: a step and an extractor.

    from descale.datatrove import DescaleCleaner

    LocalPipelineExecutor([WarcReader("crawl/"), DescaleCleaner(), JsonlWriter("out/")], tasks=8)

`DescaleCleaner` turns documents whose text is a page into documents whose text is its article, with
its metadata. `DescaleExtractor` gives the text alone, by datatrove's own sandbox: a process apart,
with a time limit for each page.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from os import PathLike
from typing import Any

from datatrove.data import Document, DocumentsPipeline
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.extractors.base import BaseExtractor
from datatrove.utils.typeshelper import StatHints

from . import Article, Cleaner
from .cleaner import Favor

_BATCH = 64
# Of the article, in the document's metadata.
_FIELDS = ("title", "author", "date", "language", "source", "confidence")


class DescaleCleaner(PipelineStep):  # type: ignore[misc, unused-ignore]
    """Pages to articles, in order, in batches.

    The URL of a page is `metadata["url"]`. Documents get `title`, `author`, `date`, `language`,
    `source` and `confidence` in their metadata, where something is known and nothing there yet;
    those without a text are dropped, and counted by status and reason.

    Args:
        rules: rule files or folders that stand above the shipped sets.
        favor: "balanced", "precision" or "recall".
        threads: for the pages of a batch; datatrove's tasks are the usual way to use all cores.
    """

    name = "descale"
    type = "EXTRACT"

    def __init__(
        self, rules: Sequence[str | PathLike[str]] = (), *, favor: Favor = "balanced", threads: int = 1
    ) -> None:
        super().__init__()
        self._cleaner = Cleaner(rules, favor=favor)
        self._threads = threads

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        documents = iter(data)
        while batch := list(islice(documents, _BATCH)):
            with self.track_time("batch"):
                pages = [(document.text, document.metadata.get("url") or "") for document in batch]
                articles = list(self._cleaner.clean_many(pages, self._threads))
            for document, article in zip(batch, articles):
                yield from self._forward(document, article)

    def _forward(self, document: Document, article: Article) -> Any:
        self.stat_update(StatHints.total)
        if not article:
            self.stat_update(StatHints.dropped, f"{article.status}_{article.reason}")
            return
        document.text = article.text
        for name in _FIELDS:
            value = getattr(article, name)
            if value and not document.metadata.get(name):
                document.metadata[name] = value
        self.stat_update(StatHints.forwarded)
        self.update_doc_stats(document)
        yield document


class DescaleExtractor(BaseExtractor):  # type: ignore[misc, unused-ignore]
    """The text of each page, extracted in datatrove's sandbox.

    Args:
        timeout: seconds that a page may take.
        rules: rule files or folders that stand above the shipped sets.
        favor: "balanced", "precision" or "recall".
    """

    name = "descale"

    def __init__(
        self, timeout: float = 1, *, rules: Sequence[str | PathLike[str]] = (), favor: Favor = "balanced"
    ) -> None:
        super().__init__(timeout)
        self._cleaner = Cleaner(rules, favor=favor)

    def extract(self, text: str) -> str:
        return self._cleaner.clean_text(text)
