"""Forums and sites of questions and answers: who, when and what of each post is gold."""
from .. import chrome
from ..head import document
from ..markup import el
from ..stories import make_posts
from .family import Family, around

PHPBB = {"post": "post has-profile bg2", "postbody": "postbody", "user": "postprofile",
         "signature": "signature", "page": "wrap", "main": "page-body", "nav": "linklist navlinks"}
XENFORO = {"post": "message message--post", "postbody": "message-body", "user": "message-user",
           "signature": "message-signature", "main": "p-body-content", "page": "p-body-inner",
           "vote": "reactionsBar", "nav": "p-nav-list", "quote": "bbCodeBlock bbCodeBlock--quote"}
VBULLETIN = {"post": "tborder", "postbody": "alt1", "user": "alt2", "signature": "smallfont",
             "quote": "quotebox", "nav": "vbmenu_control"}
DISCOURSE = {"post": "topic-body crawler-post", "postbody": "post", "user": "creator",
             "vote": "post-likes", "main": "wrap", "nav": "topic-category"}


def _quote(page, post):
    if not post.quoted:
        return None
    return el("blockquote", el("cite", page.label("wrote", name=post.quoted[0]), gold=True),
              el("p", post.quoted[1], gold=True), cls=page.cls("quote"))


def _text(page, post):
    return el("div", _quote(page, post), [el("p", text, gold=True) for text in post.paragraphs],
              cls=page.cls("postbody"))


def _signature(page):
    if not page.site.likes("signatures", 0.4) or page.chance(0.5):
        return None
    return el("div", page.rng.choice(page.site.long_teasers).split(". ")[0],
              cls=page.cls("signature"))


def _profile(page, post):
    """The name is gold; what else is known of a member is not."""
    rank = el("span", page.label("posts", n=page.writer.number(3, 900)))
    joined = el("span", page.label("joined", date=page.writer.date()))
    return el("div", el("a", post.author, href=page.link(), gold=True), el("div", rank, " ", joined),
              cls=page.cls("user"))


def _tools(page):
    names = page.site.choose("tools", ("reply", "report"), ("reply",), ("share", "report", "reply"))
    return el("div", [el("a", page.label(name), href="#") for name in names],
              el("span", page.writer.number(0, 40)), cls=page.cls("vote"))


def _thread(page, title, posts):
    replies = el("div", el("a", page.label("reply"), href="#reply"),
                 el("span", page.label("views", n=page.writer.number(90, 9000))))
    similar = el("div", el("h3", page.label("related")),
                 el("ul", [el("li", el("a", item.title, href=page.link()))
                           for item in page.site.pool[:6]]))
    body = around(page, chrome.crumbs(page, page.site.sections[0], title),
                  el("div", el("h1", title), replies, posts, replies, similar, cls=page.cls("main")))
    return "forum", *document(page, title, title, "website", body)


def board(page):
    """Posts as boxes: the member beside the text."""
    posts = [el("div", _profile(page, post), el("div", el("time", post.date, gold=True),
                                                _text(page, post), _signature(page), _tools(page)),
                cls=page.cls("post"), id=f"post-{page.rng.randint(1000, 9999)}")
             for post in make_posts(page.writer, page.rng)]
    return _thread(page, page.writer.line("headlines"), posts)


def table_board(page):
    """Posts as tables: a row for the date, then the member and the text side by side."""
    posts = [el("table", el("tr", el("td", post.date, gold=True, colspan="2")),
                el("tr", el("td", _profile(page, post), width="175", cls=page.cls("user")),
                   el("td", _text(page, post), _signature(page), cls=page.cls("postbody"))),
                cls=page.cls("post")) for post in make_posts(page.writer, page.rng)]
    return _thread(page, page.writer.line("headlines"), posts)


def stream(page):
    """Posts in one column, name and date above each."""
    posts = [el("div", el("div", el("span", post.author, gold=True), " ",
                          el("time", post.date, gold=True), cls=page.cls("user")),
                _text(page, post), _tools(page), cls=page.cls("post"))
             for post in make_posts(page.writer, page.rng)]
    return _thread(page, page.writer.line("headlines"), posts)


def _answer(page, post, question=False):
    """Votes beside the text, who and when below; remarks under that."""
    card = el("div", el("span", post.date), " ", el("a", post.author, href=page.link()),
              page.writer.number(1, 900), cls=page.cls("user"))
    remarks = [el("li", text, gold=True) for text in page.writer.sentences("chat", 0, 3)] \
        if not question else []
    return el("div", el("div", el("button", "▲"), page.writer.number(0, 99), el("button", "▼"),
                        cls=page.cls("vote")),
              el("div", [el("p", text, gold=True) for text in post.paragraphs], _tools(page), card,
                 el("ul", remarks) if remarks else None, cls=page.cls("postbody")),
              cls=page.cls("post"))


def question(page):
    title = page.writer.line("headlines")
    first, *others = make_posts(page.writer, page.rng, count=(2, 8))
    linked = el("div", el("h4", page.label("related")),
                [el("div", el("a", item.title, href=page.link())) for item in page.site.pool[:8]],
                cls=page.cls("sidebar"))
    body = around(page, el("div", el("h1", el("a", title, href="#")), _answer(page, first, True),
                           el("h2", page.label("answers", n=len(others))),
                           [_answer(page, post) for post in others], cls=page.cls("main")), linked)
    return "forum", *document(page, title, title, "website", body)


FAMILIES = (
    Family("phpbb", "train", board, "plain", PHPBB, "phpBB"),
    Family("xenforo", "test", board, "plain", XENFORO),
    Family("vbulletin", "train", table_board, "plain", VBULLETIN, "vBulletin 3.8"),
    Family("discourse", "train", stream, "plain", DISCOURSE, "Discourse 3.2"),
    Family("thread-app", "test", stream, "hashed"),
    Family("questions", "train", question),
    Family("question-board", "test", question, "element"),
)
