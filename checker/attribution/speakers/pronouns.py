"""Tells whom "he" and "she" may mean by who is named before: the subject, or who spoke last."""

from collections.abc import Sequence

from checker.attribution.parties import Party
from checker.attribution.scene import Scene, sentence_start
from checker.attribution.speakers.people import Person
from checker.attribution.speakers.persons import Persons
from checker.patterns import deferred
from checker.records import Span

_GENDERED = {"he": "he", "him": "he", "she": "she", "her": "she"}
_HUMAN = frozenset({"person", "anonymous"})
_ENDS = ' \n.!?”"’)'
_QUOTES = '“"‘'
_OPENING = 45  # characters up to the name with which a sentence opens
_SPEECH = (
    r"(?:said|says|told|tells|added|adds|wrote|writes|tweeted|argued|argues|noted|notes|warned|"
    r"asked|claimed|insisted|explained|replied|recalled|announced|testified|acknowledged)"
)
_SPEAKS = deferred(
    rf"\.?(?:,\s[^.!?“”\"\n]{{2,120}},|\s+\([^()]{{1,30}}\)|\s+(?:who|also|then|later|who also))?"
    rf"\s{_SPEECH}\b"
)
_SPOKE = deferred(
    r"[”\",]\s+(?:said|says|added|adds|wrote|writes)\s+(?:(?!of\b|from\b|at\b|with\b)[\w.’'-]+\s+){0,5}$"
)
_ASKED = deferred(r"\b(?:asked|interviewed|questioned|pressed)\s+(?:[A-Z][\w.]+\s+){0,2}$")
_CLOSES = deferred(r"\.?(?:[,.;(]|\s+(?:of|from|at)\s)")
_ACTS = deferred(
    r"\s(?:who\s)?(?!(?:is|was|has|does|remains|includes)\b)[a-z]+(?:ed|es|s|ke|id|ent|ld|oke|ote|ave|ame)\b"
)
_QUESTION = deferred(r"\s+(?:the|about|if|whether|why|what|how|on|in|for|last)\b|\.")


class Mentioned:
    """The people named before a pronoun in one article."""

    def __init__(self, scene: Scene, persons: Persons, spoken: Sequence[Party]) -> None:
        """Keep the article's people, and the list that grows as somebody speaks."""
        self.spoken = spoken
        self.scene = scene
        self.persons = persons
        self.people = persons.people

    def last_before(self, pronoun: str, span: Span) -> Party | None:
        """Return the person named last before a pronoun that nobody who spoke explains."""
        named = [p for _, p in self.people.between(0, span.start) if self.may_be(pronoun, p.name)]
        certain = next((p for p in reversed(named) if self.people.is_certain(p)), None)
        last = certain or (named[-1] if named else None)
        return self.persons.person(last.name, span) if last else None

    def subject_before(self, pronoun: str, span: Span) -> Party | None:
        """Return the person who is the subject of this sentence or the one before.

        It is whoever opens it where nobody else whom the pronoun fits is named behind, else whoever
        speaks in the sentence before.
        """
        text = self.scene.text
        here = sentence_start(text, span.start)
        before = sentence_start(text, len(text[:here].rstrip(_ENDS)))
        for start, end in ((here, span.start), (before, here)):
            named = self._fitting(pronoun, start, end)
            spoke = self._speaking(named) if start == before else None
            heard = start == before and self._heard(before, here)
            found = spoke or (None if heard else self._opening(named, start))
            if found or named or heard:
                return self.persons.person(found.name, span) if found else None
        return None

    def _heard(self, start: int, end: int) -> bool:
        """Return whether somebody known as a speaker has spoken in a sentence."""
        last = self.spoken[-1] if self.spoken else None
        human = last is not None and last.entity_type in _HUMAN
        return last is not None and human and start <= last.span.start < end

    def _fitting(self, pronoun: str, start: int, end: int) -> Sequence[tuple[int, Person]]:
        named = self.people.between(start, end)
        return [(at, one) for at, one in named if self.may_be(pronoun, one.name)]

    def _opening(self, named: Sequence[tuple[int, Person]], start: int) -> Person | None:
        """Return the only person of a sentence that opens with them."""
        opens = named and named[0][0] - start <= _OPENING and self.scene.text[start] not in _QUOTES
        if not opens or len({one.name for _, one in named}) > 1:
            return None
        at, one = named[0]
        short = self.people.end_at(at) - at < len(one.name)
        acts = at == start and bool(_ACTS.match(self.scene.text, self.people.end_at(at)))
        spoke = short or acts or any(party.name == one.name for party in self.spoken)
        return one if spoke or self.people.is_certain(one) else None

    def _speaking(self, named: Sequence[tuple[int, Person]]) -> Person | None:
        """Return who speaks or is asked in a sentence, the last of several."""
        text = self.scene.text
        for at, one in reversed(named):
            end = self.people.end_at(at)
            before = text[max(0, at - 60) : at]
            inverted = _CLOSES.match(text, end) and _SPOKE.search(before)
            asked = _QUESTION.match(text, end) and _ASKED.search(before)
            if inverted or asked or _SPEAKS.match(text, end):
                return one
        return None

    def may_be(self, pronoun: str, name: str) -> bool:
        """Return whether a pronoun can mean somebody, as far as their first name tells."""
        known = self.scene.language.pronouns.get(name.split()[0].lower()) if name else None
        return known is None or pronoun not in _GENDERED or known == _GENDERED[pronoun]
