"""Spark: columns of pages, and crawls of WARC files, to tables of articles.

    from descale.spark import clean_html, clean_warcs

    articles = clean_html(spark.read.parquet("pages/"), "html", "url")
    counts = clean_warcs(spark, paths, "articles/")

`clean_html` gets its pages through the JVM, which costs more than half of what cleaning them does;
where they lie in WARC files, `clean_warcs` ships their paths instead.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Optional

import pyarrow as pa
from pyspark import AccumulatorParam, TaskContext
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import StructType

from .cleaner import Cleaner
from .tables import added_fields, article_schema, kept_columns, with_articles

# Gives the local file of a path; what it puts into the folder is gone when it has been read.
Fetch = Callable[[str, Path], str]

_BATCH_ROWS = 64
# Tasks that Spark gives up after, unless its configuration says otherwise.
_MAX_FAILURES = "4"


def clean_html(
    df: DataFrame, html_col: str = "html", url_col: str = "url", *, cleaner: Optional[Cleaner] = None
) -> DataFrame:
    """The rows of `df` with articles in place of their pages; other columns stay.

    A page that fails is a row with the status "failed". Batches of pages pass through memory: set
    `spark.sql.execution.arrow.maxRecordsPerBatch` to some 64 (10,000 pages may be gigabytes).

    Args:
        html_col: the pages, binary or string.
        url_col: their URLs; it need not be there.
        cleaner: rules and settings of your own. Executors load rule files from their own disks.

    Raises:
        ValueError: if there is no such column, or one is called as those of articles are.
    """
    kept = kept_columns(df.columns, html_col)
    schema = StructType([df.schema[name] for name in kept])
    schema = StructType(schema.fields + from_arrow_schema(pa.schema(added_fields(kept))).fields)
    used = cleaner or Cleaner()

    def run(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield with_articles(used, batch, html_col, url_col)

    return df.mapInArrow(run, schema)


def clean_warcs(
    spark: SparkSession,
    paths: Sequence[str],
    out: str,
    *,
    cleaner: Optional[Cleaner] = None,
    fetch: Optional[Fetch] = None,
    mode: str = "errorifexists",
) -> dict[str, int]:
    """Cleans WARC files (or any other that `descale clean` reads), a task each, into Parquet.

    `out` has the columns input, id and crawled, and those of `descale.clean_arrow`, in a folder for each
    status: `status=ok`, `degraded`, `dropped` and `failed`, so that failures are a table of their own. A page that
    fails is a row there. A file that cannot be had is a row too, once Spark has tried it as often as
    `spark.task.maxFailures` says.

    A task that dies is run again by Spark, and its rows are in `out` once: files get their names when
    the job is whole.

    Args:
        paths: files, as executors see them; what `fetch` takes, if there is one.
        cleaner: rules and settings of your own. Executors load rule files from their own disks.
        fetch: called on the executor with a path and an empty folder, for files that are elsewhere;
            returns the local file.
        mode: what if `out` is there: "errorifexists", "overwrite" or "append".

    Returns:
        Counts by status, `pages`, `inputs`, and `skipped_...` for what is no page. They come from
        accumulators: tasks that ran twice may count twice.
    """
    context = spark.sparkContext
    counts = context.accumulator({}, _Counts())
    attempts = int(context.getConf().get("spark.task.maxFailures", _MAX_FAILURES) or _MAX_FAILURES)
    task = _WarcTask(cleaner or Cleaner(), fetch, attempts, counts)
    listed = spark.createDataFrame(context.parallelize([(path,) for path in paths], max(1, len(paths))), "path string")
    rows = listed.mapInArrow(task, from_arrow_schema(_file_schema()))
    # A writer for each status, or Spark would sort all texts by it.
    writers = "spark.sql.maxConcurrentOutputFileWriters"
    before = spark.conf.get(writers)
    spark.conf.set(writers, "4")
    try:
        rows.write.mode(mode).partitionBy("status").parquet(out)
    finally:
        spark.conf.set(writers, before or "0")
    return dict(counts.value)


def _file_schema() -> pa.Schema:
    where = [pa.field(name, pa.string()) for name in ("input", "id", "crawled")]
    return pa.schema([*where, *article_schema()])


class _Counts(AccumulatorParam[dict[str, int]]):
    """Adds up dictionaries of counts."""

    def zero(self, value: dict[str, int]) -> dict[str, int]:
        return {}

    def addInPlace(self, value1: dict[str, int], value2: dict[str, int]) -> dict[str, int]:
        for name, count in value2.items():
            value1[name] = value1.get(name, 0) + count
        return value1


class _WarcTask:
    """What an executor does with its batches of paths."""

    def __init__(self, cleaner: Cleaner, fetch: Optional[Fetch], attempts: int, counts: Any) -> None:
        self._cleaner = cleaner
        self._fetch = fetch
        self._attempts = attempts
        self._counts = counts

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        schema = _file_schema()
        for batch in batches:
            for path in batch.column("path").to_pylist():
                for articles in self._clean(path):
                    yield articles.cast(schema)

    def _clean(self, path: str) -> Iterator[pa.RecordBatch]:
        folder = Path(tempfile.mkdtemp(prefix="descale-"))
        try:
            try:
                local = self._fetch(path, folder) if self._fetch else path
                files = self._cleaner.clean_files([local], batch_rows=_BATCH_ROWS, threads=1)
            except Exception as error:
                if not self._is_last_attempt():
                    raise
                yield _failed(path, str(error))
                self._counts.add({"inputs": 1, "pages": 1, "failed": 1})
                return
            yield from self._named(path, pa.RecordBatchReader.from_stream(files))
            self._counts.add({"inputs": 1, **{f"skipped_{name}": count for name, count in files.skipped.items()}})
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _named(self, path: str, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The batches, counted, under the path that was given in place of that of a local copy."""
        for batch in batches:
            for status in batch.column("status").value_counts().to_pylist():
                self._counts.add({status["values"]: status["counts"], "pages": status["counts"]})
            inputs = pa.array([path] * batch.num_rows, pa.string())
            yield batch.set_column(0, pa.field("input", pa.string()), inputs)

    def _is_last_attempt(self) -> bool:
        task = TaskContext.get()
        return task is None or task.attemptNumber() + 1 >= self._attempts


def _failed(path: str, message: str) -> pa.RecordBatch:
    known = {"input": path, "status": "failed", "reason": "unreadable", "message": message, "confidence": 0.0}
    schema = _file_schema()
    return pa.RecordBatch.from_arrays(
        [pa.array([known.get(field.name, "")], field.type) for field in schema], schema=schema
    )
