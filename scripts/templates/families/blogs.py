"""Blogs: WordPress, Blogger, Ghost and the like, and pages written by hand."""
from .. import chrome, inserts
from ..body import paragraph, semantic, story_body, with_inserts
from ..comments import comments
from ..head import document
from ..markup import el
from ..stories import make_story
from .family import Family, around, columns

WORDPRESS = {"article": "post type-post status-publish hentry", "title": "entry-title",
             "meta": "entry-meta", "body": "entry-content", "share": "sharedaddy sd-sharing-enabled",
             "related": "jp-relatedposts", "sidebar": "widget-area", "widget": "widget",
             "comments": "comments-area", "comment": "comment-body", "commenter": "fn",
             "tags": "entry-footer tags-links", "nav": "main-navigation", "bio": "author-info",
             "main": "site-main", "footer": "site-footer", "header": "site-header",
             "figure": "wp-caption aligncenter", "caption": "wp-caption-text"}
BLOCK_THEME = {"page": "wp-site-blocks", "title": "wp-block-post-title",
               "body": "entry-content wp-block-post-content is-layout-constrained",
               "article": "wp-block-group", "meta": "wp-block-group is-layout-flex",
               "related": "wp-block-query", "card": "wp-block-post",
               "excerpt": "wp-block-post-excerpt", "comments": "wp-block-comments",
               "comment": "wp-block-group", "tags": "taxonomy-post_tag wp-block-post-terms",
               "figure": "wp-block-image", "nav": "wp-block-navigation", "footer":
               "wp-block-template-part", "wrap": "wp-block-group is-layout-flow",
               "quote": "wp-block-pullquote", "ad": "wp-block-html"}
BLOGGER = {"article": "post hentry uncustomized-post-template", "title": "post-title entry-title",
           "body": "post-body entry-content", "meta": "date-header", "tags": "post-labels",
           "share": "post-share-buttons goog-inline-block", "sidebar": "column-right-outer",
           "widget": "widget", "comments": "comments", "comment": "comment-block",
           "main": "column-center-inner", "footer": "footer-outer", "page": "content-inner"}
GHOST = {"article": "article post", "title": "article-title", "body": "gh-content gh-canvas",
         "lead": "article-excerpt", "meta": "article-byline", "signup": "gh-subscribe",
         "related": "read-next", "card": "post-card", "excerpt": "post-card-excerpt",
         "header": "gh-head", "footer": "site-footer", "figure": "kg-card kg-image-card",
         "bio": "author-card"}


def _post(page, story, level="h1"):
    return semantic(page, "article", inserts.title_of(page, story.title, level),
                    inserts.meta(page, story), el("div", story_body(page, story, lead=False),
                                                  cls=page.cls("body")),
                    inserts.after_body(page, story), cls=page.cls("article"))


def blog(page):
    story = make_story(page.writer, page.rng, (3, 18))
    neighbours = el("div", [el("a", f"{page.label(name)}: {page.site.pool[i].title}",
                               href=page.link()) for i, name in enumerate(("previous", "next"))])
    body = around(page, columns(page, _post(page, story), neighbours,
                                chrome.related(page) if page.site.likes("related", 0.5) else None,
                                comments(page, 0.8)))
    return "article", *document(page, story.title, story.lead, "article", body)


def essay(page):
    """A platform for essays: one column, claps, hints to other essays by the author."""
    story = make_story(page.writer, page.rng, (5, 20))
    claps = el("div", el("button", page.writer.number()), el("button", page.label("share")))
    head = [inserts.title_of(page, story.title), el("h2", story.lead), inserts.meta(page, story), claps]
    article = el("article", el("section", head, story_body(page, story, lead=False)))
    more = el("div", el("h2", page.label("more") + " " + story.author), [
        el("div", el("a", el("h3", item.title), el("p", text), href=page.link()))
        for item, text in zip(page.site.pool[:4], page.site.long_teasers)])
    body = [chrome.header(page), el("div", article, claps, inserts.bio(page, story), more),
            chrome.footer(page)]
    return "article", *document(page, story.title, story.lead, "article", body)


def personal(page):
    """Written by hand: no classes, links on top and at the end."""
    story = make_story(page.writer, page.rng, (3, 15))
    links = el("p", [child for section in page.site.sections
                     for child in (el("a", section, href=page.link()), " | ")][:-1])
    texts = [paragraph(page, content) if kind == "p" else el("h3", content, gold=True)
             for kind, content in story.blocks if kind in ("p", "h")]
    body = [el("h1", story.title), links, el("hr"), texts, el("hr"),
            el("p", f"{story.author}, {story.date}. ", el("a", page.label("home"), href="/")),
            el("p", el("small", page.site.writer.notice("legal")))]
    return "article", *document(page, story.title, story.lead, "article", body)


def feed(page):
    """A short post with many long comments below."""
    story = make_story(page.writer, page.rng, (1, 3))
    post = el("div", el("h2", el("a", story.title, href=page.link())),
              el("div", with_inserts(page, story, story_body(page, story, lead=False, clean=True)),
                 cls=page.cls("body")),
              el("p", page.label("by", name=story.author), " ", story.date), cls=page.cls("article"))
    body = around(page, columns(page, post, comments(page, 1.0)))
    return "article", *document(page, story.title, story.lead, "article", body)


FAMILIES = (
    Family("wordpress-classic", "train", blog, "plain", WORDPRESS, "WordPress 5.8"),
    Family("wordpress-blocks", "test", blog, "plain", BLOCK_THEME, "WordPress 6.4"),
    Family("blogger", "train", feed, "plain", BLOGGER, "blogger"),
    Family("ghost", "test", blog, "plain", GHOST, "Ghost 5.7"),
    Family("essay-platform", "train", essay, "short"),
    Family("personal", "test", personal, "none"),
    Family("hand-written", "train", personal, "none"),
)
