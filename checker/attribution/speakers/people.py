"""Knows the people of an article: whom a name means, and where they are named."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from checker.attribution.scene import Scene
from checker.attribution.speakers.full_names import Person, people_by_name
from checker.attribution.speakers.names import Name, Names
from checker.patterns import deferred
from checker.records import Span

_HUMAN = deferred(
    r",?\s+(?:(?:who|himself|herself|said|says|told|tells|added|wrote|tweeted|argued)\b|(?:\d\d),)"
    r"|,\s(?:an?|the|his|her)\s(?:[\w-]+\s){0,3}(?:\w+(?:er|or|ist|ian|ant|ent|man|woman)|head|chief)\b"
)
_MOST = 8  # places of a name that are read


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
        return people_by_name(self.names.full(), self.scene)

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
        titled = bool(before) and self.names.titles.is_title(before[-1])
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


def _name_start(name: Name) -> int:
    return name.at.start


def _place(sighting: tuple[int, Person]) -> int:
    return sighting[0]


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
