"""Cleaner: pages in, articles out."""

from __future__ import annotations

import json
import os
import uuid
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Union

from . import _descale
from ._descale import Article
from .arrow import ArrowArticles, FileArticles

if TYPE_CHECKING:
    from typing_extensions import Buffer

    Html = Union[str, Buffer]
    PageLike = Union[Html, tuple[Html, str], Mapping[str, Any]]

Kind = Literal["html", "text", "auto"]
Favor = Literal["balanced", "precision", "recall"]

# Pages of clean_many that one task of a thread takes, and tasks under way for each thread.
_CHUNK = 16
_AHEAD = 3


class RuleSet:
    """Rules: the shipped sets and those of folders or files of your own, which stand above them.

    Immutable, safe to share between threads. Pickles as its arguments, so that another process
    loads the same rules from its own disk, once however often it is sent.

    Args:
        folders: rule files (TOML), or folders of them.
        shipped: with the sets that come with descale.
        classes: classes of rules to switch off ("-caption") or on ("+byline").

    Raises:
        RulesError: for mistakes in rule files, all of which it lists.
    """

    def __init__(
        self, folders: Sequence[str | os.PathLike[str]] = (), *, shipped: bool = True, classes: Sequence[str] = ()
    ) -> None:
        self._arguments = ([os.fspath(folder) for folder in folders], shipped, list(classes))
        self._rules = _descale.load_rules(*self._arguments)
        self._key = uuid.uuid4().hex

    def __len__(self) -> int:
        """How many rules are on."""
        return self._rules.size

    @property
    def ids(self) -> list[str]:
        """Full ids ("en/share-label") of all rules."""
        return self._rules.ids

    def __reduce__(self) -> tuple[Any, ...]:
        folders, shipped, classes = self._arguments
        return _load_rules, (tuple(folders), shipped, tuple(classes), self._key)


# What a worker of an engine gets with every task is loaded, and compiled, for the first one only.
@lru_cache(maxsize=8)
def _load_rules(folders: tuple[str, ...], shipped: bool, classes: tuple[str, ...], key: str) -> RuleSet:
    rules = RuleSet(folders, shipped=shipped, classes=classes)
    rules._key = key
    return rules


