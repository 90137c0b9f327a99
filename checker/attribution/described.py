"""Reads an outlet that the registry lacks where the text itself calls it one: "the daily Lamp"."""

from checker.attribution.graded import graded
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, Span

_NAME = r"[A-ZÀ-Þ][\w’'&-]*(?:\s+[A-ZÀ-Þ][\w’'&-]*){0,7}"
_DESCRIBED = deferred(
    r"\b(?:news agency|broadcaster|newspaper|news (?:web)?site|(?:tv|television) channel|"
    r"radio station|daily|weekly|affiliate|(?:TV|television|news|local) station|news channel"
    r"|website|magazine|blog|(?:news|media) outlet)"
    rf"\s+(?P<after>{_NAME})$"
    rf"|^(?:[Tt]he\s+)?(?P<before>(?!The\b){_NAME}\s*"
    r"(?:News Agency|news agency|News Service|News|TV|Television|Radio|newspaper|Gazette|Herald|"
    r"Tribune|Chronicle|Courier|Times|Post|Daily|Observer|Telegraph|Examiner|Inquirer|Dispatch|"
    r"Register|Sentinel|Globe|Enquirer|Advertiser|Mercury|Gazetteer|Plain Dealer|"
    r"Today|Magazine|Weekly|Insider))$"
    r"|\b(?:(?:web)?site|portal|outlet)\s+(?P<domain>[\w-]+(?:\.[a-z]{2,6})+)$"
    r"|\b(?P<call>[KW][A-Z]{2,3})(?:-TV|-FM|-AM)?\s+(?:radio|TV|television)\b"
    r"|^(?:[Tt]he\s+)?(?P<joined>(?:[A-Z]\w+ ){0,3}[A-Z]\w+-(?:Journal|Times|Herald|Tribune|Post"
    r"|Star|Sun|News|Press|Review|Gazette|Courier|Dispatch|Register|Observer|Examiner|Sentinel|Democrat"
    r"|Leader|Record|Mail|Intelligencer|Picayune))$"
    r"|^(?:[Ll]ocal\s+)?(?P<station>(?:ABC|NBC|CBS|FOX|Fox|CW|PBS|CTV)[- ]?\d{1,2}(?:\s+[Nn]ews)?)$"
    r"|^(?:[Tt]he\s+)?(?P<host>[\w-]+\.(?:com|org|net|info|tv))$"
)
_NOT_YET_NAMED = deferred(
    r"(?:An?|One|Another|Some|Several|Many|Local|Other|State (?:News|TV|Radio|Media))\b"
)
_DOMAIN = deferred(r"\.[a-z]{2,6}\b(?:\.[a-z]{2})?")


def described(scene: Scene, span: Span) -> Party | None:
    """Return an outlet that the text calls one and the registry lacks: never state media."""
    domain = _DOMAIN.match(scene.text, span.end)  # cut where a sentence might end
    end = domain.end() if domain else span.end
    match = _DESCRIBED.search(scene.text[span.start : end])
    if match is None or scene.cuts_name(span):
        return None
    name = next(filter(None, match.groups())).strip()
    if _NOT_YET_NAMED.match(name):
        return None
    known = scene.registry.by_name(name, scene.article.published)
    if len(known) == 1 and known[0].entity_type in MEDIA_TYPES:
        return graded(scene, known[0], span, "name")
    return Party(name, "unknown", "website", None, span)
