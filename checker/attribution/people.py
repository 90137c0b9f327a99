"""Finds people by name and what the text says they are, so that a surname can be resolved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from checker.attribution.scene import Scene
from checker.language import Language
from checker.records import Span

_PART = r"(?:[A-ZÀ-ÞŁŚŠŽČĆĐİ][\w-]*(?:['’][A-Za-z][\w-]*)*(?:s['’](?=\s[A-Z]))?|[A-Z]\.)"
_PARTICLE = r"(?:al|bin|ibn|de|da|del|der|den|di|dos|du|la|le|van|von|el|ul|zu)"
_RUN = re.compile(
    rf"{_PART}(?:[ \u00a0]{_PARTICLE}(?=[ \u00a0][A-ZÀ-Þ]))?"
    rf"(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?{_PART}){{0,7}}"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_AFTER = re.compile(r"\s*(?:\(\d+\))?,\s+((?:an?|the|who|its|his|her|their|[a-z])[^,.;\n]{2,90})")
_LED_BY = frozenset({"of", "for", "in", "at", "from", "by", "with", "on"})
_OCCUPATION = re.compile(
    r"^(?!(?:Alexander|Peter|Walter|Roger|Oliver|Christopher|Victor|Hector|Igor|Christian|Julian|"
    r"Adrian|Brian|Ian|Sebastian|Fabian|Damian|Lillian|Vivian|Jennifer|Esther|Spencer|Tyler|Xavier|"
    r"Javier|Gunter|Dieter|Werner|Rainer|Amber|Heather|Hunter|Juan|Ivan|Susan|Jan|Alan|Dan|Evan|"
    r"Hassan|Osman|Ryan|Sean|Stan|Usman|Iman|Ayman)\b)\w{2,}(?:er|or|ist|ian|man|woman|ant|eur|keeper)$"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in the text: full name, where first, and the words that introduce them."""

    name: str
    surname: str
    first: Span
    introductions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Sighting:
    span: Span
    name: str
    before: Span
    after: Span | None


class People:
    """The people of an article, by surname."""

    def __init__(self, scene: Scene) -> None:
        """Keep the scene; the text is read when a name is first asked for."""
        self.scene = scene

    @cached_property
    def by_surname(self) -> dict[str, Person]:
        """Everybody whose full name the text gives, by surname and by full name."""
        found: dict[str, list[_Sighting]] = {}
        for sighting in self._sightings():
            found.setdefault(sighting.name, []).append(sighting)
        people: dict[str, Person] = {}
        for name, sightings in found.items():
            person = _person(name, sightings)
            people.setdefault(person.surname, person)
            people.setdefault(name.split()[0], person)
            people[name] = person
        return people

    def find(self, name: str) -> Person | None:
        """Return the person a surname or a full name means; a slip of one letter is forgiven."""
        known = self.by_surname
        exact = known.get(name) or known.get(name.split()[-1])
        if exact or len(name) < 4:
            return exact
        return next((known[other] for other in known if _one_off(name.split()[-1], other)), None)

    def in_phrase(self, span: Span) -> tuple[str, Span] | None:
        """Return the person's name within a source phrase, without titles, and its place."""
        text = self.scene.text
        for match in _RUN.finditer(text, span.start, span.end):
            behind = text[match.end() : span.end].lstrip()
            led = text[span.start : match.start()].rstrip().rsplit(" ", 1)[-1].lower()
            before = text[span.start : match.start()].rstrip().lower()
            linked = led in _LED_BY or before.endswith(
                (" of the", " for the", " in the", " at the")
            )
            if linked and match.start() > span.start:
                continue
            stripped = self._strip(Span(*match.span()))
            closes = behind[:1] in {"", ",", "(", "’", "'"} or behind.startswith(
                ("of ", "from ", "at ")
            )
            if stripped and closes:
                return _plain(stripped.of(text)), stripped
        return None

    def opening(self, span: Span) -> tuple[str, Span] | None:
        """Return the full name with which a stretch of text opens."""
        match = _RUN.match(self.scene.text, span.start, span.end)
        stripped = self._strip(Span(*match.span())) if match else None
        if stripped is None or stripped.start != span.start:
            return None
        return _plain(stripped.of(self.scene.text)), stripped

    def _sightings(self) -> Iterator[_Sighting]:
        text = self.scene.text
        for match in _RUN.finditer(text):
            span = self._strip(Span(*match.span()))
            if span is None:
                continue
            name = _plain(span.of(text))
            if " " not in name:
                continue
            after = _AFTER.match(text, span.end)
            before = Span(_phrase_start(text, span.start), span.start)
            yield _Sighting(span, name, before, Span(*after.span(1)) if after else None)

    def _strip(self, run: Span) -> Span | None:
        """Cut titles, countries and outlets off a run of capitalised words."""
        text, start = self.scene.text, run.start
        for mention in self.scene.named(run):
            start = max(start, mention.end)
        for place in self.scene.places_in(run):
            start = max(start, place.end)
        words = list(re.finditer(r"\S+", text[start : run.end]))
        if len(words) > 2 and _at_sentence_start(text, start + words[0].start()):
            words = words[1:] if _OCCUPATION.search(words[0].group()) else words
        titles = [
            i
            for i, word in enumerate(words)
            if _folded(word.group()) in _titles(self.scene.language)
        ]
        words = words[titles[-1] + 1 :] if titles else words
        institutions = self.scene.language.words["institutions"]
        if not words or any(_folded(word.group()) in institutions for word in words):
            return None
        first, last = start + words[0].start(), start + words[-1].end()
        last -= len(text[first:last]) - len(_POSSESSIVE.sub("", text[first:last]))
        return Span(first, last) if last - first > 1 and len(words) <= 4 else None


@cache
def _titles(language: Language) -> frozenset[str]:
    words = language.words
    roles = {word for role in language.nominals["people.roles"] for word in role.split()}
    closed = words["openers"] | words["times"] | words["prepositions"] | words["determiners"]
    spokes = language.nominals["people.spokespeople"] | language.nominals["media.staff"]
    linking = words["adverbs"] | words["conjunctions"] | words["pronouns"]
    return words["titles"] | roles | closed | spokes | linking


def _at_sentence_start(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in '.!?\n”"»’'


def _folded(word: str) -> str:
    return _POSSESSIVE.sub("", word).strip(".,").lower()


def _plain(name: str) -> str:
    return re.sub(r"\s+", " ", name.replace("\u00a0", " ")).strip(" ,.")


def _phrase_start(text: str, end: int) -> int:
    """Return where the words before a name begin: at the last mark, 70 characters at most."""
    window = text[max(0, end - 70) : end]
    cut = max(window.rfind(mark) for mark in ',.;:\n“”"(')
    return end - len(window) + cut + 1


def _person(name: str, sightings: list[_Sighting]) -> Person:
    spans = [s for one in sightings for s in (one.before, one.after) if s and s.end > s.start]
    return Person(name, name.split()[-1], sightings[0].span, tuple(spans))


def _one_off(word: str, other: str) -> bool:
    """Return whether two surnames differ by one letter or a swap, behind the same first letter."""
    if word[0] != other[0] or abs(len(word) - len(other)) > 1 or " " in other or len(other) < 4:
        return False
    if len(word) == len(other):
        differ = [i for i in range(len(word)) if word[i] != other[i]]
        swap = (
            len(differ) == 2
            and word[differ[0]] == other[differ[1]]
            and word[differ[1]] == other[differ[0]]
        )
        return len(differ) == 1 or swap
    short, long = sorted((word, other), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
