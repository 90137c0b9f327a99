"""Names media that a text leaves unnamed ("Turkish state media"), or credits together."""

import re
from functools import cache

from checker.attribution.media.nouns import medium_noun
from checker.attribution.media.state_voices import StateVoices
from checker.attribution.parties import Party
from checker.attribution.places import Place
from checker.attribution.scene import Scene
from checker.language import Country, Language
from checker.patterns import any_of, deferred
from checker.records import Span

_ARTICLE = deferred(
    r"^(?:the|a|an|one|another|some|several|various|multiple|other|many|few)\s+", re.IGNORECASE
)
_STATE = deferred(
    r"(?<!pro-)(?<!anti-)\b(?:state(?:[ -](?:run|owned|controlled|backed|sponsored|funded))?"
    r"|official|government(?:[ -](?:run|owned|controlled))?|regime)\s+"
    r"(?P<kind>news agency|news agencies|news|media(?: outlets?)?|television|tv|radio|"
    r"broadcasters?|newspapers?|press|channels?|outlets?|wire)\b(?! conference| release)",
    re.IGNORECASE,
)
_KINDS = {"television": "TV", "tv": "TV", "news": "media", "press": "media", "outlet": "media"}
_OWNS = deferred(r"(?:['’]s?|s)(?=\s)")
_SIDED = deferred(r"\bpro-(?:government|regime)\b", re.IGNORECASE)
_NO_MEDIA = deferred(
    r"\bsocial media\b(?! reports)|\b(?:government|ministry|company|campaign|university|shopping|"
    r"travel|dating|betting|booking)\s+websites\b"
)
_MOST = 8  # words of a phrase before the noun that makes it collective
_FOR = deferred(r"\bfor\b.* of\b")  # "polls taken for a group of media organizations"
_REPORTS_IN = deferred(
    r"^(?:(?:the|some|several|various|recent|earlier)\s+)?reports (?:in|by|from|on) "
    r"(?=.*\b(?:media|press|agencies|television|TV|papers|newspapers|outlets)\b)",
    re.IGNORECASE,
)
_FROM_A_COUNTRY = deferred(
    r"(?:(?:the|some|several|various|recent|earlier)\s+)?(?:media|press|news|newspaper) reports"
    r" (?:in|from|across) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*$",
    re.IGNORECASE,
)
_PIECE = r"(?:dispatch(?:es)?|broadcasts?|commentary|bulletins?|accounts?|reports?)"
_ADDED = (
    r"in|on|of|from|across|including|such as|close to|loyal to|linked to|affiliated with|run by"
)
_MEDIA_REPORTS = deferred(rf"^(.*\b(?:media|press|agencies)) {_PIECE}$")
_REPORTS = deferred(
    r"\b(media|press|agenc(?:y|ies)|news|television|tv|radio|broadcaster|newspaper)\s+(?:reports?|"
    r"dispatch(?:es)?|broadcasts?|commentary|bulletins?|articles?|accounts?)(?:\s+(?:in|on|of|from)\s.*)?$",
    re.IGNORECASE | re.DOTALL,
)
_REPORTS = deferred(r"\breports(?:\s+(?:of|about|that|in|by|from|on)\s.*)?$", re.DOTALL)


def is_collective(language: Language, phrase: str) -> bool:
    """Return whether a lower-case phrase speaks of media without naming one."""
    found = _nouns(language).search(phrase)
    if found:
        if phrase.count(" ", 0, found.start()) > _MOST:
            return False
        return not (_NO_MEDIA.search(phrase) or _FOR.search(phrase))
    noun = medium_noun(language, phrase)
    return noun is not None and noun.article == "a"


def without_places(scene: Scene, span: Span) -> str:
    """Return a phrase without what says of which country it is: "the official news agency".

    It is an adjective ("the Iranian daily") or an owner ("Iran's daily").
    """
    text, start = [], span.start
    for place in scene.places_in(span):
        owns = _OWNS.match(scene.text, place.end, span.end)
        if place.kind == "adjective" or owns:
            text.append(scene.text[start : place.start])
            start = owns.end() if owns else place.end
    text.append(scene.text[start : span.end])
    return " ".join("".join(text).split())


def unnamed_media(scene: Scene, span: Span, voices: StateVoices) -> Party:
    """Return the media that a phrase speaks of, as one party.

    State media are named by their country, that of the phrase or else the text's.
    """
    whole = _REPORTS_IN.sub("", span.of(scene.text).strip())
    phrase = _ARTICLE.sub("", whole).strip()
    state = None if _SIDED.search(phrase) else _STATE.search(without_places(scene, span))
    phrase = _MEDIA_REPORTS.sub(r"\1", phrase)
    places = scene.places_in(span)
    if state:
        near = None if places else voices.country(span.start)
        return _state_media(state.group("kind").lower(), places, near, span)
    if places and _FROM_A_COUNTRY.match(whole):
        return _unnamed(f"{places[0].country.adjective} media (unnamed)", span)
    if _REPORTS.search(phrase.lower()):
        return _unnamed("unnamed reports", span)
    return _unnamed(
        f"{phrase if places or phrase != whole else _uncapitalised(phrase)} (unnamed)", span
    )


def _unnamed(name: str, span: Span) -> Party:
    return Party(name, "unknown", "unnamed-media", None, span, via="nominal")


def _state_media(kind: str, places: list[Place], near: Country | None, span: Span) -> Party:
    joint = " and ".join(dict.fromkeys(place.country.adjective for place in places))
    of = joint or (near.adjective if near else "")
    code = places[0].country.code if places else (near.code if near else None)
    return Party(
        name=f"{of} state {_KINDS.get(kind) or _KINDS.get(kind.removesuffix('s'), kind)}".strip(),
        source_type="state-media",
        entity_type="unnamed-media",
        state=True,
        span=span,
        affiliation="state-controlled",
        country=code,
        via="nominal",
    )


def _uncapitalised(phrase: str) -> str:
    return phrase[:1].lower() + phrase[1:]


def joint_credit(first: Party, second: Party) -> Party:
    """Return two outlets that are credited together as one link, state media if one is."""
    alike = first.affiliation == second.affiliation
    open_case = first.state if alike else None
    graded = second if second.is_state_media else first
    return Party(
        name=f"{first.name} and {second.name}",
        source_type=graded.source_type,
        entity_type="unnamed-media",
        state=True if first.state or second.state else open_case,
        span=Span(first.span.start, second.span.end),
        affiliation=graded.affiliation,
    )


@cache
def _nouns(language: Language) -> re.Pattern[str]:
    tail = rf"(?:\s+{_PIECE})?(?:\s+(?:{_ADDED})\s.{{2,60}})?$"
    nouns = language.nominals["media.collective"]
    return deferred(rf"\b(?:{any_of(nouns)}){tail}", needs="|".join(nouns))
