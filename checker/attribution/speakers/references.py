"""Resolves what refers back: a pronoun, or a definite phrase such as "the ministry"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.attribution.speakers.bodies import Bodies
from checker.attribution.speakers.groups import Groups
from checker.attribution.speakers.persons import Persons
from checker.attribution.speakers.pronouns import Mentioned
from checker.attribution.speakers.titled import Titled
from checker.attribution.speakers.unnamed import ARTICLE, Unnamed
from checker.patterns import deferred
from checker.records import Span

_PERSONAL = frozenset({"he", "she", "him", "her"})
_NEUTER = frozenset({"it", "its"})
_FEW = 3  # paragraphs within which "it" means an outlet
_PLURAL = frozenset({"they", "them", "their", "both"})
_DESCRIPTION = deferred(
    r"(?:[Tt]he\s+(?:\w+[- ])?)?year-old(?:\s+[a-z]+)?$"
    r"|[Tt]he\s+(?:\w+\s+)?(?:(?:grand)?(?:father|mother)|dad|mum|mom|parent)\s+of\s+\w+$"
    r"|[Tt]he\s+(?:[A-Z]\w+\s+){0,2}(?:Republican|Democrat|Conservative|native)$",
    needs=("old|father|mother|dad|mum|mom|parent|Republican|Democrat|Conservative|native"),
)
_SPOKES = deferred(r"\bspokes(?P<gender>man|woman|person)$")
_GENDERS = {"man": {"he", "him"}, "woman": {"she", "her"}, "person": _PERSONAL}
_DEFINITE = deferred(r"(?:the|this|that|its|his|her|their)\s", re.IGNORECASE)
_SENTENCE_ENDS = (". ", "\n", "” ")
_HUMAN = frozenset({"person", "anonymous"})
_STAFF_BEHIND = 15  # characters behind an outlet's name in which its correspondent is named
_LONGEST = 4  # words of a definite phrase that may refer back

_HUMAN_NOUN = deferred(
    r"(?:[eo]r|ist|man|woman|ian|ant|ent|ee|child|boy|girl|lady|individual|relative|colleague"
    r"|friend|neighbou?r|victim|member|guest|host|guard|medic|chief|youth|veteran|couple|cop)$"
)

PRONOUNS = _PERSONAL | _NEUTER | _PLURAL


def is_human(party: Party) -> bool:
    """Return whether a party is one or more humans, by name or without."""
    return party.entity_type in _HUMAN


def is_anonymous(party: Party) -> bool:
    """Return whether a party is one or more humans without a name."""
    return party.entity_type == "anonymous"


def is_definite(text: str) -> bool:
    """Return whether a phrase speaks of something as known ("the", "its")."""
    return bool(_DEFINITE.match(text))


def _is_several(party: Party) -> bool:
    """Return whether a party without a name is more than one ("anonymous critics")."""
    return is_anonymous(party) and party.name.endswith("s")


def _holds(text: str, word: str) -> bool:
    """Return whether a word stands in a text; most texts do not even have its letters."""
    return word in text and bool(re.search(rf"\b{re.escape(word)}\b", text))


class References:
    """Whom the phrases of one article refer back to; `spoken` is in the order of speaking."""

    def __init__(
        self,
        scene: Scene,
        bodies: Bodies,
        persons: Persons,
        unnamed: Unnamed,
        spoken: list[Party],
    ) -> None:
        """Keep the article's names, and the list that grows as somebody speaks."""
        self.scene = scene
        self.bodies = bodies
        self.persons = persons
        self.unnamed = unnamed
        self.mentioned = Mentioned(scene, persons, spoken)
        self.spoken = spoken
        self._titled = Titled(scene, persons, spoken)
        self.groups = Groups(scene, bodies, spoken)

    def pronoun(self, low: str, span: Span) -> Party | None:
        """Return whom a lower-case pronoun at `span` means."""
        opening = self._opening_place(span) if low in _NEUTER else None
        if opening:
            return opening
        subject = self.mentioned.subject_before(low, span) if low in _PERSONAL else None
        if subject:
            return replace(subject, via="pronoun", span=span)
        personal = low in _PERSONAL
        if personal and self.spoken and self._is_correspondent(self.spoken[-1]):
            return replace(self.spoken[-1], via="pronoun", span=span)
        fitting = (party for party in reversed(self.spoken) if self._fits(low, party))
        found = next((p for p in fitting if not (personal and _is_several(p))), None)
        if found and found.is_media and found.span.end < self._recent(span):
            found = next((p for p in fitting if not p.is_media), found)
        if found is None and personal:
            several = next((p for p in reversed(self.spoken) if self._fits(low, p)), None)
            found = self.mentioned.last_before(low, span) or several
        return replace(found, via="pronoun", span=span) if found else None

    def _fits(self, low: str, party: Party) -> bool:
        human = low in _PLURAL or is_human(party) == (low in _PERSONAL)
        spokes = _SPOKES.search(party.span.of(self.scene.text)) if low in _PERSONAL else None
        if spokes:
            return low in _GENDERS[spokes["gender"]]
        if low in _PERSONAL and is_anonymous(party) and not self._is_somebody(party):
            return False
        return human and self.mentioned.may_be(low, party.name)

    def _recent(self, span: Span) -> int:
        """Return where the paragraphs begin in which a pronoun may mean an outlet."""
        at = span.start
        for _ in range(_FEW):
            at = max(0, self.scene.text.rfind("\n\n", 0, at))
        return at

    def _is_correspondent(self, party: Party) -> bool:
        """Return whether an outlet spoke by somebody without a name ("an AFP reporter in Bonn")."""
        said = party.span
        text = self.scene.text
        words = text[said.start : said.end + _STAFF_BEHIND].lower() if party.is_media else ""
        return any(word in self.scene.language.nominals["media.staff"] for word in words.split())

    def _is_somebody(self, party: Party) -> bool:
        """Return whether a party without a name is human by its noun: no "anonymous technique"."""
        word = party.name.split()[-1].lower()
        one = word.removesuffix("s")
        nominals = self.scene.language.nominals
        known = nominals["people.anonymous"] | nominals["people.roles"] | nominals["media.staff"]
        spokes = nominals["people.spokespeople"] | self.scene.language.words["occupations"]
        return bool({word, one} & (known | spokes)) or bool(_HUMAN_NOUN.search(one))

    def _opening_place(self, span: Span) -> Party | None:
        """Return the government of the country that opens the sentence "it" stands in."""
        cut = max(self.scene.text.rfind(mark, 0, span.start) for mark in _SENTENCE_ENDS)
        for place in self.scene.places:
            opens = cut < place.start < cut + 8 and place.end < span.start
            if opens and place.kind == "name":
                return self.bodies.of_country(place.country, "Government", span, "pronoun")
        return None

    def titled(self, span: Span) -> Party | None:
        """Return the person whom a title alone means: "the president", "the lawmaker"."""
        found = self._titled.bearer(span)
        return replace(found, via="nominal", span=span) if found else None

    def described(self, span: Span) -> Party | None:
        """Return the last person to speak where "the father of three" tells more of them."""
        known = _DESCRIPTION.match(" ".join(span.of(self.scene.text).split()))
        found = next((p for p in reversed(self.spoken) if p.entity_type == "person"), None)
        return replace(found, via="nominal", span=span) if known and found else None

    def said_before(self, span: Span) -> Party | None:
        """Return the earlier speaker whom "the student" or "the ministry" means."""
        words = self._definite(span)
        if len(words) != 1 or not words[0].islower():
            return None
        named = self.groups.named_so(words[0], span)
        if named:
            return named
        found = next(self._described(words[0]), None)
        if found and found.body and words[0] in self.scene.language.nominals["bodies.heads"]:
            found = found.body
        return replace(found, via="nominal", span=span) if found else None

    def watchdog(self, span: Span) -> Party | None:
        """Return the observatory that "the watchdog" means, which others may be, too."""
        return self.groups.watchdog(span)

    def nominal(self, span: Span) -> Party | None:
        """Return whom a definite phrase means that no earlier speaker answers to by name."""
        words = self._definite(span)
        if not words or len(words) > _LONGEST:
            return self.groups.monitor(span) if not words else None
        head = words[-1].lower()
        group = self.groups.meant(head, span) or self.groups.government(head, span)
        if group:
            return group
        found = next(self._described(head), None)
        if found is None and head in self.scene.language.nominals["people.roles"]:
            found = next((p for p in reversed(self.spoken) if p.entity_type == "person"), None)
        elif found is None and len(words) == 1:
            named = self.bodies.named_before(head, span.start)
            found = self.unnamed.other(named) if named else None
        return replace(found, via="nominal", span=span) if found else None

    def _definite(self, span: Span) -> list[str]:
        """Return the words of a definite phrase behind its article, none of any other."""
        text = span.of(self.scene.text)
        bare = ARTICLE.sub("", text).removeprefix("same ")
        return bare.split() if is_definite(text) else []

    def _described(self, word: str) -> Iterator[Party]:
        """Yield those who have spoken and whom the text has called by a word, the last first."""
        return (p for p in reversed(self.spoken) if _holds(self._description(p), word))

    def _description(self, party: Party) -> str:
        """Return every word with which the text has introduced a party."""
        words = [party.name, party.span.of(self.scene.text), party.body.name if party.body else ""]
        if party.entity_type == "person":
            words.append(self.persons.description(party.name))
        return " ".join(words).lower()
