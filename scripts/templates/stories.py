"""What pages are about, before any template: all text, no markup."""
from dataclasses import dataclass, field


@dataclass
class Story:
    title: str
    lead: str
    blocks: list     # [(kind, text or [text])]: p, h, list, quote, code, table
    author: str
    date: str
    topic: str
    tags: list


@dataclass
class Post:
    author: str
    date: str
    paragraphs: list
    quoted: tuple | None = None   # (who, what): of an earlier post


@dataclass
class Item:
    title: str
    text: str
    price: str = ""


@dataclass
class Product:
    title: str
    price: str
    paragraphs: list
    features: list
    specs: list      # [(name, value)]
    reviews: list = field(default_factory=list)   # [Post]


def _blocks(writer, rng, kind, paragraphs, headings):
    blocks, since = [], 0
    for _ in range(paragraphs):
        if headings and since > 2 and rng.random() < 0.4:
            blocks.append(("h", writer.line("headlines")))
            since = 0
        blocks.append(("p", writer.paragraph(kind, 1, 5)))
        since += 1
        if rng.random() < 0.05:
            blocks.append(("list", writer.sentences(kind, 3, 6)))
        if rng.random() < 0.04:
            blocks.append(("quote", writer.paragraph(kind, 1, 2)))
    return blocks


def make_story(writer, rng, length=(4, 22)):
    return Story(title=writer.line("headlines"), lead=writer.paragraph("news", 1, 2),
                 blocks=_blocks(writer, rng, "news", rng.randint(*length), rng.random() < 0.5),
                 author=writer.word("name"), date=writer.date(), topic=writer.word("topic"),
                 tags=[writer.word("topic") for _ in range(rng.randint(2, 5))])


def _code(writer, rng):
    lines = []
    for _ in range(rng.randint(2, 6)):
        option = writer.fill("{option}")
        lines.append(rng.choice((f"$ run --{option.replace('_', '-')} {rng.randint(1, 64)}",
                                 f"{option} = {rng.randint(1, 4096)}",
                                 f"config.set('{option}', {rng.randint(1, 64)})")))
    return "\n".join(lines)


def make_manual(writer, rng):
    """A page of documentation."""
    blocks = []
    for _ in range(rng.randint(2, 6)):
        blocks.append(("h", writer.line("headlines")))
        for _ in range(rng.randint(1, 3)):
            blocks.append(("p", writer.paragraph("guide", 1, 4)))
        if rng.random() < 0.6:
            blocks.append(("code", _code(writer, rng)))
        if rng.random() < 0.4:
            blocks.append(("list", writer.sentences("guide", 2, 5)))
        if rng.random() < 0.25:
            blocks.append(("table", [[writer.fill("{option}"), writer.line("guide")]
                                     for _ in range(rng.randint(2, 6))]))
    return Story(title=writer.line("headlines"), lead=writer.paragraph("guide", 1, 3),
                 blocks=blocks, author=writer.word("name"), date=writer.date(),
                 topic=writer.word("topic"), tags=[])


def make_posts(writer, rng, kind="chat", count=(2, 14)):
    posts = []
    for _ in range(rng.randint(*count)):
        quoted = None
        if posts and rng.random() < 0.25:
            earlier = rng.choice(posts)
            quoted = (earlier.author, earlier.paragraphs[0])
        other = "news" if rng.random() < 0.25 else kind
        posts.append(Post(writer.word("name"), writer.date(),
                          [writer.paragraph(rng.choice((kind, other)), 1, 4)
                           for _ in range(rng.choice((1, 1, 1, 2, 3)))], quoted))
    return posts


def make_items(writer, rng, count=(6, 24), priced=False):
    sentences = rng.choice(((0, 0), (1, 1), (1, 2), (1, 3)))
    kind = "shop" if priced else "news"
    return [Item(writer.word("good") if priced else writer.line("headlines"),
                 writer.paragraph(kind, *sentences),
                 make_price(rng) if priced else "") for _ in range(rng.randint(*count))]


def make_price(rng):
    return rng.choice(("€ {}.{}", "{}.{} €", "${}.{}")).format(
        rng.randint(3, 400), rng.choice(("00", "50", "90", "99")))


def make_product(writer, rng):
    specs = [(writer.word("topic"), f"{rng.randint(2, 400)} {unit}")
             for unit in rng.sample(("mm", "g", "cm", "W", "V", "ml"), rng.randint(2, 6))]
    return Product(title=f"{writer.word('good')} {rng.choice('ABKMX')}{rng.randint(10, 99)}",
                   price=make_price(rng),
                   paragraphs=[writer.paragraph("shop", 1, 4) for _ in range(rng.randint(1, 5))],
                   features=writer.sentences("shop", 0, 6), specs=specs,
                   reviews=make_posts(writer, rng, "shop", (0, 5)))
