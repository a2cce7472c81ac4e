"""Trains the content model on pages with known text.

usage: scripts/train/train [--sets DIR...] [--out FILE] [--folds N]
                           [--cv-only | --no-cv | --ablate PAGE.md]
                           [--trees N] [--leaves N] [--curve] [--weight SET=W...]
                           [--descale FILE] [--cache DIR] [--limit N] [--date DATE]

Labels the blocks of the pages by their gold, gets their features from `descale
features`, and fits the forests with LightGBM. Before that it cross-validates: a model
for each fold of sites is left out, and `descale clean` with it is scored on that fold.

  --sets     folders of pages (scripts/lib/page_sets.py has the layouts); default: all
             of ../shared/data/pages. They are not ours to ship
  --out      default: src/classify/model.json; the card goes to docs/model.md with it
  --folds    at least 3 (default: 5): token scores are made without the page's own fold
  --cv-only  write no model, only print the scores
  --no-cv    no scores; the confidence stays the plain expectation
  --ablate   instead, put into a page of docs/ what each family of features is worth
  --curve    scores for fewer trees, too
  --weight   say of a set's pages, 1 by default (fundus=2 magic=2, as they are few)
  --cache    features and labels that are kept (default: build/train)
  --limit    the first pages of each set only
  --date     of the card (default: today)
"""
import argparse
import datetime
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "lib"))
import card as model_card  # noqa: E402
import features_ablation  # noqa: E402
import page_sets  # noqa: E402
from cross_validation import cross_validate  # noqa: E402
from data_set import assign_folds, fingerprint, read_examples  # noqa: E402
from export import write_model  # noqa: E402
from feature_runs import FeatureProgram  # noqa: E402
from labels import label_pages  # noqa: E402
from markdown import write_section  # noqa: E402
from training import Options, Training  # noqa: E402
from words import split_words, weight  # noqa: E402

MODEL = page_sets.ROOT / "src/classify/model.json"
CARD = page_sets.ROOT / "docs/model.md"
CURVE = (25, 50, 100, 150, 200, 300)
# Sets of kinds of pages that there are few of.
WEIGHTS = {"fundus": 2.0, "magic": 2.0}


def set_weight(text):
    name, _, value = text.partition("=")
    return name, float(value)


def parse_arguments():
    parser = argparse.ArgumentParser(
        usage=argparse.SUPPRESS, description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--folds", type=int, default=5)
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--cv-only", action="store_true")
    either.add_argument("--no-cv", action="store_true")
    either.add_argument("--ablate", type=Path)
    parser.add_argument("--trees", type=int, default=200)
    parser.add_argument("--leaves", type=int, default=31)
    parser.add_argument("--curve", action="store_true")
    parser.add_argument("--weight", type=set_weight, nargs="+", default=[])
    parser.add_argument("--descale", type=Path, default=page_sets.DESCALE)
    parser.add_argument("--cache", type=Path, default=page_sets.ROOT / "build/train")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--date", default=datetime.date.today().isoformat())
    arguments = parser.parse_args()
    if arguments.folds < 3:
        parser.error("--folds must be 3 or more")
    if arguments.leaves > 32:
        parser.error("--leaves must be 32 or fewer: the program has no room for more")
    return arguments


def tell(message, started=time.monotonic()):
    print(f"{time.monotonic() - started:6.0f} s  {message}", file=sys.stderr, flush=True)


def add_labels(examples, program, cache):
    for example, layout in zip(examples, program.layouts(examples), strict=True):
        example.layout = layout
    with_text = [example for example in examples if example.has_text]
    labels = label_pages([(e.layout.texts, e.page.text) for e in with_text],
                         cache / "labels.json")
    for example, of_page in zip(with_text, labels):
        example.labels = of_page
        example.gold_words = sum(map(weight, split_words(example.page.text)))


def prepare(arguments):
    """(FeatureProgram, examples with folds, layouts and labels)."""
    program = FeatureProgram(arguments.descale, arguments.cache)
    folders = arguments.sets or page_sets.find_sets(page_sets.SHARED)
    examples = read_examples(folders, arguments.limit)
    assign_folds(examples, arguments.folds)
    tell(f"{len(examples)} pages of {len({e.site for e in examples})} sites")
    add_labels(examples, program, arguments.cache)
    tell(f"{sum(len(e.layout.texts) for e in examples)} blocks labelled")
    return program, examples


def print_figures(figures):
    print(model_card.scores_table(figures.scores))
    print(f"confidence is off by {figures.error:.3f} a page\n")
    print(model_card.calibration_table(figures.calibration))


def write_results(arguments, training, examples, program, figures):
    facts = model_card.facts(examples, fingerprint(examples), training.options, arguments.date)
    own_card = {**facts, "scores": model_card.headlines(figures)} if figures else facts
    model, blocks = training.fit(curve=figures.confidence if figures else None, card=own_card)
    write_model(model, arguments.out)
    tell(f"{arguments.out}: {arguments.out.stat().st_size} bytes")
    ranked = model_card.gains(blocks, sum(program.names, []))
    page = model_card.page_of(facts, model, ranked, figures, arguments.folds)
    where = CARD if arguments.out.resolve() == MODEL else arguments.out.with_suffix(".md")
    where.write_text(page, encoding="utf-8")


def ablate(arguments, program, examples, options):
    with_text = [example for example in examples if example.has_text]
    options = replace(options, trees=features_ablation.TREES)
    found = features_ablation.ablate(
        program, lambda features: Training(features, with_text, options),
        arguments.descale, arguments.cache, tell)
    report = features_ablation.report(found, arguments.folds)
    print(report)
    write_section(arguments.ablate, "features", "scripts/train/train --ablate", report)


def main():
    arguments = parse_arguments()
    program, examples = prepare(arguments)
    options = Options(arguments.trees, arguments.leaves, {**WEIGHTS, **dict(arguments.weight)})
    if arguments.ablate:
        ablate(arguments, program, examples, options)
        return
    training = Training(program, examples, options)
    figures = None
    if not arguments.no_cv:
        points = [count for count in CURVE if arguments.curve and count < arguments.trees]
        figures = cross_validate(training, arguments.descale, arguments.cache, points, tell)
        print_figures(figures)
    if not arguments.cv_only:
        write_results(arguments, training, examples, program, figures)


if __name__ == "__main__":
    main()
