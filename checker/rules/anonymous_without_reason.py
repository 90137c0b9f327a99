"""SRC203: an unnamed individual is a source, and the reader is not told why without a name."""

import re
from collections.abc import Iterator

from checker.patterns import deferred
from checker.records import Claim, Span
from checker.rules.alone import CHALLENGED
from checker.rules.base import Draft, Hit, Rule
from checker.rules.sourcing import english
from checker.rules.text import all_paragraphs, with_next

_ONE = deferred(
    r"(?:an?|one|another|two|three|four|five|six|several|multiple|sources?|people)\b(?! of\b)",
    re.IGNORECASE,
)
_ANYBODY = frozenset({"person", "people"})
_KNOWS = deferred(r"\b(?:familiar|briefed|close to|knowledge|involved|informed)\b")
_KNOWS_WITHIN = 40  # characters
_LEDE = 400  # characters of an opening
_AFTER_ONE = deferred(r"\bone after\s+$", re.IGNORECASE)
_NAMES_FOLLOW = deferred(r"\W*(?:including|among them|led by|identified as|named)\b")
_HEAD = deferred(r"[^\W\d_][\w.’'-]*")
_BEHIND_HEAD = deferred(
    r",|\b(?:at|in|from|with|within|close|familiar|who|whose|of|on|near|for|briefed|involved|inside)\b"
)


def find(draft: Draft) -> Iterator[Hit]:
    """Yield one hit for each unnamed source, at its first claim."""
    seen: set[str] = set()
    first_reason = _first_reason(draft.article.text)
    for claim in draft.claims:
        if claim.optional or claim.stance in CHALLENGED or claim.source_type != "anonymous":
            continue
        source = _inside(draft, claim)
        if source is None or claim.speaker is None or claim.speaker.name in seen:
            continue
        seen.add(claim.speaker.name)
        if not _explained(draft, source, first_reason):
            yield _hit(draft, claim, source)


def _inside(draft: Draft, claim: Claim) -> Span | None:
    """Return the source where it is an individual, or a few, who speak from inside."""
    if not claim.source:
        return None
    source = Span(claim.source[0].start, claim.source[-1].end)
    words = source.of(draft.article.text)
    text = draft.article.text
    before = text[max(source.start - 30, 0) : source.start]
    if _ONE.match(words) is None or _AFTER_ONE.search(before):
        return None
    if _NAMES_FOLLOW.match(text, source.end):
        return None
    head = _HEAD.findall(_BEHIND_HEAD.split(words.lower(), maxsplit=1)[0])
    if not head or head[-1] not in english().inside:
        return None
    if head[-1] in _ANYBODY and not _KNOWS.search(text, source.start, source.end + _KNOWS_WITHIN):
        return None
    return None if _is_named_next(draft, source) else source


def _is_named_next(draft: Draft, source: Span) -> bool:
    """Say whether the opening only puts off a name, as ledes do."""
    blocks = all_paragraphs(draft.article.text)
    if source.start >= min(blocks[0].end, _LEDE):
        return False
    end = blocks[1].end if len(blocks) > 1 else source.end + _LEDE
    return any(
        claim.source_type == "person" and source.end < claim.content[0].start < end
        for claim in draft.claims
    )


def _explained(draft: Draft, source: Span, first_reason: int) -> bool:
    """Say whether the text gives a reason up to the paragraph behind the source's."""
    return first_reason < with_next(draft.article.text, source.start).end


def _first_reason(text: str) -> int:
    """Return where the first words on anonymity stand, the text's end where there are none."""
    plain = text.lower().replace("’", "'")
    found = (plain.find(reason) for reason in english().reasons)
    return min((at for at in found if at >= 0), default=len(text))


def _hit(draft: Draft, claim: Claim, source: Span) -> Hit:
    return Hit(
        span=source,
        message="an unnamed source, and no word on why it is not named",
        help=RULE.remedy,
        subject=source.of(draft.article.text),
        claim=claim.id,
    )


RULE = Rule(
    code="SRC203",
    name="anonymous-without-reason",
    severity="warning",
    summary="An unnamed individual is credited, and nothing says why the name is kept back.",
    rationale=(
        "A reader weighs an unnamed source by two things: how it can know, and why it will not "
        "be named. The rule looks at single sources, officials, aides and diplomats who speak "
        "from inside; witnesses, residents and “officials said” are left alone. Words on "
        "anonymity anywhere above, or in the next paragraph, will do, and so will a name that "
        "follows at once on a lede."
    ),
    remedy="Say why the source is not named, or name it.",
    bad="A senior harbour official said that the ferry line would close.\n",
    good=(
        "A senior harbour official, who asked not to be named because the talks go on, said that "
        "the ferry line would close.\n"
    ),
    find=find,
)
