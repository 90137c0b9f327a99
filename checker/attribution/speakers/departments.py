"""Tells offices of a state from others of the same name: a secretary, a president."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from checker.language import Language
from checker.patterns import any_of, deferred

_RIVALS = deferred(
    r"\b(?:shadow|self-(?:proclaimed|declared|styled)|breakaway|exiled|would-be)\b"
    r"|\b(?:candidate|running|hopeful|nominee|contender|bid|ran)\s+(?:for|to be)\b"
    r"|\b(?:gubernatorial|mayoral|presidential|senatorial)\s+"
    r"(?:candidate|hopeful|nominee|contender|campaign|rival|frontrunner|front-runner)",
    re.IGNORECASE,
)
_BOTH_POSTS = deferred(
    r"\s*(?:,|and|&|/)\s*(?:the\s+)?(?:(?:chief\s+(?:\w+\s+)?)?(?:officer|executive)|C[EOF]O|(?:co-)?founder|"
    r"general manager|owner)\b|\s+emeritus\b",
    re.IGNORECASE,
)
_OF = deferred(r"\s+(?:of|for|at)\s+(the\s+)?((?:[\w.’'&-]+\s*){1,8})")
_FEDERATION = deferred(r"\s+(?:Republic|Federation|Union|Kingdom|Confederation)\b(?!\s+of)")
_STATE = deferred(r"(?:country|republic|nation|state)\b", re.IGNORECASE)
_OWNER = deferred(r"([A-ZÀ-Þ][\w.-]*)['’]s?\s+(?:[a-z-]+\s+){0,2}$")
_FIRM = deferred(r"([A-ZÀ-Þ][\w&.-]*)\s+$")
_NO_FIRM = frozenset(
    "the a an then former acting interim outgoing incoming current incumbent new its his her our "
    "their and but as when if late deputy republican democratic first second vice".split()
)
_ADJECTIVE = deferred(r"(?:an|ish|ese|i|ic|ch)$")
_LAST_WORD = deferred(r"([\w’'-]+)\s+(?:vice\s+)?$")
_CLAUSES = frozenset("that who whose somehow or".split())
_NO_TITLE_BEHIND = frozenset("custody needs or issued last said".split())
_FORCES = deferred(r"military|army|general|colonel|lieutenant\w*|lieutenant colonel", re.IGNORECASE)
_OF_NO_STATE = deferred(
    r"\b(?:for|of) (?:the )?(?:[a-z-]+ )?(?:[Aa]l-|Ahrar|Jaish|"
    r"[A-Z][\w-]+ (?:Legion|Front|Brigades?|Movement))"
    r"|^(?:the )?[Aa]l-[A-Z]\w+ Army|\b(?:rebel|opposition|militant|militia|Houthi|Kurdish)\w*\b"
)
_POSTS = frozenset({"president", "vice president", "vice-president", "chancellor"})


def not_of_state(text: str) -> bool:
    """Return whether a phrase speaks of an office that no state has given its holder."""
    return bool(_RIVALS.search(text))


def topic_of_secretary(language: Language, text: str) -> str | None:
    """Return what a secretary is responsible for: "Home", "Health and Human Services"."""
    match = _secretaries(language).search(text)
    if match is None:
        return None
    topic = match.group(1) or match.group(2)
    words = re.sub(r"\s+", " ", topic).strip().lower().split()
    return " ".join(word if word == "and" else word.title() for word in words)


def is_private(
    language: Language, text: str, office: re.Match[str], places: Sequence[tuple[int, int, str]]
) -> bool:
    """Return whether a president is one of a company, club or university.

    `places` are the countries named in the phrase: from where, to where, and how.
    """
    if office.group().lower() not in _POSTS:
        return False
    if _BOTH_POSTS.match(text, office.end()):
        return True
    kinds = language.words["institutions"] | language.nominals["organisations.heads"]
    before = _LAST_WORD.search(text[: office.start()])
    if before and before.group(1).lower() in kinds - {"state", "states", "republic"}:
        return True
    starts = {start: kind for start, _, kind in places}
    owner = _OWNER.search(text[: office.start()]) or _firm_before(text, office)
    if owner and owner.end(1) not in {end for _, end, _ in places}:
        return True
    behind = _OF.match(text, office.end())
    return behind is not None and not _is_country(text, behind, starts)


def is_aside(language: Language, text: str, office: re.Match[str]) -> bool:
    """Return whether an office is no title of a phrase, but part of a clause within it.

    So it is in "told reporters the president was ill", "in police custody" and "the army of Quill".
    """
    before, behind = text[: office.start()].lower().split(), text[office.end() :].split()
    verbs = language.words["auxiliaries"] | language.words["verbs"]
    if any(word in verbs or word in _CLAUSES for word in before):
        return True
    if behind and (behind[0].lower() in verbs or behind[0] in _NO_TITLE_BEHIND):
        return True
    forces = _FORCES.fullmatch(office.group()) is not None
    return forces and bool(_OF_NO_STATE.search(text))


def _firm_before(text: str, office: re.Match[str]) -> re.Match[str] | None:
    """Return the name right before a post in small letters: "Lampworks president"."""
    firm = _FIRM.search(text[: office.start()]) if office.group()[:1].islower() else None
    opens = firm is not None and firm.group(1).lower() in _NO_FIRM
    return None if opens or (firm and _ADJECTIVE.search(firm.group(1))) else firm


def _is_country(text: str, behind: re.Match[str], places: Mapping[int, str]) -> bool:
    """Return whether "president of" leads to a country, no company, club or trade."""
    start = behind.start(2)
    if _STATE.match(text, start) or places.get(start) in ("name", "capital"):
        return True
    adjective = places.get(start) == "adjective"
    return adjective and bool(_FEDERATION.match(text, start + len(behind.group(2).split()[0])))


@cache
def _secretaries(language: Language) -> re.Pattern[str]:
    topic = any_of(language.words["topics"])
    topics = rf"(?:{topic})(?:(?:,|,? and)? (?:{topic}))*"
    return re.compile(
        rf"\b({topics}) secretary\b(?!-)|\bsecretary (?:of|for) (?:the )?({topics})\b",
        re.IGNORECASE,
    )
