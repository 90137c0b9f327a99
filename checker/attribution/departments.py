"""Tells offices of a state from others of the same name: a secretary, a president."""

import re
from collections.abc import Sequence
from functools import cache

from checker.attribution.patterns import any_of
from checker.language import Language

_RIVALS = re.compile(
    r"\b(?:shadow|self-(?:proclaimed|declared|styled)|breakaway|exiled|would-be)\b"
    r"|\b(?:candidate|running|hopeful|nominee|contender|bid|ran)\s+(?:for|to be)\b"
    r"|\b(?:gubernatorial|mayoral|presidential|senatorial)\s+"
    r"(?:candidate|hopeful|nominee|contender|campaign|rival|frontrunner|front-runner)",
    re.IGNORECASE,
)
_BOTH_POSTS = re.compile(
    r"\s*(?:,|and|&|/)\s*(?:the\s+)?(?:(?:chief\s+(?:\w+\s+)?)?(?:officer|executive)|C[EOF]O|(?:co-)?founder|"
    r"general manager|owner)\b|\s+emeritus\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|for|at)\s+(the\s+)?((?:[\w.’'&-]+\s*){1,8})")
_FEDERATION = re.compile(r"\s+(?:Republic|Federation|Union|Kingdom|Confederation)\b(?!\s+of)")
_STATE = re.compile(r"(?:country|republic|nation|state)\b", re.IGNORECASE)
_LAST_WORD = re.compile(r"([\w’'-]+)\s+(?:vice\s+)?$")
_POSTS = frozenset({"president", "vice president", "chancellor"})
_LEADING = 6  # words of an organisation's name that may say what it is


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
    language: Language, text: str, office: re.Match[str], places: Sequence[tuple[int, str]]
) -> bool:
    """Return whether a president is one of a company, club or university.

    `places` are the countries named in the phrase: where, and whether by name or adjective.
    """
    if office.group().lower() not in _POSTS:
        return False
    if _BOTH_POSTS.match(text, office.end()):
        return True
    kinds = language.words["institutions"] | language.nominals["organisations.heads"]
    before = _LAST_WORD.search(text[: office.start()])
    if before and before.group(1).lower() in kinds - {"state", "states", "republic"}:
        return True
    behind = _OF.match(text, office.end())
    return behind is not None and _names_organisation(text, behind, kinds, places)


def _names_organisation(
    text: str, behind: re.Match[str], kinds: frozenset[str], places: Sequence[tuple[int, str]]
) -> bool:
    """Return whether an organisation follows "president of", no country."""
    start = behind.start(2)
    if _STATE.match(text, start) or any(at == start and kind == "name" for at, kind in places):
        return False
    words = behind.group(2).split()[:_LEADING]
    if any(at == start for at, _ in places) and _FEDERATION.search(" ".join(["", *words[1:]])):
        return False
    return any(word.lower().strip(",.’'") in kinds for word in words)


@cache
def _secretaries(language: Language) -> re.Pattern[str]:
    topic = any_of(language.words["topics"])
    topics = rf"(?:{topic})(?:(?:,|,? and)? (?:{topic}))*"
    return re.compile(
        rf"\b({topics}) secretary\b(?!-)|\bsecretary (?:of|for) (?:the )?({topics})\b",
        re.IGNORECASE,
    )
