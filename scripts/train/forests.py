"""The two forests: of blocks (is it content?) and of pages (is it an article?)."""
import lightgbm
import numpy as np

from data_set import is_made_up
from training_rows import matrix, targets

# Two runs must give the same trees: fixed seeds, threads and order of sums.
STEADY = {"verbose": -1, "seed": 1, "num_threads": 2, "deterministic": True,
          "force_col_wise": True, "use_missing": False}
# Labels may lie between 0 and 1, hence the cross entropy.
BLOCK_OPTIONS = {"objective": "cross_entropy", "learning_rate": 0.08, "num_leaves": 31,
                 "min_data_in_leaf": 60, "feature_fraction": 0.3, "lambda_l2": 5.0,
                 "max_bin": 63}
PAGE_OPTIONS = {"objective": "binary", "learning_rate": 0.08, "num_leaves": 7,
                "min_data_in_leaf": 15, "feature_fraction": 0.3, "lambda_l2": 5.0,
                "max_bin": 63}
FIRST_TREES = 100
PAGE_TREES = 80


def _fit(features, labels, weights, options, trees):
    data = lightgbm.Dataset(features, label=labels, weight=weights, free_raw_data=True)
    return lightgbm.train({**STEADY, **options}, data, trees)


def _has_text(example):
    return example.has_text


def fit_blocks(parts, set_weights, trees, leaves):
    """A booster for blocks, from [training_rows.Part]. Two steps if some pages
    have segments only: a forest of the others tells what to think of these."""
    options = {**BLOCK_OPTIONS, "num_leaves": leaves}
    steps = [(_has_text, FIRST_TREES), (lambda example: True, trees)]
    if all(example.has_text for part in parts for example in part.examples):
        steps = steps[1:]
    booster = None
    for wanted, count in steps:
        previous = booster
        labels, weights = targets(parts, wanted, set_weights,
                                  lambda features: previous.predict(features, num_threads=2))
        booster = _fit(matrix(parts, wanted), labels, weights, options, count)
    return booster


def fit_pages(parts):
    """A booster for pages, from those whose type somebody looked at: the ones
    with a whole text. Made-up sites have no say in what articles are like."""
    rows = [(part.rows.pages[i], example.page.type == "article")
            for part in parts for i, example, _ in part.pages()
            if example.has_text and not is_made_up(example.site)]
    return _fit(np.array([features for features, _ in rows]),
                np.array([is_article for _, is_article in rows], float), None,
                PAGE_OPTIONS, PAGE_TREES)
