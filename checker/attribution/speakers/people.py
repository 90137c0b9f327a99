"""Knows the people of an article: their full names, and the words that introduce them."""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from checker.attribution.scene import Scene
from checker.attribution.speakers.names import Name, Names
from checker.patterns import deferred
from checker.records import Span

_AFTER = deferred(
    r"\s*(?:\(\d+\))?(?:,\s+(?=an?|the|who|its|his|her|their|[a-z]|[A-Z][\w.]*['’]s? [a-z])"
    r"|\s(?=(?:an?|the)\s))((?:[A-Z]\.)*[^,.;\n]{2,90})"
)
_FRONT = deferred(r"(?:^|[\n.!?”\"]\s*)((?:An?|The|One of the)\s[a-z][^,.;:\n“”\"]{3,80}),\s+$")
_SAYS = deferred(r"\s+(?:said|says|told|added|noted|wrote|argued)\s*,")
_HUMAN = deferred(
    r",?\s+(?:(?:who|himself|herself|said|says|told|tells|added|wrote|tweeted|argued)\b|(?:\d\d),)"
    r"|,\s(?:an?|the|his|her)\s(?:[\w-]+\s){0,3}(?:\w+(?:er|or|ist|ian|ant|ent|man|woman)|head|chief)\b"
)
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
    """A person named in the text: full name, where first, and the words that introduce them."""

    name: str
    surname: str
    first: Span
    introductions: tuple[Span, ...]


