"""Reads lines that hold their own text: articles with quoted claims, and texts with relations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from checker.errors import CheckerError
from checker.intake.article import Found
from checker.records import Hyperlink, Level, SourceType, Span
from checker.training.evaluate_gold import GoldArticle, GoldClaim, GoldDocument, Relation, Spans
from checker.training.gold import hull

_SAME = str.maketrans("“”‘’–—\u00a0", "\"\"''-- ")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Relations:
    id: str
    text: str
    attributions: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    start: int
    end: int
    cue: str | None
    source: str | None
    speaker: str | None
    speaker_body: str | None
    chain: tuple[str, ...]
    carrier_outlet: str | None
    source_type: SourceType
    state_affiliated: bool | None
    via_state_media: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class _Example:
    id: str
    text: str
    claims: tuple[_Claim, ...]
    ignore: tuple[str, ...]
    doc_reliance: Level
    reliance_score: float
    title: str | None = None
    url: str | None = None
    date: str | None = None
    publisher: str | None = None
    links: tuple[Hyperlink, ...] = ()


_RELATIONS = TypeAdapter(_Relations)
_EXAMPLE = TypeAdapter(_Example)


def read_relations(line: str, where: str) -> GoldDocument:
    """Read a text whose relations are spans; raises CheckerError, naming `where`, for another."""
    found = _valid(_RELATIONS, line, where)
    return GoldDocument(Found(id=found.id), found.text, (), found.attributions)


def read_example(line: str, where: str) -> GoldDocument:
    """Read an article whose claims are quoted, with the words of cue and source beside them.

    Cue and source are taken to be where those words stand nearest to the content and to each
    other. Raises CheckerError, naming `where`, for another line.
    """
    found = _valid(_EXAMPLE, line, where)
    claims = tuple(_claim(claim, found.text) for claim in found.claims)
    ignored = tuple(span for words in found.ignore for span in _places(words, found.text))
    return GoldDocument(
        about=Found(
            id=found.id,
            url=found.url or None,
            title=found.title or None,
            published=found.date or None,
            publisher=found.publisher or None,
        ),
        text=found.text,
        links=found.links,
        relations=tuple(claim.relation for claim in claims),
        article=GoldArticle(claims, ignored, found.reliance_score, found.doc_reliance),
    )


def _valid(kind: TypeAdapter[_T], line: str, where: str) -> _T:
    try:
        return kind.validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"]))
        raise CheckerError(f"{where}: {field}: {first['msg']}") from error


def _claim(claim: _Claim, text: str) -> GoldClaim:
    source, cue = _placed(claim, text)
    return GoldClaim(
        relation=Relation(source, cue, content=((claim.start, claim.end),)),
        optional=claim.optional,
        speaker=claim.speaker,
        body=claim.speaker_body,
        chain=claim.chain,
        carrier=claim.carrier_outlet,
        source_type=claim.source_type,
        state_affiliated=claim.state_affiliated,
        via_state_media=claim.via_state_media,
    )


def _placed(claim: _Claim, text: str) -> tuple[Spans, Spans]:
    """Return source and cue where they stand nearest to the content and to each other."""

    def spread(pair: tuple[Spans, Spans]) -> int:
        source, cue = pair
        all_three = hull(((claim.start, claim.end), *source, *cue))
        both = hull((*source, *cue)) if source and cue else Span(0, 0)
        return all_three.end - all_three.start + both.end - both.start

    sources, cues = _choices(claim.source, text), _choices(claim.cue, text)
    return min(product(sources, cues), key=spread)


def _choices(words: str | None, text: str) -> list[Spans]:
    return [(place,) for place in _places(words or "", text)] or [()]


def _places(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where words stand, whatever the style of their spaces, quotation marks and dashes."""
    if words.strip():
        pattern = r"\s+".join(map(re.escape, words.translate(_SAME).split()))
        pattern = rf"(?<!\w){pattern}(?!\w)"
        yield from (m.span() for m in re.finditer(pattern, text.translate(_SAME), re.IGNORECASE))
