"""Finds the outlet spoken to where no registered name gives it.

By a short name ("told the Herald"), by its staff ("told the correspondent", "told Feld", whom the
text has called CNN's), or by a title with a capital article ("told The Harbour Lamp").
"""

from dataclasses import replace

from checker.attribution.carriers.questions import is_question
from checker.attribution.media.appositions import called_behind
from checker.attribution.media.names import MediaNames
from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.attribution.speakers.people import People
from checker.patterns import deferred
from checker.records import Attribution, Span

_TOLD = deferred(r"\b(?:tell|tells|telling|told|informed|assured)$")
_WRITES = deferred(r"(?:wrote|writes|reports|reported)$")
_HOST = deferred(r"\b(?:host|co-host|anchor|moderator|interviewer|presenter)s?\b")
_INTERVIEW = deferred(r"\b(?:interview|show|program|programme|podcast)\b")
_STAFF = deferred(r"\s*(?:(?:the|our|its)\s+(?:[\w-]+\s+)?(?:correspondent|reporter)s?|it)\b")
_TO = deferred(
    r"(?:^|\b(?:interview|remarks|comments|email|e-mail|letter|statement|piece|article|column|op-ed|account|dispatch)"
    r"\s+(?:with|to|in|for|by)|\b(?:wrote|writing)\s+(?:in|for))\s*"
)
_PHRASE = deferred(
    r"(?:(?!the\b)[a-z-]+\s+){0,3}(?P<name>(?:[Tt]he\s+)?[A-ZÀ-Þ][\w’'&-]*(?:\s+[A-ZÀ-Þ][\w’'&-]*){0,4})"
)
_THE = deferred(r"^[Tt]he\s+")
_ASKED_IN = deferred(
    r"\s+(?:(?:magazine|last|this)\s+)*(?:\w+\s+)?(?:in|for)\s+(?:an?|his|her|their|the|its)\s+(?:[\w-]+\s+){0,3}"
    r"(?:interview|profile|feature|cover story|issue|article|Q&A)\b"
)
_IN_A_YEAR = deferred(
    r"\s+(?:magazine\s+)?in\s+(?:an?|his|her|their|its)\s+(?:\w+\s+)?(?:(?:19|20)\d\d\s+(?:[\w-]+\s+)?"
    r"(?:interview|profile|feature|article|story)|cover (?:story|interview))\b"
)
_TITLE = deferred(
    r"(?:[Tt]he\s+)?(?:[A-ZÀ-Þ][\w’'&-]*\s+){1,4}(?:Journal|Star|Sun|Mail|News|Bulletin|Standard|"
    r"Independent|Republic|Bee|Ledger|Argus|Echo|Review|Quarterly|Digest)"
)
_KIND_BEHIND = deferred(
    r",\s+(?:an?|the|[A-Z][\w-]*['’]s)\s+(?:[\w’'-]+\s+){0,4}?(?:newspaper|daily|weekly|magazine|tabloid"
    r"|web ?site|news (?:site|agency|outlet|portal)|outlet|broadcaster"
    r"|(?:radio|TV|television) (?:station|channel|network))\b"
)
_NO_PAPERS = frozenset("Hague Gambia Bahamas Bronx Rock Edge".split())
_CALL_SIGN = deferred(r"[KW][A-Z]{3}(?:-?(?:TV|FM|AM))?")
_NO_STATIONS = frozenset("WIPO WADA KFOR WWF WHOI KCNA KPMG KPRF".split())
_BESIDE = deferred(r"(?:['’]s?)?\s+(?:[a-z][\w-]*\s+){0,4}$")


class Addressees:
    """Those to whom the people of one article speak."""

    def __init__(self, scene: Scene, media: MediaNames, people: People) -> None:
        """Keep the article's names; nobody has been spoken to yet."""
        self.scene = scene
        self.media = media
        self.people = people
        self._hosts: dict[str, Party] = {}

    def remember(self, one: Attribution, span: Span, outlet: Party, speaker: Party) -> None:
        """Remember whom a context names beside an outlet: "told Max Feld on his CNN show"."""
        cue = one.cue[-1].of(self.scene.text).lower() if one.cue else ""
        if speaker.entity_type == "person" and _WRITES.match(cue):
            self._hosts.setdefault(speaker.name, outlet)
        told = _TOLD.search(cue)
        if not told and not _INTERVIEW.search(span.of(self.scene.text)):
            return
        for _, person in self.people.between(span.start, span.end):
            if person.name != speaker.key:
                self._hosts.setdefault(person.name, outlet)

    def asks(self, one: Attribution, speaker: Party) -> bool:
        """Return whether somebody only puts a question to whoever is spoken with."""
        if not is_question(self.scene.text, one):
            return False
        known = self.people.find(speaker.name) if speaker.entity_type == "person" else None
        hosts = known and any(_HOST.search(s.of(self.scene.text)) for s in known.introductions)
        owned = any(self.media.find(span) for span in one.source)
        return bool(hosts) or speaker.name in self._hosts or owned

    def outlet(self, one: Attribution, span: Span) -> Party | None:
        """Return the outlet that a context of an attribution says was spoken to."""
        text = span.of(self.scene.text)
        told = one.cue and _TOLD.search(one.cue[-1].of(self.scene.text).lower())
        if told and _STAFF.match(text) and span is one.context[0]:
            return self.media.meant.latest(span)
        for lead in _TO.finditer(text):
            if not lead.group().strip() and not (told and span is one.context[0]):
                continue
            phrase = _PHRASE.match(text, lead.end())
            if phrase:
                start, end = (span.start + at for at in phrase.span("name"))
                found = self.media.newcomers.remember(self._named(Span(start, end)))
                if found:
                    return found
        return None

    def _named(self, span: Span) -> Party | None:
        name = span.of(self.scene.text)
        sure = self.media.called(span) if _ASKED_IN.match(self.scene.text, span.end) else None
        short = self.media.find(span) or called_behind(self.scene, span) or sure
        if short:
            return short
        retold = _IN_A_YEAR.match(self.scene.text, span.end) and self._is_nobody(span)
        if (retold or _TITLE.fullmatch(name)) and not self.scene.cuts_name(span):
            return Party(_THE.sub("", name), "unknown", "website", None, span)
        if _CALL_SIGN.fullmatch(name) and name not in _NO_STATIONS:
            return Party(name, "unknown", "website", None, span)
        if _KIND_BEHIND.match(self.scene.text, span.end) and not self.scene.cuts_name(span):
            return Party(_THE.sub("", name), "unknown", "website", None, span)
        if name.startswith("The "):
            title = name.removeprefix("The ")
            return None if title in _NO_PAPERS else Party(title, "unknown", "website", None, span)
        for _, person in self.people.between(span.start, span.end):
            return self._hosts.get(person.name) or self._employer(person.introductions)
        return None

    def _is_nobody(self, span: Span) -> bool:
        """Return whether a name is no person's, of the text or by a first name."""
        first = span.of(self.scene.text).removeprefix("the ").split()[0].lower()
        known = any(True for _ in self.people.between(span.start, span.end))
        known = known or bool(self.scene.named(span))
        return not known and first not in self.scene.language.pronouns

    def _employer(self, introductions: tuple[Span, ...]) -> Party | None:
        """Return the outlet whose own the text calls somebody: "CNN's", "Fox News host"."""
        for span in introductions:
            found = self.media.find(span)
            if found and _BESIDE.match(self.scene.text[found.span.end : span.end]):
                return replace(found, via="nominal")
        return None
