"""Widens what stops within a list of names: "the Times's A, B and C write", "told A and B"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.attribution.frames.line import IsMedia
from checker.patterns import deferred
from checker.records import Attribution, Span

_PART = r"[A-ZÀ-Þ][\w.-]*(?:['’]\w+)?"
_PERSON = rf"{_PART}(?:[ \u00a0](?:(?:de|van|von|al|bin)[ \u00a0])?{_PART}){{1,3}}"
_STAFF = deferred(
    rf"(?P<medium>(?:[Tt]he\s+)?{_PART}(?:\s+(?:of\s+)?{_PART}){{0,3}}?)"
    rf"(?:(?<=s)['’]|['’]s)\s+{_PERSON}(?:,\s+{_PERSON}){{0,3}},?\s+(?:and\s+)?$"
)
_SECOND = deferred(rf"\s+and\s+(?:the\s+)?{_PART}(?:\s+(?:of\s+)?{_PART}){{0,3}}")
_HEARD_BY = deferred(
    r"(?:^|(?<=[.!?”\"]\s)|(?<=,\s))(?P<who>[^,.;:“”\"]{3,60}?)"
    r"(?:,?\s+(?:who|that)\s+(?:also\s+|have\s+|had\s+|has\s+)?(?:spoke|spoken|talked)|,?\s+(?:speaking|talking)"
    r"|\s+(?:quoted|cited|interviewed|contacted)(?=\s+by))\s+(?:to|with|by)\s+"
    r"(?P<first>(?:the\s+)?[^,.;:“”\"]{2,40})\s+and\s+$"
)
_PARTICIPLES = frozenset({"reporting", "speaking", "writing"})
_SAYS = r"(?P<verb>says|said|reports|reported|notes|noted|writes|wrote)\s+(?:that\s+)?"
_VERB = deferred(rf"{_SAYS}(?=\w)")
_VERB_BEFORE = deferred(rf"[^.;:“”\"\n]{{3,60}},\s{_SAYS}")
_LED_BY = deferred(r"\b(?:with|to|by|on|for|of|at|from|and)\s$")
_SHORT = 8  # characters of a preposition
_WIDEST = 140  # characters before a source in which its list begins


def widened(found: Iterable[Attribution], text: str, is_media: IsMedia) -> Iterator[Attribution]:
    """Yield the attributions, each with the whole of its list of reporters or of outlets."""
    for one in found:
        one = _with_second(_finite(one, text), text, is_media)
        yield _of_the_first(one, text, is_media) or _with_first(one, text, is_media)


def _finite(one: Attribution, text: str) -> Attribution:
    """Return an attribution by its finite verb: "Lind, reporting from Bonn for RT, says"."""
    if not (one.cue and one.content) or one.cue[0].of(text) not in _PARTICIPLES:
        return one
    content, cue = one.content[0], one.cue[0]
    verb = _VERB.match(text, content.start, content.end)
    verb = verb or _VERB_BEFORE.fullmatch(text, cue.end, max(cue.end, content.start))
    if verb is None:
        return one
    rest = (Span(max(content.start, verb.end()), content.end), *one.content[1:])
    return replace(one, cue=(Span(*verb.span("verb")),), content=rest)


def _with_first(one: Attribution, text: str, is_media: IsMedia) -> Attribution:
    """Return who writes together with those named before them: "the Times's A, B" and "C"."""
    if len(one.source) != 1 or " and " not in one.source[0].of(text):
        return one
    listed = _search(_STAFF, text, one.source[0].start)
    if listed is None or not is_media(*listed.span("medium")):
        return one
    if _LED_BY.search(text, max(0, listed.start() - _SHORT), listed.start()):
        return one  # "in an interview with CNN's Ada Lind, Max Feld and Ora Brandt said"
    return _beginning_at(one, text, listed.start())


def _beginning_at(one: Attribution, text: str, start: int) -> Attribution:
    """Return an attribution whose source begins at `start`, and its content ends there."""
    content = []
    for span in one.content:
        end = len(text[:start].rstrip()) if span.start < start < span.end else span.end
        content.append(Span(span.start, end))
    source = (Span(start, one.source[0].end),)
    return replace(one, source=source, content=tuple(content))


def _of_the_first(one: Attribution, text: str, is_media: IsMedia) -> Attribution | None:
    """Return what those told who spoke "to Reuters and the BBC", not the BBC, said."""
    if len(one.source) != 1 or not text.endswith("and ", 0, one.source[0].start):
        return None
    medium = one.source[0]
    heard = _search(_HEARD_BY, text, medium.start)
    if heard is None or not is_media(*heard.span("first")) or not is_media(*_ends(medium)):
        return None
    source, both = Span(*heard.span("who")), Span(heard.start("first"), medium.end)
    return replace(one, source=(source,), context=(both,))


def _with_second(one: Attribution, text: str, is_media: IsMedia) -> Attribution:
    """Return an attribution with both outlets that were told: "told Reuters" and the BBC."""
    context = []
    for span in one.context:
        second = _SECOND.match(text, span.end) if is_media(*_ends(span)) else None
        ends = second and is_media(span.end + len(" and "), second.end())
        context.append(Span(span.start, second.end()) if second and ends else span)
    return replace(one, context=tuple(context)) if tuple(context) != one.context else one


def _search(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    start = max(text.rfind("\n", 0, end) + 1, end - _WIDEST)
    return pattern.search(text, start, end)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
