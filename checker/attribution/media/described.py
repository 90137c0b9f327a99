"""Reads an outlet that the registry lacks where the text itself calls it one: "the daily Lamp"."""

import re

from checker.attribution.media.graded import graded
from checker.attribution.media.namesakes import of_another_country
from checker.attribution.media.nouns import medium_noun
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, Span

WORD = r"(?:[Aa]l-|[Ee]l-)?[A-ZÀ-Þ][\w’'&-]*"
NAME = rf"{WORD}(?:\s+{WORD}){{0,7}}"
_MANNER = r"(?:(?:[\w-]+-(?:based|language|run|owned|backed|operated|leaning)|[Pp]ro-\w+)\s+)*"
_KINDS = (
    "agency|broadcaster|paper|site|channel|station|daily|weekly|affiliate|magazine|blog"
    "|outlet|portal|radio|television|Agency|Service|News|TV|Television|Radio|Gazette"
    "|Herald|Tribune|Chronicle|Courier|Times|Post|Daily|Observer|Telegraph|Examiner"
    "|Inquirer|Dispatch|Register|Sentinel|Globe|Enquirer|Advertiser|Mercury|Plain Dealer"
    "|Media|etwork|Broadcasting|Today|Magazine|Weekly|Monthly|Insider|Blog|-|.|ABC|NBC|CBS|FOX"
    "|Fox|CW|PBS|CTV"
).split("|")
"""One of which stands in every description, and in few other phrases."""
_DESCRIBED = deferred(
    r"\b(?:news agency|broadcaster|newspaper|news (?:web)?site|(?:TV|tv|television) channel|"
    r"radio station|daily|weekly|affiliate|news channel"
    r"|(?:TV|tv|television|news|local|member|sister|partner) station"
    r"|website|magazine|blog|(?:news|media) outlet)"
    rf"\s+(?P<after>{NAME})$"
    rf"|\b(?:[A-Z]{{2,4}}|Fox) station\s+(?P<member>[KW][A-Z]{{2,3}}\b[\w-]*)$"
    r"|(?:^|(?<!of) (?<!at )(?<!for )(?<!from )(?=[A-Z])(?!.*(?:newspaper|gency)$))"
    rf"(?:[Tt]he\s+)?{_MANNER}"
    rf"(?P<before>(?!The\b){NAME}\s*"
    r"(?:News Agency|news agency|News Service|News|TV|Television|Radio|newspaper|Gazette|Herald|"
    r"Tribune|Chronicle|Courier|Times|Post|Daily|Observer|Telegraph|Examiner|Inquirer|Dispatch|"
    r"Register|Sentinel|Globe|Enquirer|Advertiser|Mercury|Gazetteer|Plain Dealer|Media|"
    r"(?:News|Live|Media|Broadcasting) [Nn]etwork|Broadcasting (?:Corporation|Service)|"
    r"Today|Magazine|Weekly|Monthly|Insider|Blog))$"
    r"|\b(?:(?:web)?site|portal|outlet)\s+(?P<domain>[\w-]+(?:\.[a-z]{2,6})+)$"
    r"|\b(?P<call>[KW][A-Z]{2,3})(?:-TV|-FM|-AM)?(?:\s+\d{1,2})?\s+(?:news\s+)?"
    r"(?:radio|TV|television|channel|station)\b"
    r"|\b(?P<signed>[KW][A-Z]{2,3}-(?:TV|FM|AM))$"
    r"|^(?:[Tt]he\s+)?(?P<joined>(?:[A-Z]\w+ ){0,3}[A-Z]\w+-(?:Journal|Times|Herald|Tribune|Post"
    r"|Star|Sun|News|Press|Review|Gazette|Courier|Dispatch|Register|Observer|Examiner|Sentinel|Democrat"
    r"|Leader|Record|Mail|Intelligencer|Picayune))$"
    r"|^(?:[Ll]ocal\s+)?(?P<station>(?:ABC|NBC|CBS|FOX|Fox|CW|PBS|CTV)[- ]?\d{1,2}(?:\s+[Nn]ews)?)$"
    r"|^(?:[Tt]he\s+)?(?P<host>[\w-]+\.(?:com|org|net|info|tv))$",
)
_NOT_YET_NAMED = deferred(
    r"(?:An?|One|Another|Some|Several|Many|Local|Other|State (?:News|TV|Radio|Media)"
    r"|(?:Social|Mainstream|New|Mass|Digital|Liberal|Conservative|Western) Media)\b"
)
_DOMAIN = deferred(r"\.[a-z]{2,6}\b(?:\.[a-z]{2})?")
_ARTICLE = deferred(r"(?:the|an?)\s+", re.IGNORECASE)
_BRACKET = deferred(r"\s*\([A-Z][\w-]*\)$|(?:^|\s*)\[[A-Z][^\[\]]*\](?=\s)|^[^\[\]]*\]\s*")
_ONE = deferred(r"\b[Aa]n?\s$")
_NO_MEDIUM = deferred(
    r",\s+(?:an?|the)\s+(?![^,.]*\b(?:news|newspaper|media|magazine|blog|journal|daily)\b)[^,.]*,"
)


def described(scene: Scene, span: Span) -> Party | None:
    """Return an outlet that the text calls one and the registry lacks: never state media."""
    domain = _DOMAIN.match(scene.text, span.end)  # cut where a sentence might end
    end = domain.end() if domain else span.end
    words = scene.text[span.start : end]
    if "." not in words and words.islower():
        return None  # every outlet's name has a capital or a dot
    words = _BRACKET.sub("", words) if "]" in words or ")" in words else words
    match = _DESCRIBED.search(words) if any(map(words.__contains__, _KINDS)) else None
    if match is None or scene.cuts_name(span) or _is_only_a_kind(scene, span):
        return None
    name = next(filter(None, match.groups())).strip()
    if _NOT_YET_NAMED.match(name) or (match["host"] and _NO_MEDIUM.match(scene.text, end)):
        return None
    at = scene.text.find(name, span.start)
    if match["before"] and _ONE.search(scene.text, max(0, at - 4), at):
        return None  # "a National Population Register"
    return outlet_called(scene, name, span)


def outlet_called(scene: Scene, name: str, span: Span) -> Party:
    """Return the medium of a name: the registry's, else one of which only the name is known.

    "Swedish broadcaster TV4" is not the registry's TV4 of another country.
    """
    known = scene.registry.by_name(name, scene.article.published)
    told = {p.country.code for p in scene.places_in(span) if p.kind == "adjective"}
    elsewhere = bool(told) and known and known[0].country not in told
    if len(known) == 1 and known[0].entity_type in MEDIA_TYPES and not elsewhere:
        at = scene.text.find(name, span.start, span.end)
        named = Span(at, at + len(name)) if at >= 0 else span
        other = of_another_country(scene, named, known[0])
        return other or graded(scene, known[0], span, "name")
    return Party(name, "unknown", "website", None, span)


def _is_only_a_kind(scene: Scene, span: Span) -> bool:
    """Return whether a phrase has no name, just a kind and a country: "Syrian news agency"."""
    text, start = [], span.start
    for place in scene.places_in(span):
        text.append(scene.text[start : place.start])
        start = place.end
    text.append(scene.text[start : span.end])
    words = _ARTICLE.sub("", "".join(text).strip()).split()
    opening = words[0].lower() if words else ""
    named = any(word[0].isupper() and word != "TV" for word in words[1:])
    kinds = scene.language.nominals["medium.manner"]
    if named or (words and not words[0].islower() and opening not in kinds):
        return False
    return medium_noun(scene.language, " ".join(words).lower()) is not None
