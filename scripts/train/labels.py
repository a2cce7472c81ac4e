"""Which blocks of a page are content, by its gold text.

First those of which at least half is in the gold (alignment.py); then blocks are
flipped, the longest first, wherever that brings the bag of words of the content
nearer to that of the gold: gold texts leave out and reorder, and what counts in
the end is how close a selection of blocks can come.
"""
import hashlib
import json
from collections import Counter
from multiprocessing import Pool
from pathlib import Path

from alignment import shares_in_gold
from words import is_unspaced, split_words

MOST_PASSES = 3
# Characters of unspaced scripts are too common to be told apart one by one.
UNSPACED_GRAM = 3


class Selection:
    """Some blocks of a page, and the F1 of their bag of items."""

    def __init__(self, blocks, gold, chosen):
        self._blocks = [Counter(block) for block in blocks]
        self._sizes = [len(block) for block in blocks]
        self._gold = Counter(gold)
        self.chosen = list(chosen)
        self._bag = Counter()
        for bag, is_in in zip(self._blocks, chosen):
            if is_in:
                self._bag.update(bag)
        self._size = self._bag.total()
        self._shared = (self._bag & self._gold).total()

    def _f1(self, shared, size):
        both = size + self._gold.total()
        return 2 * shared / both if both else 1.0

    def _after_flip(self, block):
        """(shared, size) if the block came in or went out."""
        sign = -1 if self.chosen[block] else 1
        shared = self._shared
        for item, count in self._blocks[block].items():
            if wanted := self._gold[item]:
                now = self._bag[item]
                shared += min(now + sign * count, wanted) - min(now, wanted)
        return shared, self._size + sign * self._sizes[block]

    def flip_if_better(self, block):
        shared, size = self._after_flip(block)
        if self._f1(shared, size) <= self._f1(self._shared, self._size) + 1e-9:
            return False
        change = self._bag.subtract if self.chosen[block] else self._bag.update
        change(self._blocks[block])
        self.chosen[block] = not self.chosen[block]
        self._shared, self._size = shared, size
        return True


def flip_greedily(blocks, gold, chosen):
    """The flags `chosen` after all flips that help; `blocks` are lists of items."""
    selection = Selection(blocks, gold, chosen)
    longest_first = sorted((i for i in range(len(blocks)) if blocks[i]),
                           key=lambda i: -len(blocks[i]))
    for _ in range(MOST_PASSES):
        if not any([selection.flip_if_better(i) for i in longest_first]):
            break
    return selection.chosen


def _grams(words):
    if not words:
        return []
    return [tuple(words[i:i + UNSPACED_GRAM])
            for i in range(max(1, len(words) - UNSPACED_GRAM + 1))]


def label_blocks(texts, gold_text):
    """[bool] for the texts of the blocks of a page."""
    blocks = [split_words(text) for text in texts]
    gold = split_words(gold_text)
    chosen = [share >= 0.5 for share in shares_in_gold(blocks, gold)]
    if is_unspaced(gold):
        blocks = [_grams(block) for block in blocks]
        gold = [gram for line in gold_text.split("\n") for gram in _grams(split_words(line))]
    return flip_greedily(blocks, gold, chosen)


def _definition():
    """Changes with the definition of the labels, as far as these scripts have it."""
    scripts = Path(__file__).resolve().parents[1]
    return b"".join((scripts / name).read_bytes()
                    for name in ("lib/words.py", "train/alignment.py", "train/labels.py"))


def _key(definition, texts, gold_text):
    content = json.dumps([texts, gold_text]).encode()
    return hashlib.sha256(definition + content).hexdigest()[:32]


def _label_as_text(arguments):
    return "".join("01"[is_in] for is_in in label_blocks(*arguments))


def label_pages(pages, cache):
    """[[bool]] for [(texts, gold text)]. `cache` is a file: labels depend on
    nothing else, and take minutes."""
    known = json.loads(cache.read_text()) if cache.exists() else {}
    definition = _definition()
    keys = [_key(definition, *page) for page in pages]
    missing = [i for i, key in enumerate(keys) if key not in known]
    with Pool() as pool:
        fresh = pool.map(_label_as_text, [pages[i] for i in missing], chunksize=8)
    known.update(zip((keys[i] for i in missing), fresh))
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_text(json.dumps({key: known[key] for key in sorted(set(keys))}, indent=0))
    return [[flag == "1" for flag in known[key]] for key in keys]
