"""What a site calls the parts of its pages: classes as different makers write them."""
import string

# Words that sites use for a part; one is chosen for a site.
WORDS = {
    "page": ("page", "site", "wrapper", "container", "layout", "root"),
    "header": ("header", "masthead", "site-header", "top-bar", "page-head"),
    "nav": ("nav", "main-menu", "navigation", "navbar", "menu-primary"),
    "mega": ("mega-menu", "dropdown", "submenu", "flyout"),
    "crumbs": ("breadcrumb", "breadcrumbs", "path", "you-are-here"),
    "main": ("main", "content-area", "primary", "center", "main-column"),
    "article": ("article", "post", "story", "entry", "news-item", "single"),
    "title": ("title", "headline", "post-title", "article-title", "heading"),
    "meta": ("meta", "byline", "post-meta", "info", "article-info"),
    "lead": ("lead", "intro", "standfirst", "summary", "teaser-text", "perex"),
    "body": ("body", "content", "article-body", "text", "story-text", "post-content", "copy"),
    "share": ("share", "social-share", "sharing", "share-tools", "social-links"),
    "ad": ("ad", "advert", "banner", "ad-slot", "promo", "dfp"),
    "also": ("read-also", "inline-related", "more-on", "see-also", "related-inline"),
    "signup": ("newsletter", "subscribe", "signup-box", "mailing"),
    "bio": ("author-box", "author-bio", "about-author", "contributor"),
    "tags": ("tags", "tag-list", "keywords", "topics"),
    "figure": ("figure", "image", "media", "photo", "picture"),
    "caption": ("caption", "legend", "photo-credit", "image-text"),
    "quote": ("pullquote", "quote", "blockquote", "highlight"),
    "related": ("related", "recommended", "more-stories", "similar", "also-like"),
    "card": ("card", "teaser", "item", "tile", "entry-preview"),
    "excerpt": ("excerpt", "teaser-text", "description", "dek"),
    "sidebar": ("sidebar", "aside", "secondary", "rail", "right-column"),
    "widget": ("widget", "box", "block", "panel", "module"),
    "list": ("list", "items", "feed", "stream"),
    "comments": ("comments", "discussion", "comment-section", "responses", "feedback"),
    "comment": ("comment", "comment-item", "response", "remark"),
    "commenter": ("comment-author", "user", "nick", "commenter"),
    "consent": ("cookie-banner", "consent", "cmp", "gdpr", "privacy-notice"),
    "modal": ("modal", "popup", "overlay", "dialog", "lightbox"),
    "paywall": ("paywall", "premium", "subscriber-wall", "plus-teaser"),
    "footer": ("footer", "site-footer", "colophon", "bottom"),
    "button": ("button", "btn", "cta", "link-button"),
    "section": ("section", "row", "band", "stripe", "area"),
    "price": ("price", "amount", "cost"),
    "specs": ("specs", "attributes", "data-sheet", "properties"),
    "post": ("post", "message", "reply", "topic-post"),
    "postbody": ("post-body", "message-content", "cooked", "post-text"),
    "user": ("user-info", "poster", "member", "author-card"),
    "signature": ("signature", "sig"),
    "vote": ("votes", "score", "rating", "likes"),
    "wrap": ("inner", "wrap", "grid", "col", "holder", "box-inner"),
}
UTILITIES = ("flex", "mt-4", "mb-6", "px-2", "py-8", "text-lg", "text-sm", "w-full", "grid",
             "gap-4", "max-w-xl", "leading-7", "font-bold", "hidden", "block", "rounded")
STYLES = ("plain", "plain", "prefixed", "element", "camel", "short", "hashed", "module",
          "utility", "none")


def _camel(words):
    first, *others = words.split("-")
    return first + "".join(other.capitalize() for other in others)


class Naming:
    """The classes of one site. `names` are those that its maker fixed (a content
    system's), {part: class}; all others follow the style."""

    def __init__(self, rng, style=None, names=None):
        self._rng = rng
        self._style = style or rng.choice(STYLES)
        self._prefix = "".join(rng.choices(string.ascii_lowercase, k=rng.randint(1, 3)))
        self._names = dict(names or {})

    def __call__(self, part):
        if part not in self._names:
            self._names[part] = getattr(self, f"_{self._style}")(part)
        return self._names[part]

    def _word(self, part):
        return self._rng.choice(WORDS[part])

    def _code(self, letters, count):
        return "".join(self._rng.choices(letters, k=count))

    def _plain(self, part):
        return self._word(part)

    def _prefixed(self, part):
        return f"{self._prefix}-{self._word(part)}"

    def _element(self, part):
        return f"{self._prefix}__{self._word(part)} {self._prefix}__{self._word(part)}--default"

    def _camel(self, part):
        return _camel(self._word(part))

    def _short(self, part):
        return f"{self._word(part)[:3]}{self._rng.randint(1, 9)}"

    def _hashed(self, part):
        return f"css-{self._code(string.ascii_lowercase + string.digits, 6)}"

    def _module(self, part):
        name = _camel(self._word(part))
        return f"{name[0].upper()}{name[1:]}_root__{self._code(string.ascii_letters, 5)}"

    def _utility(self, part):
        return " ".join(self._rng.sample(UTILITIES, self._rng.randint(1, 4)))

    def _none(self, part):
        return None
