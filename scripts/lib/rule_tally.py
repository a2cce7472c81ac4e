"""What rules took from pages, counted by rule, and the tables that tell it."""
from collections import Counter, defaultdict

from gold_lines import GOLD, RESIDUE, UNKNOWN, judge_lines
from markdown import table


class Count:
    """Lines and their characters, by kind (gold, residue, unknown)."""

    def __init__(self):
        self.lines = Counter()
        self.chars = Counter()

    def add(self, kind, line):
        self.lines[kind] += 1
        self.chars[kind] += len(line)

    def __iadd__(self, other):
        self.lines += other.lines
        self.chars += other.chars
        return self

    def figures(self):
        return {f"{kind}_{unit}": counter[kind]
                for kind in (RESIDUE, GOLD, UNKNOWN)
                for unit, counter in (("lines", self.lines), ("chars", self.chars))}


def share(part, whole):
    return part / whole if whole else 0.0


class RuleTally:
    """Sums up pages of one set, cleaned in one way."""

    def __init__(self):
        self.pages = 0
        self.before = Count()
        self.by_rule = defaultdict(Count)

    def add(self, judge, before, kept, removed):
        """`before`: the lines without rules; `kept`: those with rules;
        `removed`: (line, id of the rule that took it). Returns the kinds of the
        removed lines: they come behind the kept ones, so that of a line that was
        there twice the copy counts as removed."""
        self.pages += 1
        for line, kind in zip(before, judge_lines(judge, before)):
            self.before.add(kind, line)
        kinds = judge_lines(judge, [*kept, *(line for line, _ in removed)])[len(kept):]
        for (line, rule), kind in zip(removed, kinds):
            self.by_rule[rule].add(kind, line)
        return kinds

    def __iadd__(self, other):
        self.pages += other.pages
        self.before += other.before
        for rule, count in other.by_rule.items():
            self.by_rule[rule] += count
        return self

    def removed(self):
        total = Count()
        for count in self.by_rule.values():
            total += count
        return total

    def figures(self):
        removed = self.removed()
        return {
            "pages": self.pages,
            "before": self.before.figures(),
            "removed": removed.figures(),
            "gold_lines_lost": share(removed.lines[GOLD], self.before.lines[GOLD]),
            "gold_chars_lost": share(removed.chars[GOLD], self.before.chars[GOLD]),
            "residue_lines_removed": share(removed.lines[RESIDUE], self.before.lines[RESIDUE]),
            "residue_chars_removed": share(removed.chars[RESIDUE], self.before.chars[RESIDUE]),
            "by_set": {name: count.figures() for name, count in _by_set(self.by_rule).items()},
            "by_rule": {rule: count.figures() for rule, count in _most_first(self.by_rule)},
        }


def _most_first(counts):
    return sorted(counts.items(), key=lambda item: (-item[1].lines[RESIDUE], item[0]))


def _by_set(by_rule):
    sets = defaultdict(Count)
    for rule, count in by_rule.items():
        sets[rule.partition("/")[0]] += count
    return dict(_most_first(sets))


def _percent(ratio):
    return f"{100 * ratio:.3f} %"


def pages_table(figures_of_sets):
    """Markdown: a row for each {name: figures()}."""
    header = ("pages of", "pages", "gold lines", "lost", "share", "of characters",
              "residue lines", "removed", "share", "of characters")
    return table(header, [
        (name, f["pages"],
         f["before"]["gold_lines"], f["removed"]["gold_lines"],
         _percent(f["gold_lines_lost"]), _percent(f["gold_chars_lost"]),
         f["before"]["residue_lines"], f["removed"]["residue_lines"],
         _percent(f["residue_lines_removed"]), _percent(f["residue_chars_removed"]))
        for name, f in figures_of_sets.items()])


def rules_table(counts, what):
    """Markdown: a row for each rule, or set of rules, of by_rule or by_set."""
    header = (what, "residue lines", "characters", "gold lines", "characters", "unknown lines")
    return table(header, [
        (f"`{name}`", c["residue_lines"], c["residue_chars"], c["gold_lines"], c["gold_chars"],
         c["unknown_lines"])
        for name, c in counts.items()])
