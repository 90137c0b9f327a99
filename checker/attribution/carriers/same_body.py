"""Tells whether "the company" or "the ministry" is the body that spoke last, by another word."""

import re

from checker.attribution.carriers.heard import HUMAN, Heard
from checker.patterns import deferred
from checker.records import Attribution

_BODY = deferred(
    r"(?:the|its) (?P<noun>company|firm|group|organi[sz]ation|movement|union|party"
    r"|ministry|army|military|government|department|embassy|command)(?:['’]s statement)?$",
    re.IGNORECASE,
    needs=(
        "company|firm|group|organi|movement|union|party|ministry|army|military|government"
        "|department|embassy|command"
    ),
)
_ANY = frozenset({"company", "firm", "group", "organisation", "organization", "movement"})
_STATEMENT = 60  # characters before a claim in which it is called a statement
_OF_STATE = frozenset({"government-body", "armed-force"})


def is_that_body(text: str, last: Heard, one: Attribution) -> bool:
    """Return whether a body that spoke last through an outlet is called by its kind now.

    A ministry is, where it was called one; a company or a group is whatever is no part of a state.
    """
    said = last.speaker
    phrase = _BODY.match(one.source[0].of(text)) if one.source else None
    if phrase is None or said is None or not last.outlets:
        return False
    noun = phrase["noun"].lower()
    if said.is_media or (said.entity_type in HUMAN and not _is_firm(text, last, noun)):
        return False
    called = f"{last.key} {last.source.of(text) if last.source else ''}".lower()
    return noun in called or (noun in _ANY and said.entity_type not in _OF_STATE)


def _is_firm(text: str, last: Heard, noun: str) -> bool:
    """Return whether one word may name a company: in a statement, Lindex said."""
    before = text[max(0, last.start - _STATEMENT) : last.end].lower()
    return noun in _ANY and " " not in last.key and "statement" in before
