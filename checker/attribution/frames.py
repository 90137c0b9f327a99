"""From the cues of one sentence to its attributions: who is before, behind and around a cue.

Frames that close a sentence are read first, from the right ("…, the ministry said, RT reported"),
then what opens it ("According to RT, …"), then what is left in between ("the envoy said that …").
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from checker.attribution.cues import (
    ACCORDING,
    COLON,
    QUOTED,
    REPORTEDLY,
    CueHit,
    find_cues,
)
from checker.attribution.phrases import Phrases, Range
from checker.attribution.tokens import Sentence
from checker.language import Cue, Language

_COORDINATORS = frozenset({"and", "but", "or", "then"})
_BREAKS = frozenset({"but", "while", "whereas", "although", "though"})
_DASHES = frozenset({"-", "–", "—"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
_END = frozenset({".", "!", "?", "…", ";", ")"})
_BRACKETS = frozenset({",", "–", "—", "-", "(", ")"})
_LEAD_WORDS = ("interview", "remarks", "comments", "statement", "told", "translation", "report")


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in token ranges; `context` are adjuncts that may name a carrier or record."""

    cue: Cue
    cue_at: Range
    source: Range | None
    content: tuple[Range, ...]
    carriers: tuple[Range, ...] = ()
    context: tuple[Range, ...] = ()
    same_source: bool = False


@dataclass(frozen=True, slots=True)
class _Tail:
    """A frame that closes the sentence: its cue, who speaks, and where it begins."""

    hit: CueHit
    source: Range | None
    start: int
    context: tuple[Range, ...]
    same_source: bool = False


IsMedia = Callable[[int, int], bool]


