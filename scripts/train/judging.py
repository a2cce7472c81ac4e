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
    tallies = defaultdict(scores.Tally)
    types = defaultdict(set)
    for example in examples:
        types[example.set_name].add(example.page.type)
    for example in examples:
        groups = [example.set_name]
        if len(types[example.set_name]) > 1:
            groups.append(f"{example.set_name}: {example.page.type}")
        for group in groups:
            tallies[group].add(outcomes[example.page.id].text, example.page)
    return {group: tallies[group].figures() for group in sorted(tallies)}
