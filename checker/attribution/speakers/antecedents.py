"""Where the text says whom a short source means: what "she" and "Feld" are resolved from."""

from collections.abc import Sequence

from checker.attribution.parties import Party
from checker.patterns import deferred
from checker.records import Span

_LETTER = deferred(r"\w")


def antecedent(party: Party, spoken: Sequence[Party], text: str) -> Span:
    """Return where a party is named: in the source, else last before it, else by its first phrase.

    `spoken` are all who were credited so far. A phrase that nothing before explains is its own.
    """
    if party.name in party.span.of(text):
        return party.span
    return _named_before(party, text) or _credited_before(party, spoken) or party.span


def _named_before(party: Party, text: str) -> Span | None:
    at = party.span.start
    while (at := text.rfind(party.name, 0, at)) >= 0:
        end = at + len(party.name)
        if not _inside_a_word(text, at, end):
            return Span(at, end)
        at = end - 1
    return None


def _inside_a_word(text: str, start: int, end: int) -> bool:
    """Return whether a letter or digit goes on before or behind a part of the text."""
    return bool(_LETTER.match(text[max(start - 1, 0) : start]) or _LETTER.match(text, end))


def _credited_before(party: Party, spoken: Sequence[Party]) -> Span | None:
    """Return the phrase that last credited a party before, no pronoun and not this one."""
    if party.via == "name":
        return None
    return next(
        (
            earlier.span
            for earlier in reversed(spoken)
            if earlier.key == party.key
            and earlier.via == "name"
            and earlier.span.end <= party.span.start
        ),
        None,
    )
