"""The law of dependencies, as src/CMakeLists.txt states it, and the tree of
files that the checks of this folder go over."""
import re
from dataclasses import dataclass, field
from pathlib import Path

CALL = re.compile(r"^descale_(stage|program)\(([^)]*)\)", re.MULTILINE)
NOT_OURS = {".git", ".venv", "build", "out", "__pycache__"}


@dataclass
class Stage:
    name: str
    depends: list = field(default_factory=list)
    libs: list = field(default_factory=list)
    is_program: bool = False


def read_law(root):
    """{folder: Stage} in the order of src/CMakeLists.txt."""
    text = re.sub(r"#.*", "", (root / "src/CMakeLists.txt").read_text(encoding="utf-8"))
    stages = {}
    for kind, arguments in CALL.findall(text):
        name, *rest = arguments.split()
        stage = Stage(name, is_program=kind == "program")
        into = None
        for word in rest:
            if word == "DEPENDS":
                into = stage.depends
            elif word == "LIBS":
                into = stage.libs
            else:
                into.append(word)
        stages[name] = stage
    return stages


def files_below(root, folder="."):
    """Every file of the project below a folder, as paths relative to root."""
    found, pending = [], [root / folder]
    while pending:
        entries = sorted(pending.pop().iterdir())
        pending += [e for e in entries if e.is_dir() and e.name not in NOT_OURS]
        found += [e.relative_to(root) for e in entries if e.is_file()]
    return sorted(found)


def cpp_files_below(root, folder):
    return [p for p in files_below(root, folder) if p.suffix in (".h", ".cc")] \
        if (root / folder).is_dir() else []


def read_exceptions(root, check):
    """{path: reason} of one check, from exceptions.txt beside this file's copy
    in the tree: lines "check path  # reason"."""
    listed = {}
    path = root / "tests/hygiene/exceptions.txt"
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        rule, _, reason = line.partition("#")
        words = rule.split()
        if words and words[0] == check:
            listed[Path(words[1])] = reason.strip()
    return listed


def report(problems):
    """Prints the problems and returns the exit code."""
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "no problems")
    return 1 if problems else 0
