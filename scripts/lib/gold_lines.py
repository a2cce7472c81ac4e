"""Which lines of a text are gold and which are residue, by what the page should
come out as.

Lines are compared as their words: NFKC, without case, marks and spacing, so that
quotation marks, bullets and invisible characters make no difference.

With a gold text a line is gold if
  * its words are a line of the gold, or
  * it has MIN_LETTERS letters or more and its words stand in the gold one after
    the other, or
  * it has MIN_MIXED letters or more and at least half of its runs of RUN letters
    stand in the gold: lines are cut elsewhere there, or a note is in the middle;
else it is residue. So a label such as "Share" is not gold because the word
occurs in a sentence, and is gold where the gold has it as a line. A line that the
page has more often than the gold is residue from then on: it was there once too
often.

With segments only, a line is gold if it holds, or is part of, a segment that must
be there, residue if it holds or is one that must not be there, and else unknown.
"""
import math
import re
import unicodedata
from collections import Counter

GOLD, RESIDUE, UNKNOWN = "gold", "residue", "unknown"
MIN_LETTERS = 20
MIN_MIXED = 40
RUN = 12
WORD = re.compile(r"[\w\u0300-\u036f]+")


def fold(line):
    """The words of a line, one space between and none at the ends."""
    if not line.isascii():
        line = "".join(c for c in unicodedata.normalize("NFKC", line)
                       if unicodedata.category(c) != "Cf")
    return " ".join(WORD.findall(line.casefold()))


def _letters(folded):
    return folded.replace(" ", "")


def _is_long(folded):
    return len(_letters(folded)) >= MIN_LETTERS


def _has_words(text, part):
    return f" {part} " in f" {text} "


class GoldText:
    """Judges the lines of a page whose whole text is known."""

    def __init__(self, text):
        folded = [fold(line) for line in text.split("\n")]
        self._lines = Counter(folded)
        self._words = " ".join(filter(None, folded))
        self._letters = _letters(self._words)

    def judge(self, line):
        """GOLD or RESIDUE; UNKNOWN for a line without a word."""
        words = fold(line)
        if not words:
            return UNKNOWN
        if words in self._lines:
            return GOLD
        if _is_long(words) and _has_words(self._words, words):
            return GOLD
        letters = _letters(words)
        return GOLD if len(letters) >= MIN_MIXED and self._is_mostly_here(letters) else RESIDUE

    def count(self, words):
        """How often a folded line may be there: as often as in the gold, where short
        ones count as lines only, and once if it is not as it is in the gold."""
        if not _is_long(words):
            return max(1, self._lines[words])
        return max(1, f" {self._words} ".count(f" {words} "))

    def _is_mostly_here(self, letters):
        starts = range(0, len(letters) - RUN + 1, RUN // 2)
        found = sum(letters[at:at + RUN] in self._letters for at in starts)
        return 2 * found >= len(starts)


class GoldSegments:
    """Judges the lines of a page of which only some segments are known."""

    def __init__(self, must, mustnot):
        self._must = [fold(segment) for segment in must]
        self._mustnot = [fold(segment) for segment in mustnot]

    def judge(self, line):
        words = fold(line)
        if not words:
            return UNKNOWN
        is_long = _is_long(words)
        if any(_has_words(words, segment) or (is_long and _has_words(segment, words))
               for segment in self._must):
            return GOLD
        return RESIDUE if any(_has_words(words, s) for s in self._mustnot) else UNKNOWN

    def count(self, words):
        """How often a folded line may be there: segments do not tell."""
        del words
        return math.inf


def judge_of(page):
    """The judge of a PageCase's lines."""
    return GoldText(page.text) if page.text is not None else GoldSegments(page.must, page.mustnot)


def judge_lines(judge, lines):
    """[kind] of all lines of one text."""
    seen, kinds = Counter(), []
    for line in lines:
        kind, words = judge.judge(line), fold(line)
        seen[words] += 1
        surplus = kind == GOLD and seen[words] > judge.count(words)
        kinds.append(RESIDUE if surplus else kind)
    return kinds
