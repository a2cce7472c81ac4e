"""How good models are on sites that they were not trained on."""
from dataclasses import dataclass

import confidence
import judging
from export import write_model


@dataclass
class Figures:
    scores: dict        # {group: figures} of judging.score
    curve: dict         # {trees: {group: figures}}, if asked for
    confidence: dict    # the piecewise linear curve of confidence.py
    error: float        # mean distance of confidence and measured F1
    calibration: list   # rows of confidence.calibration


def _judge_confidence(examples, outcomes):
    judged = [example for example in examples if example.has_text and example.page.text]
    expected = [outcomes[example.page.id].expected for example in judged]
    measured = [judging.page_f1(example.page, outcomes[example.page.id].text)
                for example in judged]
    said = confidence.cross_fit(expected, measured, [example.fold for example in judged])
    error = sum(abs(s - m) for s, m in zip(said, measured)) / len(judged)
    return confidence.fit(expected, measured), error, confidence.calibration(said, measured)


def _first_trees(model, count):
    trees = model["block_forest"]["trees"][:count]
    return {**model, "block_forest": {"trees": trees}}


def cross_validate(training, program, folder, curve_points=(), tell=print):
    """Figures from one model a fold, left in `folder` as fold_K.json; what is in
    a fold is cleaned by the program with the model of all others. The models give
    their plain expectations as confidence, for the curve to be found.
    `curve_points`: counts of trees to have scores for as well."""
    outcomes, of_trees, examples = {}, {count: {} for count in curve_points}, []
    for fold in training.folds:
        model, _ = training.fit(left_out=fold)
        left_out = training.in_fold(fold)
        examples += left_out
        path = folder / f"fold_{fold}.json"
        for count, found in of_trees.items():
            write_model(_first_trees(model, count), path)
            found.update(judging.clean(left_out, path, program))
        write_model(model, path)
        outcomes.update(judging.clean(left_out, path, program))
        tell(f"fold {fold}: {len(left_out)} pages")
    curve = {count: judging.score(examples, found) for count, found in of_trees.items()}
    return Figures(judging.score(examples, outcomes), curve,
                   *_judge_confidence(examples, outcomes))
