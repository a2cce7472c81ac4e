"""What can go wrong, apart from pages: a page that fails is an Article."""

from __future__ import annotations

from typing import TypedDict


class Mistake(TypedDict):
    """Something wrong with a rule file; line and column count from 1, 0 for the whole file."""

    file: str
    line: int
    column: int
    text: str


class DescaleError(Exception):
    """The base of all exceptions of descale."""


class RulesError(DescaleError, ValueError):
    """Rule files with mistakes; `mistakes` lists them all, with file, line and column."""

    def __init__(self, message: str, mistakes: list[Mistake]) -> None:
        super().__init__(message)
        self.mistakes = mistakes

    def __reduce__(self) -> tuple[type, tuple[str, list[Mistake]]]:
        return type(self), (str(self), self.mistakes)
