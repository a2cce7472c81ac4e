"""Measures how good a perfect choice of blocks would be.

usage: scripts/train/measure_oracle [--sets FOLDER] [--descale FILE] [--cache DIR]
                                    [--limit N] [--worst N] [--write PAGE.md]

Takes every block that descale makes of a page, as it would come out, and keeps those
that labels.py says are content by the gold. What is then missing or too much is lost
in parsing, segmenting and joining, and no content model can bring it back; the recall
of all blocks tells how much is missing.

  --sets   default: ../shared/data/pages; sets without gold texts are left out
  --cache  labels are kept here (default: build/train)
  --worst  list the N pages of each set that come out worst
  --write  put the table into a page of docs/, in place of the one in it
"""
import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "lib"))
import page_sets  # noqa: E402
import scores  # noqa: E402
from labels import label_pages  # noqa: E402
from markdown import percent, table, write_section  # noqa: E402

EVERY_BLOCK = ("--disable", "classify", "--disable", "rules", "--with", "blocks")
INTRO = """## The best choice of blocks

What would come out if the content stage chose perfectly: each block that descale
makes is kept if that brings the words of the page nearer to its gold
(`scripts/train/labels.py`). What is missing from 100 is lost before and after the
choice, or is in the gold and not on the page. *recall of all*: of words (of 4-grams)
when every block is kept."""
COLUMNS = ("word_f1", "word_precision", "word_recall", "char4_f1")
ALL_COLUMNS = ("word_recall", "char4_recall")


def parse_arguments():
    parser = argparse.ArgumentParser(
        usage=argparse.SUPPRESS, description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", type=Path, default=page_sets.SHARED)
    parser.add_argument("--descale", type=Path, default=page_sets.DESCALE)
    parser.add_argument("--cache", type=Path, default=page_sets.ROOT / "build/train")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--write", type=Path)
    return parser.parse_args()


def choose(pages, descale, cache):
    """({id: text of all blocks}, {id: text of the best blocks})"""
    records = page_sets.run_descale(pages, descale, EVERY_BLOCK)
    blocks = [[block["text"] for block in records[page.id]["blocks"]] for page in pages]
    labels = label_pages([(texts, page.text) for texts, page in zip(blocks, pages)],
                         cache / "oracle-labels.json")
    best = {page.id: "\n".join(text for text, is_in in zip(texts, chosen) if is_in)
            for page, texts, chosen in zip(pages, blocks, labels)}
    return page_sets.texts_of(records), best


def oracle_table(sets, everything, best):
    rows = []
    for name, pages in sets.items():
        types = sorted({page.type for page in pages})
        groups = {name: pages, **{f"{name}: {kind}": [p for p in pages if p.type == kind]
                                  for kind in types if len(types) > 1}}
        for group, members in groups.items():
            of_best, of_all = (scores.tally_groups(members, texts, lambda _: [group])[group]
                               for texts in (best, everything))
            rows.append([group, len(members), *(percent(of_best, name) for name in COLUMNS),
                         *(percent(of_all, name) for name in ALL_COLUMNS)])
    return table(["pages of", "pages", "word F1", "P", "R", "4-gram F1",
                  "recall of all", "of 4-grams"], rows)


def print_worst(pages, best, count):
    scored = sorted((scores.page_f1(best[page.id], page), page.id, page.type) for page in pages)
    for score, page_id, kind in scored[:count]:
        print(f"{score:.4f}  {page_id}  {kind}")


def main():
    arguments = parse_arguments()
    sets = {name: [page for page in pages if page.text is not None]
            for name, pages in page_sets.read_sets(arguments.sets, arguments.limit).items()}
    sets = {name: pages for name, pages in sets.items() if pages}
    everything, best = choose([page for pages in sets.values() for page in pages],
                              arguments.descale, arguments.cache)
    found = oracle_table(sets, everything, best)
    print(found)
    for pages in sets.values():
        print_worst(pages, best, arguments.worst)
    if arguments.write:
        write_section(arguments.write, "oracle", "scripts/train/measure_oracle",
                      f"{INTRO}\n\n{found}")


if __name__ == "__main__":
    main()
