"""Golden cases: folders of a page and what descale must make of it. See
README.md in this folder; used by cases_test.py and scripts/update_golden."""
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "scripts/lib"))

from page_sets import PageCase, run_descale  # noqa: E402

CASES = HERE / "cases"
# Of a record, what depends on where the project lies, or stands elsewhere.
LEFT_OUT = {"id", "text", "url", "input", "path"}


def case_folders():
    return sorted(folder for folder in CASES.iterdir() if folder.is_dir())


def produce(descale):
    """{folder: {file name: content that descale gives}} of every case."""
    pages = {}
    for folder in case_folders():
        url = folder / "url.txt"
        pages[folder] = PageCase(folder.name, folder / "page.html",
                                 url.read_text().strip() if url.exists() else "")
    records = run_descale(list(pages.values()), descale)
    produced = {}
    for folder, page in pages.items():
        record = records[page.id]
        rest = {key: value for key, value in record.items() if key not in LEFT_OUT}
        text = record.get("text") or ""
        produced[folder] = {
            "expected.txt": text + "\n" if text else "",
            "expected.json": json.dumps(rest, indent=1, ensure_ascii=False, sort_keys=True) + "\n",
        }
    return produced
