"""What descale makes of sets of pages: whole, with a stage left out, in its modes."""
import statistics
from collections import Counter
from dataclasses import dataclass

import page_sets
import scores

STAGES = {"whole": (), **{f"without {stage}": ("--disable", stage)
                          for stage in ("classify", "rules", "clean")}}
FAVORS = {"precision": ("--favor", "precision"), "balanced": (),
          "recall": ("--favor", "recall")}
# What the makers of a set score by, and nothing else: where words are not apart
# their bags say little.
BY_GRAMS = ("fundus", "magic")
# Languages of fewer pages in a set are taken together.
FEWEST_PAGES = 5
OTHERS = "other languages"


@dataclass
class Quality:
    stages: dict       # {variant: {group: figures}}; groups see Groups
    favors: dict       # {mode: {group: figures}}
    confidence: dict   # {set: {"pages", "error", "correlation"}}
    texts: dict        # {id: text}, whole


def headline(group, figures):
    """The metric to go by: "word", "char4" or "segment"."""
    if group.partition(":")[0] in BY_GRAMS:
        return "char4"
    return "word" if "word_f1" in figures else "segment"


class Groups:
    """The groups that pages of a set count in: the set, "SET: TYPE" and
    "SET: language CODE", the latter as descale found it if the set does not say."""

    def __init__(self, name, pages, records):
        self.name = name
        self._languages = {
            page.id: page.language or (records[page.id].get("language") or "").split("-")[0]
            for page in pages}
        self._types = Counter(page.type for page in pages)
        self._sizes = Counter(self._languages.values())

    def _language_group(self, page):
        language = self._languages[page.id]
        if self._sizes[language] < FEWEST_PAGES:
            return OTHERS
        return f"language {language}" if language else "no language"

    def of(self, page):
        found = [self.name, f"{self.name}: {self._language_group(page)}"]
        if len(self._types) > 1:
            found.append(f"{self.name}: {page.type}")
        return found


def _in_order(figures):
    """Sets by name; in each the types, then the languages, by their pages, and what
    is left."""
    def place(item):
        group, found = item
        name, _, part = group.partition(": ")
        return (name, bool(part), "language" in part, part == OTHERS, -found["pages"], part)
    return dict(sorted(figures.items(), key=place))


def clean(pages, program, models, options=()):
    """{id: record}; `models` is FoldModels, or None for the program's own."""
    if models is None:
        return page_sets.run_descale(pages, program, options)
    records = {}
    for model, unseen in models.share_out(pages):
        records |= page_sets.run_descale(unseen, program, ["--model", model, *options])
    return records


def confidence_figures(pages, records, texts):
    """How far confidences are from F1, over pages with a gold text."""
    judged = [page for page in pages if page.text]
    said = [records[page.id].get("confidence") or 0.0 for page in judged]
    measured = [scores.page_f1(texts[page.id], page) for page in judged]
    if len(judged) < 2 or len(set(said)) < 2 or len(set(measured)) < 2:
        return None
    return {"pages": len(judged),
            "error": statistics.fmean(abs(s - m) for s, m in zip(said, measured)),
            "correlation": statistics.correlation(said, measured)}


def measure(sets, program, models=None):
    """Quality of {set: pages}."""
    pages = [page for of_set in sets.values() for page in of_set]
    whole = clean(pages, program, models)
    groups = {page.id: found.of for name, of_set in sets.items()
              for found in [Groups(name, of_set, whole)] for page in of_set}

    def figures_with(options):
        records = clean(pages, program, models, options) if options else whole
        return _in_order(scores.tally_groups(pages, page_sets.texts_of(records),
                                             lambda page: groups[page.id](page)))
    stages = {name: figures_with(options) for name, options in STAGES.items()}
    favors = {name: figures_with(options) if options else stages["whole"]
              for name, options in FAVORS.items()}
    texts = page_sets.texts_of(whole)
    confidence = {name: confidence_figures(of_set, whole, texts) for name, of_set in
                  [*sets.items(), ("all", pages)]}
    return Quality(stages, favors,
                   {name: found for name, found in confidence.items() if found}, texts)
