"""Sentences out of a lexicon: frames with slots, filled by chance."""
import re

SLOT = re.compile(r"\{(\w+)\}")
# What settings are called is English in manuals of all languages.
OPTIONS = ("cache_size", "max_threads", "log_level", "timeout", "base_url", "retry_count",
           "output_dir", "use_index", "batch_size", "verbose")
# A claim may hold a thing that holds nothing more.
DEEPEST = 4


class Writer:
    """Writes in one language. Words are dealt like cards: none comes again before
    all others did, so that two sentences of a page are rarely alike."""

    def __init__(self, lexicon, rng):
        self.lexicon = lexicon
        self._rng = rng
        self._decks = {}

    def _deal(self, name, cards):
        deck = self._decks.get(name)
        if not deck:
            deck = self._decks[name] = self._rng.sample(cards, len(cards))
        return deck.pop()

    def number(self, low=2, high=90):
        return self._local(self._rng.randint(low, high))

    def _local(self, number):
        return str(number).translate(str.maketrans("0123456789", self.lexicon.digits))

    def _slot(self, match):
        name = match[1]
        if name == "number":
            return self.number()
        if name == "year":
            return self._local(self._rng.randint(2008, 2025))
        if name == "option":
            return self._deal(name, OPTIONS)
        return self._deal(name, self.lexicon.words[name])

    def fill(self, frame):
        """`frame` with words in place of its slots."""
        for _ in range(DEEPEST):
            if "{" not in frame:
                break
            frame = SLOT.sub(self._slot, frame)
        return frame

    def _capitalized(self, text):
        for at, letter in enumerate(text):
            if letter.isalpha():
                upper = self.lexicon.capitals.get(letter, letter.upper())
                return text[:at] + upper + text[at + 1:]
        return text

    def line(self, kind):
        """A sentence or headline of a kind of text."""
        return self._capitalized(self.fill(self._deal(f"frames of {kind}",
                                                       self.lexicon.frames[kind])))

    def sentences(self, kind, fewest, most):
        return [self.line(kind) for _ in range(self._rng.randint(fewest, most))]

    def paragraph(self, kind="news", fewest=2, most=5):
        return self.lexicon.space.join(self.sentences(kind, fewest, most))

    def word(self, name):
        return self._capitalized(self._deal(name, self.lexicon.words[name]))

    def notice(self, kind, **facts):
        return self.lexicon.space.join(line.format(**facts)
                                       for line in self.lexicon.notices[kind])

    def label(self, kind, **facts):
        return self.lexicon.labels[kind].format(**facts)

    def date(self):
        return self.lexicon.date.format(
            day=self._local(self._rng.randint(1, 28)), month=self._rng.choice(self.lexicon.months),
            year=self._local(self._rng.randint(2012, 2025)))

    def clock(self):
        return self._local(self._rng.randint(7, 22)) + ":" + self._local(self._rng.randint(10, 59))
