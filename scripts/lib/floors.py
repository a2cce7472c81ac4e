"""Floors: what the corpus must score at least, pinned with a fingerprint of the
corpus, so that neither the code nor the corpus can slip unseen.

floors.json is {"fingerprint": ..., "floors": {group: {figure: value}}}, the
groups being "all", "type <type>" and "language <language>".
"""
import hashlib
import json
import math

PINNED = ("word_f1", "char4_f1", "segment_f1")
# Figures are pinned rounded down to four digits, so equal results always pass.
DIGITS = 4


def fingerprint(folder):
    """SHA-256 over the names and bytes of all pages, texts and gold."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in ("floors.json", "README.md"):
            content = path.read_bytes()
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _pinnable(groups):
    scale = 10 ** DIGITS
    return {group: {name: math.floor(figures[name] * scale) / scale
                    for name in PINNED if name in figures}
            for group, figures in groups.items()}


def too_low(pinned, groups):
    """What stands below its floor, or is no longer measured, one line each."""
    scores = _pinnable(groups)
    found = []
    for group, floors in pinned["floors"].items():
        for name, floor in floors.items():
            score = scores.get(group, {}).get(name)
            if score is None:
                found.append(f"{group}: {name} has a floor but is not measured")
            elif score < floor:
                found.append(f"{group}: {name} is {score:.4f}, its floor is {floor:.4f}")
    return found


def check(pinned, groups, corpus_fingerprint):
    """Problems, one line each."""
    problems = too_low(pinned, groups)
    if pinned["fingerprint"] != corpus_fingerprint:
        problems.append("the corpus is not the one that the floors were pinned on: "
                        "look at the difference, then scripts/evaluate --pin")
    return problems


def pin(pinned, groups, corpus_fingerprint, may_lower):
    """New content for floors.json, and what it would have to lower, in which
    case, without `may_lower`, the content is None."""
    lowered = too_low(pinned, groups)
    if lowered and not may_lower:
        return None, lowered
    return {"fingerprint": corpus_fingerprint, "floors": _pinnable(groups)}, lowered


def read(path):
    if not path.exists():
        return {"fingerprint": "", "floors": {}}
    return json.loads(path.read_text(encoding="utf-8"))


def write(path, pinned):
    path.write_text(json.dumps(pinned, indent=1, ensure_ascii=False, sort_keys=True) + "\n",
                    encoding="utf-8")
