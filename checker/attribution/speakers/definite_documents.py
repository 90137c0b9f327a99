"""Resolves "the report" to the document, speaker or outlet that the text spoke of before."""

from collections.abc import Sequence
from dataclasses import replace

from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.attribution.scene import Scene, sentence_start
from checker.attribution.speakers.documents import Documents, issued_by
from checker.attribution.speakers.references import is_anonymous, is_definite
from checker.attribution.speakers.spokespeople import NO_OWNERS
from checker.patterns import deferred
from checker.records import Span

_A_REPORT = deferred(r"\b(?:report|article|story|study|dispatch)\b")
_ASKED = frozenset({"poll", "survey"})
_WRITINGS = frozenset({"report", "article", "story", "dispatch"})
_NEAR = 700  # characters before a speaker in which a report may have been spoken of
_SENTENCE = deferred(r"[.!?”\"]\s")
_BEHIND = 200  # characters behind a speaker in which a document of theirs is named


class DefiniteDocuments:
    """The documents of one article that are spoken of again."""

    def __init__(
        self, scene: Scene, documents: Documents, media: MediaNames, spoken: Sequence[Party]
    ) -> None:
        """Keep the article's documents and media, and who has spoken, as it grows."""
        self.scene = scene
        self.documents = documents
        self.media = media
        self.spoken = spoken

    def find(self, span: Span) -> Party | None:
        """Return a document's issuer, or for "the poll" that of the document named before.

        Without such a document it is whoever spoke last: "the statement" is theirs.
        """
        found = self.documents.find(span)
        if not (
            found and found.entity_type == "document" and is_definite(span.of(self.scene.text))
        ):
            return found
        head = found.name.split()[-1].lower()
        last = self.spoken[-1] if self.spoken else None
        issued = last is not None and head in self._since(last, span)
        for earlier in () if issued else reversed(self.spoken):
            called = earlier.span.of(self.scene.text).lower()
            if earlier.source_type == "document" and head in called and self._is_same(span, called):
                return replace(earlier, span=span)
        if last and head in _WRITINGS and self._carried(last, span):
            return self.media.meant.latest(span)
        theirs = last and len(found.name.split()) == 1 and last.entity_type not in NO_OWNERS
        return issued_by(last, span) if last and theirs and not is_anonymous(last) else found

    def _carried(self, last: Party, span: Span) -> bool:
        """Return whether "the report" is the outlet's in whose sentence somebody spoke last.

        So it is where no report has been spoken of nearby: "RT quoted him as saying … The report".
        """
        text = self.scene.text
        if last.is_media or last.source_type == "document":
            return False
        start = sentence_start(text, last.span.start)
        media = any(
            self.media.find(Span(one.start, one.end))
            for one in self.scene.named(Span(start, last.span.end))
        )
        return media and not _A_REPORT.search(text, max(0, start - _NEAR), span.start)

    def _is_same(self, span: Span, called: str) -> bool:
        """Return whether a definite phrase names nobody else's: "the Harbour poll" behind CNN's."""
        words = span.of(self.scene.text).split()
        named = (word for word in words[1:] if word[:1].isupper())
        return words[-1] not in _ASKED or all(word.lower() in called for word in named)

    def _since(self, last: Party, span: Span) -> str:
        """Return how the sentence goes on in which somebody spoke last: "Lind said in a memo"."""
        behind = self.scene.text[last.span.end : min(span.start, last.span.end + _BEHIND)]
        return _SENTENCE.split(behind, maxsplit=1)[0].lower()
