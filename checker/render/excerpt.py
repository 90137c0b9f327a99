"""What a claim says, in as many words as fit, and where in the article it stands."""

import re

from checker.records import Article, Claim
from checker.render.plain import plain

_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»]{12,400})[”\"“»]")
_OPENING = "“\"'‘„«"
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s+(?=[^\sa-z])")
_WORDS_OF_A_QUOTE = 3


def content(article: Article, claim: Claim) -> str:
    """Return the whole content of a claim on one line, parts joined by an ellipsis."""
    return plain(" … ".join(span.of(article.text) for span in claim.content))


def excerpt(article: Article, claim: Claim) -> str:
    """Return the part of a claim's content to show: its longest quoted words, or its opening."""
    text = content(article, claim)
    if claim.quotation == "direct":
        return _quote(text)
    quoted = max(_QUOTED.findall(text), key=len, default="")
    if claim.quotation == "mixed" and len(quoted.split()) >= _WORDS_OF_A_QUOTE:
        return _quote(quoted)
    return re.sub(r"^that\s+", "", text)


def _quote(text: str) -> str:
    bare = text.strip('“”"„«» ').rstrip(",")
    return text.rstrip(" ,") if text[:1] in "'‘" else f"“{bare}”"


class Places:
    """Numbers the paragraphs of a text, or its sentences where nothing divides it."""

    def __init__(self, text: str) -> None:
        """Find where each paragraph after the first begins."""
        body = text.rstrip()
        breaks = _BLANK_LINE if _BLANK_LINE.search(body) else re.compile(r"\n\s*")
        self.sign = "¶"
        if "\n" not in body:
            self.sign, breaks = "s", _SENTENCE_END
        lead = len(text) - len(text.lstrip())
        self._starts = [match.end() for match in breaks.finditer(body) if match.end() > lead]

    def of(self, claim: Claim) -> int:
        """Return the number of the paragraph in which a claim's content begins, from 1."""
        start = min(span.start for span in claim.content)
        return 1 + sum(begin <= start for begin in self._starts)
