"""Tells whether a claim is by whoever spoke last, though the text may call them otherwise now."""

import re
from dataclasses import dataclass

from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import Attribution, Span

HUMAN = frozenset({"person", "anonymous"})
_ONE_OF_SEVERAL = deferred(
    r"(?:one|another|the other|a second|a third)"
    r"(?:\s+of\s+(?:them|(?:the|those)\s+[\w\s]+)|\s+(?P<noun>[a-z]+))?$",
    re.IGNORECASE,
)
_ADDS = deferred(r"(?:add|continu)(?:s|ed|ing)$|(?:went|goes|going) on\b")
_DEFINITE = deferred(r"[Tt]he\s+[a-z]")
_THAT_ONE = deferred(
    r"(?:the|that|this|the same|that same|this same|same)\s+(?:[\w’'.-]+\s+){0,3}?"
    r"(?P<noun>[a-z][\w-]*)(?:,?\s+wh\w+\b.*)?$",
    re.IGNORECASE | re.DOTALL,
)
_SEVERAL = deferred(r"anonymous (?:[\w’'-]+ )*?[\w’'-]+s(?: (?:at|of|in|from|with|who|close)\b|$)")
_ANYONE = frozenset({"person", "man", "woman", "source", "individual"})
_OF_OFFICE = frozenset({"source", "official", "officials", "officer", "aide", "spokesman"})
_TITLES = deferred(r"^(?:[A-Z][a-z]*\.\s+)+|(?<=\s)(?:[Aa]l|[Ee]l)-(?=[A-Z])|^(?:[Aa]l|[Ee]l)-")
_REST = deferred(r"[^.!?]{0,160}[.!?]*[\s\"”“‘’'()\[\]]*")
_WRITES = deferred(r"(?:re)?tweet|post|wr[io]t")
_SHE_OR_HE = deferred(r"(?:s?he|him|her)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heard:
    """Who spoke last: `key` and `speaker`, through which outlets, in which words and where.

    `in_past` is of the verb; whoever `writes` says so in a text.
    On an occasion nobody has been credited yet: `speaker` and `source` are None.
    """

    key: str
    outlets: tuple[Party, ...]
    start: int
    end: int
    speaker: Party | None = None
    source: Span | None = None
    in_past: bool = False
    writes: bool = False


class SameSpeaker:
    """Compares the speakers of one article."""

    def __init__(self, scene: Scene) -> None:
        """Keep the article's text."""
        self.scene = scene

    def goes_on(self, last: Heard, one: Attribution, speaker: Party) -> bool:
        """Return whether a claim's speaker is the last, or one of the several who spoke last."""
        if last.key == speaker.key or self._adds(one, speaker):
            return True
        if _is_shorter(last.key, speaker.key) and speaker.entity_type == "person":
            return True
        return (
            self._is_one_of(last, one)
            or self._is_that_one(last, one, speaker)
            or self._is_pronoun_of(last, one, speaker)
        )

    def _adds(self, one: Attribution, speaker: Party) -> bool:
        """Return whether a claim only adds to the one before it: "she added", "he went on"."""
        added = one.cue and _ADDS.match(one.cue[0].of(self.scene.text))
        if not added or not one.source:
            return bool(added)
        source = one.source[0].of(self.scene.text)
        return speaker.via == "pronoun" or bool(_DEFINITE.match(source))

    def _is_one_of(self, last: Heard, one: Attribution) -> bool:
        """Return whether "one", "another" or "one witness" is one of the several before."""
        text = self.scene.text
        one_of = _ONE_OF_SEVERAL.match(one.source[0].of(text)) if one.source else None
        if one_of is None:
            return False
        before, noun = last.source.of(text) if last.source else "", one_of["noun"]
        several = last.key.startswith("anonymous ") and last.key.endswith(f"{noun or ''}s")
        return several or bool(_ONE_OF_SEVERAL.match(before) and not noun)

    def _is_that_one(self, last: Heard, one: Attribution, speaker: Party) -> bool:
        """Return whether "the man" or "that source" is the human who spoke right before.

        Of somebody unnamed the noun says so, or one that fits anyone; somebody named is called by
        one that is no office, in the next quotation.
        """
        said = last.speaker
        phrase = _THAT_ONE.match(one.source[0].of(self.scene.text)) if one.source else None
        if phrase is None or said is None or said.entity_type not in HUMAN or not last.outlets:
            return False
        noun = phrase["noun"].lower()
        if speaker.entity_type != "anonymous" or not self._follows(last, one):
            return False
        if said.entity_type == "anonymous":
            several = _SEVERAL.match(said.name)
            return not several and (noun in _ANYONE or noun in said.name.lower().split())
        return noun not in _OF_OFFICE

    def _is_pronoun_of(self, last: Heard, one: Attribution, speaker: Party) -> bool:
        """Return whether "he" stands in the sentence right behind what one human told an outlet."""
        said = last.speaker
        if said is None or said.entity_type not in HUMAN or not last.outlets or not one.source:
            return False
        pronoun = _SHE_OR_HE.match(one.source[0].of(self.scene.text))
        writes = any(_WRITES.match(span.of(self.scene.text)) for span in one.cue)
        if pronoun is None or writes or speaker.via != "pronoun" or not self._follows(last, one):
            return False
        known = self.scene.language.pronouns.get(said.name.split()[0].lower())
        return known is None or known == pronoun.group().lower()

    def _follows(self, last: Heard, one: Attribution) -> bool:
        """Return whether no whole sentence stands between what was said last and a claim."""
        start = min(span.start for span in (*one.content, *one.source, *one.cue))
        return start >= last.end and bool(_REST.fullmatch(self.scene.text, last.end, start))


def _is_shorter(last: str, key: str) -> bool:
    """Return whether one name is the end of another, titles and the article left out."""
    long, short = (_TITLES.sub("", name).split() for name in (last, key))
    if len(long) < len(short):
        long, short = short, long
    return bool(short) and len(long) > len(short) and long[-len(short) :] == short
