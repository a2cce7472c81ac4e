"""How much of each block of a page is in the page's gold text."""
from itertools import groupby

from rapidfuzz.distance import LCSseq

from words import is_unspaced

# Shared runs shorter than this are chance: words in a row, by kind of script.
SHORTEST_RUN = {False: 3, True: 5}
GRAM = {False: 4, True: 6}


def number_words(blocks, gold):
    """The same lists with each word as a number: rapidfuzz is fast on those."""
    numbers = {}
    return ([[numbers.setdefault(word, len(numbers)) for word in block] for block in blocks],
            [numbers.setdefault(word, len(numbers)) for word in gold])


def _shared_runs(page, gold):
    """(begin, end) in the page of what a longest common subsequence shares in
    one piece on both sides."""
    if not page or not gold:
        return
    for op in LCSseq.opcodes(page, gold):
        if op.tag == "equal":
            yield op.src_start, op.src_end


def coverage(blocks, gold, shortest_run):
    """Share of each block's words that stand in the gold in order. Shared runs
    count if they are long enough or hold whole blocks."""
    owners = [i for i, block in enumerate(blocks) for _ in block]
    shared = [0] * len(blocks)
    for begin, end in _shared_runs([word for block in blocks for word in block], gold):
        starts_block = begin == 0 or owners[begin - 1] != owners[begin]
        ends_block = end == len(owners) or owners[end] != owners[end - 1]
        if end - begin >= shortest_run or (starts_block and ends_block):
            for owner, words in groupby(owners[begin:end]):
                shared[owner] += sum(1 for _ in words)
    return [count / len(block) if block else 0.0 for count, block in zip(shared, blocks)]


def containment(blocks, gold, gram):
    """Share of each block's words that lie in a run of `gram` words that the gold
    has, wherever: gold that follows another order is found, too."""
    known = set(zip(*(gold[i:] for i in range(gram))))
    shares = []
    for block in blocks:
        covered_to = covered = 0
        for begin in range(len(block) - gram + 1):
            if tuple(block[begin:begin + gram]) in known:
                covered += begin + gram - max(covered_to, begin)
                covered_to = begin + gram
        shares.append(covered / len(block) if block else 0.0)
    return shares


def shares_in_gold(blocks, gold):
    """The larger of coverage and containment, a block; all are lists of words."""
    unspaced = is_unspaced(gold)
    blocks, gold = number_words(blocks, gold)
    return list(map(max, coverage(blocks, gold, SHORTEST_RUN[unspaced]),
                    containment(blocks, gold, GRAM[unspaced])))
