"""Reads in the words before an outlet that somebody speaks to it, on it, or writes in it."""

import re

from checker.patterns import deferred
from checker.records import Span

_TALK = deferred(
    r"\b(?P<talk>(?<=['’]s\s)(?:[\w-]+\s+){0,2}?(?:op-ed|opinion (?:piece|article)|essay)\b"
    r"|(?:was|were|is)(?=\s+(?:(?:back|live)\s+)?on\s+(?:the\s+)?$)"
    r"|interview(?:ed|s)?|appear(?:ed|s|ing|ances?)|spoke|speaks|speaking|talk(?:ed|s|ing)|"
    r"sat down|sits down|chatt?(?:ed|s|ing)|caught up|opened up|guest|phoned|called in|writing"
    r"|shared (?:his|her|their|its|the) \w+|exchanged (?:e-?mails|messages|texts)"
    r"|(?:took|answered|fielded) (?:[\w-]+ )?questions)\b"
    r"(?:(?!\b(?:about|against|of|over|because|after|before|who|"
    r"(?:that|which)(?! aired| was aired| ran\b))\b)[^;:]){0,60}?"
    r"(?<![\w-])(?:on|to|with|by|for|in|from|between)\s+(?:[\w’'-]+\s+){0,4}$"
)
_TOLD = deferred(
    r"\b(?P<talk>told|tells|informed)\s+"
    r"(?:(?!(?:about|against|of|that|on|over|to|in|how|why)\b)[\w’'-]+\s+){0,3}$"
    r"|\b(?:described|recounted|confirmed|explained|outlined|detailed)\b[^,;:]{0,60}?"
    r"\bto\s+(?:(?:the|news|agency)\s+){0,3}$",
    needs=("told|tells|informed|described|recounted|confirmed|explained|outlined|detailed"),
)
_TEXT = deferred(
    r"(?:\b(?P<talk>wr(?:ites?|ote|itten)|penn(?:ed|ing|s)|publish(?:ed|es)|author(?:ed|s))\b"
    r"[^;:.]{0,60}?|\b[Ii]n (?:an?|his|her|their) (?:[\w-]+ ){0,3})"
    r"\b(?:op-ed|opinion piece|opinion article|column|essay|article|editorial|piece|commentary)s?\b"
    r"[^;:.]{0,50}?\s(?:in|for)\s+(?:[\w’'-]+\s+){0,3}$",
    needs="op-ed|opinion|column|essay|article|editorial|piece|commentary",
)
_TALK_BEHIND = deferred(
    r"(?:['’]s?)?\s+(?:[\w’'“”\"-]+\s+){0,4}?(?:interview|appearance|town hall)\b"
)
_OCCASION = deferred(
    r"\b(?:(?:in|during|from|at|did|does|gave|gives|granted|taped|recorded)"
    r"\s+(?:an?|his|her|their|another|the)\s+(?:\w+\s+)?|(?:gave|gives|granted)\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
_ON_AIR = deferred(
    r"\b(?:(?:called|phoned|rang|dial(?:l)?ed|calls|phones)\s+in(?:to)?|(?:went|goes|came|took|takes"
    r"|popped up|turned up|showed up|made (?:his|her|their|the) (?:case|argument|rounds))"
    r"\s+(?:to|on)|(?:stopped|dropped)\s+by)\s+(?:[\w’'-]+\s+){0,3}$",
    needs="called|phoned|rang|dial|calls|phones|went|goes|came|took|takes|up|made|by",
)
_ASKED = deferred(
    r"\b(?:was|were|been|being)\s+(?:\w+ly\s+)?(?:asked|confronted|pressed|grilled|quizzed|challenged"
    r"|questioned)\b(?:(?!\b(?:reports?|stor(?:y|ies)|article|segment|coverage|claims?|comments?"
    r"|interview|appearance|ads?|attacks?|remarks?|posts?)\b)[^;:,]){0,80}?\b(?:on|by)\s+(?:the\s+)?$"
)
_ASKED_ENDS = ("on ", "by ", " the ")
_JOINED = deferred(
    r"\b(?:joined|joins|(?:clashed|sparred|tangled|argued|spoke) with|(?:chastised|grilled|berated"
    r"|scolded|snapped at|interrupted|lashed out at"
    r"|(?:grilled|pressed|questioned|asked|interviewed|confronted|challenged|quizzed) by))"
    r"\s+(?:the\s+)?$"
)
_TO_TALK = deferred(
    r"['’]s?\s+[“\"A-Z]|\s+(?:(?:news|chief|political|co-)\s*)*(?:host|anchor|moderator|interviewer|presenter)\b"
    r"|\s+(?:live\s+)?(?:(?:on\s+)?\w+day\s+)?(?:to\s+(?:discuss|talk|explain|defend)|for\s+an\s+interview)\b"
)
_OPENING = deferred(
    r"(?:(?:Over|Also|But|And|Later|Earlier|Meanwhile|Back),?\s+)*"
    r"(?:(?:(?:As recently as|Earlier|Late|Last|This|On|In|Appearing|Speaking)\b"
    r"(?:\s+[\w.]+){0,3}|\w+day)\s+)?"
    r"[Oo]n\s+(?:[\w’'-]+\s+){0,3}$"
)
CLAUSE_BEHIND = deferred(r"[^.!?\n,]{0,60},\s+")
"""What stands between an outlet and the clause that its sentence opens."""
_SHOW = deferred(r"['’]s?\s+(?:[“\"A-Z]|(?:[\w-]+\s+){0,2}(?:show|programme|program|breakfast)\b)")
_OWNS = deferred(r"['’]")


def talk_before(text: str, before: str, at: Span) -> int | None:
    """Return where in the words before an outlet it says that somebody spoke, if it does.

    `before` reaches from the start of the outlet's sentence to the outlet, which stands at `at`.
    """
    talk = _TALK.search(before)
    if talk:
        return talk.start("talk")
    asked = _ASKED.search(before) if before.endswith(_ASKED_ENDS) else None
    if asked:
        return asked.start()
    text_in = _TEXT.search(before)
    if text_in:
        return text_in.start()
    told = _TOLD.search(before)
    if told:
        return told.start()
    opening = _OPENING.match(before)
    if opening and _OWNS.match(text, at.end):
        opening = _SHOW.match(text, at.end)
    if opening and CLAUSE_BEHIND.match(text, at.end):
        return 0
    joined = _JOINED.search(before)
    if joined and _TO_TALK.match(text, at.end):
        return joined.start()
    on_air = _ON_AIR.search(before)
    if on_air:
        return on_air.start()
    behind = _OCCASION.search(before)
    return behind.start() if behind and _TALK_BEHIND.match(text, at.end) else None
