"""Drafts built by hand, so that a rule is tested apart from the engine that feeds it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256

import pytest

from checker.outlets import Registry
from checker.records import (
    STATE_MEDIA,
    Affiliation,
    Article,
    Assessment,
    BareScore,
    ChainLink,
    Claim,
    Credited,
    Document,
    EntityType,
    Finding,
    Name,
    Outlet,
    Publisher,
    Reliance,
    Score,
    Span,
    Speaker,
    Stance,
    TextOnly,
)
from checker.rules.base import Draft
from checker.rules.policy import Policy
from checker.rules.run import findings

OUTLETS: dict[str, tuple[str, EntityType, str]] = {
    "RT": ("rt", "broadcaster", "SC"),
    "Sputnik": ("sputnik", "news-agency", "SC"),
    "TASS": ("tass", "news-agency", "SC"),
    "Xinhua": ("xinhua", "news-agency", "SC"),
    "CGTN": ("cgtn", "broadcaster", "SC"),
    "China Daily": ("china-daily", "newspaper", "SC"),
    "Global Times": ("global-times", "newspaper", "CaPu"),
    "Press TV": ("press-tv", "broadcaster", "SC"),
    "SANA": ("sana", "news-agency", "SC"),
    "Mehr News Agency": ("mehr-news-agency", "news-agency", "CaPu"),
    "Reuters": ("reuters", "news-agency", "IND"),
}
AFFILIATIONS: dict[str, Affiliation] = {
    "SC": "state-controlled",
    "CaPu": "state-aligned",
    "IND": "independent",
}


def outlet(name: str) -> Outlet:
    """Return a registry entry under its own label."""
    key, entity_type, code = OUTLETS[name]
    state = code != "IND"
    return Outlet(
        id=key,
        name=name,
        country="RU",
        entity_type=entity_type,
        owner=None,
        languages=("en",),
        names=(Name(name, "en", case="exact"),),
        domains=(),
        handles=(),
        relations=(),
        sanctions=(),
        assessments=(
            Assessment("State Media Monitor", code, code, "2010-01-01", "https://example.org/"),
        ),
        label="Ruritanian state-controlled outlet" if state else None,
    )


@pytest.fixture(scope="session")
def registry() -> Registry:
    return Registry.of([outlet(name) for name in sorted(OUTLETS, key=lambda n: OUTLETS[n])], "2026")


@dataclass(frozen=True)
class Builder:
    """Makes drafts from a text and the claims that stand in it."""

    registry: Registry

    def link(self, text: str, name: str, nth: int = 0, via: str = "name") -> ChainLink:
        at = -1
        for _ in range(nth + 1):
            at = text.index(name, at + 1)
        span = Span(at, at + len(name))
        if name not in OUTLETS:
            return ChainLink(name, None, "person", "unknown", None, "name", span)
        key, entity_type, code = OUTLETS[name]
        return ChainLink(name, key, entity_type, AFFILIATIONS[code], "RU", via, span)  # type: ignore[arg-type]

    def claim(
        self,
        text: str,
        content: str,
        *chain: ChainLink,
        number: int = 1,
        speaker: str | None = None,
        optional: bool = False,
        stance: Stance = "relayed",
    ) -> Claim:
        start = text.index(content)
        state = any(link.affiliation in STATE_MEDIA for link in chain)
        last = chain[-1] if chain else None
        return Claim(
            id=number,
            kind="statement",
            optional=optional,
            stance=stance,
            content=(Span(start, start + len(content)),),
            cue=(),
            source=(),
            quotation="indirect",
            speaker=Speaker(speaker, "person", None, ()) if speaker else None,
            source_type="person" if speaker else "state-media" if state else "wire",
            chain=chain,
            carrier=last.outlet if last else None,
            implied_carrier=None,
            record=None,
            via_state_media=state,
            state_affiliated=state,
            confidence=1.0,
        )

    def draft(self, text: str, *claims: Claim, policy: Policy | None = None) -> Draft:
        return Draft(article(text), claims, reliance(claims), self.registry, policy or Policy())

    def codes_at(self, publisher: str, text: str, *claims: Claim) -> list[str]:
        """Return what is found in a text that this outlet published."""
        key, _, code = OUTLETS[publisher]
        by = Publisher(key, publisher, AFFILIATIONS[code], "input")
        draft = self.draft(text, *claims)
        draft = replace(draft, article=replace(draft.article, publisher=by))
        return [f.code for f in findings(Document("draft.txt", draft.article), draft)]

    def find(self, text: str, *claims: Claim, policy: Policy | None = None) -> tuple[Finding, ...]:
        draft = self.draft(text, *claims, policy=policy)
        return findings(Document("draft.txt", draft.article), draft)

    def codes(self, text: str, *claims: Claim) -> list[str]:
        return [finding.code for finding in self.find(text, *claims)]


@pytest.fixture(scope="session")
def build(registry: Registry) -> Builder:
    return Builder(registry)


def article(text: str) -> Article:
    return Article(
        id=None,
        url=None,
        canonical_url=None,
        title=None,
        authors=(),
        published=None,
        language="en",
        words=len(text.split()),
        sha256=sha256(text.encode()).hexdigest(),
        text=text,
        publisher=None,
        dateline=None,
        links=(),
        credits=(),
    )


def reliance(claims: tuple[Claim, ...]) -> Reliance:
    """Give both scores the plain share, which is what they estimate."""
    counted = [claim for claim in claims if not claim.optional]
    media = _share(counted, lambda claim: claim.via_state_media)
    sources = _share(counted, lambda claim: claim.state_affiliated is True)
    return Reliance(
        state_sources=_score(sources),
        state_media=_score(media),
        abstained=len(counted) < 3,
        publisher_rule=False,
        text_only=TextOnly(_bare(sources), _bare(media)),
        credited=Credited(0, 0, 0, 0, 0, 0),
        state_body_share=0.0,
        independent_share=0.0,
        unsourced_share=0.0,
        single_source_share=0.0,
        disputed_share=0.0,
        contributions=(),
        model="plain",
    )


def _share(claims: list[Claim], test: Callable[[Claim], bool]) -> float:
    return sum(map(test, claims)) / max(len(claims), 1)


def _bare(share: float) -> BareScore:
    return BareScore(100 * share, "high" if share >= 0.5 else "low")


def _score(share: float) -> Score:
    bare = _bare(share)
    return Score(bare.score, bare.level, (0.0, 100.0), ("none", "high"), 0, share)
