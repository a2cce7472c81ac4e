"""What a reader of figures must know of the run that they came from."""
import datetime
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

from page_sets import ROOT

MODEL = ROOT / "src/classify/model.json"
# Enough to tell fingerprints apart.
DIGITS = 16


def _processor():
    info = Path("/proc/cpuinfo")
    found = re.search(r"^model name\s*:\s*(.+)$", info.read_text() if info.exists() else "", re.M)
    return f"{found[1] if found else 'unknown processor'}, {os.cpu_count()} cores"


def _model(models):
    if models:
        return f"those of cross-validation, fingerprint `{models.fingerprint()[:DIGITS]}`"
    digest = hashlib.sha256(MODEL.read_bytes()).hexdigest()
    return f"the program's own (`src/classify/model.json`, `{digest[:DIGITS]}`)"


def run_facts(sets, program, models):
    """{name: text} for {set: pages} and FoldModels, or None."""
    version = subprocess.run([program, "--version"], stdout=subprocess.PIPE, check=True, text=True)
    sizes = ", ".join(f"{name} {len(pages)}" for name, pages in sets.items())
    return {"date": datetime.date.today().isoformat(),
            "program": version.stdout.strip(),
            "machine": _processor(),
            "command": f"`{' '.join(['scripts/evaluate', *sys.argv[1:]])}`",
            "model": _model(models),
            "pages": sizes}
