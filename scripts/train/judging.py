"""What the real program makes of pages with a model, and how good that is."""
from collections import defaultdict
from dataclasses import dataclass

import page_sets
import scores


@dataclass
class Outcome:
    text: str
    expected: float   # the F1 that the program expects of its text


def clean(examples, model_path, program):
    """{id: Outcome}"""
    records = page_sets.run_descale([example.page for example in examples], program,
                                    ["--model", model_path])
    return {page_id: Outcome(record.get("text") or "", record.get("confidence") or 0.0)
            for page_id, record in records.items()}


def score(examples, outcomes):
    """{group: figures}: for each set, and each type of page in it if there are
    several. Figures are those of scripts/lib/scores.py."""
    types, set_of = defaultdict(set), {}
    for example in examples:
        types[example.set_name].add(example.page.type)
        set_of[example.page.id] = example.set_name

    def groups_of(page):
        name = set_of[page.id]
        return [name, f"{name}: {page.type}"] if len(types[name]) > 1 else [name]
    texts = {page_id: outcome.text for page_id, outcome in outcomes.items()}
    figures = scores.tally_groups([example.page for example in examples], texts, groups_of)
    return {group: figures[group] for group in sorted(figures)}
