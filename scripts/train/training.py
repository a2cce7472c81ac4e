"""Training of a model on the pages of some folds."""
from dataclasses import dataclass, field

import forests
from data_set import is_made_up
from export import model_of, trees_of
from token_scores import token_scores
from training_rows import Part

# What the decision goes by; src/classify/choose_blocks.h tells what each does.
DECIDE = {"article_certainty": 0.8, "article_threshold": 0.55,
          "threshold_of_f1": 0.455, "lowest_threshold": 0.17, "highest_threshold": 0.5,
          "favor_shift": 0.2, "hopeless_f1": 0.3, "hopeless_words": 8.0}


@dataclass
class Options:
    trees: int = 200
    leaves: int = 31
    set_weights: dict = field(default_factory=dict)


class Training:
    def __init__(self, program, examples, options):
        self._program = program
        self._examples = examples
        self.options = options
        self._folds = sorted({example.fold for example in examples})

    @property
    def folds(self):
        return self._folds

    def in_fold(self, fold):
        return [example for example in self._examples if example.fold == fold]

    def _tokens_without(self, *folds):
        # The names of classes in made-up sites are as made up as these.
        return token_scores([example for example in self._examples
                             if example.has_text and example.fold not in folds
                             and not is_made_up(example.site)])

    def _parts(self, left_out):
        """Rows of all folds but `left_out`, each with the token scores of the
        others (token_scores.py says why)."""
        return [Part(examples, self._program.rows(
                    examples, self._tokens_without(fold, left_out)))
                for fold in self._folds if fold != left_out
                for examples in [self.in_fold(fold)]]

    def fit(self, left_out=None, curve=None, card=None):
        """(the model from all folds but one, the booster of its blocks)."""
        parts = self._parts(left_out)
        blocks = forests.fit_blocks(parts, self.options.set_weights, self.options.trees,
                                    self.options.leaves)
        names = self._program.names
        page_trees = trees_of(forests.fit_pages(parts), first_feature=len(names[0]))
        return model_of(names, self._tokens_without(left_out), trees_of(blocks), page_trees,
                        DECIDE, curve, card), blocks
