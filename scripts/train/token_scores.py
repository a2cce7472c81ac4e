"""What the tokens of classes and ids say of the text below them, as log-odds.

A score is far more certain about the sites that it was made from than about
others. So rows to train on must get theirs from other sites' pages: the fold of
a page is left out of the table that its features are computed with.
"""
import math
from collections import Counter, defaultdict

# A token of fewer sites says more about these than about anything else.
FEWEST_SITES = 4
# Pages' worth of average text that every token is mixed with.
SMOOTHING = 3.0
DIGITS = 4


def content_below(layout, labels):
    """[(content words, other words)] of each section of a page, with all that is
    below it, as shares of the page's words."""
    total = max(math.fsum(layout.words), 1.0)
    below = [[0.0, 0.0] for _ in layout.parents]
    for words, section, is_content in zip(layout.words, layout.sections, labels):
        below[section][not is_content] += float(words) / total
    for section in range(len(below) - 1, 0, -1):   # pre-order: children come later
        parent = below[layout.parents[section]]
        parent[0] += below[section][0]
        parent[1] += below[section][1]
    return below


def page_counts(layout, labels):
    """{token: (content, other)} of a page: of several sections with the token the
    largest counts, so that nested ones do not count twice. The root's tokens are
    left out: they describe the page."""
    counts = {}
    below = content_below(layout, labels)
    for tokens, (content, other) in list(zip(layout.tokens, below))[1:]:
        for token in tokens:
            seen = counts.get(token, (0.0, 0.0))
            counts[token] = max(seen[0], content), max(seen[1], other)
    return counts


def _page_sum(layout, labels):
    return content_below(layout, labels)[0] if layout.texts else (0.0, 0.0)


def token_scores(examples):
    """{token: log-odds} from pages with labels; 0 is what any text has."""
    content, other, sites = Counter(), Counter(), defaultdict(set)
    all_content = all_other = 0.0
    for example in examples:
        page_content, page_other = _page_sum(example.layout, example.labels)
        all_content += page_content
        all_other += page_other
        for token, counts in page_counts(example.layout, example.labels).items():
            content[token] += counts[0]
            other[token] += counts[1]
            sites[token].add(example.site)
    prior = all_content / max(all_content + all_other, 1e-9)
    if not 0 < prior < 1:
        return {}

    def score(token):
        odds = ((content[token] + SMOOTHING * prior) /
                (other[token] + SMOOTHING * (1 - prior)))
        return round(math.log(odds) - math.log(prior / (1 - prior)), DIGITS)
    return {token: score(token) for token in sorted(sites)
            if len(sites[token]) >= FEWEST_SITES}
