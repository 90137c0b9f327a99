"""Finds people's names: runs of capitalised words without titles, countries and outlets."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.attribution.scene import Scene
from checker.attribution.speakers.titles import Titles, folded, posts, unowned
from checker.patterns import deferred
from checker.records import Span

_INITIAL = r"[A-Z]\.(?=[ \u00a0](?!(?:The|An?|He|She|It|They|We|In|On|At|But|And)\b)[A-Z][a-z])"
_PART = (
    rf"(?:{_INITIAL}|(?:(?:al|el|ul|an|ar|as|at|ad|az|ash)-)?[A-ZÀ-ÞŁŚŠŽČĆĐİ][\w-]*"
    r"(?:['’][A-Za-z][\w-]*)*(?:s['’](?=\s[A-Z]))?|[A-Z]\.)"
)
_PARTICLE = r"(?:al|bin|ibn|de|da|del|der|den|di|dos|du|la|le|van|von|el|ul|zu)"
_RUN = deferred(
    r"(?=[A-ZÀ-ÞŁŚŠŽČĆĐİaeu])"  # how parts open: where none does, nothing else is tried
    rf"{_PART}(?:[ \u00a0]{_PARTICLE}(?=[ \u00a0][A-ZÀ-Þ]))?"
    rf"(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?{_PART}){{0,7}}"
)
_OF_A_SHOW = deferred(
    r"[”\"]?\s+(?:(?:radio|TV|talk|morning)\s+)?(?:show|programme|program|podcast)\b"
    r"(?!\s+(?:that|how|an?|the|no|he|she|it|they|in)\b)",
    needs="show|program|podcast",
)
_LED_BY = frozenset({"of", "for", "in", "at", "from", "by", "with", "on", "to", "near"})
_LINKED = (" of the", " for the", " in the", " at the")
_CLOSING = frozenset({"", ",", "(", "’", "'"})
_CLOSING_WORDS = ("of ", "from ", "at ", "on ", "who ", "whose ", "which ", "a ", "an ", "the ")
_ANOTHER = deferred(r"(?:[a-z-]+ ){1,4}[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2}$")
_NO_POST = deferred(r"\b(?:(?<!chief )of|for|at|in|to|from|with)\b")
_AS_MODIFIER = deferred(
    r"(?:an?|one|the|another|some|two|three|several|many|most|other|top|senior|former|longtime)\s+"
    r"(?:[a-z][a-z-]*\s+){0,3}$",
    re.IGNORECASE,
)
_GLUED = deferred(r"(?<=[a-z])(?:MORE|GOP|[A-Z]{4,})$")
_DOUBLED = deferred(r"([A-Z]\w+) ([A-Z]\w+) (?:\S+ )?\1$")
_MODIFIED = deferred(
    r"['’]?\s+(?:[a-z]+\s+){0,2}(?:advis[eo]rs?|aides?|all(?:y|ies)|supporters?|staffers?|"
    r"loyalists?|backers?|insiders?|critics?|donors?|strategists?|campaign officials?|"
    r"administration officials?|"
    r"confidants?|associates?|voters?|fans?|lawyers?|attorneys?|family|camp)\b"
)
_GIVEN = deferred(r"[A-Z][a-z]+-[a-z]+")
_LONGEST = 4  # words of a person's name
_WORD = deferred(r"\S+")
_FIRST_WORD = deferred(r"[a-z]+(?:-[a-z]+)*")
_OWNS = deferred(r"['’]s?\s+")
_JUNIOR = ("Jr", "Sr")


class Name(NamedTuple):
    """A person's name with single spaces, and where it stands."""

    text: str
    at: Span


