"""The stretches of a text that rules look at."""

import re

from checker.records import Span

_WORD = re.compile(r"[^\W_]{4,}|\d+")
_COMMON = frozenset(
    "about after also been before being between could does during each even from have having here "
    "into just like made many more most much only other over said same says should since some such "
    "than that their them then there these they this those through told under until very want were "
    "what when where which while will with within without would your".split()
)
_STOP = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z])")
_NO_STOP = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Sen|Rep|Gov|Pres|Prof|Rev|St|No|Jan|Feb"
    r"|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\.\s+\Z"
)


def paragraph(text: str, offset: int) -> Span:
    """Return the paragraph around `offset`: text between line breaks."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return Span(start, len(text) if end < 0 else end)


def sentence(text: str, name: Span) -> Span:
    """Return the sentence around `name`, never longer than its paragraph."""
    block = paragraph(text, name.start)
    stops = [
        stop.end()
        for stop in _STOP.finditer(text, block.start, block.end)
        if not _NO_STOP.search(text, block.start, stop.end())
    ]
    start = max((stop for stop in stops if stop <= name.start), default=block.start)
    end = min((stop for stop in stops if stop >= name.end), default=block.end)
    return Span(start, max(end, name.end))


def content_words(text: str) -> frozenset[str]:
    """Return the words that carry meaning: lower case, four letters and more, and all numbers."""
    return frozenset(_WORD.findall(text.lower())) - _COMMON


def normalised(text: str) -> str:
    """Return the words alone, in lower case, so that markup and spacing make no difference."""
    return " ".join(re.findall(r"\w+", text.lower()))
