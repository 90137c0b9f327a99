"""Gathers everybody whom an article names in full, with the words that introduce them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from checker.attribution.scene import Scene
from checker.attribution.speakers.names import Name
from checker.language import Language
from checker.patterns import deferred
from checker.records import Span

_AFTER = deferred(
    r"\s*(?:\(\d+\))?(?:,\s+(?=an?|the|who|its|his|her|their|[a-z]|[A-Z][\w.]*['’]s? [a-z])"
    r"|\s(?=(?:an?|the)\s))((?:[A-Z]\.)*[^,.;\n]{2,90})"
)
_FRONT = deferred(r"(?:^|[\n.!?”\"]\s*)((?:An?|The|One of the)\s[a-z][^,.;:\n“”\"]{3,80}),\s+$")
_SAYS = deferred(r"\s+(?:said|says|told|added|noted|wrote|argued)\s*,")
_IN = deferred(
    r"(?<!faith )(?<!trust )(?<!confidence )(?<!interest )(?<!interested )(?<!belief )"
    r"(?<!believe )(?<!believes )(?<!believed )(?:\b[Ii]n|\bnear|\bacross|\boutside)\s+$"
)
_OWN = ("'s", "’s")
_ARTICLE = deferred(r"^(?:[Aa]l|[Ee]l|[Uu]l|[Aa]d|[Aa]t|[Aa]s|[Aa]sh|[Aa]r|[Aa]n)-(?=[A-Z])")
_CLAUSE = deferred(
    r"\b(?:by|with|from|that|when|after|before|while|because|if|whether|between|against|than|like|"
    r"told|tells|asked|said|says|including|about|met|(?<!ambassador )(?<!envoy )(?<!mission )"
    r"(?<!representative )to)\s+"
)
_INITIALS = deferred(r"\b(?:[A-Z]\.)+")
_BEFORE = 70  # characters in which a phrase before a name may introduce it
_ACRONYM = 4  # letters that initials before a name have at most
_NO_FIRST = frozenset({"Team", "Camp", "Anti", "Never", "Consider"})
_MOST = 8  # introductions of a person that are read


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in the text: full name, where first, with the words that introduce them."""

    name: str
    surname: str
    first: Span
    introductions: tuple[Span, ...]


def people_by_name(names: Iterable[Name], scene: Scene) -> dict[str, Person]:
    """Return the people of full names: by surname, first name and full name."""
    found: dict[str, list[Name]] = {}
    for name in names:
        found.setdefault(name.text, []).append(name)
    people: dict[str, Person] = {}
    for full, sightings in found.items():
        if _is_place(sightings, scene.text) or _is_chance(full, scene.language):
            continue
        person = _person(full, sightings, scene.text)
        people.setdefault(person.surname, person)
        people[full] = person
    for full in [full for full in found if full in people]:
        people.setdefault(full.split()[0], people[full])
        people.setdefault(_ARTICLE.sub("", people[full].surname), people[full])
        for called, meant in _same(full, people, scene.language.pronouns):
            people[called] = people[meant]
    return people


def _is_chance(full: str, language: Language) -> bool:
    """Return whether two words only stand side by side: "Team Quill", "the Quill Lind talks".

    So it is where the first is in capitals alone or an official's surname, and no first name.
    """
    first, _, last = full.partition(" ")
    if " " in last or first.lower() in language.pronouns:
        return False
    shouted = first.isupper() and len(first) > _ACRONYM and not last.isupper()
    return shouted or first in language.officials or first in _NO_FIRST


def _is_place(sightings: list[Name], text: str) -> bool:
    """Return whether what looks like a name is where something happens ("in Port Lind")."""
    within = sum(
        bool(_IN.search(text[max(0, one.at.start - 16) : one.at.start]))
        and text[one.at.end : one.at.end + 2] not in _OWN
        for one in sightings
    )
    return within * 2 >= len(sightings)


def _same(name: str, known: Collection[str], firsts: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield a shorter known name with which one ends, each with the one that is meant.

    "Rami Abdel Rahman" is "Abdel Rahman" afterwards; what opens with a first name is whole
    ("Lamplighter Ada Lind" is Ada Lind).
    """
    words = name.split()
    for cut in range(1, len(words) - 1):
        short = " ".join(words[cut:])
        whole = words[cut].lower() in firsts and words[cut - 1].lower() not in firsts
        if short in known:
            yield (name, short) if whole else (short, name)


def _person(name: str, sightings: list[Name], text: str) -> Person:
    around = (span for one in sightings for span in _around(one.at, text))
    introductions = tuple(islice((span for span in around if span.end > span.start), _MOST))
    return Person(name, name.split()[-1], sightings[0].at, introductions)


def _around(name: Span, text: str) -> tuple[Span, ...]:
    """Return the phrase before a name, and the apposition behind it."""
    before = Span(_phrase_start(text, name.start), name.start)
    front = None if before.of(text).strip() else _front(name, text)
    after = _AFTER.match(text, name.end)
    behind = Span(*after.span(1)) if after else None
    return tuple(span for span in (front or before, behind) if span)


def _front(name: Span, text: str) -> Span | None:
    """Return what a sentence opens with before a name: "A senior diplomat, Ada Lind"."""
    start = max(0, name.start - 2 * _BEFORE)
    front = _FRONT.search(text[start : name.start])
    if front is None or _SAYS.match(text, name.end):
        return None
    return Span(start + front.start(1), start + front.end(1))


def _phrase_start(text: str, end: int) -> int:
    """Return where the words before a name begin: at the last mark."""
    window = _INITIALS.sub(
        lambda match: "_" * len(match.group()), text[max(0, end - _BEFORE) : end]
    )
    cut = max(window.rfind(mark) for mark in ',.;:\n“”"(—–') + 1
    clause = next(reversed(list(_CLAUSE.finditer(window, cut))), None)
    return end - len(window) + (clause.end() if clause else cut)
