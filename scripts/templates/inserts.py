"""Residue inside of an article: what stands between, before and after paragraphs."""
from .markup import el


def title_of(page, text, level="h1"):
    return el(level, text, cls=page.cls("title"))


def meta(page, story):
    """Author, date, reading time."""
    date = el("time", story.date) if page.site.likes("time", 0.5) else el("span", story.date)
    parts = [el("a", page.label("by", name=story.author), href=page.link(), rel="author"), date]
    if page.site.likes("minutes", 0.3):
        parts.append(el("span", page.label("minutes", n=page.writer.number(2, 15))))
    if page.site.likes("updated", 0.25):
        parts.append(el("span", page.label("updated", date=story.date)))
    if page.site.likes("meta order", 0.3):
        parts.reverse()
    separator = page.site.choose("separator", " ", " | ", " · ", " - ")
    children = [child for part in parts for child in (part, separator)][:-1]
    return el("div", children, cls=page.cls("meta"))


def share(page, _story=None):
    networks = page.site.choose("networks", ("Facebook", "X", "WhatsApp"),
                                ("Facebook", "Twitter", "LinkedIn", "E-Mail"),
                                ("Telegram", "VK", "Facebook"), ("Pinterest", "Reddit", "X"))
    links = [el("a", name, href=f"https://share.example/{name.lower()}") for name in networks]
    if page.site.likes("print", 0.3):
        links.append(el("a", page.label("print"), href="#print"))
    head = el("span", page.label("share")) if page.site.likes("share label", 0.6) else None
    if page.site.likes("share list", 0.5):
        return el("div", head, el("ul", [el("li", link) for link in links]), cls=page.cls("share"))
    return el("div", head, links, cls=page.cls("share"))


def advertisement(page, _story):
    label = page.label("advertisement") if page.site.likes("ad label", 0.7) else None
    return el("div", el("span", label) if label else None, el("div", id="slot-" + page.link()[-3:]),
              cls=page.cls("ad"))


def read_also(page, _story):
    """A link or three to other stories, sometimes a mere bold paragraph."""
    items = page.rng.sample(page.site.pool, page.site.choose("also count", 1, 1, 2, 3))
    links = [el("a", item.title, href=page.link()) for item in items]
    form = page.site.choose("also form", "paragraph", "box", "list")
    if form == "paragraph":
        return el("p", el("strong", page.label("read_also") + ": ", links[0]))
    if form == "box":
        text = page.rng.choice(page.site.long_teasers) if page.site.likes("also text", 0.4) else None
        return el("div", el("span", page.label("read_also")), [el("h4", link) for link in links],
                  el("p", text) if text else None, cls=page.cls("also"))
    return el("aside", el("strong", page.label("related")),
              el("ul", [el("li", link) for link in links]), cls=page.cls("also"))


def signup(page, _story=None):
    return el("div", el(page.site.choose("signup head", "h3", "strong", "div"),
                        page.label("newsletter")),
              el("p", page.writer.notice("newsletter")),
              el("form", el("input", type="email", placeholder=page.label("email")),
                 el("button", page.label("subscribe")), action="/newsletter"),
              cls=page.cls("signup"))


def figure(page, _story):
    caption = page.writer.line("headlines" if page.chance(0.5) else "news")
    credit = page.label("photo", name=page.writer.word("name"))
    image = el("img", src=f"/img/{page.rng.randint(1, 9999)}.jpg", alt=caption)
    if page.site.is_semantic:
        return el("figure", image, el("figcaption", caption, " ", el("span", credit)),
                  cls=page.cls("figure"))
    return el("div", image, el("div", caption, " ", el("small", credit), cls=page.cls("caption")),
              cls=page.cls("figure"))


def pull_quote(page, story):
    """A sentence of the text once more."""
    texts = [content for kind, content in story.blocks if kind == "p"]
    sentence = page.rng.choice(texts).split(". ")[0]
    return el("aside", el("p", sentence), cls=page.cls("quote"))


def paywall(page, _story=None):
    return el("div", el("p", page.writer.notice("paywall")),
              el("a", page.label("subscribe"), href="/subscribe", cls=page.cls("button")),
              el("a", page.label("login"), href="/login"), cls=page.cls("paywall"))


def follow(page, _story):
    return el("p", el("em", page.label("follow") + " ", el("a", "Telegram", href="#"), ", ",
                      el("a", "Instagram", href="#")))


def bio(page, story):
    return el("div", el("img", src="/img/author.jpg", alt=story.author),
              el("strong", el("a", story.author, href=page.link())),
              el("p", page.writer.notice("bio", name=story.author)), cls=page.cls("bio"))


def tags(page, story):
    links = [el("a", tag, href=page.link(), rel="tag") for tag in story.tags]
    if page.site.likes("tag list", 0.5):
        return el("ul", [el("li", link) for link in links], cls=page.cls("tags"))
    spaced = [child for link in links for child in (link, ", ")][:-1]
    return el("div", el("span", page.label("tags") + ": "), spaced, cls=page.cls("tags"))


def legal_note(page, _story):
    return el("p", el("small", page.writer.notice("legal")))


# (name, share of sites, maker), by where in the story they stand.
IN_BODY = (("figure", 0.6, figure), ("ad", 0.5, advertisement), ("also", 0.5, read_also),
           ("second ad", 0.3, advertisement), ("second also", 0.25, read_also),
           ("signup", 0.25, signup), ("pull quote", 0.2, pull_quote),
           ("body follow", 0.1, follow))
AFTER_BODY = (("share below", 0.5, share), ("tags", 0.6, tags), ("bio", 0.4, bio),
              ("signup below", 0.25, signup), ("legal note", 0.15, legal_note),
              ("paywall", 0.15, paywall), ("follow below", 0.15, follow))


def after_body(page, story):
    """In an order of the site's own."""
    parts = [(name, make) for name, share_of_sites, make in AFTER_BODY
             if page.site.likes(name, share_of_sites)]
    parts.sort(key=lambda part: page.site.choose(f"order of {part[0]}", *range(10)))
    return [make(page, story) for _, make in parts]
