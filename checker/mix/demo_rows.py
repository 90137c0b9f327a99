"""The rows of one invented article: its claims, their chains, its findings and its text."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from checker import __version__
from checker.mix.demo_read import VoiceRead
from checker.mix.rows import Rows, key
from checker.mix.tables import ArticleRow, ClaimRow, FindingRow, LinkRow, TextRow
from checker.records import Level

_UNLABELLED, _ALONE = 0.25, 0.1
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PLANS = ("reopen", "be painted", "close early", "be measured", "stay as it is", "be lit")


@dataclass(slots=True)
class Piece:
    """One article of the demo, before anybody is credited in it."""

    number: int
    at: datetime
    publisher: str
    section: str
    author: str
    title: str
    subject: str
    run: str
    reading: str
    registry: str
    copy_of: str | None = None

    @property
    def day(self) -> date:
        """Return the day of the article."""
        return self.at.date()


@dataclass(frozen=True, slots=True)
class Said:
    """One claim: its voice, and dice between 0 and 1 that settle the rest."""

    read: VoiceRead
    dice: float


def rows_of(piece: Piece, said: list[Said]) -> Rows:
    """Return all rows of an article."""
    address = f"https://{_slug(piece.publisher)}.example/{piece.number}"
    article = key(address, "")
    text, places = _text(piece, said)
    claims = [_claim(article, n, s, places[n - 1]) for n, s in enumerate(said, 1)]
    disputed = sum(_disputed(s) and not c.optional for s, c in zip(said, claims, strict=True))
    return Rows(
        article=_article(article, address, piece, text, claims, disputed),
        claims=tuple(claims),
        links=tuple(link for n, each in enumerate(said, 1) for link in _links(article, n, each)),
        findings=tuple(_findings(article, said)),
        text=TextRow(article, text, "[]"),
    )


def _disputed(said: Said) -> bool:
    return any(part.affiliation == "disputed" for part in said.read.parts)


def _text(piece: Piece, said: list[Said]) -> tuple[str, list[tuple[int, int]]]:
    parts, places, at = [], [], 0
    for each in said:
        day, plan = _DAYS[int(each.dice * 7)], _PLANS[int(each.dice * 1000) % len(_PLANS)]
        content = f"the {piece.subject} would {plan} on {day}"
        before, after = _credit(each.read)
        parts.append(f"{before}{content}{after}")
        places.append((at + len(before), at + len(before) + len(content)))
        at += len(parts[-1]) + 1
    return " ".join(parts), places


def _credit(read: VoiceRead) -> tuple[str, str]:
    voice, names = read.voice, [part.name for part in read.parts]
    if voice.type == "unknown":
        return "Reportedly, ", "."
    if len(names) > 1:
        return f"{names[0]} said ", f", {names[-1]} reported."
    return (f"{names[0]} reported that ", ".") if voice.carried else (f"{names[0]} said ", ".")


def _claim(article: str, number: int, said: Said, place: tuple[int, int]) -> ClaimRow:
    read = said.read
    first, last = read.parts[0], read.parts[-1]
    body = first.outlet if first.entity_type == "government-body" else None
    return ClaimRow(
        article=article,
        claim=number,
        start=place[0],
        stop=place[1],
        kind="statement",
        optional=said.dice > 0.95,
        stance="relayed",
        quotation="indirect",
        speaker=None if read.voice.carried and len(read.parts) == 1 else first.name,
        body=body,
        source_type=read.voice.type,
        origin=first.name,
        origin_outlet=first.outlet,
        carrier=last.outlet if read.voice.carried else None,
        implied_carrier=None,
        record=None,
        via_state_media=read.via_state_media,
        state_affiliated=read.state_affiliated,
        confidence=0.9,
    )


def _links(article: str, number: int, said: Said) -> list[LinkRow]:
    return [
        LinkRow(article, number, place, p.name, p.outlet, p.entity_type, p.affiliation, p.country)
        for place, p in enumerate(said.read.parts)
    ]


def _findings(article: str, said: list[Said]) -> list[FindingRow]:
    found = []
    for number, each in enumerate(said, 1):
        if each.read.via_state_media and each.dice < _UNLABELLED:
            outlet = each.read.parts[-1].outlet
            found.append(FindingRow(article, "SRC101", "warning", number, outlet))
            if each.dice < _ALONE:
                found.append(FindingRow(article, "SRC102", "warning", number, outlet))
    return found


def _article(
    article: str, address: str, piece: Piece, text: str, claims: list[ClaimRow], disputed: int
) -> ArticleRow:
    counted = [claim for claim in claims if not claim.optional]
    media = sum(claim.via_state_media for claim in counted)
    state = sum(claim.state_affiliated is True for claim in counted)
    media_score, state_score = _score(media, len(counted)), _score(state, len(counted))
    return ArticleRow(
        article=article,
        run=piece.run,
        input=address,
        url=address,
        canonical_url=None,
        url_key=address,
        sha256=sha256(text.encode()).hexdigest(),
        title=piece.title,
        authors=(piece.author,),
        publisher=None,
        publisher_name=piece.publisher,
        publisher_affiliation=None,
        section=piece.section,
        language="en",
        published=piece.day,
        published_at=piece.at,
        collected=piece.at,
        words=len(text.split()),
        cluster=piece.copy_of or article,
        is_copy=piece.copy_of is not None,
        claims=len(counted),
        optional_claims=len(claims) - len(counted),
        state_source_claims=state,
        state_media_claims=media,
        independent_claims=sum(claim.state_affiliated is False for claim in counted),
        unsourced_claims=sum(claim.source_type == "unknown" for claim in counted),
        disputed_claims=disputed,
        implied_share=None,
        state_sources=state_score,
        state_sources_level=_level(state_score),
        state_sources_low=state_score,
        state_sources_high=state_score,
        state_media=media_score,
        state_media_level=_level(media_score),
        state_media_low=media_score,
        state_media_high=media_score,
        text_state_sources=state_score,
        text_state_media=media_score,
        abstained=len(counted) < 2,
        publisher_rule=False,
        checker=__version__,
        registry=piece.registry,
        models=piece.reading,
    )


def _score(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _level(score: float) -> Level:
    if not score:
        return "none"
    return "low" if score < 20 else "moderate" if score < 50 else "high"


def _slug(publisher: str) -> str:
    return publisher.lower().removeprefix("the ").replace(" ", "-")
