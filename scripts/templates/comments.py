"""Comments under an article: residue, however long they are."""
from .markup import el
from .stories import make_posts


def _comment(page, post):
    return el("li" if page.site.likes("comments as list", 0.6) else "div",
              el("div", el("span", post.author, cls=page.cls("commenter")), " ",
                 el("span", post.date)),
              [el("p", text) for text in post.paragraphs],
              el("a", page.label("reply"), href="#reply"), cls=page.cls("comment"))


def _form(page):
    return el("form", el("h3", page.label("leave_comment")),
              el("p", page.writer.notice("rules")) if page.site.likes("comment rules", 0.5) else None,
              el("textarea"), el("input", type="text"),
              el("button", page.label("leave_comment")), action="/comment")


def comments(page, share=0.5):
    """None on sites without; a few, many or none yet."""
    if not page.site.likes("comments", share):
        return None
    posts = make_posts(page.writer, page.rng, "chat", page.rng.choice(((1, 3), (2, 12), (8, 20)))) \
        if page.chance(0.7) else []
    thread = [_comment(page, post) for post in posts]
    holder = el("ol", thread) if page.site.likes("comments as list", 0.6) else el("div", thread)
    return el("section" if page.site.is_semantic else "div",
              el("h3", page.label("comments", n=page.writer.number(0, 0) if not posts else len(posts))),
              holder, _form(page) if page.site.likes("comment form", 0.6) else None,
              cls=page.cls("comments"), id="comments")
