"""Reports built by hand of claims in the words of a text."""

from dataclasses import replace
from hashlib import sha256

import ferry

from checker import records
from checker.records import (
    Article,
    Assessment,
    BareScore,
    Claim,
    Contribution,
    Credited,
    Failure,
    Grade,
    Level,
    MixEntry,
    Provenance,
    Publisher,
    Record,
    Reliance,
    Report,
    Score,
    Span,
    TextOnly,
)


def spans(text: str, words: str, near: int = 0) -> tuple[Span, ...]:
    start = text.find(words, near)
    start = start if start >= 0 else text.find(words)
    assert start >= 0, words
    return (Span(start, start + len(words)),) if words else ()


def claim(number: int, said: ferry.Said, text: str = ferry.TEXT) -> Claim:
    media = [one for one in said.chain if one.entity_type in records.MEDIA_TYPES]
    last = media[-1] if media and media[-1] is said.chain[-1] else None
    content = spans(text, said.content)
    return Claim(
        id=number,
        kind="attitude" if said.optional else "statement",
        optional=said.optional,
        stance="relayed",
        content=content,
        cue=spans(text, said.cue, max(0, content[0].start - 40)),
        source=spans(text, said.source, max(0, content[0].start - 60)),
        quotation=said.quotation,
        speaker=said.speaker,
        source_type=said.source_type,
        chain=said.chain,
        carrier=(last.outlet or last.name) if last else None,
        implied_carrier=said.implied,
        record=said.record,
        via_state_media=any(
            one.affiliation in {"state-controlled", "state-aligned"} for one in said.chain
        ),
        state_affiliated=said.state,
        confidence=0.93,
    )


def article(text: str = ferry.TEXT, title: str | None = ferry.TITLE) -> Article:
    return Article(
        id=None, url=None, canonical_url=None, title=title, authors=(), published=None,
        language="en", words=len(text.split()),
        sha256=sha256(text.encode("utf-8", "replace")).hexdigest(),
        text=text, publisher=None, dateline=None, links=(), credits=(),
    )  # fmt: skip


def level(score: float) -> Level:
    if score <= 0:
        return "none"
    return "low" if score < 20 else "moderate" if score < 50 else "high"


def score(
    part: int, whole: int, spread: tuple[float, float] | None = None, implied: float | None = None
) -> Score:
    share = part / whole if whole else 0.0
    interval = spread or (share * 100, share * 100)
    ends = (level(interval[0]), level(interval[1]))
    return Score(share * 100, level(share * 100), interval, ends, part, share, implied)


def reliance(claims: tuple[Claim, ...], implied: float | None = None) -> Reliance:
    counted = [one for one in claims if not one.optional]
    media = [one for one in counted if one.via_state_media]
    state = [one for one in counted if one.state_affiliated]
    carried = [one for one in counted if one.carrier]
    unnamed = [one for one in carried if one.chain[-1].entity_type == "unnamed-media"]
    total = len(counted)
    low = 50.0 / total if total else 0.0
    of_media = score(
        len(media),
        total,
        (low, min(100.0, 100 * len(media) / total + 12)) if media else None,
        implied,
    )
    of_state = score(len(state), total)
    return Reliance(
        state_sources=of_state,
        state_media=of_media,
        abstained=total < 3,
        publisher_rule=False,
        text_only=TextOnly(
            BareScore(of_state.score, of_state.level), BareScore(of_media.score, of_media.level)
        ),
        credited=Credited(
            total, len(carried), len(media), len(carried) - len(media) - len(unnamed),
            len(unnamed), total - len(carried),
        ),
        state_body_share=of_state.share - of_media.share,
        independent_share=0.0,
        unsourced_share=0.0,
        single_source_share=0.0,
        disputed_share=0.0,
        contributions=(
            Contribution("state_media", "share", of_media.share, of_media.score, ()),
        ),
        model="reliance-en-1",
    )  # fmt: skip


def report(
    said: tuple[ferry.Said, ...] = ferry.SAMPLE + ferry.OPTIONAL,
    *,
    text: str = ferry.TEXT,
    title: str | None = ferry.TITLE,
    source: str = "ferry.txt",
) -> Report:
    claims = tuple(claim(number, one, text) for number, one in enumerate(said, 1))
    counted = [one for one in claims if not one.optional]
    conditional = [one for one in counted if one.via_state_media or one.implied_carrier]
    records: dict[str, list[int]] = {}
    for one in counted:
        if one.record and one.speaker:
            records.setdefault(f"{one.speaker.name} {one.record}", []).append(one.id)
    return Report(
        input=source,
        article=article(text, title),
        claims=claims,
        mix=(MixEntry("rt", "RT", "state-controlled", "RU", 1, 1 / 12),),
        reliance=reliance(claims, len(conditional) / len(counted) if counted else None),
        records=tuple(
            Record(name, name.rsplit(" ", 1)[1], tuple(ids))  # type: ignore[arg-type]
            for name, ids in records.items()
        ),
        style={"automated_readability_index": 13.2, "coleman_liau_index": 12.8},
        findings=(),
        warnings=(),
        provenance=Provenance("0.1.0", "2026-11-22", {"attribution-en": "sha256:5f0c"}),
        ignored=("newsletter text",),
    )


def published_by_tass(one: Report) -> Report:
    """The same report as the publisher rule decides it."""
    ruled = {
        "score": 100.0, "level": "high",
        "interval": (100.0, 100.0), "level_range": ("high", "high"),
    }  # fmt: skip
    return replace(
        one,
        article=replace(
            one.article,
            publisher=Publisher("tass", "TASS", "state-controlled", "domain"),
            published="2026-03-11",
        ),
        reliance=replace(
            one.reliance,
            publisher_rule=True,
            state_sources=replace(one.reliance.state_sources, **ruled),
            state_media=replace(one.reliance.state_media, **ruled),
        ),
    )


def warned(one: Report) -> Report:
    return replace(one, warnings=(records.Warning("few-claims", "2 attributed claims counted"),))


def failure(source: str = "empty.txt") -> Failure:
    return Failure(source, "empty", "the file holds no text")


def grades(outlet: str, on: str | None) -> Grade:
    """Grades as a registry might give them."""
    if outlet in {"rt", "sputnik", "tass"}:
        basis = Assessment(
            "State Media Monitor", "State-controlled", "SC", "2024-09-01", "https://example.org/"
        )
        return Grade("state-controlled", basis)
    return Grade("unknown", None)
