"""Recipes, galleries and videos: pages with a special body, or hardly any text."""
from .. import chrome, inserts
from ..body import paragraph, semantic
from ..comments import comments
from ..head import document
from ..markup import el
from ..stories import make_story
from .family import Family, around, columns

RECIPE = {"body": "entry-content", "article": "post hentry", "card": "wprm-recipe-container",
          "list": "wprm-recipe-ingredients", "title": "entry-title", "comments": "comments-area"}


def _card(page):
    """The recipe itself: facts are not gold, what is needed and what to do are."""
    writer = page.writer
    facts = el("div", page.label("minutes", n=writer.number(10, 90)), " ",
               el("button", page.label("print")), cls=page.cls("meta"))
    foods = [el("li", f"{page.rng.randint(1, 500)} g {writer.word('food')}", gold=True)
             for _ in range(page.rng.randint(4, 10))]
    steps = [el("li", line, gold=True) for line in writer.sentences("steps", 3, 9)]
    return el("div", facts, el("h3", page.label("ingredients"), gold=True),
              el("ul", foods, cls=page.cls("list")),
              el("h3", page.label("preparation"), gold=True), el("ol", steps), cls=page.cls("card"))


def recipe(page):
    story = make_story(page.writer, page.rng, (1, 6))
    intro = [paragraph(page, content) for kind, content in story.blocks if kind == "p"]
    figure = inserts.figure(page, story)
    article = semantic(page, "article", inserts.title_of(page, story.title),
                       inserts.meta(page, story),
                       el("div", intro[:2], figure, intro[2:], _card(page), cls=page.cls("body")),
                       inserts.after_body(page, story), cls=page.cls("article"))
    body = around(page, columns(page, article, chrome.related(page), comments(page, 0.7)))
    return "article", *document(page, story.title, story.lead, "article", body)


def gallery(page):
    """Pictures with captions and one paragraph, which alone is gold."""
    story = make_story(page.writer, page.rng, (1, 2))
    text = el("div", [paragraph(page, content) for kind, content in story.blocks if kind == "p"],
              cls=page.cls("body"))
    figures = [inserts.figure(page, story) for _ in range(page.rng.randint(4, 14))]
    article = semantic(page, "article", inserts.title_of(page, story.title),
                       inserts.meta(page, story), text, figures, cls=page.cls("article"))
    body = around(page, columns(page, article, chrome.related(page)))
    return "article", *document(page, story.title, story.lead, "article", body)


def video(page):
    """A player, what is in the video, and what to watch next."""
    story = make_story(page.writer, page.rng, (1, 2))
    text = el("div", [el("p", content, gold=True) for kind, content in story.blocks if kind == "p"],
              cls=page.cls("body"))
    queue = el("div", el("h3", page.label("next")), [
        el("div", el("a", item.title, href=page.link()),
           el("span", page.label("views", n=page.writer.number(100, 90000))), cls=page.cls("card"))
        for item in page.site.pool])
    main = el("div", el("div", el("span", page.label("video")), id="player"),
              el("h1", story.title), inserts.meta(page, story), inserts.share(page), text,
              comments(page, 0.8))
    body = around(page, el("div", main, queue, cls=page.cls("page")))
    return "article", *document(page, story.title, story.lead, "video.other", body)


FAMILIES = (
    Family("recipe-blog", "train", recipe, "plain", RECIPE, "WordPress 6.2"),
    Family("recipe-app", "test", recipe, "camel"),
    Family("gallery", "train", gallery),
    Family("video", "test", video),
)
