"""Scrapy: an item pipeline and a spider middleware.

Items that carry a page get its text and metadata:

    ITEM_PIPELINES = {"descale.scrapy.DescalePipeline": 300}
    DESCALE_FIELD = "html"          # the item's field with the page: bytes, str or a Response
    DESCALE_RULES = ["my-rules/"]   # rule files or folders, above the shipped ones

Or spiders find the article of each response at hand, as `response.meta["article"]`:

    SPIDER_MIDDLEWARES = {"descale.scrapy.DescaleMiddleware": 900}

Settings: DESCALE_RULES, DESCALE_FAVOR ("balanced", "precision", "recall"); of the pipeline also
DESCALE_FIELD, DESCALE_KEEP_PAGE (false: the field with the page goes from the item) and
DESCALE_DROP_EMPTY (false: an item whose page has no text stays, with text ""). Stats count
descale/ok, descale/degraded, descale/dropped and descale/failed.
"""

from __future__ import annotations

from typing import Any

from itemadapter import ItemAdapter
from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem
from scrapy.http import Response, TextResponse

from . import Article, Cleaner

# Of the article, in the item under the same names.
FIELDS = ("text", "title", "author", "date", "language", "source")


def _cleaner_of(crawler: Crawler) -> Cleaner:
    settings = crawler.settings
    return Cleaner(settings.getlist("DESCALE_RULES"), favor=settings.get("DESCALE_FAVOR", "balanced"))


def _charset_of(response: Response) -> str:
    """What the transport said; the page's own declarations are for descale to weigh."""
    kind = (response.headers.get("Content-Type") or b"").decode("latin-1")
    _, _, charset = kind.partition("charset=")
    return charset.partition(";")[0].strip(" \"'")


class _Counting:
    def __init__(self, crawler: Crawler) -> None:
        self._cleaner = _cleaner_of(crawler)
        self._stats = crawler.stats

    def _clean(self, page: Any, url: str) -> Article:
        if isinstance(page, Response):
            article = self._cleaner.clean(page.body, page.url, charset=_charset_of(page))
        else:
            article = self._cleaner.clean(page, url)
        if self._stats is not None:
            self._stats.inc_value(f"descale/{article.status}")
        return article


class DescalePipeline(_Counting):
    """Fills `text`, `title`, `author`, `date`, `language` and `source` of items that carry a page.

    Fields that an item has already are left as they are, as are items without the page. Items that
    are not dicts get the fields that their class declares.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        settings = crawler.settings
        self._field = settings.get("DESCALE_FIELD", "html")
        self._keep_page = settings.getbool("DESCALE_KEEP_PAGE")
        self._drop_empty = settings.getbool("DESCALE_DROP_EMPTY")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> DescalePipeline:
        return cls(crawler)

    def process_item(self, item: Any, spider: Any = None) -> Any:
        adapter = ItemAdapter(item)
        page = adapter.get(self._field)
        if page is None:
            return item
        article = self._clean(page, adapter.get("url") or "")
        if self._drop_empty and not article:
            raise DropItem(f"descale: {article.status}, {article.reason}: {article.message}")
        declared = None if isinstance(item, dict) else set(adapter.field_names())
        for name in FIELDS:
            if (declared is None or name in declared) and not adapter.get(name):
                adapter[name] = getattr(article, name)
        if not self._keep_page:
            del adapter[self._field]
        return item


class DescaleMiddleware(_Counting):
    """Puts the article of each text response into `response.meta["article"]`."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> DescaleMiddleware:
        return cls(crawler)

    def process_spider_input(self, response: Response, spider: Any = None) -> None:
        if isinstance(response, TextResponse):
            response.meta["article"] = self._clean(response, response.url)
