"""The text of a story as markup, with what sites put between its paragraphs."""
from . import inserts
from .markup import el


def _inline(page, text):
    """A paragraph's children: now and then a link, or a word that stands out."""
    space = page.site.lexicon.space
    if not page.chance(0.3) or not space:
        return text
    words = text.split(" ")
    if len(words) < 6:
        return text
    at = page.rng.randrange(1, len(words) - 3)
    end = at + page.rng.randint(1, 3)
    tag, attributes = page.rng.choice((("a", {"href": page.link()}), ("strong", {}), ("em", {}),
                                       ("a", {"href": page.link()})))
    return [" ".join(words[:at]) + " ", el(tag, " ".join(words[at:end]), **attributes),
            " " + " ".join(words[end:])]


def paragraph(page, text, gold=True, tag="p", cls=None):
    return el(tag, _inline(page, text), gold=gold, cls=cls)


def _table(rows):
    return el("table", el("tbody", [
        el("tr", [el("td", cell, gold=True) for cell in row]) for row in rows]))


def _block(page, kind, content):
    if kind == "h":
        return el(page.site.choose("heading", "h2", "h2", "h3"), content, gold=True)
    if kind == "list":
        return el("ul", [el("li", item, gold=True) for item in content])
    if kind == "quote":
        return el("blockquote", el("p", content, gold=True))
    if kind == "code":
        return el("pre", el("code", content), gold=True)
    if kind == "table":
        return _table(content)
    return paragraph(page, content, tag=page.site.choose("paragraph", "p", "p", "p", "p", "div"))


def story_body(page, story, lead=True, clean=False):
    """[Element]: lead and text of a story. Unless `clean`, with residue in between,
    as the site does it."""
    elements = [_block(page, kind, content) for kind, content in story.blocks]
    if not clean:
        elements = with_inserts(page, story, elements)
    if lead and page.site.likes("lead", 0.6):
        elements.insert(0, paragraph(page, story.lead, cls=page.cls("lead")))
    return elements


def with_inserts(page, story, elements):
    """The elements of a body with boxes, advertisements and figures in between."""
    wanted = [make(page, story) for name, share, make in inserts.IN_BODY
              if page.site.likes(name, share) and page.chance(0.7)]
    for insert in wanted:
        elements.insert(page.rng.randint(1, max(1, len(elements) - 1)), insert)
    return elements


def broken_lines(page, story):
    """The text as lines of one element with two breaks in between, as pages were
    written by hand."""
    lines = []
    for kind, content in story.blocks:
        if kind in ("p", "h", "quote"):
            text = el("b", content) if kind == "h" else content
            lines += [text, el("br"), el("br")]
    return el(page.site.choose("broken", "div", "td-font", "font").replace("td-font", "span"),
              lines, gold=True)


def wrapped(page, *children):
    """The children inside as many boxes as the site is fond of."""
    inner = list(children)
    for _ in range(page.site.depth):
        inner = [el("div", inner, cls=page.cls("wrap"))]
    return inner


def semantic(page, name, *children, **attributes):
    """`name` if the site uses such elements, else a div."""
    return el(name if page.site.is_semantic else "div", *children, **attributes)
