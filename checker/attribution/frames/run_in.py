"""Finds the speaker into whom a clause runs without its comma: "it killed ten residents said"."""

from functools import cache

from checker.attribution.frames.line import Line
from checker.attribution.frames.words import Range
from checker.language import Language

_OF_MEDIA = frozenset(
    "the news agency state state-run state-owned official semi-official local regional national "
    "foreign international domestic private independent opposition pro-government pro-regime "
    "several some other various".split()
)
_OF_SOURCES = frozenset(
    "local security military medical opposition field diplomatic rebel media police humanitarian "
    "well-informed informed official judicial tribal intelligence".split()
)
_SOURCES = frozenset("source sources officials activists residents witnesses".split())
_NO_PLURALS = frozenset(
    {"rights", "news", "affairs", "sports", "arms", "series", "says", "politics"}
)
_LONGEST_NAME = 5  # words of an outlet's name before its correspondent


def medium_alone(line: Line, source: Range) -> Range | None:
    """Return the medium that ends a phrase into which a sentence without commas runs.

    "A raid killed ten people SANA reported" has no "ten people SANA" for its source.
    """
    if line.has_commas:
        return None
    words = line.words
    back = range(source[1] - 1, source[0] - 1, -1)
    start = next((at for at in back if line.is_media((at, source[1]))), None)
    if start is None:
        return None
    adjectives = _adjectives(line.language)
    while start > source[0] and (
        words.lower(start - 1) in _OF_MEDIA or words.text(start - 1) in adjectives
    ):
        start -= 1
    return start, source[1]


def correspondent(line: Line, source: Range) -> Range | None:
    """Return "AFPs correspondent in the town" where a sentence without commas runs into it."""
    words, staff = line.words, line.language.nominals["media.staff"]
    at = source[0] - 2
    if line.has_commas or not words.is_in(at + 1, "prepositions") or words.lower(at) not in staff:
        return None
    near = range(at - 1, max(line.start, at - _LONGEST_NAME), -1)
    start = next((first for first in near if line.is_media((first, at))), None)
    return None if start is None else (start, source[1])


def speaker_alone(line: Line, source: Range) -> Range:
    """Return what stands behind a clause's last noun, into which a speaker without a comma runs.

    "It sank in the harbour local sources said", "A raid killed four people residents said" and
    "It hit two towns Quill said".
    """
    words = line.words
    if line.has_commas:
        return source
    called = _called(line, source)
    if called:
        return called
    for at in range(source[1] - 1, source[0], -1):
        speaks = words.is_capital(at) or _is_plural(line, at)
        if speaks and not words.is_capital(at - 1) and _is_plural(line, at - 1):
            return at, source[1]
    return source


def _called(line: Line, source: Range) -> Range | None:
    """Return the kind of source or the trade with a name that ends a phrase."""
    words = line.words
    for at in range(source[0] + 1, source[1] - 1):
        if words.lower(at) in _OF_SOURCES and words.lower(source[1] - 1) in _SOURCES:
            return at, source[1]
        if words.is_in(at, "occupations") and not words.is_capital(at - 1):
            named = all(words.is_capital(i) for i in range(at + 1, source[1]))
            return (at, source[1]) if named else None
    return None


def _is_plural(line: Line, at: int) -> bool:
    low = line.words.lower(at)
    listed = low in _NO_PLURALS or line.words.is_in(at, "occupations")
    plural = low.endswith("s") and not low.endswith("ss") and len(low) > 3
    return (plural or low == "people") and not listed and line.words.is_nounish(at)


@cache
def _adjectives(language: Language) -> frozenset[str]:
    return frozenset(one for country in language.countries for one in country.adjectives)
