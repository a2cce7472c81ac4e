"""How good models are on sites that they were not trained on.

What is left in a folder lets scripts/evaluate ask the same: fold_K.json, the model
that has not seen the sites of fold K, and folds.json, {site: K}.
"""
import json
from dataclasses import dataclass

import confidence
import judging
import scores
from export import write_model


@dataclass
class Figures:
    scores: dict        # {group: figures} of judging.score
    curve: dict         # {trees: {group: figures}}, if asked for
    confidence: dict    # the piecewise linear curve of confidence.py
    error: float        # mean distance of confidence and measured F1
    calibration: list   # rows of confidence.calibration


class _Judgement:
    """Of the confidence: what was expected of each page with a text, and what came."""

    def __init__(self, examples, outcomes):
        judged = [example for example in examples if example.has_text and example.page.text]
        self.expected = [outcomes[example.page.id].expected for example in judged]
        self.measured = [scores.page_f1(outcomes[example.page.id].text, example.page)
                         for example in judged]
        self._folds = [example.fold for example in judged]

    def curves(self):
        """{fold: the curve of the other folds}"""
        return confidence.curves_without(self.expected, self.measured, self._folds)

    def figures(self):
        """(curve of all, mean error, calibration)"""
        said = confidence.cross_fit(self.expected, self.measured, self._folds)
        error = sum(abs(s - m) for s, m in zip(said, self.measured)) / len(said)
        return (confidence.fit(self.expected, self.measured), error,
                confidence.calibration(said, self.measured))


def _first_trees(model, count):
    trees = model["block_forest"]["trees"][:count]
    return {**model, "block_forest": {"trees": trees}}


def _leave_models(models, judgement, examples, folder):
    """Each model goes with the confidence of the others' pages."""
    for fold, curve in judgement.curves().items():
        write_model({**models[fold], "confidence": curve}, folder / f"fold_{fold}.json")
    folds = {example.site: example.fold for example in examples}
    (folder / "folds.json").write_text(json.dumps(folds, indent=0, sort_keys=True) + "\n")


def cross_validate(training, program, folder, curve_points=(), tell=print):
    """Figures from one model a fold; what is in a fold is cleaned by the program
    with the model of all others. The models give their plain expectations as
    confidence until the curves are known.
    `curve_points`: counts of trees to have scores for as well."""
    outcomes, of_trees, examples = {}, {count: {} for count in curve_points}, []
    models = {}
    for fold in training.folds:
        models[fold], _ = training.fit(left_out=fold)
        left_out = training.in_fold(fold)
        examples += left_out
        path = folder / f"fold_{fold}.json"
        for count, found in of_trees.items():
            write_model(_first_trees(models[fold], count), path)
            found.update(judging.clean(left_out, path, program))
        write_model(models[fold], path)
        outcomes.update(judging.clean(left_out, path, program))
        tell(f"fold {fold}: {len(left_out)} pages")
    curve = {count: judging.score(examples, found) for count, found in of_trees.items()}
    judgement = _Judgement(examples, outcomes)
    _leave_models(models, judgement, examples, folder)
    return Figures(judging.score(examples, outcomes), curve, *judgement.figures())
