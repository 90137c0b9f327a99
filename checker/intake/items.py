"""One thing to collect: an address, a file, a line or a page, and what its source says of it."""

from dataclasses import dataclass

from checker.intake.web import Fetched


@dataclass(frozen=True, slots=True)
class Item:
    """One target among those that a source lists.

    `input` is how it is named in every row: an address, a path, or "FILE:LINE". `page` is the page
    where the source holds it already, `line` a line of a `.jsonl`. `published` is the moment that
    the source gives, ISO 8601. `part` is how much of the source came before it, 0 to 1.
    """

    input: str
    page: Fetched | None = None
    line: bytes | None = None
    published: str | None = None
    section: str | None = None
    part: float = 0.0

    @property
    def size(self) -> int:
        """Bytes that the item holds."""
        return len(self.page.content if self.page else self.line or b"")
