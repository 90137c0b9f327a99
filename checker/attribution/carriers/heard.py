"""What was heard last, and from whom."""

from dataclasses import dataclass

from checker.attribution.parties import Party
from checker.records import Span

HUMAN = frozenset({"person", "anonymous"})


@dataclass(frozen=True, slots=True)
class Heard:
    """Who spoke last: `key` and `speaker`, through which outlets, in which words and where.

    `in_past` is of the verb; whoever `writes` says so in a text. What is said in one `run` all came
    through one outlet.
    On an occasion nobody has been credited yet: `speaker` and `source` are None.
    """

    key: str
    outlets: tuple[Party, ...]
    start: int
    end: int
    speaker: Party | None = None
    source: Span | None = None
    in_past: bool = False
    writes: bool = False
    run: int = 0
