"""A report written down as rows of the store."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from checker.mix.tables import ArticleRow, ClaimRow, FindingRow, LinkRow, TextRow
from checker.records import Claim, Provenance, Reliance, Report


@dataclass(frozen=True, slots=True)
class Collected:
    """What the collector knows of an article beyond its report.

    `cluster` is the key of the first article that it nearly repeats, None where it is the first.
    """

    run: str
    at: datetime
    url_key: str | None = None
    section: str | None = None
    published_at: datetime | None = None
    cluster: str | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """Everything that the store holds of one article; `text` only where it is to be kept."""

    article: ArticleRow
    claims: tuple[ClaimRow, ...]
    links: tuple[LinkRow, ...]
    findings: tuple[FindingRow, ...]
    text: TextRow | None = None


def key(url_key: str | None, digest: str) -> str:
    """Return the key of an article: from its address, or from its text if it has none."""
    return sha256((url_key or f"text:{digest}").encode()).hexdigest()[:32]


def rows(report: Report, known: Collected) -> Rows:
    """Return the rows of one report, its text left out."""
    article = key(known.url_key, report.article.sha256)
    return Rows(
        article=_article(article, report, known),
        claims=tuple(_claim(article, claim) for claim in report.claims),
        links=tuple(link for claim in report.claims for link in _links(article, claim)),
        findings=tuple(
            FindingRow(article, f.code, f.severity, f.claim, f.outlet) for f in report.findings
        ),
    )


def models(provenance: Provenance) -> str:
    """Return names and checksums of models as one column holds them."""
    return " ".join(f"{name}:{digest}" for name, digest in sorted(provenance.models.items()))


def _article(article: str, report: Report, known: Collected) -> ArticleRow:
    found, reliance = report.article, report.reliance
    publisher = found.publisher
    tally = _tally(report.claims, reliance)
    sources, media, bare = reliance.state_sources, reliance.state_media, reliance.text_only
    return ArticleRow(
        article=article,
        run=known.run,
        input=report.input,
        url=found.url,
        canonical_url=found.canonical_url,
        url_key=known.url_key,
        sha256=found.sha256,
        title=found.title,
        authors=found.authors,
        publisher=publisher.outlet if publisher else None,
        publisher_name=publisher.name if publisher else None,
        publisher_affiliation=publisher.affiliation if publisher else None,
        section=known.section,
        language=found.language,
        published=date.fromisoformat(found.published) if found.published else None,
        published_at=known.published_at,
        collected=known.at,
        words=found.words,
        cluster=known.cluster or article,
        is_copy=known.cluster is not None,
        claims=tally["counted"],
        optional_claims=tally["optional"],
        state_source_claims=tally["state"],
        state_media_claims=tally["media"],
        independent_claims=tally["independent"],
        unsourced_claims=tally["unsourced"],
        disputed_claims=tally["disputed"],
        implied_share=media.implied_share,
        state_sources=sources.score,
        state_sources_level=sources.level,
        state_sources_low=sources.interval[0],
        state_sources_high=sources.interval[1],
        state_media=media.score,
        state_media_level=media.level,
        state_media_low=media.interval[0],
        state_media_high=media.interval[1],
        text_state_sources=bare.state_sources.score,
        text_state_media=bare.state_media.score,
        abstained=reliance.abstained,
        publisher_rule=reliance.publisher_rule,
        checker=report.provenance.checker,
        registry=report.provenance.registry,
        models=models(report.provenance),
    )


def _tally(claims: tuple[Claim, ...], reliance: Reliance) -> Counter[str]:
    counted = [claim for claim in claims if not claim.optional]
    return Counter(
        counted=len(counted),
        optional=len(claims) - len(counted),
        state=reliance.state_sources.claims,
        media=reliance.state_media.claims,
        independent=sum(claim.state_affiliated is False for claim in counted),
        unsourced=sum(claim.source_type == "unknown" for claim in counted),
        disputed=sum(
            any(link.affiliation == "disputed" for link in claim.chain) for claim in counted
        ),
    )


def _claim(article: str, claim: Claim) -> ClaimRow:
    return ClaimRow(
        article=article,
        claim=claim.id,
        start=min(span.start for span in claim.content),
        stop=max(span.end for span in claim.content),
        kind=claim.kind,
        optional=claim.optional,
        stance=claim.stance,
        quotation=claim.quotation,
        speaker=claim.speaker.name if claim.speaker else None,
        body=claim.speaker.body if claim.speaker else None,
        source_type=claim.source_type,
        origin=claim.chain[0].name if claim.chain else "unknown",
        origin_outlet=claim.chain[0].outlet if claim.chain else None,
        carrier=claim.carrier,
        implied_carrier=claim.implied_carrier,
        record=claim.record,
        via_state_media=claim.via_state_media,
        state_affiliated=claim.state_affiliated,
        confidence=claim.confidence,
    )


def _links(article: str, claim: Claim) -> tuple[LinkRow, ...]:
    return tuple(
        LinkRow(
            article=article,
            claim=claim.id,
            position=place,
            name=link.name,
            outlet=link.outlet,
            entity_type=link.entity_type,
            affiliation=link.affiliation,
            country=link.country,
        )
        for place, link in enumerate(claim.chain)
    )