class Names:
    """The people's names in one article's text."""

    def __init__(self, scene: Scene) -> None:
        """Keep the scene: names of outlets and countries are no names of people."""
        self.scene = scene
        self._every: list[Name] | None = None
        self.titles = Titles(scene)

    def full(self) -> Iterator[Name]:
        """Yield every full name in the text, in order."""
        return (name for name in self.every() if " " in name.text)

    def every(self) -> Sequence[Name]:
        """Return every name in the text, in order; one of a single word may be anything."""
        if self._every is None:
            runs = [Span(*match.span()) for match in _RUN.finditer(self.scene.text)]
            self._every = [name for name in map(self._name, runs) if name]
        return self._every

    def in_phrase(self, span: Span) -> Name | None:
        """Return the name of the person that a source phrase credits."""
        text = self.scene.text
        longer = [(one.start, one.end) for one in self.scene.named(span)]
        for match in _RUN.finditer(text, span.start, span.end):
            if any(start <= match.start() and match.end() < end for start, end in longer):
                continue  # "Meet", of "Meet the Press host Ada Lind"
            name = self._name(Span(*match.span()))
            behind = text[match.end() : span.end]
            behind = behind.removeprefix(".") if match.group().endswith(_JUNIOR) else behind
            owns = unowned(match.group()) != match.group() and behind.strip()
            if name is None or owns or not self._closes(behind) or _modifies(name, span, text):
                continue
            led = match.start() > span.start and _is_linked(text[span.start : match.start()])
            if not led or name.at.start > match.start():  # "Secretary of State Ada Lind"
                return name
        return None

    def _closes(self, behind: str) -> bool:
        """Return whether nothing behind a name makes it part of another phrase."""
        behind = behind.lstrip()
        if behind[:1] in _CLOSING or behind.startswith(_CLOSING_WORDS):
            return True
        if _ANOTHER.match(behind) and not _NO_POST.search(behind):
            return False  # "Lind campaign manager Mara Dunn"
        first = _FIRST_WORD.match(behind)
        return first is not None and first.group() in posts(self.scene.language)

    def opening(self, span: Span) -> Name | None:
        """Return the name with which a stretch of text opens."""
        match = _RUN.match(self.scene.text, span.start, span.end)
        name = self._name(Span(*match.span())) if match else None
        return name if name and name.at.start == span.start else None

    def _name(self, run: Span) -> Name | None:
        """Return the name within a run of capitalised words, None where there is none."""
        if _OF_A_SHOW.match(self.scene.text, run.end):
            return None
        start = self._behind_others(run)
        text = self.scene.text[start : run.end]
        words = self.titles.without_titles(start, list(_WORD.finditer(text)))
        institutions = self.scene.language.words["institutions"]
        if len(words) == 2 and _GIVEN.match(words[1].group()):  # "Park Geun-hye"
            institutions = frozenset()
        if not words or not institutions.isdisjoint([folded(word.group()) for word in words]):
            return None
        first, last = words[0].start(), words[-1].end()
        bare = unowned(text[first:last])
        bare = _GLUED.sub("", bare) if bare[-1:].isupper() else bare
        if len(bare) < 2 or len(words) > _LONGEST:
            return None
        plain = _plain(bare)
        plain = _DOUBLED.sub(r"\2 \1", plain) if len(words) > 2 else plain
        return Name(plain, Span(start + first, start + first + len(bare)))

    def _behind_others(self, run: Span) -> int:
        """Return where the countries and outlets in a run end."""
        outlets = [mention.end for mention in self.scene.named(run)]
        places = [place.end for place in self.scene.places_in(run)]
        start = max([run.start, *outlets, *places, self.scene.name_over(run.start)])
        if start == run.start:
            return start
        if start >= run.end:
            return run.end  # "Port Rights", of "Watch for Port Rights"
        owns = _OWNS.match(self.scene.text, start, run.end)  # "RT's Ada Lind"
        return owns.end() if owns else start


def _modifies(name: Name, span: Span, text: str) -> bool:
    """Return whether a surname only says whose people speak: "one senior Lind adviser"."""
    before = text[span.start : name.at.start]
    led = " " not in name.text and _AS_MODIFIER.match(before)
    return bool(led and _MODIFIED.match(text, name.at.end, span.end))


def _is_linked(before: str) -> bool:
    """Return whether a name only says whose source it is: "the lawyer of Ada Lind"."""
    before = before.rstrip().lower()
    return before.rsplit(" ", 1)[-1] in _LED_BY or before.endswith(_LINKED)


def _plain(name: str) -> str:
    return " ".join(name.split()).strip(" ,.")
