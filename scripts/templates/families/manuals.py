"""Documentation: Sphinx, Docusaurus, MediaWiki and pages of the like."""
from .. import chrome
from ..body import story_body, wrapped
from ..head import document
from ..markup import el
from ..stories import make_manual, make_story
from .family import Family

SPHINX = {"main": "wy-nav-content", "body": "rst-content", "nav": "wy-menu wy-menu-vertical",
          "sidebar": "wy-nav-side", "page": "wy-grid-for-nav", "crumbs": "wy-breadcrumbs",
          "footer": "rst-footer-buttons", "section": "section"}
DOCUSAURUS = {"main": "docMainContainer_gTbr", "body": "theme-doc-markdown markdown",
              "sidebar": "theme-doc-sidebar-container", "nav": "theme-doc-sidebar-menu menu__list",
              "crumbs": "theme-doc-breadcrumbs", "contents": "table-of-contents",
              "footer": "theme-doc-footer docusaurus-mt-lg", "header": "navbar navbar--fixed-top"}
WIKI = {"body": "mw-parser-output", "main": "mw-body", "nav": "vector-menu-content-list",
        "contents": "toc", "footer": "mw-footer", "sidebar": "mw-sidebar"}


def _tree(page):
    """The menu of all pages."""
    return el("ul", [el("li", el("a", item.title, href=page.link())) for item in page.site.pool],
              cls=page.cls("nav"))


def _headings(story):
    return [content for kind, content in story.blocks if kind == "h"]


def _contents(page, story):
    return el("div", el("p", page.label("contents")),
              el("ul", [el("li", el("a", heading, href=f"#{i}"))
                        for i, heading in enumerate(_headings(story))]))


def _turn(page):
    return el("div", [el("a", f"{page.label(name)} {page.site.pool[i].title}", href=page.link())
                      for i, name in enumerate(("previous", "next"))])


def manual(page):
    """Menu on the left, text in the middle, perhaps its headings on the right."""
    story = make_manual(page.writer, page.rng)
    text = el("div", el("h1", story.title), el("p", story.lead, gold=True),
              story_body(page, story, lead=False, clean=True), cls=page.cls("body"))
    edit = el("a", page.label("edit"), href="#edit")
    contents = _contents(page, story) if page.site.likes("contents", 0.7) else None
    body = el("div", el("nav", page.site.title, el("input", placeholder=page.label("search")),
                        _tree(page), cls=page.cls("sidebar")),
              el("div", chrome.crumbs(page, story.topic, story.title), wrapped(page, text), edit,
                 _turn(page), el("p", page.label("updated", date=story.date)), cls=page.cls("main")),
              contents, cls=page.cls("page"))
    return "documentation", *document(page, story.title, story.lead, "website", body,
                                      chrome.footer(page))


def encyclopedia(page):
    """A wiki: contents in the text, a box of facts, notes below, tools aside."""
    story = make_story(page.writer, page.rng, (5, 16))
    facts = el("table", el("tr", el("th", story.title, colspan="2")),
               [el("tr", el("th", page.writer.word("topic")), el("td", page.writer.number()))
                for _ in range(4)], cls="infobox")
    edit = el("span", "[", el("a", page.label("edit"), href="?action=edit"), "]")
    blocks = story_body(page, story, lead=False, clean=True)
    text = el("div", facts, el("p", story.lead, gold=True), _contents(page, story)
              if _headings(story) else None, blocks, edit, cls=page.cls("body"))
    tools = el("div", [el("ul", [el("li", el("a", page.label(name), href="#")) for name in names])
                       for names in (("home", "search", "login"), ("print", "contents", "edit"))],
               id="mw-panel")
    categories = el("div", page.label("tags") + ": ", [el("a", tag, href=page.link())
                                                     for tag in story.tags], id="catlinks")
    body = [el("div", el("h1", story.title, id="firstHeading"), text, categories, id="content",
               cls=page.cls("main")), tools,
            el("div", el("p", page.label("updated", date=story.date)),
               el("p", page.site.writer.notice("legal")), id="footer")]
    return "documentation", *document(page, story.title, story.lead, "website", body)


FAMILIES = (
    Family("sphinx", "train", manual, "plain", SPHINX),
    Family("docusaurus", "test", manual, "module", DOCUSAURUS, "Docusaurus v3.1"),
    Family("wiki", "train", encyclopedia, "plain", WIKI, "MediaWiki 1.39"),
    Family("handbook", "train", manual),
)
