"""What each family of features is worth: models that must do without one of them,
judged on sites that they have not seen. Smaller and fewer than the shipped one, as
there are many to train: what counts is the difference."""
import re

import judging
from export import write_model
from markdown import table
from set_quality import headline

TREES = 60
FOLDS = 2
# By the names of features; scripts/train/train --ablate ends if one has no family.
FAMILIES = {
    "text": r"words|chars|chars_per_word|link_share|links|links_per_word|sentences|"
            r"sentences_per_word|commas_per_word|lines|words_per_line|bold_share|images|"
            r"upper_share|digit_share|mark_share|symbol_share|begins_\w+|ends_\w+|has_\w+|"
            r"unique_share",
    "place": r"to_(?!comments)\w+|in_\w+|hidden|depth",
    "name": r"name_\w+|to_comments|words_outside_comments_before",
    "position": r"position|word_position|index|from_end|title_\w+|from_title|levels_to_title|"
                r"\w+_since_heading|heading_level|\w+_to_heading",
    "neighbour": r"(before|behind|window)\d+_\w+|levels_to_(previous|next)",
    "ancestor": r"above\d+_\w+",
    "branch": r"bulk\d+_\w+|(from_)?top_\w+",
    "repeat": r"alike\w*|sibling\w*|same_text\w*|article_(ordinal|share)",
    "declared": r"description_share|declared_body_share",
    "page": r"page_[\w:]+",
    "url": r"url_\w+",
}
INTRO = """## Features

What is lost, in points of F1 of the figure to go by ([quality.md](quality.md)), when
the model must do without a family of features: the columns of one file
`src/classify/*_features.cc`. Cross-validated on the pages of {folds} folds of {all_folds}, with
{trees} trees, on pages with a whole text only. In two folds the small sets have some
twenty to fifty pages: one that comes out whole or not at all is worth two points and
more there, so that only large sets tell small differences."""


def family_of(feature):
    """Its family's name; a ValueError if it is in none, or in two."""
    found = [name for name, pattern in FAMILIES.items() if re.fullmatch(pattern, feature)]
    if len(found) != 1:
        raise ValueError(f"feature {feature} is in the families {found}, not in one")
    return found[0]


class WithoutFamily:
    """A FeatureProgram whose features of one family are all 0, so that no tree can
    ask for them."""

    def __init__(self, program, family):
        self._program = program
        self._blocks, self._pages = ([i for i, name in enumerate(names)
                                      if family_of(name) == family] for names in program.names)

    @property
    def names(self):
        return self._program.names

    @property
    def size(self):
        return len(self._blocks) + len(self._pages)

    def rows(self, examples, tokens):
        rows = self._program.rows(examples, tokens)
        rows.blocks[:, self._blocks] = 0
        rows.pages[:, self._pages] = 0
        return rows


def _judge(training, program, path):
    """{set: figures}; models go to `path`, one after the other."""
    examples, outcomes = [], {}
    for fold in training.folds[:FOLDS]:
        model, _ = training.fit(left_out=fold)
        write_model(model, path)
        examples += training.in_fold(fold)
        outcomes.update(judging.clean(training.in_fold(fold), path, program))
    return {group: figures for group, figures in judging.score(examples, outcomes).items()
            if ":" not in group}


def ablate(features, make_training, program, folder, tell):
    """{family: (number of its features, {set: figures})}, that of none first.
    `make_training(features)` gives a Training; `program` cleans."""
    path = folder / "ablation.json"
    found = {"none": (0, _judge(make_training(features), program, path))}
    for family in FAMILIES:
        without = WithoutFamily(features, family)
        found[family] = without.size, _judge(make_training(without), program, path)
        tell(f"without {family}")
    path.unlink()
    return found


def _score(name, figures):
    return 100 * figures[f"{headline(name, figures)}_f1"]


def report(found, all_folds):
    whole = found["none"][1]
    rows = [["none: F1", "", *(f"{_score(name, figures):.2f}" for name, figures in whole.items())]]
    rows += [[family, size, *(f"{_score(name, whole[name]) - _score(name, figures):+.2f}"
                              for name, figures in figures_of.items())]
             for family, (size, figures_of) in found.items() if family != "none"]
    intro = INTRO.format(folds=FOLDS, all_folds=all_folds, trees=TREES)
    return f"{intro}\n\n" + table(["left out", "features", *whole], rows)