class Cleaner:
    """Turns pages into articles. Make one and use it for all pages, from any number of threads.

    Args:
        rules: a RuleSet, rule files or folders that stand above the shipped ones, or None for none
            but the shipped ones; `rules=False` for no rules at all.
        favor: which mistake is worse: "precision" for text that does not belong, "recall" for text
            that is missing.
        title_in_text: put the page's title in front of the text.
        keep_removed: fill Article.removed.
        max_input_bytes: larger pages come out degraded: their text without choice of content
            (default 16 MB).

    Raises:
        RulesError: for mistakes in rule files.
        ValueError: for an unknown `favor`.
    """

    def __init__(
        self,
        rules: RuleSet | Sequence[str | os.PathLike[str]] | Literal[False] | None = None,
        *,
        favor: Favor = "balanced",
        title_in_text: bool = False,
        keep_removed: bool = False,
        max_input_bytes: int = 0,
    ) -> None:
        if isinstance(rules, (str, os.PathLike)):
            raise TypeError("rules is a sequence of paths, not a path")
        if rules is None or (not isinstance(rules, RuleSet) and rules is not False):
            rules = RuleSet(rules or ())
        self._arguments = (rules, favor, title_in_text, keep_removed, max_input_bytes)
        shared = rules._rules if isinstance(rules, RuleSet) else None
        self._extractor = _descale.Extractor(shared, favor, title_in_text, keep_removed, max_input_bytes)

    def __reduce__(self) -> tuple[Any, ...]:
        return _make_cleaner, self._arguments

    def clean(
        self, html: Html, url: str | None = None, *, crawled: str = "", charset: str = "", kind: Kind = "html"
    ) -> Article:
        """The article of one page. A page that fails is an article with `status` "failed".

        Args:
            html: the page: bytes (or any buffer) as they came, in whatever charset, or str.
            url: for rules of sites, and Article.url.
            crawled: when it was fetched ("2024-05-13"), for rules that are dated.
            charset: what the transport said (Content-Type), if it said anything.
            kind: "text" for plain text, such as another extractor's output; "auto" if the content
                is to decide.
        """
        return self._extractor.clean(html, url or "", crawled, charset, kind)

    def clean_text(self, html: Html, url: str | None = None) -> str:
        """The text of one page, "" if it has none."""
        return self._extractor.clean_text(html, url or "")

    def clean_many(self, pages: Iterable[PageLike], threads: int = 0) -> Iterator[Article]:
        """The articles of many pages, in order, cleaned on `threads` threads (0: one a core).

        `pages` are pages, tuples of page and URL, or mappings with "html" and any of "url",
        "crawled", "charset" and "kind"; they are taken a little ahead of what is yielded, no more.
        """
        count = threads or os.cpu_count() or 1
        waiting: deque[Future[list[Article]]] = deque()
        chunk: list[PageLike] = []
        with ThreadPoolExecutor(count, thread_name_prefix="descale") as pool:
            try:
                for page in pages:
                    chunk.append(page)
                    if len(chunk) == _CHUNK:
                        waiting.append(pool.submit(self._clean_chunk, chunk))
                        chunk = []
                    if len(waiting) > count * _AHEAD:
                        yield from waiting.popleft().result()
                if chunk:
                    waiting.append(pool.submit(self._clean_chunk, chunk))
                while waiting:
                    yield from waiting.popleft().result()
            finally:
                for future in waiting:
                    future.cancel()

    def _clean_chunk(self, pages: list[PageLike]) -> list[Article]:
        return [self._clean_one(page) for page in pages]

    def _clean_one(self, page: PageLike) -> Article:
        if isinstance(page, Mapping):
            given = {key: page[key] for key in ("crawled", "charset", "kind") if page.get(key)}
            return self.clean(page["html"], page.get("url"), **given)
        if isinstance(page, tuple):
            return self.clean(*page)
        return self.clean(page)

    def explain(self, html: Html, url: str | None = None) -> dict[str, Any]:
        """What became of every line of a page and why: the JSON form of `descale explain`."""
        explained: dict[str, Any] = json.loads(self._extractor.explain(html, url or "", "json"))
        return explained

    def explain_html(self, html: Html, url: str | None = None) -> str:
        """The same as an HTML page to look at in a browser."""
        return self._extractor.explain(html, url or "", "html")

    def clean_arrow(self, batch: Any, *, html: str = "html", url: str = "url", threads: int = 0) -> ArrowArticles:
        """The articles of a record batch, a row each; see `descale.clean_arrow`."""
        return ArrowArticles._of(self._extractor, batch, html, url, threads)

    def clean_files(
        self,
        inputs: Sequence[str | os.PathLike[str]],
        *,
        format: str = "auto",
        batch_rows: int = 64,
        threads: int = 0,
    ) -> FileArticles:
        """The articles of files: a stream of record batches of at most `batch_rows` rows.

        Reads what `descale clean` reads: WARC, WET, JSON lines, ZIP and tar files, pages and folders of
        them, compressed or not; docs/formats.md has the list of formats, and what becomes of damage.
        A page that fails is a row with the status "failed". See FileArticles for the columns.

        Raises:
            OSError: if an input is not there or may not be read.
            ValueError: for an unknown format.
        """
        paths = [os.fspath(path) for path in inputs]
        return FileArticles(
            _descale.open_files(self._extractor, paths, format, self._arguments[-1], batch_rows, threads)
        )


def _make_cleaner(
    rules: RuleSet | Literal[False], favor: Favor, title_in_text: bool, keep_removed: bool, max_input_bytes: int
) -> Cleaner:
    return Cleaner(
        rules, favor=favor, title_in_text=title_in_text, keep_removed=keep_removed, max_input_bytes=max_input_bytes
    )


def rules_path() -> Path:
    """The folder of the shipped rule files, to read or to copy from. The library has its own copy."""
    return Path(__file__).parent / "rules"
