"""One sentence as it is searched for attributions: its words, its cues and its edges."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from checker.attribution.frames.cues import CueHit, find_cues
from checker.attribution.frames.tokens import Sentence
from checker.attribution.frames.words import Range, Words
from checker.language import Language
from checker.patterns import deferred

IsMedia = Callable[[int, int], bool]

_BULLETS = frozenset({",", "•", "*", "-", "–", "("})
_END = frozenset({".", "!", "?", "…", ";", ")"})
_CLOCK = deferred(r"[0-2]?\d[.:][0-5]\d")
_LOOSE_MARKS = frozenset({",", "–", "—", "-"})


@dataclass(frozen=True)
class Line:
    """A sentence with its cues.

    `start` and `end` leave out what opens it ("However,") and the marks that close it; `_names`
    tells of characters whether they name an outlet or media in general.
    """

    words: Words
    language: Language
    hits: tuple[CueHit, ...]
    start: int
    end: int
    _names: IsMedia

    @cached_property
    def has_commas(self) -> bool:
        """Whether the sentence has commas: where it has none, they may have been lost."""
        return self.comma_in(0, len(self.words.tokens)) is not None

    def is_media(self, at: Range | None) -> bool:
        """Return whether a range of words names an outlet or media in general."""
        if at is None or at[0] >= at[1]:
            return False
        tokens = self.words.tokens
        return self._names(tokens[at[0]].start, tokens[at[1] - 1].end)

    def holds_quote(self, start: int, end: int) -> bool:
        """Return whether a quotation stands between two positions."""
        tokens = self.words.tokens
        return any(token.quote for token in tokens[max(start, 0) : max(end, 0)])

    def holds_verb(self, start: int, end: int) -> bool:
        """Return whether a verb stands between two positions, told by lists and by its "-ed"."""
        words = self.words
        auxiliaries, verbs = words.lists["auxiliaries"], words.lists["verbs"]
        for at in range(start, end):
            low = words.tokens[at].lower
            if low in verbs or low in auxiliaries or words.is_past_form(at):
                return True
        return False

    def comma_in(self, start: int, end: int) -> int | None:
        """Return the first comma between two positions."""
        return self.words.first(",", start, end)

    def before_marks(self, at: int) -> int:
        """Return where the commas and dashes right before a position begin."""
        while at > 0 and self.words.text(at - 1) in _LOOSE_MARKS:
            at -= 1
        return at


def read_line(sentence: Sentence, language: Language, is_media: IsMedia) -> Line:
    """Return a sentence with its cues found; `is_media` takes character offsets."""
    words = Words(sentence.tokens, language)
    start = _opening(words)
    return Line(
        words, language, find_cues(words, language), start, _closing(words, start), is_media
    )


def _opening(words: Words) -> int:
    at = 0
    while at < len(words.tokens) and (
        words.is_in(at, "openers") or words.text(at) in _BULLETS or _CLOCK.fullmatch(words.text(at))
    ):
        at += 1
    return at


def _closing(words: Words, start: int) -> int:
    end = len(words.tokens)
    while end > start and words.text(end - 1) in _END:
        end -= 1
    return end
