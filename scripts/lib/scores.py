"""Figures of the field for extracted text against gold text.

  word     bags of lower-cased words: precision, recall, F1 of a page, then the
           mean over pages (the metric of the WCXB benchmark)
  char4    the same with bags of 4 neighbouring letters and digits: fair to
           scripts that put no spaces between words
  segment  snippets that must and must not be in the text, white space squeezed:
           counts pooled over pages, then F1 (trafilatura's benchmark)
"""
import re
import unicodedata
from collections import Counter

WORD = re.compile(r"\w+")
GRAM = 4


def _ratio(part, whole):
    return part / whole if whole else 0.0


def bag_scores(predicted, gold):
    """(precision, recall, F1) of two Counters."""
    if not gold:
        return (0.0, 0.0, 0.0) if predicted else (1.0, 1.0, 1.0)
    shared = (predicted & gold).total()
    precision, recall = _ratio(shared, predicted.total()), shared / gold.total()
    return precision, recall, _ratio(2 * precision * recall, precision + recall)


def words(text):
    return Counter(WORD.findall(text.lower()))


def grams(text):
    letters = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).lower()))
    if not letters:
        return Counter()
    return Counter(letters[i:i + GRAM] for i in range(max(1, len(letters) - GRAM + 1)))


def squeeze(text):
    return " ".join(text.split())


def broken_snippets(text, must, mustnot):
    """(must that are missing, mustnot that are there)."""
    haystack = squeeze(text)
    return ([s for s in must if squeeze(s) not in haystack],
            [s for s in mustnot if squeeze(s) in haystack])


class Tally:
    """Sums up pages; figures() gives what the docstring above names, as far as
    the pages had something to compare with."""

    def __init__(self):
        self.pages = 0
        self._bags = {"word": [], "char4": []}
        self._counts = Counter()

    def add(self, text, page):
        """`page` has .text (gold, or None), .must and .mustnot (or None)."""
        self.pages += 1
        if page.text is not None:
            self._bags["word"].append(bag_scores(words(text), words(page.text)))
            self._bags["char4"].append(bag_scores(grams(text), grams(page.text)))
        if page.must or page.mustnot:
            missing, there = broken_snippets(text, page.must, page.mustnot)
            self._counts.update(tp=len(page.must) - len(missing), fn=len(missing),
                                fp=len(there), tn=len(page.mustnot) - len(there))

    def figures(self):
        found = {"pages": self.pages}
        for name, scores in self._bags.items():
            for i, part in enumerate(("precision", "recall", "f1")):
                if scores:
                    found[f"{name}_{part}"] = sum(s[i] for s in scores) / len(scores)
        tp, fp, fn = (self._counts[key] for key in ("tp", "fp", "fn"))
        if self._counts:
            found["segment_precision"] = _ratio(tp, tp + fp)
            found["segment_recall"] = _ratio(tp, tp + fn)
            found["segment_f1"] = _ratio(2 * tp, 2 * tp + fp + fn)
        return found
