"""What a person annotated, in one form for every format that it comes in."""

from dataclasses import dataclass

from checker.intake.article import Found
from checker.records import Hyperlink, Level, SourceType

Spans = tuple[tuple[int, int], ...]
"""Half-open ranges into the text, in Unicode code points."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution as spans; any role may be empty."""

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One annotated claim with who said it and through whom; names are as annotated."""

    relation: Relation
    optional: bool
    speaker: str | None
    body: str | None
    chain: tuple[str, ...]
    carrier: str | None
    source_type: SourceType
    state_affiliated: bool | None
    via_state_media: bool
    phenomena: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """What only an annotated article has; `score` runs from 0 to 100.

    `ignore` are stretches that are no part of the body; score and level are those of state media.
    """

    claims: tuple[GoldClaim, ...]
    ignore: Spans
    score: float
    level: Level
    phenomena: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One annotated document; `article` is None where only relations were annotated.

    For an article, `relations` are those of its claims, in the same order.
    """

    about: Found
    text: str
    links: tuple[Hyperlink, ...]
    relations: tuple[Relation, ...]
    article: GoldArticle | None = None

    @property
    def id(self) -> str:
        """The document's id, empty where it has none."""
        return "" if self.about.id is None else str(self.about.id)
