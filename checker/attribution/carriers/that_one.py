"""Tells whether "the man" or "that source" is the human who spoke right before."""

import re

from checker.attribution.carriers.heard import HUMAN, Heard
from checker.attribution.parties import Party
from checker.attribution.scene import near_start
from checker.patterns import deferred
from checker.records import Attribution

_THAT_ONE = deferred(
    r"(?:the|that|this|the same|that same|this same|same)\s+(?:[\w’'.-]+\s+){0,3}?"
    r"(?P<noun>[a-z][\w-]*)(?:,?\s+wh\w+\b.*)?$",
    re.IGNORECASE | re.DOTALL,
)
SEVERAL = deferred(r"anonymous (?:[\w’'-]+ )*?[\w’'-]+s(?: (?:at|of|in|from|with|who|close)\b|$)")
"""The name of several humans without names."""
_ONE = deferred(r"(?:an?|one)\s+(?:[A-Z]?[\w-]+\s+){1,4}who\b", re.IGNORECASE)
_ANYONE = frozenset({"person", "man", "woman", "source", "individual"})
_OF_OFFICE = frozenset({"source", "official", "officials", "officer", "aide", "spokesman"})


def is_that_one(text: str, last: Heard, one: Attribution, speaker: Party) -> bool:
    """Return whether "the man" or "that source" is whoever spoke right before through an outlet.

    Of somebody unnamed the noun says so, or one that fits anyone; somebody named is called by one
    that is no office; for all others the words in which they spoke know the noun.
    """
    said = last.speaker
    phrase = _THAT_ONE.match(one.source[0].of(text)) if one.source else None
    if phrase is None or said is None or said.is_media or not last.outlets:
        return False
    noun = phrase["noun"].lower()
    if speaker.entity_type != "anonymous":
        return False
    if said.entity_type not in HUMAN:
        return _is_called(text, last, noun)
    if said.entity_type == "anonymous":
        several = SEVERAL.match(said.name)
        return not several and (noun in _ANYONE or noun in said.name.lower().split())
    return noun not in _OF_OFFICE


def _is_called(text: str, last: Heard, noun: str) -> bool:
    """Return whether the words of what was said last call its speaker by a noun, or by "a"."""
    source = last.source.of(text) if last.source else ""
    before = text[near_start(text, last.start) : last.end]
    called = re.search(rf"\b(?:an?|one)\s+(?:[\w-]+\s+){{0,3}}{re.escape(noun)}\b", before, re.I)
    return bool(called) or (noun in _ANYONE and bool(_ONE.match(source)))
