"""Newspapers and their like."""
from .. import chrome, inserts
from ..body import paragraph, semantic, story_body
from ..comments import comments
from ..head import document
from ..markup import el
from ..stories import make_items, make_story
from .family import Family, around, columns


def _head(page, story):
    return el("header" if page.site.is_semantic else "div", inserts.title_of(page, story.title),
              inserts.meta(page, story),
              inserts.share(page) if page.site.likes("share above", 0.6) else None)


def _article(page, story):
    return semantic(page, "article", _head(page, story),
                    el("div", story_body(page, story), cls=page.cls("body")),
                    inserts.after_body(page, story), cls=page.cls("article"))


def broadsheet(page):
    """The large site of a newspaper: everything around, related stories below."""
    story = make_story(page.writer, page.rng)
    body = around(page, chrome.crumbs(page, story.topic, story.title),
                  columns(page, _article(page, story), chrome.related(page), comments(page, 0.5)))
    return "article", *document(page, story.title, story.lead, "article", body)


def endless(page):
    """The next article follows below, whole: only the first one counts."""
    story = make_story(page.writer, page.rng, (4, 14))
    other = make_story(page.writer, page.rng, (3, 8))
    second = semantic(page, "article", el("h2", el("a", other.title, href=page.link())),
                      inserts.meta(page, other),
                      el("div", story_body(page, other), cls=page.cls("body")),
                      cls=page.cls("article"))
    second.gold = False
    body = around(page, columns(page, _article(page, story), el("div", second)))
    return "article", *document(page, story.title, story.lead, "article", body)


def mobile(page):
    """An accelerated page: own elements, hardly a frame around."""
    story = make_story(page.writer, page.rng, (3, 12))
    parts = [el("h1", story.title), inserts.meta(page, story),
             el("amp-img", src="/img/1.jpg", width="600", height="400", layout="responsive"),
             story_body(page, story), el("amp-ad", width="300", height="250"),
             el("amp-social-share", type="twitter")]
    menu = el("amp-sidebar", el("ul", [el("li", el("a", section, href=page.link()))
                                       for section in page.site.sections]), layout="nodisplay")
    notice = el("amp-user-notification", el("p", page.writer.notice("consent")),
                el("button", page.label("accept")), layout="nodisplay")
    return "article", *document(
        page, story.title, story.lead, "article", menu,
        el("header", el("a", page.site.title, href="/")), el("main", el("article", parts)),
        chrome.related(page), notice, chrome.footer(page))


def ticker(page):
    """News as they come in: entries with a time each."""
    story = make_story(page.writer, page.rng, (1, 3))
    entries = [el("div", el("time", page.writer.clock(), cls=page.cls("meta")),
                  el("h3", page.writer.line("headlines"), gold=True) if page.chance(0.5) else None,
                  [paragraph(page, page.writer.paragraph("news", 1, 3))
                   for _ in range(page.rng.randint(1, 2))],
                  inserts.share(page) if page.site.likes("entry share", 0.4) else None,
                  cls=page.cls("post")) for _ in range(page.rng.randint(5, 18))]
    head = el("div", el("span", page.label("live")), _head(page, story))
    article = semantic(page, "article", head, story_body(page, story, clean=True),
                       el("div", entries, cls=page.cls("list")), cls=page.cls("article"))
    body = around(page, columns(page, article, chrome.related(page)))
    return "article", *document(page, story.title, story.lead, "article", body)


def walled(page):
    """The beginning of a story, an offer to subscribe, and teasers."""
    story = make_story(page.writer, page.rng, (2, 4))
    article = semantic(page, "article", _head(page, story),
                       el("div", story_body(page, story), cls=page.cls("body")),
                       inserts.paywall(page), cls=page.cls("article"))
    body = around(page, columns(page, article, chrome.related(page), comments(page, 0.3)))
    return "article", *document(page, story.title, story.lead, "article", body)


def front_page(page):
    """Titles and teasers of the day: a listing."""
    items = make_items(page.writer, page.rng, (10, 30))
    cards = [semantic(page, "article", el("h2", el("a", item.title, href=page.link()), gold=True),
                      el("p", item.text, gold=True) if item.text else None,
                      el("span", page.writer.date()) if page.site.likes("card date", 0.5) else None,
                      cls=page.cls("card")) for item in items]
    body = around(page, columns(page, el("div", cards, cls=page.cls("list"))))
    return "listing", *document(page, page.site.title, items[0].title, "website", body)


FAMILIES = (
    Family("broadsheet", "train", broadsheet),
    Family("tabloid-app", "test", broadsheet, style="hashed"),
    Family("endless-news", "train", endless),
    Family("accelerated", "test", mobile, style="plain"),
    Family("live-ticker", "train", ticker),
    Family("walled-news", "train", walled),
    Family("news-front", "train", front_page),
    Family("module-magazine", "test", broadsheet, style="module"),
)
