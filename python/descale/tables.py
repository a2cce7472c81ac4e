"""Record batches of pages to record batches of articles, for the engines that pass them (needs pyarrow)."""

from __future__ import annotations

from functools import lru_cache

import pyarrow as pa

from .cleaner import Cleaner


@lru_cache(maxsize=1)
def article_schema() -> pa.Schema:
    """The columns of articles: those of `descale.clean_arrow`, with strings in place of large ones."""
    empty = pa.record_batch([pa.array([], pa.binary())], names=["html"])
    articles = pa.record_batch(Cleaner(rules=False).clean_arrow(empty))
    return with_small_strings(articles.schema)


def with_small_strings(schema: pa.Schema) -> pa.Schema:
    """The same with `string` for `large_string`, as engines want it that know no large ones."""
    return pa.schema(
        [pa.field(field.name, pa.string() if pa.types.is_large_string(field.type) else field.type) for field in schema]
    )


def kept_columns(names: list[str], html: str) -> list[str]:
    """The columns that stay: all but the pages.

    Raises:
        ValueError: if one of them, the URL aside, is called as a column of articles is.
    """
    kept = [name for name in names if name != html]
    if len(kept) == len(names):
        raise ValueError(f'no column "{html}"')
    clash = sorted(set(kept) & set(article_schema().names) - {"url"})
    if clash:
        raise ValueError(f"columns {', '.join(clash)} are there already, and articles have them too: rename them")
    return kept


def added_fields(kept: list[str]) -> list[pa.Field]:
    """What articles add to these columns."""
    return [field for field in article_schema() if field.name not in kept]


def with_articles(cleaner: Cleaner, batch: pa.RecordBatch, html: str, url: str) -> pa.RecordBatch:
    """The batch with articles in place of its pages; other columns stay. One thread: engines have their own.

    Raises:
        ValueError: see `kept_columns`.
    """
    kept = kept_columns(batch.schema.names, html)
    articles = pa.record_batch(cleaner.clean_arrow(batch, html=html, url=url, threads=1))
    added = added_fields(kept)
    arrays = [batch.column(name) for name in kept]
    arrays += [articles.column(field.name).cast(field.type) for field in added]
    return pa.RecordBatch.from_arrays(arrays, schema=pa.schema([*(batch.schema.field(name) for name in kept), *added]))
