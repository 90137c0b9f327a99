"""Cuts a text into words and sentences as the learned reading sees it: quotations are opened."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.attribution.frames.quotes import plain_quotes, quote_spans
from checker.attribution.frames.tokens import paragraphs
from checker.patterns import deferred
from checker.records import Span

Range = tuple[int, int]

_WORD = deferred(
    r"(?:[A-Za-z]\.){2,}"
    r"|(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Gov|Sen|Rep|St|Jr|Sr|Inc|Corp|Co|No|vs"
    r"|Pfc|Cpl|Cmdr|Adm|Rev|Messrs)\.(?=\s)"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\s\d)"
    r"|\w+?(?=n[’']t\b)|n[’']t\b|[’'](?:s|re|ve|d|ll|m)\b"
    r"|\d+(?:[.,:]\d+)*|\w+(?:-\w+)*|\.{2,}|--+|[^\w\s]"
)
_ENDS = frozenset({".", "!", "?", "…", "..", "..."})
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = frozenset('"“')
_SHORTEST_GLUED = 2  # letters; behind fewer a full stop is part of an abbreviation
_LINE = deferred(r"(?<=[.!?…:;”\"’')»])[ \t]*\n\s*|\s*\n\s*(?=[“\"•*―—-])")
_LONGEST = 400  # words of a sentence; a longer one is cut, so that no input is slow


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, and which of them make a sentence.

    `quotes` numbers the quotation a word stands in, -1 outside; `sentences` are ranges of words
    in order; `sentence_of` gives the sentence of a word and `paragraph_of` that of a sentence.
    """

    text: str
    starts: list[int]
    ends: list[int]
    forms: list[str]
    lowers: list[str]
    quotes: list[int]
    sentences: list[Range]
    sentence_of: list[int]
    paragraph_of: list[int]


def read_words(text: str, start: int = 0) -> Words:
    """Cut a text from an offset on."""
    text = plain_quotes(text)
    words = Words(text, [], [], [], [], [], [], [], [])
    quotes = 0
    for number, paragraph in enumerate(_lines(text)):
        first = len(words.forms)
        if paragraph.end > start:
            _cut(words, Span(max(start, paragraph.start), paragraph.end))
            quotes = _mark_quotes(words, paragraph, first, quotes)
            for sentence in _sentences(words, first):
                words.sentences.append(sentence)
                words.paragraph_of.append(number)
                number_of = len(words.sentences) - 1
                words.sentence_of.extend([number_of] * (sentence[1] - sentence[0]))
    return words


def _lines(text: str) -> Iterator[Span]:
    """Yield the paragraphs, cut at lines that end a sentence or open a quotation."""
    for paragraph in paragraphs(text):
        start = paragraph.start
        for end in _LINE.finditer(text, paragraph.start, paragraph.end):
            if end.start() > start:
                yield Span(start, end.start())
                start = end.end()
        if start < paragraph.end:
            yield Span(start, paragraph.end)


def _cut(words: Words, span: Span) -> None:
    for match in _WORD.finditer(words.text, span.start, span.end):
        form = match.group()
        words.starts.append(match.start())
        words.ends.append(match.end())
        words.forms.append(form)
        words.lowers.append(form.lower().replace("’", "'"))


def _mark_quotes(words: Words, paragraph: Span, first: int, number: int) -> int:
    """Number the quotations of a paragraph from `number` on; return the next number."""
    at = first
    for quote in quote_spans(words.text, paragraph.start, paragraph.end):
        while at < len(words.starts) and words.starts[at] < quote.start:
            words.quotes.append(-1)
            at += 1
        while at < len(words.starts) and words.starts[at] < quote.end:
            words.quotes.append(number)
            at += 1
        number += 1
    words.quotes.extend([-1] * (len(words.starts) - at))
    return number


def _sentences(words: Words, first: int) -> Iterator[Range]:
    begin, end = first, len(words.forms)
    at = first
    while at < end:
        stop = at + 1
        if words.forms[at] in _ENDS:
            while stop < end and _closes(words, stop):
                stop += 1
            if stop < end and _opens(words, stop) and not _is_initial(words, at):
                yield begin, stop
                begin = stop
        elif stop - begin >= _LONGEST:
            yield begin, stop
            begin = stop
        at = stop
    if begin < end:
        yield begin, end


def _closes(words: Words, at: int) -> bool:
    glued = words.starts[at] == words.ends[at - 1]
    opening = words.quotes[at] >= 0 and words.quotes[at] != words.quotes[at - 1]
    return words.forms[at] in _CLOSERS and glued and not opening


def _opens(words: Words, at: int) -> bool:
    """Return whether a sentence may open with a word: no small letter, and a space before it.

    Where the space was lost, a word of small letters stands before the full stop: "so.The".
    """
    form = words.forms[at]
    if words.starts[at] == words.ends[at - 1]:
        return _is_glued(words, at)
    return not form[0].islower() and form not in ",;:"


def _is_glued(words: Words, at: int) -> bool:
    """Return whether a sentence opens at a word that is glued to the full stop before it."""
    back = at - 2
    while back > 0 and words.forms[back] in _CLOSERS | _ENDS:
        back -= 1
    before, form = words.forms[max(0, back)], words.forms[at]
    plain = len(before) > _SHORTEST_GLUED and before.islower() and before.isalpha()
    quoted = words.quotes[at] >= 0 and words.quotes[at] != words.quotes[at - 1]
    return (plain and len(form) > 1 and form.istitle()) or (quoted and form in _OPENERS)


def _is_initial(words: Words, at: int) -> bool:
    """Return whether a full stop only shortens a name: J. Smith."""
    before = words.forms[at - 1] if at else ""
    return words.forms[at] == "." and len(before) == 1 and before.isupper()
