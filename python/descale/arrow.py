"""Articles as Arrow data, for any library that speaks the Arrow PyCapsule interface."""

from __future__ import annotations

from typing import Any

from . import _descale


class ArrowArticles:
    """Articles as Arrow data, for any library that speaks the PyCapsule interface, once.

    `pyarrow.record_batch(articles)` of a batch; `pyarrow.RecordBatchReader.from_stream(articles)`
    of a stream.
    """

    def __init__(self) -> None:
        self._capsules: tuple[object, object] | None = None

    @staticmethod
    def _of(extractor: _descale.Extractor, batch: Any, html: str, url: str, threads: int) -> ArrowArticles:
        if hasattr(batch, "__arrow_c_array__"):
            articles = ArrowArticles()
            schema, array = batch.__arrow_c_array__()
            articles._capsules = _descale.clean_batch(extractor, schema, array, html, url, threads)
            return articles
        if hasattr(batch, "__arrow_c_stream__"):
            capsule = _descale.clean_stream(extractor, batch.__arrow_c_stream__(), html, url, threads)
            return _ArrowStream(capsule)
        raise TypeError(f"{type(batch).__name__} is no Arrow data: it has neither __arrow_c_array__ nor __arrow_c_stream__")

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        if self._capsules is None:
            raise ValueError("the Arrow data was taken already")
        capsules, self._capsules = self._capsules, None
        return capsules


class _ArrowStream(ArrowArticles):
    def __init__(self, capsule: object) -> None:
        super().__init__()
        self._stream: object | None = capsule

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        raise TypeError("this is a stream of batches, not one")

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        if self._stream is None:
            raise ValueError("the Arrow data was taken already")
        stream, self._stream = self._stream, None
        return stream


class FileArticles:
    """The articles of files, once: `pyarrow.RecordBatchReader.from_stream(articles)`.

    Columns: input (the file), id (of the page in it) and crawled, then those of `descale.clean_arrow`.
    """

    def __init__(self, source: _descale.FileSource) -> None:
        self._source: _descale.FileSource = source
        self._taken = False

    @property
    def skipped(self) -> dict[str, int]:
        """How much was passed by because it is no page, by reason. Not while a batch is being read."""
        return self._source.skipped

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        if self._taken:
            raise ValueError("the Arrow data was taken already")
        self._taken = True
        return self._source.stream()
