"""An article as the learned reading sees it: words, their analyses, and what the rules found."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from checker.attribution.learned.text import Words, read_words
from checker.attribution.syntax import parse
from checker.records import Attribution, Span

NAME = "@name"


@dataclass(frozen=True, slots=True)
class Hint:
    """One attribution of the rules, as sets of words."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    optional: bool


@dataclass(frozen=True)
class Page:
    """All that features are made of.

    `keys` are the lower-case words, without the names of outlets and people: what is read must not
    hang on who they are. `named` tells by kind which spans of characters name an outlet.
    """

    words: Words
    pos: list[str]
    entities: list[str]
    keys: list[str]
    hints: tuple[Hint, ...]
    labels: list[str]
    hint_at: dict[int, int] = field(default_factory=dict)


def read_page(
    text: str, start: int, named: Iterable[tuple[Span, str]], rules: Sequence[Attribution]
) -> Page:
    """Cut and analyse a text from an offset on, with the spans that name outlets, by kind."""
    words = read_words(text, start)
    pos: list[str] = []
    entities: list[str] = []
    for begin, end in words.sentences:
        syntax = parse(words.forms[begin:end])
        pos += syntax.pos
        entities += syntax.entity
    keys = _keys(words, pos, named)
    hints = tuple(_hint(words, one) for one in rules)
    return Page(words, pos, entities, keys, hints, _labels(words, hints), _hint_at(hints))


def _keys(words: Words, pos: Sequence[str], named: Iterable[tuple[Span, str]]) -> list[str]:
    keys = [NAME if tag == "NNP" else low for low, tag in zip(words.lowers, pos, strict=True)]
    for span, kind in named:
        for at in within(words, span):
            keys[at] = kind
    return keys


def within(words: Words, span: Span) -> range:
    """Return the words that share a character with a span."""
    return range(bisect_right(words.ends, span.start), bisect_left(words.starts, span.end))


def _hint(words: Words, one: Attribution) -> Hint:
    source, cue, content = (
        frozenset(at for span in spans for at in within(words, span))
        for spans in (one.source, one.cue, one.content)
    )
    return Hint(source, cue, content, one.optional)


def _labels(words: Words, hints: Sequence[Hint]) -> list[str]:
    labels = ["O"] * len(words.forms)
    for hint in hints:
        for at in hint.content:
            labels[at] = "C"
    for hint in hints:
        for at in hint.source:
            labels[at] = "S"
        for at in hint.cue:
            labels[at] = "K"
    return labels


def _hint_at(hints: Sequence[Hint]) -> dict[int, int]:
    return {at: number for number, hint in reversed(list(enumerate(hints))) for at in hint.cue}
