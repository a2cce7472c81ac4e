"""descale: web pages to clean article text, in bulk.

    import descale

    article = descale.clean(html, url="https://news.example.com/1")
    print(article.title, article.text)

For many pages make a Cleaner, or use `clean_many`, which works on all cores:

    cleaner = descale.Cleaner(rules=["my-rules/"])
    for article in cleaner.clean_many(pages):
        ...
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ._descale import Article
from ._descale import version as version
from .arrow import ArrowArticles, FileArticles
from .cleaner import Cleaner, RuleSet, rules_path
from .errors import DescaleError, Mistake, RulesError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from .cleaner import Html, Kind, PageLike

__version__ = version
__all__ = [
    "ArrowArticles",
    "Article",
    "Cleaner",
    "DescaleError",
    "FileArticles",
    "Mistake",
    "RuleSet",
    "RulesError",
    "clean",
    "clean_arrow",
    "clean_files",
    "clean_many",
    "clean_text",
    "explain",
    "rules_path",
    "version",
]


@lru_cache(maxsize=1)
def _default() -> Cleaner:
    return Cleaner()


def clean(
    html: Html, url: str | None = None, *, crawled: str = "", charset: str = "", kind: Kind = "html"
) -> Article:
    """The article of one page, with the shipped rules. See `Cleaner.clean`."""
    return _default().clean(html, url, crawled=crawled, charset=charset, kind=kind)


def clean_text(html: Html, url: str | None = None) -> str:
    """The text of one page, "" if it has none."""
    return _default().clean_text(html, url)


def clean_many(pages: Iterable[PageLike], threads: int = 0) -> Iterator[Article]:
    """The articles of many pages, in order, on `threads` threads. See `Cleaner.clean_many`."""
    return _default().clean_many(pages, threads)


def explain(html: Html, url: str | None = None) -> dict[str, Any]:
    """What became of every line of a page and why, as `descale explain --format json` has it."""
    return _default().explain(html, url)


def clean_files(
    inputs: Sequence[str | PathLike[str]], *, format: str = "auto", batch_rows: int = 64, threads: int = 0
) -> FileArticles:
    """The articles of files, WARC files and others, as a stream of Arrow record batches.

    See `Cleaner.clean_files`.
    """
    return _default().clean_files(inputs, format=format, batch_rows=batch_rows, threads=threads)


def clean_arrow(batch: Any, *, html: str = "html", url: str = "url", threads: int = 0) -> ArrowArticles:
    """The articles of Arrow data, a row each.

    `batch` is a record batch with a column `html` (binary or string, large or not) and perhaps one
    called `url`, or a stream of such batches (a table, a reader), of any library that speaks the
    Arrow PyCapsule interface. The result has the columns url, title, author, date, language, source,
    text, confidence, status, reason and message, none of them null.

    Raises:
        ValueError: if a column is missing or of another type.
        TypeError: if it is no Arrow data.
    """
    return _default().clean_arrow(batch, html=html, url=url, threads=threads)
