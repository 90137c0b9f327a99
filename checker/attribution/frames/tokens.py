"""Cuts a paragraph into tokens and sentences; a quotation is one token."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import category

from checker.attribution.frames.quotes import quote_spans
from checker.language import Language
from checker.patterns import deferred
from checker.records import Span

_TOKEN = deferred(
    r"[A-Za-z]++(?=[ ,])"  # most words; none of them is anything below
    r"|(?:[A-Za-z]\.){2,}"  # initials and abbreviations: U.S., D.C.
    r"|(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Gov|Sen|Rep|St|Jr|Sr)\.(?=\s+[A-Z])"
    r"|(?<!\w)[A-Z]\.(?=\s+[A-Z][a-z])"  # the initial of a name
    r"|@\w+"
    r"|[\w-]+\.(?:com|org|net|info|tv)(?!\w)"  # a site called by its address
    r"|\d+(?:[.,:/]\d+)*"
    r"|\w+(?:[-&/]\w+)*(?:['’](?:s|t|ve|re|d|ll|m)?(?!\w))?(?:['’]\w+)?"
    r"|\.{2,}|[^\w\s]"
)
_PARAGRAPH = deferred(r"\n[ \t\r\f\v]*\n\s*")
_LINE = deferred(r"\n\s*")
_WRAPPED = 56  # characters from which a line without a full stop was wrapped
_LINE_CLOSERS = frozenset(".!?…:;”\"’')»")
_INVISIBLE = frozenset({"So", "Sk", "Cf", "Cs", "Co", "Cn", "Mn"})  # emoji, direction marks
_TERMINAL = frozenset({".", "!", "?", "…"})
_MAY_END = ".!?…;"
_INNER_END = deferred(r"[.!?…]['’)\]]*[”»\"’']?$")


@dataclass(slots=True)
class Token:
    """A word, a mark or a whole quotation, with its place in the text.

    It is not frozen, for to make one that is takes twice the time; nothing changes one.
    """

    start: int
    end: int
    text: str
    lower: str
    quote: bool = False

    @property
    def word(self) -> bool:
        """Whether the token is a word (no mark, no quotation)."""
        return not self.quote and (self.text[0].isalnum() or self.text[0] == "@")

    @property
    def capital(self) -> bool:
        """Whether the token is a word with a capital first letter."""
        return not self.quote and self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of one sentence."""

    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        """The characters of the sentence."""
        return Span(self.tokens[0].start, self.tokens[-1].end)


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs: at blank lines, or at line ends in a text without blank lines."""
    breaks = list(_PARAGRAPH.finditer(text)) or _line_ends(text)
    edges = [0, *(at for match in breaks for at in match.span()), len(text)]
    spans = (Span(*edge) for edge in zip(edges[::2], edges[1::2], strict=True))
    return [span for span in spans if span.start < span.end and not span.of(text).isspace()]


def _line_ends(text: str) -> list[re.Match[str]]:
    """Return where lines end that are paragraphs, in a text without blank lines."""
    ends, start = [], 0
    for end in _LINE.finditer(text):
        line = text[start : end.start()].rstrip()
        wrapped = len(line) >= _WRAPPED or text[end.end() : end.end() + 1].islower()
        if line[-1:] in _LINE_CLOSERS or not wrapped:
            ends.append(end)
        start = end.end()
    return ends


def sentences(text: str, language: Language) -> Iterator[Sentence]:
    """Yield the sentences of a text in order; none runs over a paragraph's end."""
    for paragraph in paragraphs(text):
        yield from sentences_in(text, paragraph, language)


def sentences_in(text: str, span: Span, language: Language) -> Iterator[Sentence]:
    """Yield the sentences of one stretch of text in order."""
    tokens = tokenize(text, span)
    for start, end in _cuts(tokens, language):
        if start < end:
            yield Sentence(tuple(tokens[start:end]))


def tokenize(text: str, span: Span) -> list[Token]:
    """Return the tokens of a stretch of text; each quotation is one token."""
    tokens: list[Token] = []
    at = span.start
    quotes = quote_spans(text, span.start, span.end)
    for quote in [*quotes, Span(span.end, span.end)]:
        for match in _TOKEN.finditer(text, at, quote.start):
            word = match.group()
            if len(word) == 1 and not word.isalnum() and category(word) in _INVISIBLE:
                continue
            tokens.append(Token(*match.span(), word, _lower(word)))
        if quote.end > quote.start:
            tokens.append(Token(quote.start, quote.end, quote.of(text), "", quote=True))
        at = quote.end
    return tokens


def _lower(word: str) -> str:
    """Return the word in lower case; the country is not the pronoun."""
    return "u.s." if word == "US" else word.lower().replace("’", "'")


def _cuts(tokens: list[Token], language: Language) -> Iterator[tuple[int, int]]:
    start = 0
    abbreviations = language.words["abbreviations"]
    for at, (token, after) in enumerate(pairwise(tokens)):
        if not token.quote and token.text[-1] not in _MAY_END:
            continue
        before = tokens[at - 1] if at else None
        ends = _ends(token, after, before, abbreviations)
        parts = token.text == ";" and _speaks(tokens, at + 1, language)
        if parts or (ends and not _tag_follows(tokens, at + 1, language)):
            yield start, at + 1
            start = at + 1
    yield start, len(tokens)


def _ends(token: Token, after: Token, before: Token | None, abbreviations: frozenset[str]) -> bool:
    """Return whether a sentence ends after `token`."""
    opens = after.quote or after.capital or after.text[0].isdigit() or after.text in "-•*—–("
    if token.quote:
        return opens and bool(_INNER_END.search(token.text)) and after.lower not in {","}
    if token.text in {"!", "?", "…"}:
        return opens
    if token.text == ".":
        short = before is not None and (
            before.lower in abbreviations or (len(before.text) == 1 and before.capital)
        )
        if after.start == token.end and not after.quote and before and before.capital:
            return False  # a name with a full stop in it: Acme.N
        return (opens or after.start > token.end) and not (short and not after.quote)
    if token.text.endswith(".") and len(token.text) > 2:
        return after.lower in {"the", "he", "she", "it", "in", "they", "a", "on", "but", "this"}
    return False


def _speaks(tokens: list[Token], at: int, language: Language) -> bool:
    """Return whether somebody speaks in the words behind a semicolon."""
    return any((token.lower,) in language.cues for token in tokens[at : at + 10])


def _tag_follows(tokens: list[Token], at: int, language: Language) -> bool:
    """Return whether what follows a quotation is only its tag: “It is.” Jones said."""
    if not tokens[at - 1].quote:
        return False
    for index in range(at, min(at + 7, len(tokens))):
        token = tokens[index]
        if token.quote or token.text in _TERMINAL:
            return False
        if index > at and (token.lower,) in language.cues:
            rest = tokens[index + 1] if index + 1 < len(tokens) else None
            return rest is None or rest.text in _TERMINAL
    return False
