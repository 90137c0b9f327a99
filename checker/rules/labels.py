"""Tells whether the words around an outlet's name say that a state controls it."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from checker.records import Span

_DATA = Path(__file__).parent.parent / "language" / "en" / "labels.toml"
_NATION = r"[A-Z][a-z]+(?:an|ese|ish|i|ch)|US|UK"
_COORDINATION = re.compile(r"\W*(?:\b(?:and|or|both|including|such as)\b\W*)*")
_ASIDE = re.compile(r"[\"”’')\]]*\s*[,(–—-]")


@dataclass(frozen=True, slots=True)
class Labels:
    """Compiled label phrases of one language."""

    phrase: re.Pattern[str]
    prefix: re.Pattern[str]
    inside: re.Pattern[str]
    statement: re.Pattern[str]

    def cover(self, text: str, name: Span, within: Span, others: Sequence[Span]) -> bool:
        """Say whether `within`, the sentence around `name`, labels the outlet named there.

        `others` are the names of all outlets in the sentence: a phrase that stands directly before
        one of them labels that one and those coordinated with it, and nothing else.
        """
        return (
            self.prefix.search(text, within.start, name.start) is not None
            or self.inside.search(text, name.start, name.end) is not None
            or self._stated(text, name, within, others)
            or any(
                _reaches(text, match.span(), name, others)
                for match in self.phrase.finditer(text, within.start, within.end)
            )
        )

    def _stated(self, text: str, name: Span, within: Span, others: Sequence[Span]) -> bool:
        next_name = min((o.start for o in others if o.start > name.start), default=within.end)
        aside = _ASIDE.match(text, name.end)
        return bool(aside and self.statement.search(text, aside.end(), next_name))


def _reaches(text: str, phrase: tuple[int, int], name: Span, others: Sequence[Span]) -> bool:
    following = sorted({(o.start, o.end) for o in (*others, name) if o.start >= phrase[1]})
    if not following or not _COORDINATION.fullmatch(text, phrase[1], following[0][0]):
        return True
    labelled = [following[0]]
    for previous, current in pairwise(following):
        if not _COORDINATION.fullmatch(text, previous[1], current[0]):
            break
        labelled.append(current)
    return (name.start, name.end) in labelled


def _words(texts: Iterable[str]) -> str:
    longest_first = sorted(texts, key=len, reverse=True)
    loose = (re.sub(r"[-\\ ]+", r"[-‑–\\s]", re.escape(text)) for text in longest_first)
    return "|".join(text.replace("'", "['’]") for text in loose)


def _nouns(texts: Iterable[str]) -> str:
    return _words([*texts, *(t.removesuffix("y") + "ies" for t in texts if t.endswith("cy"))])


@cache
def english() -> Labels:
    """Load the label phrases of English."""
    data = tomllib.loads(_DATA.read_text("utf-8"))
    between = rf"(?:(?:{_NATION}|(?i:{_words(data['between'])}))\s+){{0,3}}"
    by_nouns: dict[tuple[str, ...], list[str]] = {}
    for entry in data["qualifier"]:
        by_nouns.setdefault(tuple(entry.get("nouns", data["nouns"])), []).append(entry["text"])
    qualifiers = _words(entry["text"] for entry in data["qualifier"])
    phrases = (
        rf"(?i:{_words(texts)})\s+{between}(?i:{_nouns(nouns)})s?"
        for nouns, texts in by_nouns.items()
    )
    verbs = _words(entry["text"] for entry in data["statement"])
    return Labels(
        phrase=re.compile(rf"(?<![\w-])(?:{'|'.join(phrases)})\b"),
        prefix=re.compile(rf"(?<![\w-])(?i:{qualifiers})\s+{between}[\"“‘'(]*\Z"),
        inside=re.compile(rf"(?<![\w-])(?i:{qualifiers})\s"),
        statement=re.compile(rf"\b(?i:{verbs})\s+[^,.;]{{0,40}}?\b(?:{_words(data['owners'])})\b"),
    )
