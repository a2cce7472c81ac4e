"""Floors: what pages must score at least, pinned with a fingerprint of the pages
and their gold, so that neither the code nor the pages can slip unseen.

A file of floors is {"fingerprint": ..., "floors": {group: {figure: value}}}: for
corpus/ one fingerprint, and groups "all", "type <type>" and "language <language>";
for a folder of sets {set: fingerprint}, and the sets as groups.
"""
import hashlib
import json
import math

FILE = "floors.json"   # of corpus/, in it
PINNED = ("word_f1", "char4_f1", "segment_f1")
# Figures are pinned rounded down to four digits, so equal results always pass.
DIGITS = 4


def fingerprint(folder):
    """SHA-256 over the names and bytes of all pages, texts and gold."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in (FILE, "README.md"):
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


def check(pinned, groups, pages_fingerprint):
    """Problems, one line each."""
    problems = too_low(pinned, groups)
    if pinned["fingerprint"] != pages_fingerprint:
        problems.append("the pages are not those that the floors were pinned on: "
                        "look at the difference, then scripts/evaluate --pin")
    return problems


def pin(pinned, groups, pages_fingerprint, may_lower):
    """New content for a file of floors, and what it would have to lower, in which
    case, without `may_lower`, the content is None."""
    lowered = too_low(pinned, groups)
    if lowered and not may_lower:
        return None, lowered
    return {"fingerprint": pages_fingerprint, "floors": _pinnable(groups)}, lowered


def read(path):
    if not path.exists():
        return {"fingerprint": "", "floors": {}}
    return json.loads(path.read_text(encoding="utf-8"))


def write(path, pinned):
    path.write_text(json.dumps(pinned, indent=1, ensure_ascii=False, sort_keys=True) + "\n",
                    encoding="utf-8")


def check_file(path, groups, pages_fingerprint):
    """Says what is wrong, or that nothing is; returns the exit code."""
    problems = check(read(path), groups, pages_fingerprint)
    print("\n".join(problems) if problems else "every figure is at or above its floor")
    return 1 if problems else 0


def pin_file(path, groups, pages_fingerprint, may_lower):
    """Says what was lowered, or would have to be; returns the exit code."""
    fresh, lowered = pin(read(path), groups, pages_fingerprint, may_lower)
    for line in lowered:
        print(("lowered: " if fresh else "not pinned, --lower would be needed: ") + line)
    if fresh:
        write(path, fresh)
    return 0 if fresh else 1
