"""The extension module, which the package wraps."""

from typing import TypedDict

from typing_extensions import Buffer

version: str

class Block(TypedDict):
    kind: str
    level: int
    text: str
    score: float

Removal = TypedDict(
    "Removal",
    {"text": str, "stage": str, "rule": str, "class": str, "file": str, "line": int, "evidence": str},
)


class Article:
    """The clean text of one page, its metadata and what became of it. Immutable.

    Metadata is "" where nothing is known. An article is true if there is a text.
    """

    @property
    def id(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def crawled(self) -> str: ...
    @property
    def text(self) -> str:
        """The text: blocks with blank lines between them, "" if there is none."""
    @property
    def confidence(self) -> float:
        """The F1 of words that is to be expected of the text, 0-1."""
    @property
    def title(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def date(self) -> str:
        """ISO 8601."""
    @property
    def language(self) -> str:
        """BCP 47 primary subtag, such as "ar"."""
    @property
    def source(self) -> str: ...
    @property
    def site_name(self) -> str: ...
    @property
    def canonical_url(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def image(self) -> str: ...
    @property
    def tags(self) -> list[str]: ...
    @property
    def charset(self) -> str: ...
    @property
    def status(self) -> str:
        """"ok", "degraded", "dropped" or "failed"."""
    @property
    def reason(self) -> str:
        """Of a closed list, "" if the status is ok: "not_html", "no_text", ..."""
    @property
    def message(self) -> str: ...
    @property
    def blocks(self) -> list[Block]: ...
    @property
    def removed(self) -> list[Removal]:
        """Lines that are not in the text, if the cleaner was made with `keep_removed`."""
    def __bool__(self) -> bool: ...

class RuleSet:
    @property
    def size(self) -> int: ...
    @property
    def ids(self) -> list[str]: ...

def load_rules(folders: list[str], shipped: bool, classes: list[str]) -> RuleSet: ...

class Extractor:
    def __init__(
        self, rules: RuleSet | None, favor: str, title_in_text: bool, keep_removed: bool, max_input_bytes: int
    ) -> None: ...
    def clean(self, html: str | Buffer, url: str, crawled: str, charset: str, kind: str) -> Article: ...
    def clean_text(self, html: str | Buffer, url: str) -> str: ...
    def explain(self, html: str | Buffer, url: str, form: str) -> str: ...

class FileSource:
    @property
    def skipped(self) -> dict[str, int]: ...
    def stream(self) -> object: ...

def open_files(
    extractor: Extractor, inputs: list[str], format: str, max_input_bytes: int, batch_rows: int, threads: int
) -> FileSource: ...
def clean_batch(
    extractor: Extractor, schema: object, array: object, html: str, url: str, threads: int
) -> tuple[object, object]: ...
def clean_stream(extractor: Extractor, stream: object, html: str, url: str, threads: int) -> object: ...
