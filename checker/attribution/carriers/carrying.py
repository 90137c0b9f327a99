"""Lets a carrier go on over what the same speaker says next, until something new begins."""

import re
from collections.abc import Iterable, Sequence

from checker.attribution.carriers.anew import PRESENT, Anew
from checker.attribution.carriers.exchanges import Exchange
from checker.attribution.carriers.heard import Heard
from checker.attribution.carriers.inner import is_inner
from checker.attribution.carriers.occasions import Occasion
from checker.attribution.carriers.returning import WRITES, Returning
from checker.attribution.carriers.same_speaker import SameSpeaker
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.attribution.subheads import is_subhead
from checker.patterns import deferred
from checker.records import Attribution

_QUOTED = deferred(r"\b(?:quoted|cited) as (?:saying|telling)$")
_AGAIN = deferred(
    r"(?:[Tt]he\s+(?:[\w-]+\s+)?(?P<noun>[a-z]+)|(?:[Oo]ne|[Aa]nother)"
    r"(?:\s+of\s+(?:them|(?:the|those)\s+(?:two\s+)?(?P<of>[a-z]+)))?)$"
)
_SHOUTED = 20  # characters of a heading in capitals
_REACH = 700  # characters for which an occasion may wait for what is said on it


class Carrying:
    """Remembers who spoke last, and through whom."""

    def __init__(self, scene: Scene, occasions: Iterable[Occasion]) -> None:
        """Keep the article's text and its occasions, in order; nobody has spoken yet."""
        self.scene = scene
        self._occasions = list(occasions)[::-1]
        self._speakers = SameSpeaker(scene)
        self._anew = Anew(scene)
        self._returning = Returning(scene)
        self._exchange = Exchange(scene.text)
        self._last: Heard | None = None
        self._medium: tuple[Party, ...] = ()
        self._given: dict[str, Heard] = {}
        self._through: str | None = None
        self._run = 0

    def heard(self, one: Attribution, speaker: Party, outlets: Sequence[Party]) -> None:
        """Remember who has just spoken, through which outlets."""
        if self._is_nobody(one, speaker) or is_inner(self.scene.text, self._last, one, speaker):
            return
        self._exchange.closed(speaker)
        through = outlets[-1].key if outlets else None
        self._run += through is None or through != self._through
        self._through = through
        own = self._last and speaker.key in {outlet.key for outlet in self._last.outlets}
        if speaker.is_media and own:
            self._medium = (speaker,)
            return
        cue = one.cue[0].of(self.scene.text) if one.cue else ""
        given = self._given.get(speaker.key)
        wrote = given is not None and given.writes and given.outlets == tuple(outlets)
        self._last = Heard(
            speaker.key,
            tuple(outlets),
            _start(one),
            _end(one),
            speaker,
            one.source[0] if one.source else None,
            in_past=bool(cue) and not PRESENT.match(cue),
            writes=wrote or bool(WRITES.match(cue)),
            run=self._run,
        )
        if outlets:
            self._given[speaker.key] = self._last
        self._medium = (speaker,) if speaker.is_media else tuple(outlets)

    def asked(self, one: Attribution, host: Party, outlets: Sequence[Party]) -> None:
        """Remember that the host of an outlet asks."""
        self._exchange.opened(one, host, outlets)

    def _is_nobody(self, one: Attribution, speaker: Party) -> bool:
        """Return whether nobody speaks: "reportedly", and a heading in capitals between lines."""
        heading = one.content[0].of(self.scene.text)
        shouted = heading.isupper() and len(heading) >= _SHOUTED
        headed = shouted or is_subhead(self.scene.text, one)
        return headed or (speaker.entity_type == "unknown" and not one.source)

    def passed(self, one: Attribution) -> None:
        """Leave behind the occasions up to the end of a claim."""
        end = _end(one)
        while self._occasions and self._occasions[-1].at < end:
            self._occasions.pop()

    def outlets(self, one: Attribution, speaker: Party) -> list[Party]:
        """Return the outlets that go on over a claim which names none."""
        if is_subhead(self.scene.text, one):
            return []
        if any(_QUOTED.search(span.of(self.scene.text)) for span in one.cue):
            return list(self._medium)
        self._meet(one, speaker)
        last, given = self._last, self._given.get(speaker.key)
        if last and last.speaker and self._speakers.is_of_medium(last, one, speaker):
            return [last.speaker]
        same = last is not None and self._speakers.goes_on(last, one, speaker)
        if last and last.outlets and same and not self._anew.begins(last, one, speaker):
            return list(last.outlets)
        talk = self._exchange.outlets(one, speaker)
        if talk and not (last and self._anew.begins(last, one, speaker)):
            return list(talk)
        if given and self._runs_on(given, one, speaker):
            return list(given.outlets)
        if given and self._returning.takes_up(given, one, asked=not same):
            return list(given.outlets)
        if last and same and (self._anew.leaves(one) or self._leaves(last, one)):
            self._last, self._through = None, None
        return []

    def _runs_on(self, given: Heard, one: Attribution, speaker: Party) -> bool:
        """Return whether all that was said since a speaker was heard came through their outlet."""
        through = self._through is not None and given.run == self._run and bool(one.source)
        anew = self._anew.opens(_start(one)) or self._anew.begins(given, one, speaker)
        return through and not anew

    def _leaves(self, last: Heard, one: Attribution) -> bool:
        """Return whether a claim ends what a speaker, not only an occasion, has brought."""
        return last.speaker is not None and self._anew.elsewhere.departs(last, one)

    def _meet(self, one: Attribution, speaker: Party) -> None:
        """Let the last occasion before a claim stand for what was said on it."""
        start = (one.cue or one.content)[0].start
        while self._occasions and self._occasions[-1].at < start:
            met = self._occasions.pop()
            who = met.who or (speaker.key if self._is_meant(met, one, speaker) else None)
            if who and start - met.at < _REACH:
                self._last = Heard(who, (met.outlet,), met.start, met.at)

    def _is_meant(self, met: Occasion, one: Attribution, speaker: Party) -> bool:
        """Return whether a speaker may be whom the text left without a name on an occasion.

        A pronoun is, "one" and "the source" are where the occasion was of several or of a source.
        """
        if speaker.via == "pronoun":
            return True
        phrase = _AGAIN.match(one.source[0].of(self.scene.text)) if one.source else None
        if phrase is None:
            return False
        noun = phrase.group("noun") or phrase.group("of")
        before = self.scene.text[met.start : met.at].lower()
        single = noun.rstrip("s") if noun else ""
        return single in before and bool(
            noun is None or re.search(rf"\b{re.escape(single)}(?:s|es)?\b", before)
        )


def _start(one: Attribution) -> int:
    return min(span.start for span in (*one.content, *one.source, *one.cue))


def _end(one: Attribution) -> int:
    return max(span.end for span in (*one.content, *one.source, *one.cue, *one.context))
