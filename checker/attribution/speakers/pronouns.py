"""Tells whom "he" and "she" may mean by who is named before: the subject, or who spoke last."""

from collections.abc import Sequence

from checker.attribution.parties import Party
from checker.attribution.scene import Scene, sentence_start
from checker.attribution.speakers.full_names import Person
from checker.attribution.speakers.persons import Persons
from checker.patterns import deferred
from checker.records import Span

_GENDERED = {"he": "he", "him": "he", "she": "she", "her": "she"}
_HUMAN = frozenset({"person", "anonymous"})
_ENDS = ' \n.!?”"’)'
_QUOTES = '“"‘'
_OPENERS = {"”": "“", '"': '"'}
_CONTINUES = frozenset({",", "?", "!"})
_LONGEST = 3000  # characters of a quotation behind which a pronoun stands
_OPENING = 45  # characters up to the name with which a sentence opens
_SPEECH = (
    r"(?:said|says|told|tells|added|adds|wrote|writes|tweeted|argued|argues|noted|notes|warned|"
    r"asked|claimed|insisted|explained|replied|recalled|announced|testified|acknowledged)"
)
_SPEAKS = deferred(
    rf"\.?(?:,\s[^.!?“”\"\n]{{2,120}},|\s+\([^()]{{1,30}}\))?"
    rf"(?:\s+(?:who|also|then|later|has|have|had|still|again|meanwhile|[a-z]+ly)){{0,2}}\s{_SPEECH}\b"
)
_SPOKE = deferred(
    r"[”\",]\s+(?:said|says|added|adds|wrote|writes)\s+(?:(?!of\b|from\b|at\b|with\b)[\w.’'-]+\s+){0,5}$"
)
_ASKED = deferred(r"\b(?:asked|interviewed|questioned|pressed)\s+(?:[A-Z][\w.]+\s+){0,2}$")
_CLOSES = deferred(r"\.?(?:[,.;(]|\s+(?:of|from|at)\s)")
_ACTS = deferred(
    r"\s(?:who\s)?(?!(?:is|was|has|does|remains|includes)\b)[a-z]+(?:ed|es|s|ke|id|ent|ld|oke|ote|ave|ame)\b"
)
_LEADS = deferred(
    r"\.?(?:,\s[^.!?“”\"\n]{2,120},|\s+\([^()]{1,30}\)|,\s[RD]-[\w.\s]+,\s\w+,)?\s(?:(?:also|then|later|has|had|[a-z]+ly)\s)*"
    r"(?:[a-z]+ed|left|took|met|came|went|made|gave|split|stood|rose|fought|sought|held|won|lost|hit|"
    r"spoke|put|set|led|saw|broke|brought|began|drew|chose)\b(?!\s+by\b)"
)
_BEFORE_NAME = deferred(
    r"(?:(?:But|And|Yet|However|Meanwhile),?\s+)?(?:.{1,30},\s+)?(?:[A-Z][\w.]*\s+){0,4}"
)
_ADVERBIAL = deferred(
    r"(?:In|At|During|On|Over|Speaking|Appearing|Writing|Asked)\s[^,.!?“”\"\n]{3,80},\s+"
    r"(?:[\w.’'-]+\s+){0,8}?"
)
_SURNAME = deferred(r"(?P<name>[A-Z][\w-]+)\s(?=[a-z])")
_ENDING = deferred(r"\.(?:\s|$)")
_TELLS_MORE = deferred(r",\s(?:who|whose)\s[^.\n]*\.(?:\s|$)")
_PRESENTS = deferred(
    r"\b(?:is|was|are|were|meet|like|example,|instance,|including)\s+(?:[\w-]+\s+){0,6}$"
)
_SUBORDINATE = deferred(
    r"(?:[“\"]|But |And )?"
    r"(?:When|After|As|Asked|Before|While|If|Although|Though|Once|Since|Speaking)\b"
)
_CLOSING = deferred(
    rf"\s+(?:(?:also|then|later|has|had)\s+)?{_SPEECH}(?:\s+(?:on\s)?\w+day)?\s*(?:[.,;]|$)"
)
_ABBREVIATED = deferred(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Rep|Lt|Col|St|Prof|Capt|Sgt|Maj|Rev|Adm|Brig|No|[A-Z])\.\s$"
)
_NESTED = deferred(r"\b(?:that|if|had|whether|what)\s+(?:[A-Z][\w.]*\s+){0,2}$")
_QUESTION = deferred(r"\s+(?:the|about|if|whether|why|what|how|on|in|for|last)\b|\.")


