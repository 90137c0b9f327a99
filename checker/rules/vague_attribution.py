"""SRC202: a claim is credited to "reports", to hearsay or to people whom nobody can tell apart."""

from collections.abc import Iterator

from checker.records import STATE_MEDIA, Claim, Span
from checker.rules.alone import CHALLENGED
from checker.rules.base import Draft, Hit, Rule
from checker.rules.sourcing import english
from checker.rules.text import paragraph

_REPORTS = "unnamed reports"
_ANONYMOUS = "anonymous "


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each vaguely credited claim."""
    for claim in draft.claims:
        if claim.optional or claim.stance in CHALLENGED:
            continue
        words = _hearsay(draft, claim) or _reports(claim) or _nobody(draft, claim)
        if words is not None:
            yield _hit(draft, claim, words)


def _hearsay(draft: Draft, claim: Claim) -> Span | None:
    """Return the cue of a claim that nobody is credited with."""
    if claim.speaker is not None or not claim.cue or len(claim.chain) != 1:
        return None
    cue = Span(claim.cue[0].start, claim.cue[-1].end)
    return cue if cue.of(draft.article.text).lower().endswith(english().hearsay) else None


def _reports(claim: Claim) -> Span | None:
    """Return where reports or media without a name are all that is credited."""
    link = claim.chain[0] if len(claim.chain) == 1 else None
    if link is None or link.entity_type != "unnamed-media" or link.outlet is not None:
        return None
    unnamed = link.name == _REPORTS or link.name.endswith(" (unnamed)")
    return link.span if unnamed and link.affiliation not in STATE_MEDIA else None


def _nobody(draft: Draft, claim: Claim) -> Span | None:
    """Return the source that is a group without a name, unless somebody named speaks near it."""
    speaker = claim.speaker
    if speaker is None or not claim.source or not speaker.name.startswith(_ANONYMOUS):
        return None
    source = Span(claim.source[0].start, claim.source[-1].end)
    group = source.of(draft.article.text).lower()
    if group not in english().nobody or len(claim.chain) > 1 or _named_near(draft, claim):
        return None
    return source


def _named_near(draft: Draft, claim: Claim) -> bool:
    """Say whether a person with a name speaks in the same paragraph or the next one."""
    text, at = draft.article.text, claim.content[0].start
    here = paragraph(text, at)
    following = paragraph(text, min(here.end + 2, len(text)))
    return any(
        other.source_type in {"person", "document", "organisation"}
        and here.start <= other.content[0].start < following.end
        for other in draft.claims
    )


def _hit(draft: Draft, claim: Claim, words: Span) -> Hit:
    text = draft.article.text
    return Hit(
        span=words,
        message="the source is not named, and nothing tells who it could be",
        help=RULE.remedy,
        subject=f"{words.of(text)} {claim.content[0].of(text)}",
        claim=claim.id,
    )


RULE = Rule(
    code="SRC202",
    name="vague-attribution",
    severity="warning",
    summary="A claim is credited to “reports”, to hearsay or to a group that could be anybody.",
    rationale=(
        "“Reports say”, “reportedly” and “critics say” sound like a source and are none: a reader "
        "cannot look them up and an editor cannot ring them. A group such as “experts” is left "
        "alone where somebody named speaks in the same paragraph or the next."
    ),
    remedy="Name who says so, or say that it could not be confirmed.",
    bad="The ferry *Marigold* sank at dawn, reports say.\n",
    good="The ferry *Marigold* sank at dawn, said Ada Quill, the harbour master.\n",
    find=find,
)
