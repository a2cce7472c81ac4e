"""Figures of the field for extracted text against gold text.

  word      bags of lower-cased words: precision, recall, F1 of a page, then the
            mean over pages (the metric of the WCXB benchmark)
  char4     the same with bags of 4 neighbouring letters and digits: fair to
            scripts that put no spaces between words
  shingle4  bags of 4 words in a row, as they are written: mean precision of the
            pages that gave text, mean recall of those that have some in the gold,
            F1 of these two (the article-extraction-benchmark)
  segment   snippets that must and must not be in the text, white space squeezed:
            counts pooled over pages, then F1 and accuracy (trafilatura's benchmark)
  snippet   share of these found on a page that has a gold text as well, without
            case, then the mean; 1 if the page has none (WCXB's second metric)
"""
import re
import unicodedata
from collections import Counter, defaultdict

from words import is_unspaced, split_words

WORD = re.compile(r"\w+")
GRAM = 4
SHINGLE = 4


def _ratio(part, whole):
    return part / whole if whole else 0.0


def _mean(values):
    return _ratio(sum(values), len(values))


def _harmonic_mean(a, b):
    return _ratio(2 * a * b, a + b)


def bag_scores(predicted, gold):
    """(precision, recall, F1) of two Counters."""
    if not gold:
        return (0.0, 0.0, 0.0) if predicted else (1.0, 1.0, 1.0)
    shared = (predicted & gold).total()
    precision, recall = _ratio(shared, predicted.total()), shared / gold.total()
    return precision, recall, _harmonic_mean(precision, recall)


def words(text):
    return Counter(WORD.findall(text.lower()))


def grams(text):
    letters = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).lower()))
    if not letters:
        return Counter()
    return Counter(letters[i:i + GRAM] for i in range(max(1, len(letters) - GRAM + 1)))


def _shingles(text):
    found = WORD.findall(text)
    if not found:
        return Counter()
    return Counter(tuple(found[i:i + SHINGLE])
                   for i in range(max(1, len(found) - SHINGLE + 1)))


def page_f1(text, page):
    """What counts of a page with a gold text: the F1 of words, or of grams where
    words are not apart."""
    bag = grams if is_unspaced(split_words(page.text)) else words
    return bag_scores(bag(text), bag(page.text))[2]


def _share_found(snippets, text):
    text = text.lower()
    found = sum(snippet.lower() in text for snippet in snippets)
    return found / len(snippets) if snippets else 1.0


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
        self._shares = defaultdict(list)   # means over pages, by figure
        self._counts = Counter()

    def add(self, text, page):
        """`page` has .text (gold, or None), .must, .mustnot and .has_snippets."""
        self.pages += 1
        if page.text is not None:
            self._add_text(text, page.text)
        if page.has_snippets:
            missing, there = broken_snippets(text, page.must, page.mustnot)
            self._counts.update(tp=len(page.must) - len(missing), fn=len(missing),
                                fp=len(there), tn=len(page.mustnot) - len(there))
        if page.text is not None and page.has_snippets:
            self._shares["snippet_with"].append(_share_found(page.must, text))
            self._shares["snippet_without"].append(_share_found(page.mustnot, text))

    def merge(self, other):
        self.pages += other.pages
        self._counts.update(other._counts)
        for mine, theirs in ((self._bags, other._bags), (self._shares, other._shares)):
            for name, values in theirs.items():
                mine[name] += values

    def _add_text(self, text, gold):
        for name, bag in (("word", words), ("char4", grams)):
            self._bags[name].append(bag_scores(bag(text), bag(gold)))
        predicted, wanted = _shingles(text), _shingles(gold)
        shared = (predicted & wanted).total()
        for figure, whole in (("precision", predicted), ("recall", wanted)):
            shares = self._shares[f"shingle4_{figure}"]
            if whole:
                shares.append(shared / whole.total())

    def figures(self):
        found = {"pages": self.pages}
        for name, scores in self._bags.items():
            for i, part in enumerate(("precision", "recall", "f1")):
                if scores:
                    found[f"{name}_{part}"] = _mean([s[i] for s in scores])
        found |= {name: _mean(values) for name, values in self._shares.items()}
        if "shingle4_recall" in found:
            found["shingle4_f1"] = _harmonic_mean(found["shingle4_precision"],
                                                  found["shingle4_recall"])
        if self._counts:
            found |= self._segment_figures()
        return found

    def _segment_figures(self):
        tp, fp, fn = (self._counts[key] for key in ("tp", "fp", "fn"))
        return {"segment_precision": _ratio(tp, tp + fp),
                "segment_recall": _ratio(tp, tp + fn),
                "segment_f1": _ratio(2 * tp, 2 * tp + fp + fn),
                "segment_accuracy": _ratio(tp + self._counts["tn"], self._counts.total())}


def own_f1(text, page):
    """F1 of a single page: page_f1, or of its segments if there is no gold text."""
    if page.text is not None:
        return page_f1(text, page)
    tally = Tally()
    tally.add(text, page)
    return tally.figures().get("segment_f1", 1.0)


def tally_groups(pages, texts, groups_of):
    """{group: figures} over pages and their {id: text}; a page counts in all that
    `groups_of(page)` names."""
    tallies = defaultdict(Tally)
    for page in pages:
        own = Tally()
        own.add(texts[page.id], page)
        for group in groups_of(page):
            tallies[group].merge(own)
    return {group: tally.figures() for group, tally in tallies.items()}
