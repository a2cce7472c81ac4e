"""Rows, labels and weights that a block forest is trained on.

A page's blocks weigh by their words, as they do in the page's F1, and pages alike:
a block weighs its words by the square root of the words of the text, so that long
texts count for more than short ones, but not in proportion.
"""
import math
from dataclasses import dataclass
from functools import partial

import numpy as np

from feature_runs import sampled_blocks
from soft_labels import adjust_weights, label_by_segments

FEWEST_WORDS = 30
# The heaviest blocks, this share of them, are cut down to the next.
HEAVIEST = 0.001


@dataclass
class Part:
    """Pages whose features were computed with one table of tokens."""
    examples: list
    rows: object   # feature_runs.Rows

    def pages(self):
        """(index, example, slice of the rows) of pages that have any."""
        for i, example in enumerate(self.examples):
            rows = slice(self.rows.starts[i], self.rows.starts[i + 1])
            if rows.stop > rows.start:
                yield i, example, rows


@dataclass
class Target:
    labels: np.ndarray    # 0..1
    weights: np.ndarray


def _weights(words, text_words, sampling, set_weight):
    return (words + 0.5) / math.sqrt(max(text_words, FEWEST_WORDS)) * sampling * set_weight


def target_of(example, set_weight, predict):
    """Labels and weights of the sampled blocks of a page. `predict()` gives a
    forest's opinion of them; it is asked where there is no whole text."""
    layout = example.layout
    chosen = sampled_blocks(len(layout.texts))
    words, sampling = layout.words[chosen], len(layout.texts) / len(chosen)
    if example.has_text:
        labels = np.array(example.labels, float)[chosen]
        return Target(labels, _weights(words, example.gold_words, sampling, set_weight))
    predicted = predict()
    text_words = float((words * predicted).sum()) * sampling
    weights = _weights(words, text_words, sampling, set_weight)
    labels, known = label_by_segments(example.page, [layout.texts[i] for i in chosen], predicted)
    return Target(labels, adjust_weights(weights, known))


def matrix(parts, wanted):
    """Block features with the page's behind them, a row a sampled block, of the
    examples that are `wanted(example)`."""
    pieces = [(part, i, rows) for part in parts for i, example, rows in part.pages()
              if wanted(example)]
    height = sum(rows.stop - rows.start for _, _, rows in pieces)
    split = parts[0].rows.blocks.shape[1]
    filled = np.empty((height, split + parts[0].rows.pages.shape[1]), np.float32)
    at = 0
    for part, i, rows in pieces:
        end = at + rows.stop - rows.start
        filled[at:end, :split] = part.rows.blocks[rows]
        filled[at:end, split:] = part.rows.pages[i]
        at = end
    return filled


def _page_matrix(part, i, rows):
    blocks, page = part.rows.blocks[rows], part.rows.pages[i]
    return np.hstack([blocks, np.broadcast_to(page, (len(blocks), len(page)))])


def targets(parts, wanted, set_weights, predict):
    """(labels, weights) for the rows of matrix(). `predict(features)` is a
    forest's opinion of rows, asked for a page at a time."""
    found = [target_of(example, set_weights.get(example.set_name, 1.0),
                       partial(lambda *page: predict(_page_matrix(*page)), part, i, rows))
             for part in parts for i, example, rows in part.pages() if wanted(example)]
    weights = np.concatenate([target.weights for target in found])
    weights = np.minimum(weights, np.quantile(weights, 1 - HEAVIEST))
    return np.concatenate([target.labels for target in found]), weights / weights.mean()
