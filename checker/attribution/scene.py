"""What an article names: outlets and bodies, countries and people, each with its places."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from checker.attribution.places import Place, country_names, most_named, without_people
from checker.language import Country, Language
from checker.outlets import Registry
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, Article, Hyperlink, Mention, Span

_SENTENCE_ENDS = (". ", "! ", "? ", "\n", "” ", ".” ", '." ')
_LONGEST = 260  # characters of a sentence that are read backwards
_LEADS_IN = deferred(r"(?:^|[.!?”\"\n]\s*)(?:And |But )?In (?:the )?$")
_NEAR = 400  # characters within which a country stands near


class Scene:
    """All names of one article, found once."""

    def __init__(self, article: Article, registry: Registry, language: Language) -> None:
        """Find the registered outlets of the body; countries and people are found when asked."""
        self.article = article
        self.text = article.text
        self.registry = registry
        self.language = language
        self.mentions: tuple[Mention, ...] = registry.find(article.text, article.published)
        self._starts = [mention.start for mention in self.mentions]
        self._most_named: dict[int, Country | None] = {}

    @cached_property
    def described(self) -> tuple[Mention, ...]:
        """Where the body describes an outlet that it has named: "the Iranian broadcaster"."""
        return self.registry.nominals(self.text, self.mentions)

    def named(self, span: Span) -> Sequence[Mention]:
        """Return the registered names that lie within a stretch of text."""
        first = bisect_left(self._starts, span.start)
        if first == len(self._starts) or self._starts[first] >= span.end:
            return ()
        last = bisect_left(self._starts, span.end, first)
        return [one for one in self.mentions[first:last] if one.end <= span.end]

    def linked(self, spans: Iterable[Span]) -> list[Hyperlink]:
        """Return the links that touch one of some stretches of text, in order."""
        found: dict[int, Hyperlink] = {}
        for span in spans:
            last = bisect_left(self._links[0], span.end)
            for at in range(last - 1, -1, -1):
                if self._links[1][at] <= span.start:
                    break
                link = self._links[2][at]
                if link.end > span.start:
                    found[at] = link
        return [found[at] for at in sorted(found)]

    @cached_property
    def _links(self) -> tuple[list[int], list[int], list[Hyperlink]]:
        """The links by where they start, with how far any up to each reaches."""
        links = sorted(self.article.links, key=lambda link: link.start)
        ends = list(accumulate((link.end for link in links), max))
        return [link.start for link in links], ends, links

    def cuts_name(self, span: Span) -> bool:
        """Return whether a stretch of text begins within a registered name."""
        return self.name_over(span.start) > span.start

    def name_over(self, at: int) -> int:
        """Return where the registered name ends that began before an offset, 0 where none did."""
        before = bisect_left(self._starts, at) - 1
        return self.mentions[before].end if before >= 0 else 0

    @cached_property
    def places(self) -> list[Place]:
        """All countries named in the body, in order."""
        named = country_names(self.text, self.language)
        found = [one for one in named if not self._in_outlet(one.start, one.end)]
        return without_people(found, self.text, self.language.pronouns)

    def _in_outlet(self, start: int, end: int) -> bool:
        """Return whether a stretch is only part of an outlet's name ("The Moscow Times")."""
        at = bisect_right(self._starts, start) - 1
        mention = self.mentions[at] if at >= 0 else None
        if mention is None or mention.end < end or (mention.start, mention.end) == (start, end):
            return False
        outlet = self.registry.get(mention.outlet)
        return outlet is not None and outlet.entity_type in MEDIA_TYPES

    def places_in(self, span: Span) -> list[Place]:
        """Return the countries named within a stretch of text."""
        return [one for one in self._starting(span.start, span.end) if one.end <= span.end]

    def _starting(self, start: int, end: int) -> list[Place]:
        """Return the countries whose names start in a half-open range of characters."""
        starts = self._place_starts
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []
        return self.places[first : bisect_left(starts, end, first)]

    @cached_property
    def _place_starts(self) -> list[int]:
        return [place.start for place in self.places]

    def nearest_country(self, at: int) -> Country | None:
        """Return the country that a sentence names first, up to an offset.

        Where it names none, the one named last before; else the one the text speaks of.
        """
        opening = max(self.text.rfind(mark, 0, at) for mark in (". ", "\n", "” "))
        before = self._starting(at - _NEAR + 1, at)
        here = [one for one in before if one.start > opening]
        near = here[:1] or before[-1:]
        return near[0].country if near else self.country_before(at)

    def setting(self, at: int) -> Country | None:
        """Return the country into which a sentence shortly before an offset leads ("In Oz, …")."""
        near = self._starting(at - _NEAR + 1, at)
        led = (
            p for p in reversed(near) if _LEADS_IN.search(self.text[max(0, p.start - 12) : p.start])
        )
        return next((place.country for place in led if place.kind == "name"), None)

    def country_before(self, at: int) -> Country | None:
        """Return the country that an unqualified body at `at` most likely belongs to.

        It is the country named most often up to the end of that paragraph, the nearest first among
        equals; None where none is.
        """
        edge = self.text.find("\n\n", at)
        named = bisect_left(self._place_starts, edge if edge > 0 else at + 1)
        if named not in self._most_named:
            self._most_named[named] = most_named(self.places[:named])
        return self._most_named[named]


def sentence_start(text: str, at: int) -> int:
    """Return where the sentence in which an offset lies begins: behind a mark, blanks left out."""
    cut = 0
    for mark in _SENTENCE_ENDS:
        place = text.rfind(mark, max(0, cut - len(mark)), at)
        cut = max(cut, place + len(mark)) if place >= 0 else cut
    return cut + len(text[cut:at]) - len(text[cut:at].lstrip())


def near_start(text: str, at: int) -> int:
    """Return where a sentence begins, or `_LONGEST` characters before an offset in a long one."""
    floor = max(0, at - _LONGEST)
    return floor + sentence_start(text[floor:at], at - floor)
