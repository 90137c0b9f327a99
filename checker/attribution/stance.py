"""Whether the writer lets a claim stand, tells that somebody contests it, or rebuts it."""

import re

from checker.attribution.spans import hull
from checker.patterns import deferred
from checker.records import Attribution, Stance

_REACH = 160  # characters behind a claim in which it is answered
_FALSELY = deferred(r"\b(?:falsely|wrongly|incorrectly|baselessly|erroneously)\b")
_UNPROVEN = deferred(
    r"\bwithout (?:\w+ing )?(?:any |further )?(?:evidence|proof|substantiation)\b", re.IGNORECASE
)
_CLAIM = (
    r"(?:[Tt]h(?:e|is|at|ese|ose)|[Ii]ts|[Hh](?:is|er)|[Tt]heir) (?:\w+ )?"
    r"(?:claim|report|account|allegation|assertion|accusation|figure|statement)s?"
)
_THIS = rf"(?:[Tt]his|[Tt]hat|[Ii]t|{_CLAIM})"
_ANSWERED = rf"(?:{_CLAIM}|(?:this|that|it)(?=[.,;]))"
_IS = r"(?:is|was|are|were|has been|have been|had been)"
_FALSE = r"(?:false|untrue|wrong|not true|fake|a fake|fabricated|debunked|disproved|refuted|a lie)"
_OPEN = r"(?:disputed|contested|denied|unverified|unconfirmed|rejected)"
_DENIES = (
    r"(?:has |have |had )?"
    r"(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|contest(?:s|ed)?)"
)
_UNCONFIRMED = (
    r"(?:could|can)(?: ?not|n[’']t) (?:\w+ly )?(?:be )?(?:\w+ly )?"
    r"(?:verif|confirm|corroborat|substantiat)\w*"
)
_NEXT = r"[^.!?\n]{0,40}[.!?][\"”’]?\s+(?:But |However, |In fact, )?"
_IS_FALSE = deferred(
    rf"{_NEXT}{_THIS} {_IS} {_FALSE}\b",
    needs=("false|untrue|wrong|not true|fake|fabricated|debunked|disproved|refuted|a lie"),
)
_IS_CONTESTED = deferred(
    rf"{_NEXT}(?:{_THIS} (?:{_IS} {_OPEN}\b|{_UNCONFIRMED})"
    rf"|[\w .’'-]{{2,60}}? (?:{_UNCONFIRMED}|{_DENIES}) {_ANSWERED}\b)",
    needs=(
        "deny|denie|disput|reject|contest|unverified"
        "|unconfirmed|verif|confirm|corroborat|substantiat"
    ),
)
_ASIDE = (
    r",? (?:which"
    r"|an? (?:claim|charge|figure|number|version|account|accusation|allegation|assertion)"
    rf"(?: that| which)?|something(?: that)?) (?:[\w’'-]+ ){{1,5}}{_DENIES}\b"
)
_ASIDE_BEHIND = deferred(_ASIDE)
_ASIDE_AT_END = deferred(rf"{_ASIDE}\W*$")
_DENIALS = ("deny", "denie", "disput", "reject", "contest")


def stance_of(one: Attribution, text: str) -> Stance:
    """Return what the sentence of a claim, and the one that follows, make of it.

    It is rebutted where the writer calls it false ("falsely said", "The claim is false."), and
    contested where the writer tells that somebody denies it or that nobody could confirm it ("which
    Kyiv denies", "said without evidence", "The report could not be verified."). A denial elsewhere
    in the text is a claim of its own and changes nothing here.
    """
    around = hull((*one.source, *one.cue)).of(text) if one.source and one.cue else ""
    behind = hull((*one.content, *one.cue)).end
    if ("ly" in around and _FALSELY.search(around)) or _IS_FALSE.match(
        text, behind, behind + _REACH
    ):
        return "rebutted"
    closing = max(one.content[-1].start, behind - _REACH)
    denied = any(map(text[closing : behind + _REACH].__contains__, _DENIALS))
    contested = (
        _UNPROVEN.search(_with_adjuncts(one, text))
        or _IS_CONTESTED.match(text, behind, behind + _REACH)
        or (denied and _ASIDE_BEHIND.match(text, behind, behind + _REACH))
        or (denied and _ASIDE_AT_END.search(text, closing, behind))
    )
    return "contested" if contested else "relayed"


def _with_adjuncts(one: Attribution, text: str) -> str:
    """Return what stands around the cue, as far as the content is not part of it."""
    if not one.cue:
        return ""
    start, end = hull((*one.source, *one.cue)).start, one.cue[-1].end
    first = min((span.start for span in one.content if span.start >= end), default=end + 60)
    return text[start : max(end, first)]
