"""Reads questions: who only asks, and the outlet on which somebody was asked."""

import re
from collections.abc import Iterator

from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.patterns import deferred
from checker.records import Attribution, Span

_QUESTIONS = ("ask", "wonder", "press", "inquire", "enquire")
_ASKED_ON = deferred(
    r"\b(?:asked|questioned|pressed|quizzed|grilled)\b(?:(?!\b(?:reports?|stor(?:y|ies)|article"
    r"|segment|coverage|claims?|comments?|interview|appearance|ads?|attacks?)\b)[^,]){0,80}?"
    r"\bon\s+(?=[“\"]?[A-ZÀ-Þ])",
    re.IGNORECASE,
    needs="asked|questioned|pressed|quizzed|grilled",
)
_SHORTEST = 10  # characters between a speaker and the verb that may name an outlet


def is_question(text: str, one: Attribution) -> bool:
    """Return whether the cue of an attribution is that of a question."""
    return bool(one.cue) and one.cue[0].of(text).lower().startswith(_QUESTIONS)


def asked_on(text: str, media: MediaNames, one: Attribution) -> Party | None:
    """Return the outlet on which somebody was asked: "asked about the harbour on X, Lind said"."""
    for span in (*_inserted(one), *one.context):
        asked = _ASKED_ON.search(text, span.start, span.end)
        there = media.find(Span(asked.end(), span.end)) if asked else None
        if there:
            return there
    return None


def _inserted(one: Attribution) -> Iterator[Span]:
    """Yield what stands between a speaker and the verb: "Lind, when asked on CNN, said"."""
    if one.source and one.cue and one.source[-1].end < one.cue[0].start - _SHORTEST:
        yield Span(one.source[-1].end, one.cue[0].start)
