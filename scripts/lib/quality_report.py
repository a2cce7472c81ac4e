"""The figures of set_quality.py in Markdown, for docs/."""
from markdown import percent, table
from set_quality import headline

COLUMNS = (("word_f1", "word F1"), ("word_precision", "P"), ("word_recall", "R"),
           ("char4_f1", "4-gram F1"), ("shingle4_f1", "shingle F1"),
           ("segment_f1", "segment F1"), ("segment_accuracy", "accuracy"),
           ("snippet_with", "with"), ("snippet_without", "without"))
METRICS = {"word": "words", "char4": "4-grams", "segment": "segments"}

OUT_OF_SAMPLE = """**Cross-validated**: every page was cleaned with a content model that had
not seen its site (of five models, each made without a fifth of the sites). Only the
content stage is judged so; the rules were written with some of these pages in sight."""
IN_SAMPLE = """**In sample**: the content model of the program was trained on these very
pages. These figures say nothing about other pages; those with `--models` do."""

SCORES = """## Scores

`scripts/lib/scores.py` defines the figures. Those to go by: words for wcxb and
readability, 4-grams of characters for fundus and magic, which have languages without
spaces, segments for trafilatura. *with* and *without* are shares of snippets found
that should be there (more is better) and that should not (less is better). The
language is that which descale finds."""
STAGES = """## What the stages are worth

F1 of the figure to go by, with all stages and with one left out (`--disable`). Without
classify every block is kept that no rule takes. Clean is there for readers, not for
F1: it takes out soft hyphens, for one, which some gold texts still have."""
FAVORS = """## Modes

`--favor` moves the threshold of the content stage: precision rather misses some text,
recall rather keeps some that does not belong. P, R and F1 of the figure to go by."""
CONFIDENCE = """## Confidence

How far the confidence of a text is from its F1 (words, or 4-grams where words are not
apart), and how the two correlate, over pages with a text. [model.md](model.md) has it
by bands."""


def facts_section(facts, out_of_sample):
    """`facts` is {name: value}."""
    lines = "\n".join(f"* {name}: {value}" for name, value in facts.items())
    return f"{OUT_OF_SAMPLE if out_of_sample else IN_SAMPLE}\n\n{lines}\n"


def _cell_of(group, figures, part="f1"):
    return percent(figures, f"{headline(group, figures)}_{part}")


def scores_section(whole):
    rows = [[group, figures["pages"], *(percent(figures, name) for name, _ in COLUMNS)]
            for group, figures in whole.items()]
    return f"{SCORES}\n\n" + table(["pages of", "pages", *(title for _, title in COLUMNS)], rows)


def stages_section(stages):
    rows = [[group, METRICS[headline(group, figures)],
             *(_cell_of(group, of_groups[group]) for of_groups in stages.values())]
            for group, figures in stages["whole"].items()]
    return f"{STAGES}\n\n" + table(["pages of", "F1 of", *stages], rows)


def favors_section(favors):
    header = ["pages of", *(f"{mode} {part}" for mode in favors for part in ("P", "R", "F1"))]
    rows = [[group, *(_cell_of(group, of_groups[group], part) for of_groups in favors.values()
                      for part in ("precision", "recall", "f1"))]
            for group in favors["balanced"] if ":" not in group]
    return f"{FAVORS}\n\n" + table(header, rows)


def confidence_section(confidence):
    rows = [[name, found["pages"], f"{found['error']:.3f}", f"{found['correlation']:.2f}"]
            for name, found in confidence.items()]
    return f"{CONFIDENCE}\n\n" + table(["pages of", "pages", "mean error", "correlation"], rows)


def report(quality, facts, out_of_sample):
    return "\n".join([facts_section(facts, out_of_sample),
                      scores_section(quality.stages["whole"]),
                      stages_section(quality.stages), favors_section(quality.favors),
                      confidence_section(quality.confidence)])
