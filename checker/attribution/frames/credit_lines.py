"""Reads a quotation and the line that credits it, with no verb: “…” Ada Lind, The Guardian."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from checker.attribution.frames.digests import is_certain, led
from checker.attribution.frames.line import IsMedia
from checker.attribution.frames.quotes import plain_quotes, quote_spans
from checker.attribution.frames.tokens import paragraphs
from checker.attribution.scene import Scene
from checker.attribution.spans import touch
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, Attribution, Span

_CREDIT = deferred(
    r"(?<=[”\"»])\s{1,4}(?:[–—―(]|-{0,2})[ \t]?(?P<credit>[A-ZÀ-Þ][^\n“”\":;!?()]{1,70}?)"
    r"\.?\)?[ \t]*(?=\n|\Z)"
)
_SPOKEN = deferred(
    r"(?<=[”\"»])\s{1,4}(?:[–—―]|--?)[ \t]?(?P<credit>(?:[A-ZÀ-Þ][\w.’'-]*[ \t]){1,4}?"
    r"[A-ZÀ-Þ][\w’'-]+)(?:,[^,;:“”\"\n]{2,40}(?=,))?,?[ \t]"
    r"(?:(?:talking|speaking|appearing|interviewed)[ \t]"
    r"(?:(?:as|for)[ \t][^,;:“”\"\n]{2,50}[ \t](?=on[ \t]))?)?"
    r"(?:on|to|with|(?:in|during)[ \t]an?[ \t]interview[ \t](?:with|on))[ \t][“\"]?"
    r"(?P<outlet>(?:the[ \t])?[A-ZÀ-Þ](?:[^\n;:.“”\"]|\.(?=\w)){1,60})"
)
_LEADS = deferred(r"(?:.*(?:,|\b(?:of|for|in|at)))?\s*(?:[Tt]he\s+)?", re.DOTALL)
_TAILS = deferred(r"\s*(?:News|Online|Editorial|Editorial Board|Opinion|Staff)?", re.IGNORECASE)
_SMALL = frozenset("of the for and in at on from de la le du van von der al bin a an".split())
_WORD = deferred(r"[^\W\d_][\w’'-]*")
_OPENERS = '“„«"'
_SHORTEST = 6  # words of a quotation that such a line credits
_LONGEST = 6000  # characters of one of its paragraphs
_MOST = 12  # paragraphs of one quotation
_CONFIDENCE = 0.85


def with_credit_lines(
    found: Iterable[Attribution], scene: Scene, start: int, is_media: IsMedia
) -> list[Attribution]:
    """Add what credit lines credit behind offset `start`; they outweigh readings without a cue."""
    credited = [*_credited(scene, start, is_media), *_spoken(scene, start)]
    if not credited:
        return list(found)
    taken = [span for one in credited for span in one.content]
    kept = [one for one in found if not touch(one.content, taken) or is_certain(one, scene.text)]
    return sorted([*kept, *credited], key=lambda one: one.content[0].start)


def _credited(scene: Scene, start: int, is_media: IsMedia) -> Iterator[Attribution]:
    text = plain_quotes(scene.text)
    found = list(_CREDIT.finditer(text, start))
    every, at = paragraphs(text) if found else [], 0
    for match in found:
        credit = Span(*match.span("credit"))
        while at + 1 < len(every) and every[at + 1].start < match.start():
            at += 1
        if _is_credit(scene, credit, is_media):
            content = _quotation(text, every[max(0, at - _MOST) : at + 1], match.start())
            content = content or led(text, every[at], match.start(), credit)
            if content:
                yield _attribution(text, content, credit)


def _spoken(scene: Scene, start: int) -> Iterator[Attribution]:
    """Yield the quotations whose line says where they were spoken: “…” -- Ada Lind on CNN."""
    text = plain_quotes(scene.text)
    found = list(_SPOKEN.finditer(text, start))
    every = paragraphs(text) if found else []
    for match in found:
        outlet = _medium_at(scene, Span(*match.span("outlet")))
        at = bisect_right(every, match.start(), key=lambda one: one.start)
        content = _quotation(text, every[max(0, at - _MOST) : at], match.start()) if outlet else ()
        if outlet and content:
            source = (Span(*match.span("credit")),)
            yield Attribution(
                content,
                (),
                source,
                "direct",
                "statement",
                False,
                (outlet,),
                confidence=_CONFIDENCE,
            )


def _medium_at(scene: Scene, span: Span) -> Span | None:
    """Return the outlet with whose name a stretch of text begins."""
    for one in scene.named(span)[:1]:
        outlet = scene.registry.get(one.outlet)
        first = one.start - span.start <= len("the ")
        if first and outlet and outlet.entity_type in MEDIA_TYPES:
            return Span(one.start, one.end)
    return None


def _attribution(text: str, content: tuple[Span, ...], credit: Span) -> Attribution:
    """Return what a line credits: who stands before its last comma, through whom behind it."""
    comma = text.rfind(", ", credit.start, credit.end)
    source = Span(credit.start, comma) if comma > 0 else credit
    carriers = (Span(comma + 2, credit.end),) if comma > 0 else ()
    return Attribution(
        content, (), (source,), "direct", "statement", False, carriers, confidence=_CONFIDENCE
    )


def _is_credit(scene: Scene, credit: Span, is_media: IsMedia) -> bool:
    """Return whether a line is an outlet's name, alone or behind those of people and posts."""
    text = credit.of(scene.text)
    if any(word.islower() and word not in _SMALL for word in _WORD.findall(text)):
        return False
    for one in scene.named(credit):
        outlet = scene.registry.get(one.outlet)
        leads = _LEADS.fullmatch(scene.text, credit.start, one.start)
        if outlet and outlet.entity_type in MEDIA_TYPES and leads:
            return _TAILS.fullmatch(scene.text, one.end, credit.end) is not None
    last = text.rfind(", ")
    if last < 0:
        return False
    called = scene.registry.by_name(text[last + 2 :], scene.article.published)
    named = len(called) == 1 and called[0].entity_type in MEDIA_TYPES
    return named or is_media(credit.start + last + 2, credit.end)


def _quotation(text: str, before: Sequence[Span], end: int) -> tuple[Span, ...]:
    """Return the quotation that closes at `end` and is all of its paragraph, with those it runs on.

    `before` are the paragraphs up to that in which it closes.
    """
    last = before[-1]
    quotes = quote_spans(text, last.start, end) if end - last.start <= _LONGEST else []
    if len(quotes) != 1 or quotes[0] != Span(last.start, end):
        return ()
    if quotes[0].of(text).count(" ") + 1 < _SHORTEST:
        return ()
    pieces = [quotes[0]]
    for paragraph in reversed(before[:-1]):
        if paragraph.end - paragraph.start > _LONGEST or quote_spans(
            text, paragraph.start, paragraph.end
        )[-1:] != [paragraph]:
            break
        if text[paragraph.end - 1] in '”»"':
            break
        pieces.insert(0, paragraph)
    return tuple(pieces)
