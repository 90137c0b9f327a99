"""What each word of a page tells by itself, whatever cue it is looked at for."""

from functools import lru_cache

from checker.attribution.learned.cues import Features, Lexicon
from checker.attribution.learned.page import Page
from checker.attribution.learned.text import Range

_KEPT = 20_000  # forms remembered


class Plain:
    """The features that each word of a page has by itself, made by the sentence."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        """Keep the page; nothing is made yet."""
        self.page, self.lexicon = page, lexicon
        self._range: Range = (0, 0)
        self._rows: list[Features] = []

    def rows(self, begin: int, end: int) -> list[Features]:
        """Return the features of words of one sentence; those of the last one are kept."""
        words = self.page.words
        sentence = words.sentences[words.sentence_of[begin]]
        if sentence != self._range:
            self._range, self._rows = sentence, self._made(*sentence)
        return self._rows[begin - sentence[0] : end - sentence[0]]

    def _made(self, begin: int, end: int) -> list[Features]:
        page, words = self.page, self.page.words
        keys, tags = _padded(page.keys, begin, end), _padded(page.pos, begin, end)
        grade = self.lexicon.grade
        rows = [
            [
                f"w={key}",
                f"s={shape(form)}{low[-3:]}",
                f"b={before}",
                f"a={behind}",
                f"T{tag}",
                f"T-{tag_before}{tag}",
                f"T+{tag}{tag_behind}",
                f"E{entity}",
                f"k{grade(key)}",
            ]
            for key, before, behind, tag, tag_before, tag_behind, form, low, entity in zip(
                keys[1:],
                keys,
                keys[2:],
                tags[1:],
                tags,
                tags[2:],
                words.forms[begin:end],
                words.lowers[begin:end],
                page.entities[begin:end],
                strict=False,
            )
        ]
        for row, quote in zip(rows, words.quotes[begin:end], strict=True):
            if quote >= 0:
                row.append("q")
        return rows


def _padded(values: list[str], begin: int, end: int) -> list[str]:
    """Return the values of a stretch with the one before it and the one behind it."""
    before = values[begin - 1] if begin else "<"
    return [before, *values[begin:end], values[end] if end < len(values) else "<"]


@lru_cache(maxsize=_KEPT)
def shape(form: str) -> str:
    """Return how a form is written: capitals A or X, small x, number d, mark p."""
    first = form[0]
    if first.isupper():
        return "A" if len(form) > 1 and form.isupper() else "X"
    return "d" if first.isdigit() else "x" if first.isalpha() else "p"
