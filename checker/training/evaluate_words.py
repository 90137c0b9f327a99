"""Spans as sets of words, and the form of a content or a cue, as the figures define them."""

import re
from bisect import bisect_left, bisect_right

from checker.training.evaluate_gold import Spans

_WORD = re.compile(r"\w+")
_OPENING = "\"“”„«‘'"
_CLOSING = "\"“”„«»‘’'"
_STEMS = """
add ask argu announc assert alleg acknowledg admit cit claim comment conced conclud confirm contend
continu declar describ disclos explain indicat inform insist maintain mention not observ point
predict promis quip quot reveal recall remark repeat report respond suggest stat tweet testif vow
warn
""".split()
_ENDINGS = ("", "ed", "ted", "e", "s", "es", "y", "ies", "ied", "ing", "ting")
_IRREGULAR = """
say says said saying tell tells told telling according reportedly allegedly per via
write writes wrote writing written reply replies replied replying deny denies denied denying
""".split()
_REPORTING = frozenset(_IRREGULAR) | {stem + ending for stem in _STEMS for ending in _ENDINGS}


class Words:
    """The words of a text: runs of letters and digits, numbered from 0.

    Punctuation is no word, so that nobody is paid or fined for a comma.
    """

    def __init__(self, text: str) -> None:
        """Find the words of a text."""
        spans = [m.span() for m in _WORD.finditer(text) if any(map(str.isalnum, m[0]))]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def within(self, spans: Spans) -> frozenset[int]:
        """Return the words that share a character with any of the spans."""
        return frozenset(
            number
            for start, end in spans
            for number in range(bisect_right(self._ends, start), bisect_left(self._starts, end))
        )


def is_direct(text: str, content: Spans) -> bool:
    """Return whether a content begins and ends with a quotation mark."""
    whole = _joined(text, content).strip().rstrip(".,;:!?")
    return len(whole) > 1 and whole[0] in _OPENING and whole[-1] in _CLOSING


def is_reporting(text: str, cue: Spans) -> bool:
    """Return whether a cue has a word of communication or a colon: "said", not "wants"."""
    words = _joined(text, cue)
    return ":" in words or not _REPORTING.isdisjoint(_WORD.findall(words.lower()))


def _joined(text: str, spans: Spans) -> str:
    return " ".join(text[start:end] for start, end in spans)
