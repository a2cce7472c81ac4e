"""Pages as trees of elements, of which some are marked as gold.

The gold text of a page comes out of the same tree as its HTML, so that the two
cannot disagree.
"""
import html

VOID = {"br", "hr", "img", "input", "link", "meta", "source"}
INLINE = {"a", "abbr", "b", "button", "cite", "code", "em", "font", "i", "label", "small",
          "span", "strong", "sup", "time", *VOID}
# Their content is no text of the page.
RAW = {"script", "style"}


class Element:
    """`gold`: True, what it says is gold but for elements in it that are False."""

    def __init__(self, tag, children, attributes, gold):
        self.tag = tag
        self.children = children
        self.attributes = attributes
        self.gold = gold


def _flat(children):
    for child in children:
        if isinstance(child, (list, tuple)):
            yield from _flat(child)
        elif child is not None:
            yield child


def el(tag, *children, cls=None, gold=None, **attributes):
    """`children`: strings, elements, lists of these, or None. data_x is data-x."""
    named = {"class": cls, **attributes}
    return Element(tag, list(_flat(children)),
                   {name.rstrip("_").replace("_", "-"): value for name, value in named.items()
                    if value is not None}, gold)


def _start(element):
    said = "".join(f" {name}" if value is True else f' {name}="{html.escape(str(value))}"'
                   for name, value in element.attributes.items() if value is not False)
    return f"<{element.tag}{said}>"


def render(element, newline="\n"):
    """HTML; `newline` goes between blocks ("" for a page that is minified)."""
    if isinstance(element, str):
        return html.escape(element, quote=False)
    if element.tag in VOID:
        return _start(element)
    if element.tag in RAW:
        inner = "".join(element.children)
    else:
        inner = "".join(render(child, "" if element.tag == "pre" else newline)
                        for child in element.children)
    end = "" if element.tag in INLINE else newline
    return f"{_start(element)}{inner}</{element.tag}>{end}"


def _text(element):
    if isinstance(element, str):
        return element
    if element.tag == "br":
        return "\n"
    if element.gold is False or element.tag in RAW:
        return ""
    return "".join(map(_text, element.children))


def gold_lines(element):
    """What the elements marked as gold say, in order."""
    if isinstance(element, str) or element.gold is False:
        return
    if element.gold:
        yield from (line.strip() for line in _text(element).split("\n") if line.strip())
        return
    for child in element.children:
        yield from gold_lines(child)
