"""What reading a sentence finds, in ranges of its words."""

from dataclasses import dataclass

from checker.attribution.frames.cues import CueHit
from checker.attribution.frames.words import Range
from checker.language import Cue


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution: who is credited with what, and who carries it.

    `source` is None where nobody is credited ("reportedly"); `carriers` are innermost first;
    `context` are adjuncts that may name a carrier or a record ("told RT", "in a statement").
    """

    cue: Cue
    cue_at: Range
    source: Range | None
    content: tuple[Range, ...]
    carriers: tuple[Range, ...] = ()
    context: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class Tail:
    """A frame around the rest of its sentence: "…, RT reported", "According to RT, …".

    `start` is where the frame begins and what it closes ends.
    """

    hit: CueHit
    source: Range
    start: int
    context: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class Participle:
    """A side clause that speaks on: "…, saying that …"; its content ends before `end`."""

    hit: CueHit
    end: int


@dataclass(frozen=True, slots=True)
class Closing:
    """All that closes a sentence, and the `end` of what is left before it.

    `tails` go from the outermost inwards, as they are read from the right.
    """

    participles: tuple[Participle, ...]
    tails: tuple[Tail, ...]
    end: int
