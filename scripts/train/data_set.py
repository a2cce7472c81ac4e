"""The pages to learn from, and which of them belong together.

Pages of one site look alike, so what is learnt from some must never be judged by
the others: folds are of sites, over all sets.
"""
import hashlib
from collections import Counter
from dataclasses import dataclass, field, replace

import page_sets


def is_made_up(site):
    """Whether it is of scripts/make_pages: a domain that nobody can have."""
    return site.endswith(".example")


@dataclass
class Example:
    page: page_sets.PageCase   # its id has the set's name in front
    set_name: str
    site: str
    digest: str                # of all that is known of it: page, URL and gold
    fold: int = -1
    layout: object = None      # feature_runs.Layout
    labels: list = field(default_factory=list)   # [bool], if it has a gold text
    gold_words: float = 0.0

    @property
    def has_text(self):
        return self.page.text is not None


def _digest(page):
    digest = hashlib.sha256(page.path.read_bytes())
    digest.update(repr((page.id, page.url, page.type, page.text, page.must,
                        page.mustnot)).encode())
    return digest.hexdigest()


def read_examples(folders, limit=None):
    examples = []
    for folder in folders:
        name = folder.resolve().name
        for page in page_sets.read_set(folder, limit):
            page = replace(page, id=f"{name}/{page.id}")
            if page.text is not None or page.must or page.mustnot:
                examples.append(Example(page, name, page.site, _digest(page)))
    return examples


def assign_folds(examples, count):
    """Sites in an order of chance (their hashes), dealt out the largest first, so
    that folds are of one size and a set's pages in all of them. Made-up sites come
    last: with them or without, the folds of all others are the same."""
    sizes = Counter(example.site for example in examples)
    in_order = sorted(sizes, key=lambda site: hashlib.sha256(site.encode()).digest())
    filled = [0] * count
    fold_of = {}
    for site in sorted(in_order, key=lambda site: (is_made_up(site), -sizes[site])):
        fold_of[site] = filled.index(min(filled))
        filled[fold_of[site]] += sizes[site]
    for example in examples:
        example.fold = fold_of[example.site]


def fingerprint(examples):
    """SHA-256 over the examples, in whatever order."""
    return hashlib.sha256("".join(sorted(e.digest for e in examples)).encode()).hexdigest()
