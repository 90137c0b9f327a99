"""Tells whether "the memo" or "the report" is the document that spoke last, by any word."""

import re

from checker.attribution.carriers.heard import Heard
from checker.patterns import deferred
from checker.records import Attribution

_KINDS = (
    r"(?:reports?|documents?|memos?|papers?|letters?|texts?|drafts?|files?|filings?|statements?"
    r"|releases?|communiqu[eé]s?|dossiers?|stud(?:y|ies)|transcripts?|e-?mails?)"
)
_THAT = deferred(rf"(?:the|that|this)\s+(?:[a-z]+\s+)?{_KINDS}$", re.IGNORECASE)
_ANY = deferred(rf"\b{_KINDS}\b", re.IGNORECASE)


def is_that_document(text: str, last: Heard, one: Attribution) -> bool:
    """Return whether a document that reached the writer through an outlet is spoken of again."""
    if not one.source or last.source is None or last.speaker is None or last.speaker.is_media:
        return False
    again = _THAT.match(one.source[0].of(text))
    return bool(again and last.outlets and _ANY.search(last.source.of(text)))