class Mentioned:
    """The people named before a pronoun in one article."""

    def __init__(self, scene: Scene, persons: Persons, spoken: Sequence[Party]) -> None:
        """Keep the article's people, and the list that grows as somebody speaks."""
        self.spoken = spoken
        self.scene = scene
        self.persons = persons
        self.people = persons.people

    def last_before(self, pronoun: str, span: Span) -> Party | None:
        """Return the person named last before a pronoun that nobody who spoke explains."""
        named = [p for _, p in self.people.between(0, span.start) if self.may_be(pronoun, p.name)]
        certain = next((p for p in reversed(named) if self.people.is_certain(p)), None)
        last = certain or (named[-1] if named else None)
        return self.persons.person(last.name, span) if last else None

    def subject_before(self, pronoun: str, span: Span) -> Party | None:
        """Return the person who is the subject of this sentence or the one before.

        It is whoever opens it where nobody else whom the pronoun fits is named behind, else whoever
        speaks in the sentence before.
        """
        text = self.scene.text
        here = sentence_start(text, span.start)
        quoted = _quotation_start(text, span.start)
        opens = _start(text, here) if quoted is None else quoted
        before = _start(text, len(text[:opens].rstrip(_ENDS)))
        if self._goes_on(pronoun, before, opens):
            return self.spoken[-1]
        own = [(here, span.start), (opens, here)][: 1 + (opens < here)]
        hidden = quoted is not None or _closes(text, opens, span)
        for start, end in [*([] if hidden else own), (before, opens)]:
            named = self._fitting(pronoun, start, end)
            spoke = self._speaking(named)
            heard = start == before and self._heard(before, opens)
            alone = start != before
            found = spoke or (None if heard else self._opening(named, start, pronoun, alone))
            found = found or (None if heard or alone else self._introduced(named))
            if not (alone or found or named or heard):
                return self._holder(pronoun, start, end)
            if found or named or heard:
                return self.persons.person(found.name, span) if found else None
        return None

    def _goes_on(self, pronoun: str, start: int, end: int) -> bool:
        """Return whether the one who spoke last in a sentence is called by the same pronoun."""
        last = self.spoken[-1] if self.spoken else None
        if last is None or not start <= last.span.start < end:
            return False
        called = last.span.of(self.scene.text).lower()
        return called in _GENDERED and _GENDERED[called] == _GENDERED.get(pronoun)

    def _heard(self, start: int, end: int) -> bool:
        """Return whether somebody known as a speaker has spoken in a sentence."""
        last = self.spoken[-1] if self.spoken else None
        human = last is not None and last.entity_type in _HUMAN
        return last is not None and human and start <= last.span.start < end

    def _fitting(self, pronoun: str, start: int, end: int) -> Sequence[tuple[int, Person]]:
        named = self.people.between(start, end)
        return [(at, one) for at, one in named if self.may_be(pronoun, one.name)]

    def _introduced(self, named: Sequence[tuple[int, Person]]) -> Person | None:
        """Return who alone is presented as a sentence ends: "Among them was Ada Lind."."""
        if len({one.name for _, one in named}) != 1:
            return None
        at, one = named[-1]
        end = self.people.end_at(at)
        text = self.scene.text
        presented = _ENDING.match(text, end) and _PRESENTS.search(text[max(0, at - 60) : at])
        told = _TELLS_MORE.match(text, end) and self.people.is_certain(one)
        return one if told or (presented and one.first.start == at) else None

    def _opening(
        self, named: Sequence[tuple[int, Person]], start: int, pronoun: str, alone: bool
    ) -> Person | None:
        """Return the person with whom a sentence opens.

        Others may be named behind one who acts, but where they must be `alone`.
        """
        text = self.scene.text
        if not named or text[start] in _QUOTES:
            return None
        led = not alone and _ADVERBIAL.fullmatch(text, start, named[0][0])
        if not led and named[0][0] - start > _OPENING:
            return None
        at, one = named[0]
        if text[at - 1 : at] == "/" or pronoun in text[start:at].lower().split():
            return None
        if any(other.name != one.name for _, other in named):
            leads = not alone and _BEFORE_NAME.fullmatch(text, start, at)
            return one if leads and _LEADS.match(text, self.people.end_at(at)) else None
        short = self.people.end_at(at) - at < len(one.name)
        acts = at == start and bool(_ACTS.match(text, self.people.end_at(at)))
        spoke = short or acts or any(party.name == one.name for party in self.spoken)
        return one if spoke or self.people.is_certain(one) else None

    def _holder(self, pronoun: str, start: int, end: int) -> Party | None:
        """Return the known official by whose surname alone a sentence opens: "Biden went on"."""
        led = _ADVERBIAL.match(self.scene.text, start, end)
        at = start if led is None else led.end()
        opens = _SURNAME.match(self.scene.text, at, end)
        if opens is None or opens["name"] not in self.scene.language.officials:
            return None
        found = self.persons.named(Span(*opens.span("name")), first_speaker=False)
        return found if found and self.may_be(pronoun, found.name) else None

    def _speaking(self, named: Sequence[tuple[int, Person]]) -> Person | None:
        """Return who speaks or is asked in a sentence, the last of several."""
        text = self.scene.text
        for at, one in reversed(named):
            end = self.people.end_at(at)
            before = text[max(0, at - 60) : at]
            if one is not named[0][1] and _NESTED.search(before):
                continue
            inverted = _CLOSES.match(text, end) and _SPOKE.search(before)
            asked = _QUESTION.match(text, end) and _ASKED.search(before)
            if inverted or asked or _SPEAKS.match(text, end):
                return one
        return None

    def may_be(self, pronoun: str, name: str) -> bool:
        """Return whether a pronoun can mean somebody, as far as their first name tells."""
        known = self.scene.language.pronouns.get(name.split()[0].lower()) if name else None
        return known is None or pronoun not in _GENDERED or known == _GENDERED[pronoun]


def _start(text: str, at: int) -> int:
    """Return where a sentence begins; "Mr. Lind" begins none."""
    start = sentence_start(text, at)
    while start and _ABBREVIATED.search(text[max(0, start - 8) : start]):
        start = sentence_start(text, start - 2)
    return start


def _closes(text: str, start: int, span: Span) -> bool:
    """Return whether a pronoun stands behind what it says: "Lind is right, he said."."""
    led = text[max(start, span.start - 4) : span.start].rstrip(' ”"’').endswith(",")
    return led and bool(_CLOSING.match(text, span.end)) and not _SUBORDINATE.match(text, start)


def _quotation_start(text: str, at: int) -> int | None:
    """Return where a quotation opens that ends right before an offset: “…,” she said."""
    end = len(text[max(0, at - 3) : at].rstrip()) + max(0, at - 3)
    mark = _OPENERS.get(text[end - 1 : end])
    if mark is None or text[end - 2 : end - 1] not in _CONTINUES:
        return None
    opening = text.rfind(mark, max(0, end - _LONGEST), end - 1)
    return opening if opening >= 0 else None
