"""What stands around the content: header, menus, side columns, related, footer."""
from .markup import el


def _menu(page, part, items):
    links = [el("a", item, href=page.link()) for item in items]
    if page.site.likes(f"{part} as list", 0.7):
        return el("ul", [el("li", link) for link in links], cls=page.cls(part))
    return el("div", links, cls=page.cls(part))


def _mega_menu(page):
    """Hidden until somebody points at it: sections with a headline or two each."""
    pool = page.site.pool
    return el("div", [el("div", el("h4", section), el("ul", [
        el("li", el("a", pool[(i + j) % len(pool)].title, href=page.link())) for j in range(3)]))
        for i, section in enumerate(page.site.sections)], cls=page.cls("mega"))


def header(page):
    site = page.site
    tools = [el("a", page.label(name), href=f"/{name}") for name in ("search", "login", "register")]
    parts = [el("a", page.label("skip"), href="#main") if site.likes("skip", 0.4) else None,
             el("div", el("a", site.title, href="/"), cls=page.cls("header")),
             _menu(page, "nav", [page.label("home"), *site.sections]),
             _mega_menu(page) if site.likes("mega", 0.3) else None,
             el("div", tools) if site.likes("tools", 0.6) else None]
    if site.is_semantic:
        return el("header", parts[0], parts[1], el("nav", parts[2:4]), parts[4])
    return el("div", parts, id="header", cls=page.cls("header"))


def crumbs(page, topic, title):
    if not page.site.likes("crumbs", 0.5):
        return None
    links = [el("a", page.label("home"), href="/"), " » ", el("a", topic, href=page.link()), " » ",
             el("span", title)]
    return el("div", links, cls=page.cls("crumbs"))


def _teaser(page, item, text):
    return el("div", el("img", src=f"/img/{page.rng.randint(1, 999)}.jpg", alt=""),
              el("h3", el("a", item.title, href=page.link())),
              el("p", text, cls=page.cls("excerpt")) if text else None,
              el("a", page.label("more"), href=page.link()) if page.site.likes("more", 0.3) else None,
              cls=page.cls("card"))


def related(page):
    """Cards with nothing, a sentence or several to read under each headline."""
    site = page.site
    count = site.choose("related count", 3, 4, 6)
    lengths = site.choose("related text", "none", "short", "long")
    cards = []
    for item in page.rng.sample(site.pool, count):
        text = {"none": "", "short": item.text or page.rng.choice(site.long_teasers).split(". ")[0],
                "long": page.rng.choice(site.long_teasers)}[lengths]
        cards.append(_teaser(page, item, text))
    return el("section" if site.is_semantic else "div", el("h2", page.label("related")), cards,
              cls=page.cls("related"))


def _ranked(page, label):
    items = page.site.pool[:page.site.choose("ranked count", 4, 5, 8)]
    return el("div", el("h3", page.label(label)),
              el("ol", [el("li", el("a", item.title, href=page.link())) for item in items]),
              cls=page.cls("widget"))


def _teasers(page):
    pool = page.site.pool
    return el("div", el("h3", page.label("latest")),
              [el("div", el("h4", el("a", item.title, href=page.link())), el("p", text))
               for item, text in zip(pool[5:9], page.site.long_teasers)], cls=page.cls("widget"))


def _about_box(page):
    return el("div", el("h3", page.label("about")), el("p", page.site.writer.notice("about")),
              cls=page.cls("widget"))


def _subscribe_box(page):
    return el("div", el("h3", page.label("newsletter")),
              el("p", page.site.writer.notice("newsletter")),
              el("input", type="email"), el("button", page.label("subscribe")),
              cls=page.cls("widget"))


def _categories(page):
    return el("div", el("ul", [el("li", el("a", topic, href=page.link()), f" ({3 * i + 2})")
                               for i, topic in enumerate(page.site.sections)]),
              cls=page.cls("widget"))


WIDGETS = (("ranked", 0.6, lambda page: _ranked(page, "most_read")), ("teasers", 0.4, _teasers),
           ("about box", 0.4, _about_box), ("subscribe box", 0.3, _subscribe_box),
           ("categories", 0.5, _categories),
           ("latest", 0.4, lambda page: _ranked(page, "latest")))


def sidebar(page):
    site = page.site
    widgets = [make(page) for name, share, make in WIDGETS if site.likes(name, share)]
    return el("aside" if site.is_semantic else "div", widgets, id="sidebar" if
              site.likes("sidebar id", 0.5) else None, cls=page.cls("sidebar"))


def footer(page):
    site = page.site
    names = ("about", "contact", "terms", "privacy", "cookies")
    columns = [_menu(page, "list", [page.label(name) for name in names])]
    if site.likes("footer sections", 0.5):
        columns.append(_menu(page, "list", site.sections))
    if site.likes("footer about", 0.5):
        columns.append(el("p", site.writer.notice("about")))
    if site.likes("footer legal", 0.5):
        columns.append(el("p", site.writer.notice("legal")))
    if site.likes("footer follow", 0.5):
        columns.append(el("div", page.label("follow"), " ", [
            el("a", name, href="#") for name in ("Facebook", "Instagram", "YouTube")]))
    year = site.choose("year", 2016, 2021, 2024, 2025)
    columns.append(el("p", f"© {year} {site.title}. " + page.label("rights")))
    return el("footer" if site.is_semantic else "div", columns, cls=page.cls("footer"),
              id=None if site.is_semantic else "footer")
