"""The model's card, docs/model.md: what it was made of and how good it is."""
from collections import Counter

from markdown import percent, table

COLUMNS = (("word_f1", "word F1"), ("word_precision", "P"), ("word_recall", "R"),
           ("char4_f1", "4-gram F1"), ("segment_f1", "segment F1"))
MOST_FEATURES = 40

INTRO = """# The content model

Written by `scripts/train/train` on {date}. The model in `src/classify/model.json` says
of each block of a page how likely it is content, and of the page how likely it is an
article: gradient-boosted trees ({blocks} of blocks, {pages} of pages), trained with
LightGBM. It was trained on public benchmark pages with texts or segments that people
marked; the pages are not part of this project. A set called made-up is by
`scripts/make_pages --split train --types article`: it teaches blocks, but neither tokens nor
what an article is.
"""
SCORES = """
## Scores

Cross-validated over {folds} folds of sites: no page was cleaned with a model that had seen
its site. The text is what `descale clean` gives, rules and all. `scripts/lib/scores.py`
defines the figures; 4-grams of characters are the ones to read where words are not apart.
"""
CURVE = """
## Trees

Scores with the first trees of the same models.
"""
CONFIDENCE = """
## Confidence

The confidence of a text is its expected F1, put right by what was measured. It is off
by {error:.3f} a page on average (pages with a text, cross-validated):
"""
FEATURES = """
## Features

What the blocks' trees gained by the {count} features that they used most, in percent of all.
"""


def scores_table(groups):
    return table(["pages of", "pages", *(title for _, title in COLUMNS)],
                 [[group, figures["pages"], *(percent(figures, name) for name, _ in COLUMNS)]
                  for group, figures in groups.items()])


def _headline(figures):
    return percent(figures, "word_f1") or percent(figures, "segment_f1")


def curve_table(curve, final_trees, final_groups):
    sets = [group for group in final_groups if ":" not in group]
    rows = [*curve.items(), (final_trees, final_groups)]
    return table(["trees", *sets],
                 [[count, *(_headline(groups[name]) for name in sets)] for count, groups in rows])


def calibration_table(rows):
    return table(["confidence", "pages", "mean", "measured F1"],
                 [[f"{low:.2f} to {high:.2f}", pages, f"{said:.3f}", f"{measured:.3f}"]
                  for low, high, pages, said, measured in rows])


def gains(booster, names):
    """[(feature, share of the gain)], the largest first."""
    found = booster.feature_importance("gain")
    total = found.sum() or 1.0
    ranked = sorted(zip(names, found / total), key=lambda item: (-item[1], item[0]))
    return ranked[:MOST_FEATURES]


def facts(examples, fingerprint, options, date):
    """What goes into the model's own card: {name: value}."""
    sets = Counter(example.set_name for example in examples)
    return {"date": date, "pages": dict(sorted(sets.items())), "fingerprint": fingerprint,
            "trees": options.trees, "leaves": options.leaves,
            "set_weights": options.set_weights}


def headlines(figures):
    """{set: {figure: value}} for the model's own card."""
    return {group: {name: round(value, 4) for name, value in found.items()
                    if name.endswith("_f1")}
            for group, found in figures.scores.items() if ":" not in group}


def page_of(card, model, ranked, figures, folds):
    """docs/model.md; without `figures` there are no scores in it."""
    parts = [INTRO.format(date=card["date"], blocks=len(model["block_forest"]["trees"]),
                          pages=len(model["page_forest"]["trees"])),
             "\n## Data and parameters\n\n",
             table(["set", "pages", "weight"],
                   [[name, count, card["set_weights"].get(name, 1)]
                    for name, count in card["pages"].items()]),
             f"\nFingerprint of the pages and their gold: `{card['fingerprint']}`.\n"
             f"{card['leaves']} leaves a tree; {len(model['tokens'])} tokens of classes and ids.\n"]
    if figures:
        parts += [SCORES.format(folds=folds), "\n", scores_table(figures.scores)]
        if figures.curve:
            parts += [CURVE, "\n", curve_table(figures.curve, card["trees"], figures.scores)]
        parts += [CONFIDENCE.format(error=figures.error), "\n",
                  calibration_table(figures.calibration)]
    rows = [(f"`{name}`", f"{100 * gain:.2f}") for name, gain in ranked]
    return "".join([*parts, FEATURES.format(count=len(rows)), "\n",
                    table(["feature", "gain"], rows)])