class People:
    """The people of an article, by surname."""

    def __init__(self, scene: Scene, names: Names) -> None:
        """Keep the scene; the text is read when a name is first asked for."""
        self.scene = scene
        self.names = names
        self._certain: dict[str, bool] = {}

    @cached_property
    def by_surname(self) -> dict[str, Person]:
        """Everybody whose full name the text gives: by surname, first name and full name."""
        found: dict[str, list[Name]] = {}
        for name in self.names.full():
            found.setdefault(name.text, []).append(name)
        people: dict[str, Person] = {}
        for full, sightings in found.items():
            if self._is_place(sightings) or self._is_chance(full):
                continue
            person = self._person(full, sightings)
            people.setdefault(person.surname, person)
            people[full] = person
        for full in [full for full in found if full in people]:
            people.setdefault(full.split()[0], people[full])
            people.setdefault(_ARTICLE.sub("", people[full].surname), people[full])
            for called, meant in self._same(full, people):
                people[called] = people[meant]
        return people

    def _is_chance(self, full: str) -> bool:
        """Return whether two words only stand side by side: "Team Quill", "the Quill Lind talks".

        So it is where the first is in capitals alone or an official's surname, and no first name.
        """
        first, _, last = full.partition(" ")
        language = self.scene.language
        if " " in last or first.lower() in language.pronouns:
            return False
        shouted = first.isupper() and len(first) > _ACRONYM and not last.isupper()
        return shouted or first in language.officials or first in _NO_FIRST

    def _is_place(self, sightings: list[Name]) -> bool:
        """Return whether what looks like a name is where something happens ("in Port Lind")."""
        text = self.scene.text
        within = sum(
            bool(_IN.search(text[max(0, one.at.start - 16) : one.at.start]))
            and text[one.at.end : one.at.end + 2] not in _OWN
            for one in sightings
        )
        return within * 2 >= len(sightings)

    def _same(self, name: str, known: Collection[str]) -> Iterator[tuple[str, str]]:
        """Yield a shorter known name with which one ends, each with the one that is meant.

        "Rami Abdel Rahman" is "Abdel Rahman" afterwards; what opens with a first name is whole
        ("Lamplighter Ada Lind" is Ada Lind).
        """
        words, firsts = name.split(), self.scene.language.pronouns
        for cut in range(1, len(words) - 1):
            short = " ".join(words[cut:])
            whole = words[cut].lower() in firsts and words[cut - 1].lower() not in firsts
            if short in known:
                yield (name, short) if whole else (short, name)

    @cached_property
    def _bearers(self) -> dict[str, list[Name]]:
        """Where full names stand, by surname, in order."""
        found: dict[str, list[Name]] = {}
        for name in self.names.full():
            found.setdefault(name.text.split()[-1], []).append(name)
        return found

    def bearer(self, surname: str, before: int) -> Person | None:
        """Return whom a surname means at a place: of several, the one last named in full."""
        bearers = self._bearers.get(surname, [])
        at = bisect_left(bearers, before, key=_name_start)
        last = self.by_surname.get(bearers[at - 1].text) if at else None
        return last or self.find(surname)

    @cached_property
    def sightings(self) -> list[tuple[int, Person]]:
        """Every place where somebody of the text is named, by full name or surname, in order."""
        found = ((name.at.start, self._known(name.text)) for name in self.names.every())
        return [(start, person) for start, person in found if person]

    @cached_property
    def _ends(self) -> dict[int, int]:
        return {name.at.start: name.at.end for name in self.names.every()}

    def end_at(self, start: int) -> int:
        """Return where the name ends that starts at an offset."""
        return self._ends.get(start, start)

    def is_certain(self, person: Person) -> bool:
        """Return whether more than two capitals tells that a name is a person's.

        It is so with a first name that is known, a title before it, or "a" or "who" behind it; but
        "Harbour Nights" may be a bridge.
        """
        if person.name not in self._certain:
            first = person.name.split()[0].lower() in self.scene.language.pronouns
            self._certain[person.name] = first or any(map(self._is_human, self._at(person)))
        return self._certain[person.name]

    def _at(self, person: Person) -> Iterator[Span]:
        surname = self._bearers.get(person.name.split()[-1], [])
        return (name.at for name in islice(surname, _MOST) if name.text == person.name)

    def _is_human(self, at: Span) -> bool:
        """Return whether a title stands before a name, or an apposition behind it."""
        text = self.scene.text
        before = text[max(0, at.start - 30) : at.start].split()
        titled = bool(before) and self.names.is_title(before[-1])
        return titled or bool(_HUMAN.match(text, at.end))

    def _known(self, name: str) -> Person | None:
        return self.by_surname.get(name) or self.by_surname.get(name.split()[-1])

    def between(self, start: int, end: int) -> list[tuple[int, Person]]:
        """Return who is named from `start` up to `end`, in order."""
        first, last = (bisect_left(self.sightings, at, key=_place) for at in (start, end))
        return self.sightings[first:last]

    def find(self, name: str) -> Person | None:
        """Return the person a surname or a full name means; a slip of one letter is forgiven."""
        known = self.by_surname
        surname = name.split()[-1]
        exact = known.get(name) or known.get(surname)
        if exact or len(name) < 4:
            return exact
        return next((known[other] for other in known if _one_off(surname, other)), None)

    def _person(self, name: str, sightings: list[Name]) -> Person:
        around = (span for one in sightings for span in self._around(one.at))
        introductions = tuple(islice((span for span in around if span.end > span.start), _MOST))
        return Person(name, name.split()[-1], sightings[0].at, introductions)

    def _around(self, name: Span) -> tuple[Span, ...]:
        """Return the phrase before a name, and the apposition behind it."""
        text = self.scene.text
        before = Span(_phrase_start(text, name.start), name.start)
        front = None if before.of(text).strip() else self._front(name)
        after = _AFTER.match(text, name.end)
        behind = Span(*after.span(1)) if after else None
        return tuple(span for span in (front or before, behind) if span)

    def _front(self, name: Span) -> Span | None:
        """Return what a sentence opens with before a name: "A senior diplomat, Ada Lind"."""
        text = self.scene.text
        start = max(0, name.start - 2 * _BEFORE)
        front = _FRONT.search(text[start : name.start])
        if front is None or _SAYS.match(text, name.end):
            return None
        return Span(start + front.start(1), start + front.end(1))


def _name_start(name: Name) -> int:
    return name.at.start


def _place(sighting: tuple[int, Person]) -> int:
    return sighting[0]


def _phrase_start(text: str, end: int) -> int:
    """Return where the words before a name begin: at the last mark."""
    window = _INITIALS.sub(
        lambda match: "_" * len(match.group()), text[max(0, end - _BEFORE) : end]
    )
    cut = max(window.rfind(mark) for mark in ',.;:\n“”"(—–') + 1
    clause = next(reversed(list(_CLAUSE.finditer(window, cut))), None)
    return end - len(window) + (clause.end() if clause else cut)


def _one_off(word: str, other: str) -> bool:
    """Return whether two surnames differ by one letter or a swap, behind the same first letter."""
    if word[0] != other[0] or abs(len(word) - len(other)) > 1 or " " in other or len(other) < 4:
        return False
    if len(word) == len(other):
        return _is_slip(word, other)
    short, long = sorted((word, other), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _is_slip(word: str, other: str) -> bool:
    differ = [at for at in range(len(word)) if word[at] != other[at]]
    if len(differ) != 2:
        return len(differ) == 1
    first, second = differ
    return word[first] == other[second] and word[second] == other[first]
