"""What parts of the choice of content are worth, without training anew: figures with
fewer trees, and with simpler ways to decide. Features are another matter: see
scripts/train/features_ablation.py."""
import tempfile
from pathlib import Path

import page_sets
import scores
from fold_models import FoldModels
from markdown import percent, table
from set_quality import clean, headline

TREES = (25, 50, 100, 150)
# Blocks that classify took for this are given back; their order does not matter to
# bags of words.
REPEATED = "the page has the same text before"
INTRO = """## Decision and size

F1 of the figure to go by ([quality.md](quality.md)), and size of a model. Models of
cross-validation, changed in one way after the other:

* *one threshold*: 0.5 for all, in place of that which promises the best F1
* *none for articles*: the latter for pages that are articles, too
* *nothing is hopeless*: pages that promise hardly any content are not emptied
* *repeated blocks*: are kept, however often the page has them
* *trees*: the first of each model only"""


def _deciding(**changes):
    return lambda model: {**model, "decide": {**model["decide"], **changes}}


def _first_trees(count):
    return lambda model: {**model, "block_forest": {
        "trees": model["block_forest"]["trees"][:count]}}


AS_IT_IS = "as it is"
CHANGES = {
    AS_IT_IS: lambda model: model,
    "one threshold": _deciding(article_threshold=0.5, lowest_threshold=0.5,
                               highest_threshold=0.5),
    "none for articles": _deciding(article_certainty=1.0),
    "nothing is hopeless": _deciding(hopeless_f1=0.0),
    **{f"{count} trees": _first_trees(count) for count in TREES},
}


def with_repeated(record):
    lines = [removed["text"] for removed in record.get("removed") or []
             if removed["evidence"].endswith(REPEATED)]
    return "\n".join([record.get("text") or "", *lines])


def _figures(sets, texts):
    return {name: scores.tally_groups(pages, texts, lambda _: ["all"])["all"]
            for name, pages in sets.items()}


def measure(sets, program, models):
    """{variant: ({set: figures}, mean bytes of a model)}"""
    pages = [page for of_set in sets.values() for page in of_set]
    found = {}
    for name, change in CHANGES.items():
        with tempfile.TemporaryDirectory() as folder:
            changed = models.changed(change, Path(folder))
            records = clean(pages, program, changed, ("--with", "removed"))
            size = changed.mean_size()
        found[name] = _figures(sets, page_sets.texts_of(records)), size
        if name == AS_IT_IS:
            texts = {page_id: with_repeated(record) for page_id, record in records.items()}
            found["repeated blocks"] = _figures(sets, texts), size
    return found


def report(found):
    sets = list(found[AS_IT_IS][0])
    rows = [[variant, f"{size / 1000:.0f}",
             *(percent(figures[name], f"{headline(name, figures[name])}_f1") for name in sets)]
            for variant, (figures, size) in found.items()]
    return f"{INTRO}\n\n" + table(["variant", "kB", *sets], rows)
