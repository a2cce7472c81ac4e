"""A made-up site: what its pages have in common, whatever they are about."""
import random

from .naming import Naming
from .prose import Writer
from .stories import make_items

HOST_WORDS = (
    ("harbour", "valley", "river", "north", "island", "meadow", "bridge", "market", "garden",
     "lantern", "morning", "copper", "willow", "granite", "silver", "maple"),
    ("courier", "herald", "notes", "gazette", "corner", "journal", "works", "board", "pages",
     "supply", "guide", "kitchen", "forum", "studio", "letters", "post"))
# Sections of a menu, teasers that come again on each page.
POOL = 14


def host_name(rng, number):
    """Host and title of the site; `number` keeps hosts apart."""
    words = [rng.choice(choices) for choices in HOST_WORDS]
    return f"{words[0]}-{words[1]}-{number}.example", " ".join(words).title()


class Site:
    """`rng` is of the site: what is drawn from it is the same on all of its pages."""

    def __init__(self, lexicon, family, number, seed, twin=None):
        """`number` keeps hosts apart; sites with the same `twin` have the same parts."""
        self._seed = f"{seed} site {number if twin is None else twin}"
        self.rng = random.Random(self._seed)
        self.lexicon = lexicon
        self.family = family
        self.host, self.title = host_name(self.rng, number)
        self.cls = Naming(self.rng, family.style, family.names)
        self.writer = Writer(lexicon, self.rng)
        self.is_semantic = self.rng.random() < 0.6
        self.depth = self.rng.choice((0, 0, 1, 2, 4))
        self.newline = self.rng.choice(("\n", "\n", ""))
        self.sections = [self.writer.word("topic") for _ in range(self.rng.randint(5, 8))]
        self.pool = make_items(self.writer, self.rng, (POOL, POOL))
        self.long_teasers = [self.writer.paragraph("news", 2, 4) for _ in range(POOL)]

    def likes(self, part, share):
        """Whether the site has a part at all; `share` of sites do."""
        return self._chance_of(part).random() < share

    def choose(self, part, *choices):
        """One of the choices, the same on all pages."""
        return self._chance_of(part).choice(choices)

    def _chance_of(self, part):
        # Not self.rng: the order in which pages ask must not matter.
        return random.Random(f"{self._seed} {part}")


class Page:
    """A page in the making: `rng` and `writer` are its own."""

    def __init__(self, site, number, seed):
        self.site = site
        self.number = number
        self.rng = random.Random(f"{seed} page {site.host} {number}")
        self.writer = Writer(site.lexicon, self.rng)
        self.cls = site.cls

    def label(self, kind, **facts):
        return self.writer.label(kind, **facts)

    def link(self):
        """Somewhere on the site."""
        topic = self.rng.choice(("news", "read", "item", "p", "story", "t"))
        return f"/{topic}/{self.rng.randint(100, 99999)}"

    def chance(self, share):
        return self.rng.random() < share