class Frames:
    """Reads one sentence; `is_media` tells whether a token range names media."""

    def __init__(
        self, sentence: Sentence, language: Language, is_media: Callable[[int, int], bool]
    ):
        """Prepare the sentence; `is_media` takes character offsets."""
        self.tokens = sentence.tokens
        self.language = language
        self.p = Phrases(sentence.tokens, language)
        self.hits = find_cues(self.p, language)
        self._is_media = is_media
        self.start = self._opening()
        self.end = self._closing()

    @cached_property
    def _commas(self) -> bool:
        """Whether the sentence has commas: where it has none, they may have been lost."""
        return any(token.text == "," for token in self.tokens)

    def is_media(self, at: Range | None) -> bool:
        """Return whether a token range names an outlet or media in general."""
        if at is None or at[0] >= at[1]:
            return False
        return self._is_media(self.tokens[at[0]].start, self.tokens[at[1] - 1].end)

    def _opening(self) -> int:
        at = 0
        while at < len(self.tokens) and (
            self.p.lower(at) in self.p.words["openers"]
            or self.p.text(at) in {",", "•", "*", "-", "–", "("}
        ):
            at += 1
        return at

    def _closing(self) -> int:
        end = len(self.tokens)
        while end > self.start and self.p.text(end - 1) in _END:
            end -= 1
        return end

    def read(self) -> list[Found]:
        """Return the attributions of the sentence, in reading order."""
        participles, tails, end = self._tails()
        lead, start = self._lead(end)
        found = self._core(start, end)
        outer = [tail for tail in tails if self._carries(tail)]
        inner = [tail for tail in tails if tail not in outer]
        if not found and not inner and outer:
            inner, outer = [outer[-1]], outer[:-1]
        if inner:
            found = self._closed(inner[-1], start, end)
        elif lead and not (found and self.is_media(lead.source)):
            found = self._closed(lead, start, end)
        if lead and found and found[0].cue_at != (lead.hit.start, lead.hit.end):
            outer = [*outer, lead]
        found = [self._carried(one, outer) for one in found]
        found = self._cited(found, start) + self._participles(participles, found, start)
        return found or self._announced() or self._unsourced(start)

    def _hearsay(self, at: int) -> bool:
        """Return whether "is said to", "are believed to" or their like stand at a position."""
        low = self.p.lower
        return (
            low(at) in {"is", "are", "was", "were"}
            and low(at + 2) == "to"
            and (
                low(at + 1)
                in {"said", "believed", "thought", "rumoured", "rumored", "reported", "understood"}
            )
        )

    def _announced(self) -> list[Found]:
        """Read "The mayor wrote last month:", whose content is the quotation that follows."""
        if self.p.text(self.end - 1) != ":":
            return []
        for hit in self.hits:
            source, same = self._subject(hit.start, self.start)
            if source and not same and hit.cue.kind == "statement":
                context = ((hit.end, self.end),)
                return [Found(hit.cue, (hit.start, hit.end), source, (), (), context)]
        return []

    # Frames that close the sentence

    def _tails(self) -> tuple[list[tuple[CueHit, int]], list[_Tail], int]:
        """Return participles with where their content ends, closing frames, and what is left.

        What follows a dash may be the writer's own afterthought, so a sentence that closes with no
        frame is read once more up to its first dash.
        """
        found = self._tails_before(self.end)
        dash = next((i for i in range(self.start + 4, self.end) if self.p.text(i) in _DASHES), None)
        if dash is None or found[0] or found[1]:
            return found
        again = self._tails_before(dash)
        return again if again[1] else found

    def _tails_before(self, end: int) -> tuple[list[tuple[CueHit, int]], list[_Tail], int]:
        participles: list[tuple[CueHit, int]] = []
        tails: list[_Tail] = []
        last = len(self.hits)
        end = self._before_citing(end)
        for index in reversed(range(len(self.hits))):
            hit = self.hits[index]
            if hit.end > end or index > last:
                continue
            tail = None if self._is_participle(hit) else self._tail(hit, end)
            if tail:
                tails.append(tail)
                end = self._before_comma(tail.start)
                continue
            opener = self._participle_at_or_before(index)
            if opener is None:
                break
            participles.insert(0, (self.hits[opener], end))
            last, end = opener, self._before_side_clause(self.hits[opener].start)
        return participles, tails, end

    def _participle_at_or_before(self, index: int) -> int | None:
        """Return the participle whose content holds the cue at `index`, or is it."""
        return next((i for i in range(index, -1, -1) if self._is_participle(self.hits[i])), None)

    def _is_participle(self, hit: CueHit) -> bool:
        low, before = self.p.lower(hit.start), self.p.text(hit.start - 1)
        if hit.cue in {QUOTED, ACCORDING} or hit.start < 2:
            return False
        if before == "who" and hit.cue.kind == "statement":
            return self.p.text(hit.start - 2) == "," and self._content(hit, self.end) is not None
        if not low.endswith("ing"):
            return False
        loose = low == "saying" and not self._commas and hit.end < self.end
        return before in {",", "–", "—"} or (loose and self._opens_content(hit.end))

    def _opens_content(self, at: int) -> bool:
        low = self.p.lower(at)
        return low == "that" or self._opens_clause(at) or self.p.is_quote(at) or low[:1].isdigit()

    def _before_side_clause(self, at: int) -> int:
        return self._before_comma(at - (self.p.lower(at - 1) == "who"))

    def _before_comma(self, at: int) -> int:
        while at > 0 and self.p.text(at - 1) in {",", "–", "—", "-"}:
            at -= 1
        return at

    def _before_citing(self, end: int) -> int:
        for at in range(max(self.start + 1, end - 25), end):
            if self._citing(at) and self.p.text(at - 1) == ",":
                return at - 1 if not self._resumes(at, end) else end
        return end

    def _citing(self, at: int) -> int:
        """Return how many words "citing" or its like has at a position, 0 where none stands."""
        if self.p.lower(at) == "citing":
            return 1
        return 3 * ([self.p.lower(at + i) for i in range(3)] == ["with", "reference", "to"])

    def _resumes(self, at: int, end: int) -> bool:
        """Return whether the sentence goes on behind ", citing X, "."""
        return any(self.p.text(i) == "," for i in range(at, end))

    def _tail(self, hit: CueHit, end: int) -> _Tail | None:
        if hit.cue is ACCORDING:
            return self._according(hit, end)
        if hit.cue.kind != "statement" or hit.cue.takes in {"as", "at", "name"}:
            return None
        stop = self._behind(hit, end)
        if stop >= end:
            return self._subject_tail(hit, end)
        return self._inverted(hit, end)

    def _according(self, hit: CueHit, end: int) -> _Tail | None:
        if hit.start <= self.start or self.p.lower(hit.start - 1) in _COORDINATORS:
            return None
        if self.p.is_quote(end - 1) or any(self.p.lower(i) == "that" for i in range(hit.end, end)):
            return None
        phrase = self._source_behind(hit.end, end)
        if phrase is None or not self._names_somebody(phrase):
            return None
        return _Tail(hit, phrase, hit.start, ((hit.end, end),))

    def _names_somebody(self, phrase: Range) -> bool:
        """Return whether a phrase can be a source: "officials" and "police" can, "age" cannot."""
        token = self.tokens[phrase[0]]
        if phrase[1] - phrase[0] > 1 or token.capital or token.lower.endswith("s"):
            return True
        nominals = self.language.nominals.values()
        return token.lower in self.p.words["pronouns"] or any(
            token.lower in one for one in nominals
        )

    def _source_behind(self, at: int, end: int) -> Range | None:
        """Return the phrase a preposition leads into, without its apposition."""
        comma = next((i for i in range(at, end) if self.p.text(i) in {",", "–", "—", "("}), end)
        phrase = self.p.right(at, comma)
        if phrase is None:
            return None
        return self._with_name((at, comma) if comma - at <= 12 else phrase, end)

    def _with_name(self, phrase: Range, end: int) -> Range:
        """Let a phrase take in the name behind it: "its manager, Hana Maro"."""
        start, comma = phrase
        if self.p.text(comma) != "," or self.tokens[comma - 1].capital:
            return phrase
        stop = comma + 1
        while stop < end and stop - comma <= 5 and self.tokens[stop].capital:
            stop += 1
        closes = stop >= end or self.p.text(stop) in {",", ".", ";", ")"}
        return (start, stop) if closes and stop > comma + 1 else phrase

    def _behind(self, hit: CueHit, end: int) -> int:
        """Return where the addressee and the adjuncts behind a cue end."""
        at = hit.end
        if hit.cue.takes == "addressee" and at < end:
            phrase = self.p.right(at, end)
            at = phrase[1] if phrase else at
        return self.p.adjuncts(at, end)

    def _subject_tail(self, hit: CueHit, end: int) -> _Tail | None:
        source, same = self._subject(hit.start, self.start)
        if hit.passive and hit.cue is not QUOTED:
            return None
        if hit.carrier is None and hit.cue is QUOTED and not hit.passive:
            return None
        if source is None:
            return None
        led = self.p.lower(source[0] - 1) == "as"
        before = self.p.text(source[0] - 1 - led)
        bracketed = before in _BRACKETS or self.p.is_quote(source[0] - 1 - led)
        enough = source[0] - self.start >= (1 if bracketed else 5)
        if same or not enough or (not bracketed and not self._loose(source[0])):
            return None
        start = source[0] - led
        return _Tail(hit, source, start, ((hit.end, end),))

    def _loose(self, at: int) -> bool:
        """Return whether a clause without a comma may end at `at` (damaged punctuation)."""
        low = self.p.lower(at - 1)
        return not self._commas and (low == "as" or low not in self._function_words())

    def _function_words(self) -> frozenset[str]:
        return (
            self.p.words["prepositions"]
            | self.p.words["conjunctions"]
            | self.p.words["auxiliaries"]
        )

    def _inverted(self, hit: CueHit, end: int) -> _Tail | None:
        """Read “…,” said the mayor, who had come early."""
        before = self.p.is_quote(hit.start - 1) or self.p.text(hit.start - 1) in {",", "–", "—"}
        if (
            not before
            or hit.passive
            or hit.start <= self.start
            or self.p.lower(hit.start).endswith("ing")
        ):
            return None
        phrase = self.p.right(hit.end, end)
        if phrase is None:
            return None
        phrase = self._with_name(phrase, end)
        after = self.p.adjuncts(phrase[1], end)
        quoted = self.p.is_quote(hit.start - 1)
        relative = self.tokens[min(after, end - 1)].lower
        if after >= end or quoted or (relative.endswith("ed") and end - after < 9):
            return _Tail(hit, phrase, hit.start, ((phrase[1], end),))
        return None

    def _quote_in(self, start: int, end: int) -> bool:
        return any(self.p.is_quote(i) for i in range(start, end))

    def _carries(self, tail: _Tail) -> bool:
        return self.is_media(tail.source) and tail.hit.cue is not QUOTED

    # What opens the sentence

    def _lead(self, end: int) -> tuple[_Tail | None, int]:
        """Read "According to RT, …" and its like; return it and where the rest begins."""
        hit = self.hits[0] if self.hits else None
        if hit is None or hit.cue is not ACCORDING or hit.start != self.start:
            return None, self.start
        comma = next((i for i in range(hit.end, end) if self.p.text(i) == ","), None)
        phrase = self.p.right(hit.end, comma or end)
        if phrase is None:
            return None, self.start
        stop = comma if comma is not None and comma - hit.end <= 14 else phrase[1]
        stop = self._with_name((hit.end, stop), end)[1]
        behind = stop + (self.p.text(stop) == ",")
        return _Tail(hit, (hit.end, stop), hit.start, ()), min(behind, end)

    # What stands in between

    def _core(self, start: int, end: int) -> list[Found]:
        found: list[Found] = []
        covered = start
        for hit in self.hits:
            if hit.start < covered or hit.end > end or hit.cue is ACCORDING:
                continue
            one = self._pre(hit, max(covered, start), start, end, found)
            if one is None:
                continue
            found.append(one)
            if not (self.is_media(one.source) and self._nested(one)):
                covered = one.content[-1][1]
        return self._colon(start, end) if not found else self._unnest(found)

    def _nested(self, one: Found) -> bool:
        """Return whether somebody else speaks within an outlet's words."""
        first, last = one.content[0][0], one.content[-1][1]
        return any(
            first < hit.start < last and self._subject(hit.start, first)[0] is not None
            for hit in self.hits
        )

    def _unnest(self, found: list[Found]) -> list[Found]:
        """Make the outlet around an inner claim the carrier of it."""
        kept: list[Found] = []
        for one in found:
            outer = kept[-1] if kept else None
            if (
                outer
                and outer.source
                and outer.content[0][0] <= one.cue_at[0] < outer.content[-1][1]
            ):
                one = replace(one, carriers=(*one.carriers, outer.source))
                kept[-1] = one
            else:
                kept.append(one)
        return kept

    def _pre(
        self, hit: CueHit, floor: int, start: int, end: int, found: list[Found]
    ) -> Found | None:
        """Read "the envoy said on Monday that …" and “…,” he said, “…”."""
        source, same = self._subject(hit.start, floor)
        carriers: tuple[Range, ...] = ()
        if hit.cue is QUOTED:
            carriers = tuple(c for c in (hit.carrier or (None if hit.passive else source),) if c)
            source = source if hit.passive else hit.source
        elif hit.passive or self._is_adjective(hit, source):
            return None
        if same and found:
            source = found[-1].source
        elif same:
            source = self._clause_subject(start, hit.start)
        if source is None:
            return None
        content = self._content(hit, end)
        if content is None or not self._fits(hit, content):
            return None
        pieces = self._with_left_quote(hit, source, content, floor)
        context = ((hit.end, content[0]), (start, source[0]))
        return Found(hit.cue, (hit.start, hit.end), source, pieces, carriers, context, same)

    def _is_adjective(self, hit: CueHit, source: Range | None) -> bool:
        """Return whether an "-ing" form is no verb: "reporting duties", but "is saying"."""
        if not self.p.lower(hit.start).endswith("ing"):
            return False
        led = source is not None and self.p.lower(source[0] - 1) == "with"
        return not led and self.p.lower(hit.start - 1) not in self.p.words["auxiliaries"]

    def _with_left_quote(
        self, hit: CueHit, source: Range, content: Range, floor: int
    ) -> tuple[Range, ...]:
        """Join the halves of a quotation around its tag."""
        left = min(source[0], hit.start) - 1
        if self.p.text(left) == ",":
            left -= 1
        if left >= floor and self.p.is_quote(left) and self.p.is_quote(content[0]):
            return (left, left + 1), (content[0], content[0] + 1)
        return (content,)

    def _content(self, hit: CueHit, end: int) -> Range | None:
        at = (
            self._behind(hit, end)
            if hit.cue.takes not in {"object", "to", "as", "at", "name", "noun"}
            else hit.end
        )
        if hit.cue.takes == "noun":
            at = self.p.adjuncts(hit.end, end)
        if hit.cue.takes == "to":
            at = self._over_time(hit.end, end)
        while at < end and (self.p.text(at) in {",", ":", "–", "—"} or self.p.lower(at) == "that"):
            at += 1
        stop = self._stop(at, end)
        return (at, stop) if stop > at else None

    def _over_time(self, at: int, end: int) -> int:
        """Skip "on Saturday" between a verb and its infinitive."""
        while (
            at < end and (self.p.is_time(at) or self.p.is_time(at + 1)) and self.p.lower(at) != "to"
        ):
            at += 1
        return at

    def _fits(self, hit: CueHit, content: Range) -> bool:
        """Return whether what follows is of the kind the cue takes."""
        start, end = content
        lead = {self.p.lower(i) for i in range(hit.end, start)} | {self.p.text(start - 1)}
        quote = self.p.is_quote(start)
        marked = "that" in lead or ":" in lead or quote or self.p.lower(start) == "how"
        takes = hit.cue.takes
        if takes == "to":
            return self.p.lower(start) == "to" or "that" in lead
        if takes == "object":
            return end - start >= 2
        if takes == "at":
            return any(self.p.lower(i) == "at" for i in range(start + 1, min(end, start + 12)))
        if takes == "as":
            return any(self.p.lower(i) == "as" for i in range(start, end))
        if takes == "name":
            return self._quote_in(start, end)
        if takes == "quote":
            return quote
        if takes == "noun":
            return marked or end - start >= 2
        if takes == "that":
            return marked or (
                end - start >= 4 and self._opens_clause(start) and self._has_verb(start, end)
            )
        if self.p.lower(start) in hit.cue.never:
            return False
        return marked or end - start >= 3 or self._quote_in(start, end)

    def _opens_clause(self, at: int) -> bool:
        low = self.p.lower(at)
        return low in self.p.words["pronouns"] or (
            self.tokens[at].capital or low in self.p.words["determiners"]
        )

    def _has_verb(self, start: int, end: int) -> bool:
        return any(
            self.p.lower(i) in self.p.words["auxiliaries"]
            or self.p.lower(i) in self.p.words["verbs"]
            for i in range(start, min(end, start + 12))
        )

    def _stop(self, start: int, end: int) -> int:
        """Return where content that starts at `start` ends: at the next attribution or the end."""
        for hit in self.hits:
            if hit.start <= start or hit.start >= end or hit.passive:
                continue
            source, same = self._subject(hit.start, start)
            edge = (
                self._verb_group(hit.start, start) if same else (source[0] if source else hit.start)
            )
            before = self.p.lower(edge - 1)
            if same and before in _COORDINATORS and hit.cue.kind == "statement":
                return self._before_comma(edge - 1)
            if source and before in _BREAKS:
                return self._before_comma(edge - 1)
            if source and self.p.text(edge - 1) == ";":
                return edge - 1
        return end

    # Subjects

    def _verb_group(self, at: int, floor: int) -> int:
        """Return where the auxiliaries and adverbs before a verb begin."""
        while (
            at > floor
            and not self.p.nounish(at - 1)
            and (
                self.p.lower(at - 1) in self.p.words["auxiliaries"]
                or self.p.lower(at - 1) in self.p.words["adverbs"]
                or self.p.lower(at - 1).endswith("ly")
            )
        ):
            at -= 1
        return at

    def _subject(self, at: int, floor: int) -> tuple[Range | None, bool]:
        """Return the subject before a cue, and whether it is that of the verb before."""
        edge = self._verb_group(at, floor)
        low, mark = self.p.lower(edge - 1), self.p.text(edge - 1)
        if edge <= floor:
            return None, False
        if low in _COORDINATORS or low == "to":
            return None, True
        if low in {"who", "which"}:
            before = self._before_comma(edge - 1)
            phrase = self.p.left(before, floor)
            return ((phrase[0], edge) if phrase else None), False
        if mark in {",", "–", "—", ")"}:
            return self._apposed(edge - 1, floor), False
        return self._whole(self.p.left(edge, floor), floor), False

    def _whole(self, phrase: Range | None, floor: int) -> Range | None:
        """Widen a phrase to its clause's start where only its own words lie between.

        "A doctor receiving the casualties", "a man who sells fruit at the station" and "a cook in
        her kitchen" are one phrase each; "no one" is none.
        """
        if (
            phrase is None
            or self.p.lower(phrase[0]) in _NOBODY
            or self.p.lower(phrase[0] - 1) == "no"
        ):
            return None
        start, end = phrase
        between = range(floor, start)
        if not 0 < len(between) <= 14 or not all(self.tokens[i].word for i in between):
            return phrase
        relative = next((i for i in between[:5] if self.p.lower(i) in {"who", "whose"}), start)
        plain = not any(self._finite(i) for i in range(floor, relative))
        opens = self.p.lower(floor) in self.p.words["determiners"] or self.tokens[floor].capital
        leads = self.p.lower(floor) in self._function_words() or self.p.is_time(floor)
        return (floor, end) if plain and opens and not leads else phrase

    def _finite(self, at: int) -> bool:
        low = self.p.lower(at)
        words = self.p.words
        past = low.endswith("ed") and not self.tokens[at].capital
        listed = low in words["verbs"] or low in words["auxiliaries"]
        return past or listed or low in words["conjunctions"] or low in words["pronouns"]

    def _apposed(self, comma: int, floor: int) -> Range | None:
        """Return the phrase before an apposition: "Ada Lind, the mayor, said"."""
        opening = "(" if self.p.text(comma) == ")" else self.p.text(comma)
        first = next(
            (i for i in range(comma - 2, max(floor, comma - 26), -1) if self.p.text(i) == opening),
            None,
        )
        if first is None or any(self.p.is_quote(i) for i in range(first, comma)):
            return None
        phrase = self.p.left(first, floor)
        named = comma - first <= 6 and all(self.tokens[i].capital for i in range(first + 1, comma))
        return (phrase[0], comma) if phrase and named else phrase

    def _clause_subject(self, start: int, before: int) -> Range | None:
        """Return the phrase that opens the clause in which an infinitive or participle stands."""
        comma = next((i for i in range(before - 1, start, -1) if self.p.text(i) == ","), None)
        for at in (start, comma + 1 if comma is not None else None):
            if at is None:
                continue
            phrase = self._until_verb(at, before)
            if phrase and self.p.lower(at) not in self.p.words["prepositions"]:
                return phrase
        return None

    def _until_verb(self, start: int, before: int) -> Range | None:
        phrase = self.p.right(start, before)
        if phrase is None:
            return None
        for at in range(start + 1, phrase[1]):
            low = self.p.lower(at)
            verbal = low in self.p.words["verbs"] or (
                low.endswith("ed") and not self.tokens[at].capital
            )
            if verbal or low in self.p.words["adverbs"]:
                return start, at
        return phrase

    # Assembly

    def _closed(self, tail: _Tail, start: int, end: int) -> list[Found]:
        if end - start < 1:
            return []
        pieces = self._pieces(start, end)
        if self.p.is_quote(end - 1) or self.p.is_quote(end - 2):
            behind = range(max(tail.hit.end, end), self.end)
            pieces += tuple((at, at + 1) for at in behind if self._long_quote(at))
        carriers = (tail.hit.carrier,) if tail.hit.carrier else ()
        at = (tail.hit.start, tail.hit.end)
        return [
            Found(tail.hit.cue, at, tail.source, pieces, carriers, tail.context, tail.same_source)
        ]

    def _long_quote(self, at: int) -> bool:
        """Return whether a quotation of a clause's length stands at a position."""
        return self.p.is_quote(at) and self.tokens[at].text.count(" ") >= 2

    def _pieces(self, start: int, end: int) -> tuple[Range, ...]:
        while end > start and self.p.text(end - 1) in {",", "–", "—", "-"}:
            end -= 1
        return ((start, end),) if end > start else ()

    def _carried(self, one: Found, outer: list[_Tail]) -> Found:
        """Add the outlets around a claim, innermost first."""
        spans = tuple(t.source for t in reversed(outer) if t.source and t.source != one.source)
        return replace(one, carriers=(*one.carriers, *spans)) if spans else one

    def _cited(self, found: list[Found], start: int) -> list[Found]:
        """Let ", citing Y" name the source, and make the outlet that cites it the carrier."""
        for at in range(start, self.end):
            width = self._citing(at)
            if not width or not found:
                continue
            phrase = self._source_behind(at + width, self.end)
            one = found[-1]
            if phrase is None or not self.is_media(one.source) or one.source is None:
                continue
            content = tuple(
                (s, min(e, at - 1)) for s, e in one.content if s < at - 1 or s > phrase[1]
            )
            content = content or one.content
            found[-1] = replace(
                one, source=phrase, content=content, carriers=(one.source, *one.carriers)
            )
        return found

    def _participles(
        self, hits: list[tuple[CueHit, int]], found: list[Found], start: int
    ) -> list[Found]:
        """Read "…, saying that …": the speaker is that of the clause before."""
        added: list[Found] = []
        for hit, end in hits:
            content = self._content(hit, end)
            if content is None or not self._fits(hit, content):
                continue
            before = found[-1] if found else None
            source = before.source if before else self._clause_subject(start, hit.start)
            carriers = before.carriers if before else ()
            if source is not None:
                at = (hit.start, hit.end)
                added.append(Found(hit.cue, at, source, (content,), carriers, (), True))
        return added

    def _colon(self, start: int, end: int) -> list[Found]:
        """Read "Mayor: “…”"."""
        for at in range(start + 1, min(end - 1, start + 9)):
            if self.p.text(at) == ":" and self.p.is_quote(at + 1):
                phrase = self.p.right(start, at)
                if phrase == (start, at) and self.tokens[start].capital:
                    return [Found(COLON, (at, at + 1), phrase, ((at + 1, end),))]
        return []

    def _unsourced(self, start: int) -> list[Found]:
        """Read "reportedly" and "is said to": content that nobody is credited with."""
        for at in range(start, self.end):
            if self._hearsay(at) and at > start:
                return [Found(REPORTEDLY, (at, at + 3), None, ((start, at), (at + 3, self.end)))]
            if self.p.lower(at) in {"reportedly", "allegedly"} and self.end - start > 3:
                pieces = tuple(r for r in ((start, at), (at + 1, self.end)) if r[0] < r[1])
                return [Found(REPORTEDLY, (at, at + 1), None, pieces)]
        return []
