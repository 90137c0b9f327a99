"""The figures by phenomenon: what real articles show, and how each of it is read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.training.evaluate_claims import Judged

PHENOMENA = (
    "trailing carrier",
    "“reported, citing”",
    "“was quoted as saying by”",
    "“told” an outlet",
    "chain of three",
    "block or postfix credit",
    "translated, or carried",
    "carrier goes on, or ends",
    "pronoun, misspelt name",
    "nominal outlet",
    "nominal speaker",
    "capital or palace",
    "collective media",
    "unsourced",
    "document",
    "anonymous source",
    "outlet as topic",
    "outlet as a party",
    "photo credit",
    "dateline",
    "wire copy",
    "long or nested quotation",
    "one speaker, two carriers",
    "later denial",
    "the same claim twice",
    "page debris",
    "citation by hyperlink",
    "post on a platform",
    "disputed outlet",
    "rebuttal",
    "name that is a word",
    "participle, coordination",
)
"""What each number means, from 1 on."""


@dataclass(frozen=True, slots=True)
class Share:
    """How much of what was asked for was found; of what was found, how often all was right.

    `carrier` and `chain` (its speaker or body first) are None where nothing was found, and so is
    `recall` where nothing was asked for. `carrying` counts the claims or articles that carry the
    number, `asked` the claims in them that are not optional.
    """

    carrying: int
    asked: int
    recall: float | None
    carrier: float | None
    chain: float | None


@dataclass(frozen=True, slots=True)
class Phenomenon:
    """One row: the claims that carry a number, and all claims of the articles that carry it."""

    number: int
    name: str
    claims: Share
    articles: Share

    @property
    def empty(self) -> bool:
        """Whether neither a claim nor an article carries the number."""
        return not (self.claims.carrying or self.articles.carrying)


def phenomena(read: Sequence[tuple[Judged, tuple[int, ...]]]) -> tuple[Phenomenon, ...]:
    """Return a row for each phenomenon, given each article's claims and its own numbers."""
    return tuple(
        Phenomenon(number, name, _by_claim(read, number), _by_article(read, number))
        for number, name in enumerate(PHENOMENA, 1)
    )


def _by_claim(read: Sequence[tuple[Judged, tuple[int, ...]]], number: int) -> Share:
    places = [
        (judged, at)
        for judged, _ in read
        for at, claim in enumerate(judged.gold)
        if number in claim.phenomena
    ]
    return _share(len(places), places)


def _by_article(read: Sequence[tuple[Judged, tuple[int, ...]]], number: int) -> Share:
    carrying = [judged for judged, numbers in read if number in numbers]
    return _share(
        len(carrying), [(judged, at) for judged in carrying for at in range(len(judged.gold))]
    )


def _share(carrying: int, places: Iterable[tuple[Judged, int]]) -> Share:
    asked = [(judged, at) for judged, at in places if not judged.gold[at].optional]
    found = [judged.verdicts[at] for judged, at in asked if at in judged.verdicts]
    return Share(
        carrying=carrying,
        asked=len(asked),
        recall=_mean([at in judged.verdicts for judged, at in asked]),
        carrier=_mean([verdict.carrier for verdict in found]),
        chain=_mean([verdict.chain_lenient for verdict in found]),
    )


def _mean(right: list[bool]) -> float | None:
    return sum(right) / len(right) if right else None
