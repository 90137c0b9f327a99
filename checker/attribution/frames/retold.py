"""Reads who speaks within the quoted words of an outlet or of a reporter.

"The paper reports: “Nobody slept, the keeper said. It rained.”" credits the keeper, through the
paper, with the one and the paper with the other. Within anybody else's words nothing is read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.attribution.frames.line import IsMedia
from checker.attribution.frames.linker import quotation, read_sentence
from checker.attribution.frames.quotes import plain_quotes
from checker.attribution.frames.tokens import sentences_in
from checker.attribution.spans import begin, hull
from checker.language import Language
from checker.patterns import deferred
from checker.records import Attribution, Span

_OPENERS = '“„«"'
_MARKS = '“”„«»"'
_REPORTS = frozenset({"reports", "reported", "report", "according to"})
_SHORTEST = 60  # characters of a quotation in which somebody else may speak
_LONGEST = 6000  # characters of one that is read again, so that no input is slow
_LEAST = 4  # words of what is left to the outlet beside one who speaks in its words
_WRITERS = deferred(r"(?:I|we|you|us|me|who|which|that|what|there)\b", re.IGNORECASE)


def with_retold(
    found: Sequence[Attribution], text: str, language: Language, is_media: IsMedia
) -> list[Attribution]:
    """Add the attributions within outlets' quotations, and leave the rest to the outlets."""
    text = plain_quotes(text)
    kept: list[Attribution] = []
    retold: list[Span] = []
    for one in found:
        inner = list(_inner(one, text, language, is_media)) if _retells(one, text, is_media) else []
        kept += [_without(one, inner, text), *inner] if inner else [one]
        retold += one.content if inner else ()
    return sorted(_once(kept, set(retold)), key=begin) if retold else kept


def _retells(one: Attribution, text: str, is_media: IsMedia) -> bool:
    """Return whether an outlet speaks, or a reporter whose report a colon opens."""
    if not one.source or not one.cue or one.optional:
        return False
    if not any(_is_long_quote(piece, text) for piece in _quoted(one, text)):
        return False
    source = Span(one.source[0].start, one.source[-1].end)
    opened = text[max(0, one.content[0].start - 9) : one.content[0].start].rstrip()[-1:] == ":"
    reports = one.cue[0].of(text).lower() in _REPORTS
    return (opened and reports) or is_media(source.start, source.end)


def _quoted(one: Attribution, text: str) -> tuple[Span, ...]:
    """Return the pieces of a content; those of one quotation, around its speakers, as one."""
    whole = Span(one.content[0].start, one.content[-1].end)
    outside = all(span.end <= whole.start for span in (*one.cue, *one.source))
    joined = text[whole.start] in _OPENERS and text[whole.end - 1] in _MARKS and outside
    apart = any(mark in text[whole.start + 1 : whole.end - 1] for mark in _MARKS)
    return (whole,) if joined and not apart else one.content


def _is_long_quote(piece: Span, text: str) -> bool:
    return text[piece.start] in _OPENERS and _SHORTEST <= piece.end - piece.start <= _LONGEST


def _inner(
    one: Attribution, text: str, language: Language, is_media: IsMedia
) -> Iterator[Attribution]:
    outer = Span(one.source[0].start, one.source[-1].end)
    for piece in _quoted(one, text):
        if not _is_long_quote(piece, text):
            continue
        closed = text[piece.end - 1] in _MARKS
        words = Span(piece.start + 1, piece.end - closed)
        for sentence in sentences_in(text, words, language):
            for each in read_sentence(text, sentence, language, is_media):
                if each.content and each.source and not _WRITERS.match(text, each.source[0].start):
                    yield replace(each, carriers=(*each.carriers, outer))


def _without(one: Attribution, inner: Sequence[Attribution], text: str) -> Attribution:
    """Leave to the outlet what stands before, between and behind those who speak in its words."""
    content = list(_quoted(one, text))
    for each in inner:
        if not each.optional:
            content = [rest for piece in content for rest in _cut(piece, each, text)]
    kept = tuple(content) or one.content
    optional = one.optional or not content
    return replace(one, content=kept, quotation=quotation(text, kept), optional=optional)


def _cut(piece: Span, each: Attribution, text: str) -> Iterator[Span]:
    """Yield what is left of a piece around one attribution within it."""
    whole = hull((*each.content, *each.cue, *each.source))
    if whole.end <= piece.start or whole.start >= piece.end:
        yield piece
        return
    for rest in (Span(piece.start, whole.start), Span(whole.end, piece.end)):
        if len(rest.of(text).split()) >= _LEAST:
            yield _tight(rest, text)


def _tight(span: Span, text: str) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in " \t\n.,;":
        start += 1
    return Span(start, end)


def _once(found: Sequence[Attribution], retold: set[Span]) -> Iterator[Attribution]:
    """Leave out what was read before of a quotation that is now read as an outlet's words."""
    read = {each.cue[0].start for each in found if each.cue and each.carriers}
    for one in found:
        inside = one.cue and one.cue[0].start in read and not one.carriers
        whole = not one.cue and retold.issuperset(one.content)
        if not (inside or whole):
            yield one
