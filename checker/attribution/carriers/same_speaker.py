"""Tells whether a claim is by whoever spoke last, though the text may call them otherwise now."""

import re

from checker.attribution.carriers.heard import HUMAN, Heard
from checker.attribution.carriers.same_body import is_that_body
from checker.attribution.carriers.same_document import is_that_document
from checker.attribution.carriers.several import is_one_of
from checker.attribution.carriers.that_one import SEVERAL, is_that_one
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.patterns import deferred
from checker.records import Attribution

_ADDS = deferred(r"(?:add|continu)(?:s|ed|ing)$|(?:went|goes|going) on\b")
_DEFINITE = deferred(r"[Tt]he\s+[a-z]")
_TITLES = deferred(r"^(?:[A-Z][a-z]*\.\s+)+|(?<=\s)(?:[Aa]l|[Ee]l)-(?=[A-Z])|^(?:[Aa]l|[Ee]l)-")
_REST = deferred(r"[^.!?]{0,160}[.!?]*[\s\"”“‘’'()\[\]]*")
_WRITES = deferred(r"(?:re)?tweet|post|wr[io]t")
_QUOTES = ("“", '"', "‘", "'")
_SHE_OR_HE = deferred(r"(?:s?he|him|her)$", re.IGNORECASE)
_SPOKESPERSON = deferred(r"\b(?:spokes(?:man|woman|person)|official|minister|officer|diplomat)$")
_THE_SOURCE = deferred(r"the (?:[a-z]+ )?source$", re.IGNORECASE)
_A_SOURCE = deferred(r"\bsources?\b", re.IGNORECASE)
_BEFORE = 3000  # characters in which another source may have been named


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
            is_one_of(self.scene.text, last, one)
            or (is_that_one(self.scene.text, last, one, speaker) and self._follows(last, one))
            or (self._is_called_anew(last, one) and self._follows(last, one))
            or self._is_pronoun_of(last, one, speaker)
            or self._is_named_now(last, one, speaker)
            or self._is_part_of(last, one)
            or self._is_of_occasion(last, one, speaker)
        )

    def _is_called_anew(self, last: Heard, one: Attribution) -> bool:
        """Return whether a body or a document that spoke last is called by another word."""
        text = self.scene.text
        return is_that_body(text, last, one) or is_that_document(text, last, one)

    def _adds(self, one: Attribution, speaker: Party) -> bool:
        """Return whether a claim only adds to the one before it: "she added", "he went on"."""
        added = one.cue and _ADDS.match(one.cue[0].of(self.scene.text))
        if not added or not one.source:
            return bool(added)
        source = one.source[0].of(self.scene.text)
        human = speaker.entity_type in HUMAN
        return speaker.via == "pronoun" or (human and bool(_DEFINITE.match(source)))

    def _is_pronoun_of(self, last: Heard, one: Attribution, speaker: Party) -> bool:
        """Return whether "he" stands in the sentence right behind what one human told an outlet."""
        said, text = last.speaker, self.scene.text
        if said is None or not last.outlets or not one.source:
            return False
        if not self._is_official(last) and said.entity_type not in HUMAN:
            return False
        if speaker.name.rpartition(" ")[2] in text[last.end : one.source[0].start]:
            return False  # whom the text has just introduced
        pronoun = _SHE_OR_HE.match(one.source[0].of(self.scene.text))
        writes = any(_WRITES.match(span.of(self.scene.text)) for span in one.cue)
        if pronoun is None or writes or speaker.via != "pronoun" or not self._follows(last, one):
            return False
        known = self.scene.language.pronouns.get(said.name.partition(" ")[0].lower())
        return known is None or known == pronoun.group().lower()

    def _is_official(self, last: Heard) -> bool:
        """Return whether a body spoke last through an official of it, "he" by now."""
        source = last.source.of(self.scene.text) if last.source else ""
        return bool(_SPOKESPERSON.search(source) or _SHE_OR_HE.match(source))

    def _is_named_now(self, last: Heard, one: Attribution, speaker: Party) -> bool:
        """Return whether the next quotation names whom the last left without a name.

        "A resident told Reuters" and then "Ada Lind said", whom nothing else introduces.
        """
        said, text = last.speaker, self.scene.text
        if said is None or said.entity_type != "anonymous" or not last.outlets or not one.source:
            return False
        source = one.source[0]
        bare = speaker.name == source.of(text) and " " in speaker.name and not speaker.body
        quoted = one.content[0].of(text)[:1] in _QUOTES
        alone = quoted and text[source.end : source.end + 1] != ","
        if not bare or not alone or SEVERAL.match(said.name) or not self._follows(last, one):
            return False
        return text.find(speaker.name) == source.start

    def _is_part_of(self, last: Heard, one: Attribution) -> bool:
        """Return whether the next claim is by one word of a name: "Kim" behind "Kim Lin Feld"."""
        said = last.speaker
        if said is None or said.entity_type != "person" or not last.outlets or not one.source:
            return False
        called = one.source[0].of(self.scene.text).split()[-1]
        return called in said.name.split() and self._follows(last, one)

    def _is_of_occasion(self, last: Heard, one: Attribution, speaker: Party) -> bool:
        """Return whether "he" stands right behind an occasion on which somebody named spoke."""
        behind = last.speaker is None and speaker.via == "pronoun"
        pronoun = bool(one.source and _SHE_OR_HE.match(one.source[0].of(self.scene.text)))
        return behind and pronoun and self._follows(last, one)

    def is_of_medium(self, last: Heard, one: Attribution, speaker: Party) -> bool:
        """Return whether "he" or "the source" stands right behind what a medium said.

        Whoever they are, it is the medium that tells of them. "The source" may come later, where
        the text knows no other.
        """
        if last.speaker is None or not last.speaker.is_media or not one.source:
            return False
        source = one.source[0].of(self.scene.text)
        if _THE_SOURCE.match(source):
            before = self.scene.text[max(0, one.source[0].start - _BEFORE) : one.source[0].start]
            alone = source.lower() == "the source" and self._follows(last, one)
            return alone or not _A_SOURCE.search(before)
        meant = speaker.via == "pronoun" and bool(_SHE_OR_HE.match(source))
        return meant and self._follows(last, one)

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
