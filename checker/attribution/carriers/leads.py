"""Says what leads to an outlet in the words before its name: "in an interview with", "told"."""

import re

from checker.patterns import deferred
from checker.records import Attribution

TALKS = (
    r"(?:interviews?|appearances?|town hall|podcast|conversation|op-eds?|opinion (?:piece|article)"
    r"|guest (?:essay|column)|columns?|essays?|articles?|commentar(?:y|ies)|editorial|e-?mails?"
    r"|documentary|films?|statements?|remarks|comments|speech(?:es)?|address|messages?|videos?|broadcasts?)"
)
"""What somebody says or writes to an outlet, or what one carries."""
SENT = (
    r"(?:carried|relayed|published|broadcast|aired|airing|distributed|released|posted|printed|run"
    r"|shown|televised|reported|cited|quoted|circulated)"
)
"""What an outlet does with it."""
INTO = deferred(
    rf"(?:^|[\s,–—-])(?:(?:in|during|on|at|from)\s+(?:(?!(?:that|this|which)\b)[\w’'-]+\s+){{0,5}}?{TALKS}\b"
    r"(?:(?!\b(?:about|that|who|of|over|because|after|before|against|criticising|criticizing)\b)"
    r"[^;:.]){0,60}?\b(?:with|on|for|in|by|to|via)|via|through)\s+(?:[\w’'-]+\s+){0,4}[“\"]?$"
)
_TOLD = deferred(r"\b(?:told|tells)\s+(?:the\s+)?$")
_SPOKE = deferred(
    r"^[\s,–—-]*(?:(?:who|that)\s+(?:(?:also|both|all|later|has|have|had)\s+)*)?"
    r"(?:(?:spoke|speaking|spoken|talk(?:ed|ing)|chatt(?:ed|ing))\s+(?:exclusively\s+)?(?:to|with|on)"
    r"|(?:when\s+)?(?:(?:was|were)\s+)?(?:asked|questioned|pressed|contacted|reached|interviewed|quoted|cited)\s+by)"
    r"\s+(?:the\s+)?$"
)
_ON = deferred(r"\bon\s+(?:the\s+)?$")
_WROTE = deferred(
    r"^\s*(?:an?|his|her|their|its)\s+(?:[\w-]+\s+){0,3}(?:op-ed|opinion (?:piece|article)|column"
    r"|essay|article|piece|commentary|editorial)\b[^;:.,]{0,40}?\b(?:in|for|by)\s+(?:[Tt]he\s+)?$"
)
_TO = deferred(
    r"^(?:(?!\b(?:sale|sell|transfer|delivery|link|leak|donation|payment|offer|return|move|access|ties"
    r"|letter|statement|invitation|contribution|gift|response|reaction|threat|visit|attack|listening)s?\b)"
    r"[^,;:_]){1,80}\bto\s+(?:(?:[Tt]he|an?|its)\s+)?$"
)
_TELLING = deferred(
    r"(?:confirm|den(?:y|ie)|describ|explain|recount|detail|announc|admit|acknowledg|reveal|disclos"
    r"|express|outlin|repeat|reiterat)\w*$"
)
_HEARD = deferred(
    r"(?:['’]s?)?(?:\s+(?:news agency|reporters?|correspondents?|journalists?|on|in|by|via|and|that"
    r"|after|before|as|but|while|last|over|at|through|during|late|earlier|saying|adding|\w+day)\b|[.,;:\s]*$)"
)
_RELAYED = deferred(
    rf"^(?:\s+(?:on\s+|late\s+)?\w+day)?\s*,\s+(?:[a-z]+\s+)?{SENT}\s+(?:[a-z]+\s+)?(?:by|on|in|via)\s+(?:[\w’'-]+\s+){{0,4}}$"
)
_SAYING = deferred(r"(?:sa(?:id|ys|ying)|add|declar|warn|wr[io]t|stat|insist|claim)")
_SENT_TO = deferred(
    r"\b(?:statement|e-?mail|message|comments?|note|text)s?\s+(?:\w+\s+)?to\s+(?:[Tt]he\s+)?$"
)
_WHEN = deferred(
    r"\bwhen\s+(?:(?:s?he|they)\s+(?:was|were)\s+)?(?:interviewed|asked|contacted|reached)\s+by\s+(?:[Tt]he\s+)?$"
)
_FROM = deferred(r"^\s*,\s+(?:report|writ|speak)ing\s+(?:[\w’'-]+\s+){0,6}for\s+(?:[Tt]he\s+)?$")
BETWEEN = (_FROM, _TOLD, INTO, _RELAYED, _SPOKE, _ON, _SENT_TO)
"""What leads to the outlet between a speaker and the verb."""


def leads_behind(text: str, one: Attribution) -> tuple[re.Pattern[str], ...]:
    """Return what may lead to the outlet behind the cue of an attribution."""
    cue = one.cue[-1].of(text) if one.cue else ""
    leads = (INTO, _WROTE, _WHEN, *((_RELAYED,) if _SAYING.match(cue) else ()))
    return (*leads, _TO) if _TELLING.match(cue) else leads


def leads_elsewhere(lead: re.Pattern[str], behind: str) -> bool:
    """Return whether "on X" does not lead into the verb, or "to X" not to who was told."""
    if lead.pattern == _ON.pattern:
        return bool(behind.strip())
    return lead.pattern == _TO.pattern and not _HEARD.match(behind)
