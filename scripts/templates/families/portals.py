"""Portals, councils, and sites of the general content systems."""
from .. import chrome, inserts
from ..body import broken_lines, story_body, wrapped
from ..comments import comments
from ..head import document
from ..markup import el
from ..stories import make_items, make_story
from .family import Family, around, columns

DRUPAL = {"article": "node node--type-article node--view-mode-full", "title": "page-title",
          "body": "field field--name-body field--type-text-with-summary", "main": "region region-content",
          "meta": "node__submitted", "tags": "field field--name-field-tags", "sidebar":
          "region region-sidebar-second", "widget": "block block-views", "wrap": "layout-content",
          "footer": "region region-footer", "nav": "menu", "comments": "comment-wrapper",
          "comment": "comment js-comment", "page": "layout-container", "card": "views-row"}
JOOMLA = {"article": "item-page", "title": "page-header", "body": "com-content-article__body",
          "meta": "article-info muted", "main": "com-content", "sidebar": "sidebar-right",
          "widget": "moduletable", "tags": "tags inline", "nav": "nav menu mod-list",
          "footer": "footer full-width", "crumbs": "mod-breadcrumbs breadcrumb"}


def _cell(page, *content, **attributes):
    return el("td", content, valign="top", **attributes)


def tables(page):
    """A portal of tables in tables, its text broken into lines."""
    story = make_story(page.writer, page.rng, (3, 12))
    left = [el("table", el("tr", el("td", el("a", section, href=page.link()))))
            for section in page.site.sections]
    right = [el("tr", el("td", el("b", page.label("latest")))),
             [el("tr", el("td", el("a", item.title, href=page.link()), el("br"),
                          el("font", text, size="1")))
              for item, text in zip(page.site.pool[:6], page.site.long_teasers)]]
    text = el("table", el("tr", _cell(
        page, el("b", story.title), el("br"), el("font", story.date, size="1"), el("br"), el("br"),
        broken_lines(page, story), el("font", page.label("by", name=story.author)))))
    body = el("table", el("tr", _cell(page, el("img", src="/logo.gif", alt=page.site.title),
                                      colspan="3")),
              el("tr", _cell(page, left, width="150"), _cell(page, text, width="500"),
                 _cell(page, el("table", right), width="160")),
              el("tr", _cell(page, f"© {page.site.title} ",
                             el("a", page.label("contact"), href="/contact"), colspan="3")),
              width="100%", border="0", cellspacing="0")
    return "article", *document(page, story.title, story.lead, "article", body)


def node(page):
    """An article of a content system: fields in boxes in boxes."""
    story = make_story(page.writer, page.rng, (3, 16))
    field = el("div", el("div", story_body(page, story), cls="field__item"), cls=page.cls("body"))
    article = el("article", inserts.title_of(page, story.title), inserts.meta(page, story),
                 wrapped(page, field), inserts.tags(page, story),
                 inserts.share(page) if page.site.likes("share below", 0.5) else None,
                 cls=page.cls("article"))
    body = around(page, chrome.crumbs(page, story.topic, story.title),
                  columns(page, article, comments(page, 0.4)))
    return "article", *document(page, story.title, story.lead, "article", body)


def council(page):
    """An authority informs: headings, lists, contact, a date of the last change."""
    story = make_story(page.writer, page.rng, (3, 10))
    helpers = [el("p", page.label("updated", date=story.date)),
               el("div", el("h3", page.label("contact")), el("p", page.site.title, el("br"),
                                                             "info@" + page.site.host)),
               inserts.share(page)]
    main = el("main", el("h1", story.title, gold=True), story_body(page, story, clean=True), helpers,
              id="main-content")
    left = el("nav", el("ul", [el("li", el("a", item.title, href=page.link()))
                               for item in page.site.pool[:8]]))
    body = around(page, chrome.crumbs(page, story.topic, story.title), el("div", left, main))
    return "service", *document(page, story.title, story.lead, "website", body)


def archive(page):
    """The posts of a category, each with its first sentences."""
    items = make_items(page.writer, page.rng, (5, 15))
    heading = page.writer.word("topic")
    rows = [el("div", el("h2", el("a", item.title, href=page.link()), gold=True),
               el("div", page.writer.date(), cls=page.cls("meta")),
               el("p", item.text or page.writer.paragraph("news", 1, 3), gold=True),
               el("a", page.label("more"), href=page.link()), cls=page.cls("card")) for item in items]
    pager = el("div", [el("a", str(i), href=f"?page={i}") for i in range(1, 8)],
               el("a", page.label("next"), href="?page=2"))
    body = around(page, columns(page, el("h1", heading, gold=True), rows, pager))
    return "listing", *document(page, heading, items[0].title, "website", body)


FAMILIES = (
    Family("table-portal", "test", tables, "none"),
    Family("table-news", "train", tables, "short"),
    Family("drupal", "train", node, "plain", DRUPAL, "Drupal 10 (https://www.drupal.org)"),
    Family("joomla", "test", node, "plain", JOOMLA, "Joomla! - Open Source Content Management"),
    Family("council", "train", council),
    Family("category-archive", "test", archive),
    Family("drupal-listing", "train", archive, "plain", DRUPAL),
)
