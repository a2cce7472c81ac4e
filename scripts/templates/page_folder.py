"""Made-up pages, and writing them as a set that scripts/lib/page_sets.py reads."""
import gzip
import json
import random

from .families import ALL
from .lexicon import language_codes, read_lexicon
from .site import Page, Site

# Pages of a site, as repeats on a site are something to learn from.
SITE_PAGES = (4, 8)


def families_of(split):
    return [family for family in ALL if split in (None, family.split)]


def _sites(count, seed, families, languages):
    """(site, pages of it) until there are `count` pages. Families and languages
    take turns, each in an order of chance, so that all come before any comes again."""
    rng = random.Random(f"{seed} sites")
    decks = {"family": [], "language": []}
    number = 0
    while count > 0:
        for name, cards in (("family", families), ("language", languages)):
            decks[name] = decks[name] or rng.sample(cards, len(cards))
        pages = min(count, rng.randint(*SITE_PAGES))
        family, language = decks["family"].pop(), decks["language"].pop()
        yield Site(read_lexicon(language), family, number, seed), pages
        number += 1
        count -= pages


def _pages_of(site, count):
    for number in range(count):
        page = Page(site, number, site.host)
        kind, html, gold = site.family.make(page)
        yield {"id": f"{site.host.removesuffix('.example')}-{number}",
               "url": f"https://{site.host}/{number}{page.link()}", "type": kind,
               "language": site.lexicon.code, "family": site.family.name, "text": gold}, html


def make_pages(count, seed, split=None, languages=None):
    """Yields (row of gold.jsonl, HTML)."""
    chosen = languages or language_codes()
    for site, pages in _sites(count, f"{seed} {split}", families_of(split), chosen):
        yield from _pages_of(site, pages)


def make_pages_of_each(families, languages, seed):
    """The same, a page of each family (by name) in each language, made alike in all
    languages so that these can be compared."""
    chosen = [family for family in ALL if family.name in families]
    places = [(family, language) for language in languages for family in chosen]
    for number, (family, language) in enumerate(places):
        site = Site(read_lexicon(language), family, number, seed, twin=family.name)
        yield from _pages_of(site, 1)


def write_pages(folder, pages):
    (folder / "html").mkdir(parents=True, exist_ok=True)
    rows = []
    for row, html in pages:
        rows.append(json.dumps(row, ensure_ascii=False) + "\n")
        # Without a time in it the file is the same whenever it is written.
        packed = gzip.compress(html.encode(), compresslevel=6, mtime=0)
        (folder / "html" / f"{row['id']}.html.gz").write_bytes(packed)
    (folder / "gold.jsonl").write_text("".join(rows), encoding="utf-8")
