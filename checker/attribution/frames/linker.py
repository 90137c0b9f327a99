"""From frames of single sentences to attributions of the article, with character offsets.

A quotation may run on into the next sentences or follow a colon; a quotation that nobody is
credited with belongs to the speaker before it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from checker.attribution.frames.cues import ACCORDING, COLON, REPORTEDLY
from checker.attribution.frames.quotes import plain_quotes
from checker.attribution.frames.sentence import Found, Frames
from checker.attribution.frames.tokens import Sentence, sentences
from checker.attribution.frames.words import Range
from checker.language import Language
from checker.records import Attribution, Quotation, Span

_MARKS = '"“”„«»'
_LOOSE = " \t\n,;:–—-"
_CONFIDENCE = {ACCORDING.lemma: 0.92, COLON.lemma: 0.8, REPORTEDLY.lemma: 0.75}


def link(
    text: str, start: int, language: Language, is_media: Callable[[int, int], bool]
) -> list[Attribution]:
    """Return the attributions of a text from offset `start` on (behind its dateline).

    `is_media` tells of a character range whether it names an outlet or media in general.
    """
    text = plain_quotes(text)
    found: list[Attribution] = []
    open_quote = False
    for sentence in _behind(sentences(text, language), start):
        new = list(read_sentence(text, sentence, language, is_media))
        floating = _floating(text, sentence) if not new else None
        if new:
            found += new
        elif floating and found:
            found = _attach(found, floating, text, open_quote)
        open_quote = bool(new and not new[-1].content) or bool(floating) or _speaks_directly(new)
    return [one for one in found if one.content]


def _behind(all_sentences: Iterator[Sentence], start: int) -> Iterator[Sentence]:
    for sentence in all_sentences:
        if sentence.tokens[0].start >= start:
            yield sentence
            continue
        tokens = tuple(token for token in sentence.tokens if token.start >= start)
        if tokens:
            yield replace(sentence, tokens=tokens)


def read_sentence(
    text: str, sentence: Sentence, language: Language, is_media: Callable[[int, int], bool]
) -> Iterator[Attribution]:
    """Yield the attributions of one sentence."""

    def spans(ranges: tuple[Range, ...]) -> tuple[Span, ...]:
        rough = (_span(sentence, at) for at in ranges if at[0] < at[1])
        return tuple(span for span in (tight(text, one) for one in rough) if span)

    for one in Frames(sentence, language, is_media).read():
        yield _attribution(text, one, spans)


def _attribution(
    text: str, one: Found, spans: Callable[[tuple[Range, ...]], tuple[Span, ...]]
) -> Attribution:
    content = spans(one.content)
    quoted = quotation(text, content)
    return Attribution(
        content=content,
        cue=spans((one.cue_at,)) or (),
        source=spans((one.source,)) if one.source else (),
        quotation=quoted,
        kind="attitude" if one.cue.kind == "attitude" else "statement",
        optional=one.cue.kind != "statement",
        carriers=spans(one.carriers),
        context=spans(one.context),
        confidence=_CONFIDENCE.get(one.cue.lemma, 0.9 if quoted != "indirect" else 0.85),
    )


def _span(sentence: Sentence, at: Range) -> Span:
    return Span(sentence.tokens[at[0]].start, sentence.tokens[at[1] - 1].end)


def tight(text: str, span: Span) -> Span | None:
    """Drop loose marks at the edges; None where nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start] in _LOOSE:
        start += 1
    while end > start and text[end - 1] in _LOOSE:
        end -= 1
    if end - start > 1 and end - start == span.end - span.start:
        return span
    return (
        Span(start, end)
        if start < end and (end - start > 1 or text[start] == ":")
        else (span if text[span.start : span.end] == ":" else None)
    )


def quotation(text: str, content: tuple[Span, ...]) -> Quotation:
    """Return whether a content is quoted whole, in part or not at all."""
    pieces = [span.of(text).strip() for span in content]
    if pieces and all(
        p[0] in _MARKS + "‘'" and p.rstrip(".,")[-1] in _MARKS + "’'" for p in pieces
    ):
        return "direct"
    return "mixed" if any(mark in piece for piece in pieces for mark in _MARKS) else "indirect"


def _floating(text: str, sentence: Sentence) -> Span | None:
    """Return the quotation a sentence consists of, if it is nothing else."""
    quotes = [token for token in sentence.tokens if token.quote]
    others = [token for token in sentence.tokens if token.word]
    if not quotes or len(others) > 1:
        return None
    whole = Span(quotes[0].start, quotes[-1].end)
    return whole if whole.of(text).count(" ") >= 2 else None


def _speaks_directly(new: list[Attribution]) -> bool:
    return bool(new) and new[-1].quotation == "direct"


def _attach(found: list[Attribution], span: Span, text: str, runs_on: bool) -> list[Attribution]:
    """Give a quotation without a speaker to the attribution before it."""
    last = found[-1]
    if runs_on:
        content = (*last.content, span)
        grown = replace(last, content=content, quotation=quotation(text, content))
        return [*found[:-1], grown]
    own = Attribution((span,), (), (), "direct", "statement", False, continues=True, confidence=0.6)
    return [*found, own]
