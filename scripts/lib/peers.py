"""Other extractors, timed on the pages that descale is timed on."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from page_sets import ROOT

TOOLS = ROOT.parent / "shared/tools"
FOLDER = ROOT / ".venv/peers"
PYTHON = FOLDER / "bin/python"
# What a tool imports without asking for it.
NEEDED_TOO = {"trafilatura": ("lxml_html_clean",)}


def _reason_to_skip(folders):
    if not (TOOLS / "run_peer.py").exists():
        return f"{TOOLS} is not there"
    if not all((folder / "gold.jsonl").exists() for folder in folders):
        return "they run on folders with gold.jsonl only"
    return None


def _packages(name):
    """Of a tool: a package of its own name, but for what stands behind an underscore
    ("trafilatura_fast")."""
    return [name.split("_")[0], *NEEDED_TOO.get(name.split("_")[0], ())]


def _has(packages):
    return PYTHON.exists() and not subprocess.run(
        [PYTHON, "-c", f"import {', '.join(packages)}"], capture_output=True).returncode


def _install(packages):
    print(f"installing {', '.join(packages)} into {FOLDER.relative_to(ROOT)}", file=sys.stderr)
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", FOLDER], check=True)
    return not subprocess.run([PYTHON, "-m", "pip", "install", "--quiet",
                               "--disable-pip-version-check",
                               "-c", TOOLS / "requirements.txt", *packages]).returncode


def python_with(*packages):
    """A Python that has the packages; None, with a message, if that cannot be."""
    if not (TOOLS / "requirements.txt").exists():
        print(f"no {', '.join(packages)}: {TOOLS} is not there", file=sys.stderr)
        return None
    if _has(packages) or _install(packages):
        return PYTHON
    print(f"no {', '.join(packages)}: could not be installed", file=sys.stderr)
    return None


class Peers:
    def __init__(self, names, folders):
        """`names` as --peers has them."""
        self.names = []
        wanted = [] if names == "none" else names.split(",")
        if wanted and (reason := _reason_to_skip(folders)):
            print(f"no {', '.join(wanted)}: {reason}", file=sys.stderr)
            return
        for name in wanted:
            if python_with(*_packages(name)):
                self.names.append(name)

    def measure(self, folder, pages, limit):
        """{tool: CPU microseconds a page} of one run of each over a set."""
        found = {}
        with tempfile.TemporaryDirectory() as work:
            for name in self.names:
                command = [PYTHON, TOOLS / "run_peer.py", name, folder, Path(work) / "out.jsonl"]
                if limit:
                    command += ["--limit", str(limit)]
                done = subprocess.run(command, check=True, capture_output=True)
                stats = json.loads(done.stdout)
                found[stats["version"]] = stats["cpu_s"] * 1e6 / pages
        return found
