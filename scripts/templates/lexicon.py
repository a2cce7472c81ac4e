"""The words of a language, from languages/CODE.toml (README.md tells what is in it)."""
import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "languages"


@dataclass(frozen=True)
class Lexicon:
    code: str
    name: str
    direction: str   # ltr or rtl
    space: str       # between two sentences
    date: str
    words: dict      # {list of words: [word]}, by the slots that they fill
    frames: dict     # {kind of text: [sentence with slots]}
    labels: dict     # short residue
    notices: dict    # {kind: [sentence of residue]}
    months: list
    digits: str = "0123456789"
    capitals: dict = field(default_factory=dict)   # where upper() is wrong: i is İ in Turkish
    unspaced: bool = False                         # words are not apart


@lru_cache
def read_lexicon(code):
    with open(FOLDER / f"{code}.toml", "rb") as file:
        return Lexicon(code=code, **tomllib.load(file))


def language_codes():
    return sorted(path.stem for path in FOLDER.glob("*.toml"))
