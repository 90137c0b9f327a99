"""Finds quoted stretches, also unbalanced ones and those that run over paragraphs."""

from checker.patterns import deferred
from checker.records import Span

_OPEN = "“„«"
_CLOSE = "”»"
_MARK = deferred(r"[“”„«»\"]")
_SINGLE = deferred(r"[‘'](?<!\w[‘'])(?=\w)(?P<body>[^\"“”\n]{12,1200}?)[’'](?!\w)")
_DOUBLED = deferred(r"(?<!\S)(?P<opens>''|``)(?=\S)|''")
_LONGEST = 6000


def plain_quotes(text: str) -> str:
    """Return the text, as long as it was, with marks of two characters (``so'') made plain."""
    if "''" not in text:
        return text
    return _DOUBLED.sub(lambda m: ' "' if m.group(1) else '" ', text)


def quote_spans(text: str, start: int, end: int) -> list[Span]:
    """Return the quoted stretches of one paragraph, marks included, in order.

    An opening mark that is never closed runs to the paragraph's end where the next one opens with
    a mark too, as in a quotation that goes on; elsewhere it is ignored, as is a closing mark
    without an opening one.
    """
    spans = _double(text, start, end)
    return spans or _singles(text, start, end)


def _double(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    opened: int | None = None
    for match in _MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if opened is None:
            if mark in _OPEN or _opens(text, at, end) or _is_glued(text, at, end):
                opened = at
        elif mark in _CLOSE or _closes(text, opened, at, end):
            spans.append(Span(opened, at + 1))
            opened = None
        elif mark in _OPEN and at - opened > _LONGEST:
            opened = at
    if opened is not None and end - opened > 2 and _goes_on(text, end):
        spans.append(Span(opened, end))
    return spans


def _goes_on(text: str, end: int) -> bool:
    """Return whether the next paragraph opens with a mark, so that a quotation runs on in it."""
    behind = text[end : end + 200].lstrip()
    return behind[:1] in _OPEN + '"' and bool(behind)


def _closes(text: str, opened: int, at: int, end: int) -> bool:
    """Return whether a mark that may open closes here: a straight one, or “ behind „."""
    if text[at] == '"':
        return not _opens(text, at, end)
    return text[at] == "“" and text[opened] == "„"


def _opens(text: str, at: int, end: int) -> bool:
    """Return whether a straight mark opens: space or bracket before it, none after it."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in "([—–-‘'“") and not after.isspace()


def _is_glued(text: str, at: int, end: int) -> bool:
    """Return whether a straight mark opens behind a sentence without a space: so."We are" """
    before = text[at - 2] if at > 1 and text[at - 1] == '"' else text[max(0, at - 1) : at]
    return before in (".", "!", "?") and text[at + 1 : min(end, at + 2)].isupper()


def _singles(text: str, start: int, end: int) -> list[Span]:
    """Return single-quoted stretches of three words and more; shorter ones may be irony."""
    found = []
    for match in _SINGLE.finditer(text, start, end):
        if match.group("body").count(" ") >= 2:
            found.append(Span(*match.span()))
    return found
