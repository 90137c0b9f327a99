"""Tells from what stands near whether an acronym of many meanings means a medium or a body.

"RT" is a broadcaster, a retweet, a therapy and a temperature: it counts where it reports or is
told, where a medium, its country or its place is near, or where the same text says so elsewhere.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.outlets.senses import says_its_kind
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, Outlet

_OF_MANY_MEANINGS = frozenset(
    "AP RT AFP CBC PBS VOA EFE KBS SVT RTP RFI ANSA PTI ORF ARD CTV ITV LRT LSM RTE"
    " TRT UPI FAZ DHA EPA SRF NTB NOS TVE TMZ IOL HRT BNT ERR LCI BRF VRT TTP SNTV RAI ABW ETB NNA"
    " MSF IOC SEC FCC HHS HTS SDF SVR CCP CBP IRS MVD MON YPG FCO FSB GRU IDF FTC PLA RAF CDC"
    " BKA BND VDD HRW PCG METI SARC OIC DEA HUR KPA CTK SRE GUR ISW AFU IOM NDR WDR MDR SWR RBB"
    " SAPA".split()
)
_ENGLISH = deferred(
    r"\b(?:the|The|and|with|were|is|her|Her|his|His|she|She|he|He|they|for|by|at|to|from|if"
    r"|because|has|had|are|it|most|this|who|of|its|not|all|on|an?)\b"
)
_SAYS = (
    r"(?:told|tells|telling|according to|citing|cites|cited|quoting|quotes|quoted"
    r"|(?:(?:re)?posted|reported|quoted|cited|published|seen|carried|shared|obtained|confirmed"
    r"|aired"
    r"|broadcast|circulated|verified|reviewed|produced|taken|provided|released|estimated|issued"
    r"|compiled|contacted|interviewed|announced|made) (?:by|to|in|on)|(?:talk|speak|spoke)(?:ing)?"
    r" (?:to|with)|interview(?:ed)? (?:with|to|by|for|on)|(?:writing|written|wrote|appear(?:ed"
    r"|ing)?"
    r"|comments?|statements?|remarks?|e ?mail(?:ed)?|contribut(?:ed|ing|or)|confirmed|denied"
    r"|report|article|column"
    r"|reporter|correspondent|journalist) (?:in|on|to|for|of|by|from|at)|works? for|worked for"
    r"|via|sources? (?:in|at)|tally by"
    r"|(?:interview|show|live|seen|heard|spoke|speaking|talking|program|programme"
    r"|told [a-z]+)\w* on"
    r"|says?|said|reports|reported|writes|adds|informed|asked (?:about|by))"
)
_AFTER_SPEECH = deferred(rf"\b{_SAYS}(?: the)?(?: [A-Z][\w'.]*){{0,2}} [\"'(]?$", re.IGNORECASE)
_BRACKETED = deferred(r"(?:[(\[/|—–.!?”\"]|\b(?:[Ss]ource|[Cc]opyright|by)|  |(?:^|, |; |: ?)) ?$")
_STAMPED = deferred(
    r" (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}"
    r"|(?:19|20)\d\d\b|[Pp]hotos?\b|[Pp]hotographers?\b|[Vv]ideo\b|via Getty|file\b"
    r"|writers?\b|employees\b"
    r"|(?:political )?commentators?\b|crews?\b|filmed\b|hosts?\b"
    r"|Newsroom\b)|'s? [\"“]?[A-Z]"
)
_ON_AIR = frozenset("CNN CBS NBC CBC PBS ITV CTV NPR SVT ORF".split())
_AFFAIRS = deferred(
    r"\b(?:fighters?|militias?|rebels?|troops|army|military|government|militants?|ministers?|police"
    r"|airstrikes?|conflict|parliament|lawmakers?|sanctions|Congress|Senate|court|regulators?"
    r"|officials?|spokes(?:man|woman|person)|federal|Trump|Biden|Putin)\b"
)
_HEAD, _ARTICLE = 120, 400
_CLOSED = deferred(r" ?(?:[)\]/|—–]|$)|  | Image caption")
_IS_SOMEWHERE = deferred(r" (?:in|from) [A-Z]")
_CREDITED = deferred(r"\bSource:? ?$")
_ACTS = deferred(
    r"(?:,? which)? claim(?:s|ed) (?:that|to|\w+ (?:days|weeks|months|years) ago)\b| found that\b"
    r"| (?:(?:has|had|have|also|later|is|will) ){0,2}(?:fined|sued|charged|approved|banned|ordered"
    r"|ruled|opened|launched|issued|proposed|voted|seized|arrested|detained|deployed|intercepted"
    r"|struck|fired|shot|raided|rejected|adopted|blocked|investigat(?:ed|ing)|advises?|recommends?"
    r"|recommended|hacked|killed|attacked|bombed|accuses)\b"
)
_NEWS = deferred(
    r"\b(?:news|newspapers?|agency|agencies|newswire|channels?|TV|television|broadcast(?:er|ers"
    r"|ing|s)?"
    r"|(?:state|news|social|foreign|Western|local) media|media outlets?|reporters?|correspondents?"
    r"|journalists?|interview(?:ed|s)?|outlets?|websites?|state (?:run|owned|funded|controlled)"
    r"|[Bb]roadcasters|propaganda|editor|CNN|NBC|CBS|ABC|Fox ?News|newsroom|Reuters"
    r"|Associated Press|BBC"
    r"|Xinhua|TASS|Tass|Sputnik|Al Jazeera"
    r"|New York Times|Washington Post|Guardian|Bloomberg|Fox News|MSNBC|CGTN|Press TV|Le Monde"
    r"|Spiegel|Deutsche Welle|Kremlin|YouTube|Twitter)\b"
)
_WINDOW = 80
_NEAR = 60


def is_borne_out(
    outlet: Outlet, country: re.Pattern[str], plain: str, start: int, end: int
) -> bool:
    """Tell whether an acronym at `[start, end)` of a plain text may mean `outlet`.

    `country` finds what the outlet's country is called. Only acronyms of many meanings need a sign,
    and only in English, whose signs these are.
    """
    acronym = plain[start:end]
    if acronym not in _OF_MANY_MEANINGS or not _ENGLISH.search(_around(plain, start, end)):
        return True
    medium = outlet.entity_type in MEDIA_TYPES
    if country.search(_around(plain, start, end) if medium else plain):
        return True
    if not medium and _AFFAIRS.search(plain):
        return True
    return _is_told_somewhere(acronym, plain) or _is_signed(plain, start, end)


@lru_cache(maxsize=256)
def _is_told_somewhere(acronym: str, plain: str) -> bool:
    return any(_is_signed(plain, at, at + len(acronym)) for at in _places(acronym, plain))


def _places(acronym: str, plain: str) -> Iterator[int]:
    return (found.start() for found in re.finditer(rf"\b{acronym}\b", plain))


def _is_signed(plain: str, start: int, end: int) -> bool:
    """Tell whether a word of speech or of media stands beside or near an acronym."""
    before = plain[max(0, start - _NEAR) : start]
    credited = _BRACKETED.search(before) and _CLOSED.match(plain, end)
    if (
        credited
        or says_its_kind(plain, end)
        or _AFTER_SPEECH.search(before)
        or _CREDITED.search(before)
    ):
        return True
    if any(sign.match(plain, end) for sign in (_IS_SOMEWHERE, _ACTS, _STAMPED)):
        return True
    if plain[start - 1 : start] == "/" or plain[end : end + 1] == "/":
        return True
    if start < _HEAD and len(plain) > _ARTICLE:
        return True
    if before.lower().endswith(" on ") and plain[start:end] in _ON_AIR:
        return True
    return bool(_NEWS.search(_around(plain, start, end)))


def _around(plain: str, start: int, end: int) -> str:
    """Return what stands near, without the acronym itself."""
    return f"{plain[max(0, start - _WINDOW) : start]}~{plain[end : end + _WINDOW]}"
