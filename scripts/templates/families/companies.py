"""Pages of companies and services, and hubs of links."""
from .. import chrome
from ..body import wrapped
from ..head import document
from ..markup import el
from ..stories import make_items
from .family import Family, around

BOOTSTRAP = {"section": "section py-5", "wrap": "row justify-content-center", "card":
             "col-md-4 card-body", "button": "btn btn-primary btn-lg", "header":
             "navbar navbar-expand-lg", "nav": "navbar-nav ms-auto", "footer": "footer bg-dark",
             "title": "display-4", "lead": "lead", "page": "container"}


def _hero(page, title):
    return el("section", el("h1", title, gold=True, cls=page.cls("title")),
              el("p", page.writer.paragraph("shop", 1, 2), gold=True, cls=page.cls("lead")),
              el("a", page.label("start"), href="/start", cls=page.cls("button")),
              cls=page.cls("section"))


def _band(page):
    """A heading with a paragraph, or with cards below."""
    head = el("h2", page.writer.line("headlines"), gold=True)
    if page.chance(0.5):
        inner = [el("p", page.writer.paragraph("shop", 2, 4), gold=True)
                 for _ in range(page.rng.randint(1, 3))]
    else:
        inner = [el("div", el("h3", page.writer.word("topic"), gold=True),
                    el("p", page.writer.paragraph("shop", 1, 2), gold=True),
                    el("a", page.label("more"), href=page.link()) if page.site.likes("more", 0.4)
                    else None, cls=page.cls("card")) for _ in range(page.rng.choice((3, 3, 4, 6)))]
    return el("section" if page.site.is_semantic else "div", head, wrapped(page, inner),
              cls=page.cls("section"))


def _voices(page):
    return el("div", [el("blockquote", el("p", page.writer.line("chat"), gold=True),
                         el("cite", page.writer.word("name"), gold=True)) for _ in range(3)],
              cls=page.cls("section"))


def landing(page):
    title = page.writer.line("headlines")
    bands = [_band(page) for _ in range(page.rng.randint(2, 7))]
    if page.site.likes("voices", 0.4):
        bands.append(_voices(page))
    action = el("div", el("a", page.label("start"), href="/start"), el("a", page.label("contact"),
                                                                       href="/contact"))
    body = around(page, _hero(page, title), bands, action)
    return "service", *document(page, title, title, "website", body)


def soup(page):
    """Made by dragging boxes: nothing but nested divs and spans."""
    title = page.writer.line("headlines")

    def box(text, gold=True):
        return el("div", el("div", el("div", el("span", text), gold=gold, cls=page.cls("wrap"))),
                  cls=page.cls("section"), id=f"comp-{page.rng.randint(1000, 9999)}")

    parts = [box(title)]
    for _ in range(page.rng.randint(3, 9)):
        if page.chance(0.5):
            parts.append(box(page.writer.line("headlines")))
        parts += [box(page.writer.paragraph("shop", 1, 4)) for _ in range(page.rng.randint(1, 2))]
        if page.chance(0.2):
            parts.append(box(page.label("start"), gold=None))
    body = around(page, el("div", parts, id="SITE_CONTAINER"))
    return "service", *document(page, title, title, "website", body)


def hub(page):
    """Groups of links, each with a line on what is behind it."""
    title = page.writer.line("headlines")
    groups = [[el("h2", page.writer.word("topic"), gold=True),
               el("ul", [el("li", el("a", item.title, href=page.link()),
                            " " + item.text if item.text else "", gold=True)
                         for item in make_items(page.writer, page.rng, (3, 9))],
                  cls=page.cls("list"))] for _ in range(page.rng.randint(2, 6))]
    body = around(page, el("div", el("h1", title, gold=True),
                           el("p", page.writer.paragraph("news", 1, 3), gold=True),
                           wrapped(page, groups), cls=page.cls("main")))
    return "collection", *document(page, title, title, "website", body)


FAMILIES = (
    Family("bootstrap-landing", "train", landing, "plain", BOOTSTRAP),
    Family("utility-landing", "test", landing, "utility"),
    Family("div-soup", "train", soup, "hashed"),
    Family("link-hub", "train", hub),
    Family("link-cards", "test", hub, "module"),
)
