"""The invented articles of `checker demo`, week by week."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate, count
from random import Random

from checker.mix.demo_desk import AUTHORS, MIX, PUBLISHERS, SECTIONS, SUBJECTS
from checker.mix.demo_read import Reader
from checker.mix.demo_rows import Piece, Said, rows_of
from checker.mix.demo_shifts import (
    BUSY_BEAT,
    BUSY_FACTOR,
    COPIED,
    COPIES,
    FIRST_DAY,
    GAP,
    GONE_FROM,
    NEW_FROM,
    NEW_READING_FROM,
    RISE,
    RISE_FACTOR,
    WEEKS,
)
from checker.mix.rows import Rows

_MISSED = 0.3
"""Share of state media's claims that the demo's earlier version does not find."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """Names to draw from, with their weights added up."""

    names: tuple[str, ...]
    sums: tuple[float, ...]

    def draw(self, dice: Random, times: int) -> list[str]:
        """Draw names."""
        return dice.choices(self.names, cum_weights=self.sums, k=times)


class Desk:
    """Invents articles by its dice."""

    def __init__(self, dice: Random, reader: Reader) -> None:
        """Draw from `dice`, and grade by `reader`."""
        self._dice, self._reader, self._numbers = dice, reader, count(1)

    def week(self, week: int, articles: int, run: str) -> Iterator[Rows]:
        """Yield the articles of one week; none in the gap."""
        if week in GAP:
            return
        more = BUSY_FACTOR - 1 if week in BUSY_BEAT else 0.0
        articles = round(articles * (1 + more * SECTIONS["Moscow"]))
        for section in _sections(week).draw(self._dice, articles):
            piece = self._piece(week, section, run)
            yield rows_of(piece, self._said(week, piece))
        if week == COPIED:
            yield from self._copied(week, run)

    def _said(self, week: int, piece: Piece) -> list[Said]:
        dice = self._dice
        voices = _voices(week, piece.section).draw(dice, dice.randint(2, 5))
        said = []
        for voice in dice.choices(voices, k=dice.randint(2, 12)):
            read = self._reader.read(voice, piece.day)
            missed = week < NEW_READING_FROM and dice.random() < _MISSED
            if not (read.voice.of_a_state and missed):
                said.append(Said(read, dice.random()))
        return said

    def _piece(self, week: int, section: str, run: str) -> Piece:
        dice = self._dice
        at = datetime.combine(FIRST_DAY, datetime.min.time(), UTC)
        subject, other = dice.choices(SUBJECTS, k=2)
        return Piece(
            number=next(self._numbers),
            at=at + timedelta(weeks=week, minutes=dice.randrange(7 * 24 * 60)),
            publisher=_wheel(PUBLISHERS).draw(dice, 1)[0],
            section=section,
            author=dice.choice(AUTHORS),
            title=f"What the {subject} means for the {other}",
            subject=subject,
            run=run,
            reading=f"demo-{'b' if week >= NEW_READING_FROM else 'a'}:invented",
            registry=self._reader.version,
        )

    def _copied(self, week: int, run: str) -> Iterator[Rows]:
        first = self._piece(week, "World", run)
        said = [Said(self._reader.read("tass", first.day), 0.5)] * 8
        whole = rows_of(first, said)
        yield whole
        for _ in range(COPIES):
            copy = self._piece(week, "World", run)
            copy.title, copy.subject, copy.copy_of = (
                first.title,
                first.subject,
                whole.article.article,
            )
            copy.at = max(copy.at, first.at + timedelta(minutes=1))
            yield rows_of(copy, said)


def per_week(articles: int) -> int:
    """Return how many articles a week make about so many a year."""
    return max(1, round(articles / (WEEKS - len(GAP))))


def _wheel(weights: dict[str, float]) -> Wheel:
    return Wheel(tuple(weights), tuple(accumulate(weights.values())))


@cache
def _sections(week: int) -> Wheel:
    factor = BUSY_FACTOR if week in BUSY_BEAT else 1.0
    return _wheel(SECTIONS | {"Moscow": SECTIONS["Moscow"] * factor})


@cache
def _voices(week: int, section: str) -> Wheel:
    weights = dict(MIX[section])
    if section == "World":
        weights["xinhua"] *= RISE_FACTOR if week in RISE else 1.0
        weights |= {"cgtn": 10.0} if week >= NEW_FROM else {}
        weights |= {"anadolu": 0.0} if week >= GONE_FROM else {}
    return _wheel(weights)
