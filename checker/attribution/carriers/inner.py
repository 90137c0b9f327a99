"""Tells whether a claim stands inside what somebody else says, who goes on behind it.

"Lind spoke of a rule that some sailors say is slow", "Lind said the ferry had sailed, according
to the log": neither the sailors nor the log take the word from her.
"""

import re

from checker.attribution.carriers.heard import HUMAN, Heard
from checker.attribution.parties import Party
from checker.patterns import deferred
from checker.records import Attribution

_RELATIVE = deferred(r"\b(?P<word>which|whom|what|that)\s+$")
_GAP = deferred(
    r"\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did"
    r"|(?:never|only|also|still|now|often|already|would|[a-z]+ly)\s+[a-z]+)\b"
)
_ACCORDING = deferred(r"according to$", re.IGNORECASE)
_SAYS = deferred(r"\b(?:said|says|told|tells|added|adds|insisted|explained|noted)\b")
_LONGEST = 12  # characters of "which" and the space behind it
_LEADS = 60  # characters of a sentence in which its subject stands


def is_inner(text: str, last: Heard | None, one: Attribution, speaker: Party) -> bool:
    """Return whether whoever spoke last, through an outlet, goes on behind a claim."""
    if not (last and last.outlets and one.source and one.cue) or speaker.is_media:
        return False
    return _is_relative(text, one) or _is_reading(text, last, one, speaker)


def _is_relative(text: str, one: Attribution) -> bool:
    """Return whether a source is the subject of a relative clause: "which some say is slow".

    Behind "that" the gap tells it from what somebody says: "said that some say it is slow".
    """
    start = one.source[0].start
    relative = _RELATIVE.search(text, max(0, start - _LONGEST), start)
    if relative is None:
        return False
    return relative["word"] != "that" or bool(_GAP.match(text, one.cue[-1].end))


def _is_reading(text: str, last: Heard, one: Attribution, speaker: Party) -> bool:
    """Return whether a thing is what the last speaker rests on, in a sentence of theirs."""
    thing = speaker.entity_type not in HUMAN and text[one.source[0].start].islower()
    if not thing or not _ACCORDING.match(one.cue[0].of(text)):
        return False
    said = one.content[0].of(text)
    return last.key.split()[-1] in said[:_LEADS] and bool(_SAYS.search(said))
