"""The stretch of text in which a cue's source and content lie."""

from dataclasses import dataclass

from checker.attribution.learned.text import Range, Words

_REACH = 70  # words on either side of a cue within its sentence
_RUNS = 6  # quoted and plain stretches of one neighbour
_BACK, _ON = 5, 8  # sentences before and behind that a quotation may run over


@dataclass(frozen=True, slots=True)
class Window:
    """The parts that are labelled for one cue, in order.

    Those from `first` to `last` are the words of the cue's sentence; those around are stretches of
    its neighbours, each quoted or not.
    """

    cue: int
    parts: list[Range]
    first: int
    last: int


def window(words: Words, cue: int) -> Window:
    """Return the parts in which the source and the content of a cue may stand."""
    number = words.sentence_of[cue]
    begin, stop = words.sentences[number]
    start, end = max(begin, cue - _REACH), min(stop, cue + _REACH)
    back = _before(words, number) if start == begin else []
    on = _behind(words, number) if end == stop else []
    inside = [(at, at + 1) for at in range(start, end)]
    return Window(cue, [*back, *inside, *on], len(back), len(back) + len(inside))


def _before(words: Words, number: int) -> list[Range]:
    parts: list[Range] = []
    quotes, at = words.quotes, number
    while at > 0 and number - at < _BACK:
        edge = words.sentences[at][0]
        runs_on = quotes[edge] >= 0 and quotes[edge] == quotes[edge - 1]
        same = words.paragraph_of[at] == words.paragraph_of[at - 1]
        if not (runs_on or (at == number and same and quotes[edge - 1] >= 0)):
            break
        at -= 1
        parts = [*_runs(words, at), *parts]
    return parts


def _behind(words: Words, number: int) -> list[Range]:
    parts: list[Range] = []
    colon = words.forms[words.sentences[number][1] - 1] == ":"
    for at in range(number + 1, min(len(words.sentences), number + 1 + _ON)):
        quoted = words.quotes[words.sentences[at][0]] >= 0
        if not (quoted or (colon and at == number + 1)):
            break
        parts += _runs(words, at)
    return parts


def _runs(words: Words, number: int) -> list[Range]:
    """Return the quoted and the plain stretches of a sentence."""
    start, end = words.sentences[number]
    quotes, runs = words.quotes, []
    for at in range(start + 1, end + 1):
        if at == end or (quotes[at] >= 0) != (quotes[start] >= 0):
            runs.append((start, at))
            start = at
    return runs[:_RUNS]
