"""Golden cases: folders of a page and what descale must make of it. See
README.md in this folder; used by cases_test.py and scripts/update_golden."""
import json
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "scripts/lib"))

from page_sets import ROOT, PageCase, run_descale  # noqa: E402

CASES = HERE / "cases"
EXPLAINED = HERE / "explain"
# Not the shipped rules, which grow: each line of theirs has a number.
EXPLAIN = ["explain", "--no-rules", "--rules", "tests/golden/explain/rules"]
# Of a record, what depends on where the project lies, or stands elsewhere.
LEFT_OUT = {"id", "text", "url", "input", "path"}


def produce(descale):
    """{folder: {file name: content that descale gives}} of every case."""
    return {**clean_cases(descale), **explain_cases(descale)}


def explain_cases(descale):
    produced = {}
    for page in sorted(EXPLAINED.glob("*/page.txt")):
        def explain(*options):
            return subprocess.run([descale.resolve(), *EXPLAIN, page.read_text().strip(), *options],
                                  cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout.decode()
        produced[page.parent] = {
            "expected.txt": explain(),
            "expected.json": json.dumps(json.loads(explain("--format", "json")),
                                        indent=1, ensure_ascii=False) + "\n",
        }
    return produced


def clean_cases(descale):
    pages = {}
    for folder in sorted(folder for folder in CASES.iterdir() if folder.is_dir()):
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
