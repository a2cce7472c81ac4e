"""What a family of templates is, and the skeletons that several share."""
from collections.abc import Callable
from dataclasses import dataclass, field

from .. import chrome
from ..body import semantic, wrapped
from ..markup import el
from ..overlays import overlays


@dataclass(frozen=True)
class Family:
    name: str
    split: str            # train or test: no family is in both
    make: Callable        # (page) -> (type, HTML, gold text)
    style: str | None = None     # of class names (naming.py); by chance if None
    names: dict = field(default_factory=dict)   # classes that its maker fixed
    generator: str | None = None


def columns(page, *content):
    """The content with a side column before, after or not at all."""
    place = page.site.choose("sidebar", "after", "after", "before", "none")
    main = semantic(page, "main", wrapped(page, *content), cls=page.cls("main"),
                    id=page.site.choose("main id", None, "main", "content"))
    side = chrome.sidebar(page) if place != "none" else None
    return el("div", [side, main] if place == "before" else [main, side], cls=page.cls("page"))


def around(page, *middle):
    """The children of a body: header, the middle, footer, and what lies over them."""
    over = overlays(page)
    early = page.site.likes("overlays first", 0.4)
    return [over if early else None, chrome.header(page), middle, chrome.footer(page),
            None if early else over]
