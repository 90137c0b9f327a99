"""Reads the quotation that a dash credits: “So it is.” ― Ada Quill."""

from collections.abc import Iterator

from checker.attribution.learned.labels import Relation
from checker.attribution.learned.text import Range, Words

_DASHES = frozenset({"―", "—", "–", "--", "-", "~"})
_LONGEST = 8  # words of a name with its titles
_SHORTEST = 3  # words of a quotation
_SURE = 0.9


def read_dashes(words: Words) -> Iterator[Relation]:
    """Yield the quotations behind which a dash and a name end the line."""
    for start, end in words.sentences:
        at = next((at for at in range(start, end) if words.forms[at] in _DASHES), None)
        if at is None or at == 0 or words.quotes[at - 1] < 0 or words.quotes[at] >= 0:
            continue
        name = _name(words, at + 1, end)
        quote = _quotation(words, at)
        if name and quote[1] - quote[0] >= _SHORTEST:
            yield Relation(at, (name,), ((at, at + 1),), (quote,), _SURE)


def _name(words: Words, start: int, end: int) -> Range | None:
    """Return the name that fills the rest of a line."""
    while end > start and not words.forms[end - 1][0].isalnum():
        end -= 1
    last = end == len(words.forms) or "\n" in words.text[words.ends[end - 1] : _next(words, end)]
    named = start < end <= start + _LONGEST and words.forms[start][0].isupper()
    named = named and "interview" not in words.forms[start:end]
    return (start, end) if named and last and words.quotes[start] < 0 else None


def _next(words: Words, end: int) -> int:
    """Return where the first word of the next sentence begins."""
    number = words.sentence_of[end - 1] + 1
    return words.starts[words.sentences[number][0]] if number < len(words.sentences) else -1


def _quotation(words: Words, at: int) -> Range:
    """Return the quoted words before a position, over sentences of the same paragraph."""
    start = at
    paragraph = words.paragraph_of[words.sentence_of[at]]
    while (
        start > 0
        and words.quotes[start - 1] >= 0
        and words.paragraph_of[words.sentence_of[start - 1]] == paragraph
    ):
        start -= 1
    return start, at
