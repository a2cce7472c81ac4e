"""Folders of pages with what should come out of them, and running descale over
them. Two layouts are known:

  manifest.jsonl + gold/ID.txt     corpus/ (see corpus/README.md)
  gold.jsonl + html/ID.html.gz     public benchmarks: id, url, type and `text`
                                   and/or `with` / `without`
"""
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
DESCALE = ROOT / "build/release/descale"
# Benchmarks that are not ours to ship; they may be missing.
SHARED = ROOT.parent / "shared/data/pages"


@dataclass
class PageCase:
    id: str
    path: Path
    url: str = ""
    type: str = "unknown"
    language: str = ""
    text: str | None = None   # gold
    must: list = field(default_factory=list)
    mustnot: list = field(default_factory=list)
    # Whether somebody looked for such snippets, even if there are none.
    has_snippets: bool = False

    def __post_init__(self):
        self.has_snippets = self.has_snippets or bool(self.must or self.mustnot)

    @property
    def site(self):
        """The host without www. Where a set gives made-up hosts ("fakehost") or none,
        what the page is called: name-1 and name-2 are of one site."""
        host = (urlsplit(self.url).hostname or "").lower()
        if "." in host:
            return host.removeprefix("www.")
        return re.sub(r"-\d+$", "", self.id.rpartition("/")[2].lower())


def read_jsonl(path):
    # Split at the newline alone: JSON may hold U+2028, where splitlines() cuts.
    return [json.loads(line) for line in
            path.read_text(encoding="utf-8").split("\n") if line.strip()]


def _corpus_case(folder, row):
    gold = folder / "gold" / f"{row['id']}.txt"
    return PageCase(row["id"], folder / row["path"], row.get("url") or "",
                    row.get("type") or "unknown", row.get("language") or "",
                    gold.read_text(encoding="utf-8") if gold.exists() else None,
                    row.get("must") or [], row.get("mustnot") or [],
                    "must" in row or "mustnot" in row)


def _benchmark_case(folder, row):
    text = (row["text"] or "") if "text" in row else None
    return PageCase(row["id"], folder / "html" / f"{row['id']}.html.gz",
                    row.get("url") or "", row.get("type") or "unknown",
                    row.get("language") or "", text,
                    row.get("with") or [], row.get("without") or [],
                    "with" in row or "without" in row)


def read_set(folder, limit=None):
    """[PageCase] of a folder in either layout."""
    for name, make in (("manifest.jsonl", _corpus_case), ("gold.jsonl", _benchmark_case)):
        if (folder / name).exists():
            return [make(folder, row) for row in read_jsonl(folder / name)[:limit]]
    sys.exit(f"{folder}: neither manifest.jsonl nor gold.jsonl is there")


def find_sets(folder):
    """The benchmarks in a folder, by name."""
    found = sorted(path.parent for path in folder.glob("*/gold.jsonl"))
    return found or sys.exit(f"{folder}: no folder with a gold.jsonl is in it")


def read_sets(folder, limit=None):
    """{set: [PageCase]} of the benchmarks in a folder; ids have their set in front,
    so that they differ."""
    return {path.name: [replace(page, id=f"{path.name}/{page.id}")
                        for page in read_set(path, limit)]
            for path in find_sets(folder)}


def write_list(pages, path):
    """Writes what `descale clean --list` reads."""
    path.write_text("".join(
        json.dumps({"path": str(page.path.resolve()), "id": page.id, "url": page.url}) + "\n"
        for page in pages), encoding="utf-8")


def run_descale(pages, descale=DESCALE, options=()):
    """{id: record} of `descale clean --format jsonl` over the pages."""
    if not descale.exists():
        sys.exit(f"{descale}: not built; run scripts/build")
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "pages.jsonl"
        write_list(pages, listed)
        done = subprocess.run([descale, "clean", "--list", listed, "--format", "jsonl", *options],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit(f"descale ended with {done.returncode}: {done.stderr.decode(errors='replace')[-2000:]}")
    rows = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    records = {row["id"]: row for row in rows}
    if len(records) != len(rows) or set(records) != {page.id for page in pages}:
        sys.exit(f"descale gave {len(rows)} records for {len(pages)} pages")
    return records


def texts_of(records):
    """{id: text} of run_descale()'s records; a page without any has an empty one."""
    return {page_id: record.get("text") or "" for page_id, record in records.items()}
