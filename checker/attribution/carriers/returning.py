"""Tells whether a claim takes up an interview or a text again that was known before."""

from checker.attribution.carriers.heard import Heard
from checker.attribution.scene import Scene, near_start
from checker.patterns import deferred
from checker.records import Attribution

_TALK_AGAIN = deferred(
    r"\b(?:the|that|this|same|his|her|their)\s+(?:(?!other\b|next\b|second\b)[\w’'-]+\s+){0,2}"
    r"(?:interviews?|op-eds?|columns?|essay|article|opinion piece|broadcast|podcast|conversation"
    r"|appearances?|documentary|film|commentary|editorial|dispatch|piece|programme|program|recording|interviewers?"
    r"|(?:documentary|film)(?:-|\s)?makers?)\b"
    r"(?!\s+(?:with|on|by|to)\b)"
)
_ASKED = deferred(
    r"(?:(?:But|And),?\s+)?(?:When\s+)?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\s"
    r"(?![^,]*\b(?:by|at|during|in|on)\s+(?:(?:an?|the|his|her)\s+)?"
    r"(?:[A-Z]|report|journal|news|brief|press))"
)
WRITES = deferred(r"(?:also\s+|then\s+)?(?:wrote|writes|written)\b")
_ELSEWHERE = deferred(r"\b(?:Twitter|Facebook|X|tweets?|posts?|letters?|books?|memos?|emails?)\b")
_NEAR = 1500  # characters within which a question may belong to an interview


class Returning:
    """What is taken up again in one article."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article's text."""
        self.scene = scene

    def takes_up(self, given: Heard, one: Attribution, *, asked: bool) -> bool:
        """Return whether a claim goes back to where its speaker was heard through an outlet.

        Its sentence names the talk or text, opens with a question put to the speaker where they
        may be `asked`, or says that the author of a text writes on.
        """
        text = self.scene.text
        at = (one.source or one.cue or one.content)[0].start
        opening = text[near_start(text, at) : at]
        contexts = [span.of(text) for span in one.context]
        if any(_TALK_AGAIN.search(part) for part in (opening, *contexts)):
            return True
        if asked and at - given.end < _NEAR and _ASKED.match(opening):
            return True
        writes = given.writes and any(WRITES.match(span.of(text)) for span in one.cue)
        return writes and not any(_ELSEWHERE.search(part) for part in contexts)
