"""Ray Data: pages to articles by map_batches.

    from descale.ray import CleanHtml

    ray.data.read_parquet("pages/").map_batches(
        CleanHtml, batch_format="pyarrow", batch_size=256, compute=ray.data.ActorPoolStrategy(size=8)
    ).write_parquet("articles/")
"""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike

import pyarrow as pa

from .cleaner import Cleaner, Favor
from .tables import added_fields, kept_columns, with_articles


class CleanHtml:
    """Tables of pages to tables of articles, a row each; other columns stay. For `batch_format="pyarrow"`.

    Args:
        html: the column of the pages, binary or string.
        url: the column of their URLs; it need not be there.
        rules: rule files or folders that stand above the shipped sets, on the disks of all nodes.
        favor: "balanced", "precision" or "recall".
    """

    def __init__(
        self,
        html: str = "html",
        url: str = "url",
        *,
        rules: Sequence[str | PathLike[str]] = (),
        favor: Favor = "balanced",
    ) -> None:
        self._cleaner = Cleaner(rules, favor=favor)
        self._html = html
        self._url = url

    def __call__(self, table: pa.Table) -> pa.Table:
        kept = kept_columns(table.column_names, self._html)
        schema = pa.schema([*(table.schema.field(name) for name in kept), *added_fields(kept)])
        batches = [with_articles(self._cleaner, batch, self._html, self._url) for batch in table.to_batches()]
        return pa.Table.from_batches(batches, schema)
