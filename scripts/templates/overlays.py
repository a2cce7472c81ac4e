"""What lies over a page or is hidden in it: consent, pop-ups, copies."""
from .markup import el


def _consent(page):
    """Often the longest prose of a short page."""
    site, writer = page.site, page.site.writer
    paragraphs = [el("p", writer.notice("consent")) for _ in range(site.choose("consents", 1, 1, 2))]
    if site.likes("consent list", 0.3):
        sentences = site.lexicon.notices["consent"] + site.lexicon.notices["legal"]
        paragraphs.append(el("ul", [el("li", sentence) for sentence in sentences]))
    buttons = [el("button", page.label(name)) for name in ("accept", "reject", "settings")]
    return el("div", el("h2", page.label("cookies")) if site.likes("consent head", 0.5) else None,
              paragraphs, el("div", buttons), el("a", page.label("privacy"), href="/privacy"),
              role="dialog", cls=page.cls("consent"))


def _modal(page):
    return el("div", el("div", el("h3", page.label("newsletter")),
                        el("p", page.site.writer.notice("newsletter")),
                        el("button", page.label("close"))),
              style="display:none", cls=page.cls("modal"))


def _no_script(page):
    return el("noscript", el("img", src="/pixel.gif", alt=""))


def _hidden_teaser(page):
    """For a screen that never comes: prose that nobody sees."""
    return el("div", el("p", page.rng.choice(page.site.long_teasers)), hidden=True)


def _top(page):
    return el("a", page.label("top"), href="#top", cls=page.cls("button"))


OVERLAYS = (("consent", 0.5, _consent), ("modal", 0.3, _modal), ("noscript", 0.3, _no_script),
            ("hidden", 0.2, _hidden_teaser), ("top", 0.3, _top))


def overlays(page):
    return [make(page) for name, share, make in OVERLAYS if page.site.likes(name, share)]
