"""A blind coding sheet as CSV."""

from collections.abc import Iterable, Iterator
from dataclasses import fields

from checker.coding import CodingItem
from checker.render.sheet import row


def lines(items: Iterable[CodingItem]) -> Iterator[str]:
    """Yield the header and a row for each claim; the coder fills is_claim and state_media."""
    names = [field.name for field in fields(CodingItem)]
    yield row(names)
    for item in items:
        yield row(getattr(item, name) for name in names)
