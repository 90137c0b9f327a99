"""SRC202: a claim is credited to "reports", to hearsay or to people whom nobody can tell apart."""

import re
from collections.abc import Iterator

from checker.patterns import deferred
from checker.records import MEDIA_TYPES, STATE_MEDIA, Claim, Span
from checker.rules.alone import CHALLENGED
from checker.rules.base import Draft, Hit, Rule
from checker.rules.sourcing import english
from checker.rules.text import sentence, with_next

Claims = tuple[Claim, ...]
_CLAIMS_NEAR = 12  # before and behind; what stands farther off is not near
_REPORTS = "unnamed reports"
_ANONYMOUS = "anonymous "
_POINTS_BACK = deferred(r"(?:the|these|those|such|both)\s+(?:\w+\s+)?reports?\b", re.IGNORECASE)
_IS_VERB = deferred(r"(?!unconfirmed|unverified)[a-z]+ed\b")
_JOINED = deferred(r"\band(?: \w+)?\s+$")
_A_MEDIUM = deferred(
    r"\b(?:[Aa]ccording to|reported|told)\b[^.]{0,40}\b(?:agency|newspaper|channel|TV)\b"
)
_LONGEST = 4  # words of "unconfirmed local media reports"
_NEXT = 200  # characters of the next sentence
_NEAR = 300  # characters
_MOST_BETWEEN = 2  # words between a group and its verb
_LOOSE = frozenset({"some", "many", "others"})
_ALWAYS = frozenset("say argue believe claim think contend suggest fear worry insist warn".split())


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each vaguely credited claim."""
    for index, claim in enumerate(draft.claims):
        if claim.optional or claim.stance in CHALLENGED:
            continue
        near = draft.claims[max(index - _CLAIMS_NEAR, 0) : index + _CLAIMS_NEAR]
        words = (
            _hearsay(draft, claim, near)
            or _reports(draft, claim, near)
            or _nobody(draft, claim, near)
        )
        if words is not None:
            yield _hit(draft, claim, words)


def _hearsay(draft: Draft, claim: Claim, near: Claims) -> Span | None:
    """Return the cue of a claim that nobody is credited with."""
    if claim.speaker is not None or not claim.cue or len(claim.chain) != 1:
        return None
    cue = Span(claim.cue[0].start, claim.cue[-1].end)
    hearsay = cue.of(draft.article.text).lower().endswith(english().hearsay)
    return cue if hearsay and not _told_at_once(draft, claim, cue, near) else None


def _told_at_once(draft: Draft, claim: Claim, cue: Span, near: Claims) -> bool:
    """Say whether the same sentence, or the start of the next, credits somebody after all."""
    around = sentence(draft.article.text, cue)
    return any(
        other.speaker is not None
        and other.source
        and around.start <= other.source[0].start < around.end + _NEXT
        for other in near
        if other is not claim and not other.optional
    )


def _reports(draft: Draft, claim: Claim, near: Claims) -> Span | None:
    """Return where reports or media without a name are all that is credited."""
    link = claim.chain[0] if len(claim.chain) == 1 else None
    if link is None or link.entity_type != "unnamed-media" or link.outlet is not None:
        return None
    unnamed = link.name == _REPORTS or link.name.endswith(" (unnamed)")
    if link.span is None or not unnamed or link.affiliation in STATE_MEDIA:
        return None
    words = link.span.of(draft.article.text)
    if _POINTS_BACK.match(words) or _IS_VERB.match(words) or len(words.split()) > _LONGEST:
        return None
    before = draft.article.text[max(link.span.start - 40, 0) : link.span.start]
    if _JOINED.search(before) or _media_named(draft, link.span, near):
        return None
    return link.span


def _media_named(draft: Draft, reports: Span, near: Claims) -> bool:
    """Say whether the text names, at once, some of the media it speaks of."""
    start, end = reports.start - _NEAR, reports.end + _NEAR
    following = draft.article.text[reports.end : end]
    return _A_MEDIUM.search(following) is not None or any(
        link.outlet is not None and link.span is not None and start <= link.span.start < end
        for claim in near
        for link in claim.chain
        if link.entity_type in MEDIA_TYPES
    )


def _nobody(draft: Draft, claim: Claim, near: Claims) -> Span | None:
    """Return the source that is a group without a name, unless somebody named speaks near it."""
    speaker = claim.speaker
    if speaker is None or not claim.source or not speaker.name.startswith(_ANONYMOUS):
        return None
    source = Span(claim.source[0].start, claim.source[-1].end)
    group = source.of(draft.article.text).lower()
    if group not in english().nobody or len(claim.chain) > 1 or claim.quotation != "indirect":
        return None
    return None if _is_part(draft, claim, source) or _named_near(draft, claim, near) else source


def _is_part(draft: Draft, claim: Claim, source: Span) -> bool:
    """Say whether "some" or "many" means some of those just spoken of, or goes with a noun."""
    text = draft.article.text
    cue = claim.cue[0] if claim.cue else source
    between = text[source.end : cue.start].split() if cue.start > source.end else []
    if len(between) > _MOST_BETWEEN:
        return True
    loose = source.of(text).lower() in _LOOSE
    opens = not text[: source.start].rstrip() or text[: source.start].rstrip()[-1] in '.!?”"\n:'
    return loose and (not opens or cue.of(text).lower() not in _ALWAYS)


def _named_near(draft: Draft, claim: Claim, near: Claims) -> bool:
    """Say whether a person with a name speaks in the same paragraph or the next one."""
    near_by = with_next(draft.article.text, claim.content[0].start)
    return any(
        other.source_type in {"person", "document", "organisation"}
        and near_by.start <= other.content[0].start < near_by.end
        for other in near
    )


def _hit(draft: Draft, claim: Claim, words: Span) -> Hit:
    return Hit(
        span=words,
        message="the source is not named, and nothing tells who it could be",
        help=RULE.remedy,
        subject=words.of(draft.article.text),
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
