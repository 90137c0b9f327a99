"""Where the text says whom a short source means: what "she" and "Feld" are resolved from."""

import re
from collections.abc import Sequence

from checker.attribution.parties import Party
from checker.records import Span


def antecedent(party: Party, spoken: Sequence[Party], text: str) -> Span:
    """Return where a party is named: in the source, else last before it, else by its first phrase.

    `spoken` are all who were credited so far. A phrase that nothing before explains is its own.
    """
    if party.name in party.span.of(text):
        return party.span
    return _named_before(party, text) or _credited_before(party, spoken) or party.span


def _named_before(party: Party, text: str) -> Span | None:
    named = re.compile(rf"(?<!\w){re.escape(party.name)}(?!\w)")
    found = [Span(*match.span()) for match in named.finditer(text, 0, party.span.start)]
    return found[-1] if found else None


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
