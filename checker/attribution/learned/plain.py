"""What each word of a page tells by itself, whatever cue it is looked at for."""

from functools import lru_cache

from checker.attribution.learned.cues import Features, Lexicon
from checker.attribution.learned.page import Page

_KEPT = 20_000  # forms remembered


class Plain:
    """The features that each word of a page has by itself, made when they are asked for."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        """Keep the page; nothing is made yet."""
        self.page, self.lexicon = page, lexicon
        self._rows: dict[int, Features] = {}

    def row(self, at: int) -> Features:
        """Return the features of a word."""
        if at not in self._rows:
            self._rows[at] = self._made(at)
        return self._rows[at]

    def _made(self, at: int) -> Features:
        page = self.page
        words, key, tag = page.words, page.keys[at], page.pos[at]
        first, last = at == 0, at + 1 == len(page.keys)
        row = [
            f"w={key}",
            f"s={shape(words.forms[at])}{words.lowers[at][-3:]}",
            f"b={'<' if first else page.keys[at - 1]}",
            f"a={'<' if last else page.keys[at + 1]}",
            f"T{tag}",
            f"T-{'<' if first else page.pos[at - 1]}{tag}",
            f"T+{tag}{'<' if last else page.pos[at + 1]}",
            f"E{page.entities[at]}",
            f"k{self.lexicon.grade(key)}",
        ]
        if words.quotes[at] >= 0:
            row.append("q")
        return row


@lru_cache(maxsize=_KEPT)
def shape(form: str) -> str:
    """Return how a form is written: capitals A or X, small x, number d, mark p."""
    first = form[0]
    if first.isupper():
        return "A" if len(form) > 1 and form.isupper() else "X"
    return "d" if first.isdigit() else "x" if first.isalpha() else "p"
