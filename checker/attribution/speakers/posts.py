"""Finds the organisation in which a person holds a post: "fair director Ada Lind"."""

import re
from collections.abc import Callable

from checker.attribution.parties import Party
from checker.attribution.scene import Scene
from checker.attribution.speakers.bodies import Bodies
from checker.patterns import deferred
from checker.records import Span

_POST = deferred(
    r"\b(?:director|manager|chair|chairman|chairwoman|chairperson|head|president|chief executive|"
    r"ceo|spokesman|spokeswoman|spokesperson|secretary|treasurer|dean|coordinator|founder|curator|"
    r"owner|administrator|commander|chief|assistant secretary)\b",
    re.IGNORECASE,
)
_NAME = r"(?:[A-ZÀ-Þ][\w’'&-]*(?:\s+(?:of|for|and|the|de|en)(?=\s))?\s?)+"
_BEHIND = deferred(rf"\b(?:of|for|at|with)\s+(?:the\s+)?({_NAME})")
_LEADS = deferred(
    r"^who (?:directs|heads|leads|runs|oversees|chairs|manages) (the\s+)([\w-]+)(?:['’]s)?\b"
)
_CAMPAIGN = deferred(r"((?:[A-ZÀ-Þ][\w’'-]+\s+)+)(?:[a-z]+\s+){0,2}campaign\b", needs="campaign")
_RANK = deferred(
    r"(?:\s+(?:[Aa]ssistant|[Dd]eputy|[Aa]cting|[Aa]ssociate|[Ss]enior|[Ee]xecutive|[Mm]anaging|[Vv]ice|[Ii]nterim|[Pp]rincipal))+\s*$"
)
_BEFORE = deferred(r"^(?:the\s+|a\s+)?((?:[A-ZÀ-Þ][\w’'&-]*\s+){1,5})")
_WHOLE = deferred(r"[A-ZÀ-Þ][\w’'-]*(?:\s+[\w’'-]+){1,4}(?=,|$)")
_KIND = deferred(r"\b([a-z]{3,})\s+$")
_MINISTRY = deferred(r"\b([\w-]+\s+[Mm]inistry)\s+$")
_OWNER = deferred(r"(?:^|\s)((?:the |The )?[\w-]+)['’]s?\s+(?:[a-z]+\s+)?$")
_THEIRS = deferred(r"^(?:its|their)\s+$", re.IGNORECASE)

_SOLDIER = deferred(
    r"\s*(?:[Tt]he\s+)?(?:(?:military|army|chief)\s+)*spokes(?:man|woman|person)\b(?=,|\s*$|\s+"
    r"(?:(?:Lieutenant|Brigadier|Major)\s+)?(?:Colonel|General|Captain|Major|Col\.|Gen\.|Capt\.))"
    r"|\s*(?:[Tt]he\s+)?(?:military|army)\s+spokes(?:man|woman|person)\b(?!\s+(?:for|of)\b)",
    needs="spokes",
)
_JUST = 700  # characters within which the group of such a spokesman has spoken


class Posts:
    """The organisations of those who speak for one."""

    def __init__(
        self, scene: Scene, bodies: Bodies, last_institution: Callable[[], Party | None]
    ) -> None:
        """Keep the article's names, and how to ask which institution has spoken last."""
        self.scene = scene
        self.bodies = bodies
        self.last_institution = last_institution

    def organisation(self, name: str, span: Span) -> Party | None:
        """Return the organisation that a phrase with a post and a person's name speaks of."""
        text = span.of(self.scene.text)
        leads = _LEADS.match(text)
        if leads:
            start = span.start + leads.start(1)
            return self._owner(Span(start, span.start + leads.end(2)))
        campaign = _CAMPAIGN.search(text)
        if campaign:
            at = Span(span.start + campaign.start(1), span.start + campaign.end())
            return Party(
                f"{campaign.group(1).strip()} campaign", "organisation", "party", False, at
            )
        post = _POST.search(text)
        if post is None:
            return None
        behind = _BEHIND.search(text, post.end())
        if behind:
            whole = _WHOLE.match(text, behind.start(1))
            at = Span(span.start + behind.start(1), span.start + whole.end()) if whole else span
            organ = self.bodies.organ(at) if whole else None
            if organ:
                return organ
            return self._named(behind.group(1), span.start + behind.start(1), name)
        before = text[: post.start()]
        if _THEIRS.match(before):
            return self.last_institution()
        owner = _OWNER.search(before)
        if owner:
            return self._owner(Span(span.start + owner.start(1), span.start + owner.end(1)))
        return (
            self._ministry(before, span)
            or self._of_kind(before, span)
            or self._leading(before, span, name)
        )

    def of_force(self, span: Span) -> Party | None:
        """Return the armed group or coalition that has just spoken, whose spokesman a soldier is.

        "The military spokesman, Ada Lind" of such a group serves no army of the country around.
        """
        if not _SOLDIER.match(self.scene.text, span.start, span.end):
            return None
        last = self.last_institution()
        near = last is not None and 0 <= span.start - last.span.end <= _JUST
        theirs = near and last is not None and not last.state and not last.is_media
        return None if self.scene.places_in(span) or not theirs else last

    def _ministry(self, before: str, span: Span) -> Party | None:
        """Return the ministry of "foreign ministry spokesman": the country's that is spoken of."""
        named = _MINISTRY.search(before)
        at = Span(span.start + named.start(1), span.start + named.end(1)) if named else None
        return self.bodies.organ(at) if at else None

    def _of_kind(self, before: str, span: Span) -> Party | None:
        """Return what "fair" means in "fair director": the name last seen that ends so."""
        kind = _KIND.search(before)
        if kind is None or kind.group(1) in self.scene.language.words["post_adjectives"]:
            return None
        found = self.bodies.named_before(kind.group(1), span.start + kind.start())
        return _organisation(found, self.scene) if found else None

    def _leading(self, before: str, span: Span, name: str) -> Party | None:
        leading = _BEFORE.match(before)
        if leading is None:
            return None
        return self._named(leading.group(1), span.start + leading.start(1), name)

    def _named(self, organisation: str, start: int, name: str) -> Party | None:
        organisation = organisation.split(name)[0] or organisation
        ranked = _RANK.search(organisation)
        organisation = organisation[: ranked.start()] if ranked else organisation
        words = organisation.split()
        closed = self.scene.language.words
        function = closed["determiners"] | closed["prepositions"] | closed["conjunctions"]
        opens = words[0].lower() in function | closed["post_adjectives"] | {"according"}
        if opens or organisation.strip() in name:
            return None
        at = Span(start, start + len(organisation.rstrip()))
        if len(words) == 1 and self.scene.places_in(at):
            return None
        if self.scene.name_over(at.start + 1) > start + len(organisation):
            return None  # "Voice", of "Voice of America"
        known = self.bodies.registered_in(at) or self.bodies.organ(at)
        return known or _organisation(at, self.scene)

    def _owner(self, span: Span) -> Party | None:
        """Return the organisation of "the authority's chairman"."""
        words = span.of(self.scene.text).split()
        organ = self.bodies.registered_in(span) or self.bodies.organ(span)
        if organ or words[0].lower() != "the":
            return organ
        found = self.bodies.named_before(words[-1], span.start)
        return _organisation(found, self.scene) if found else None


def _organisation(span: Span, scene: Scene) -> Party:
    name = span.of(scene.text).removeprefix("the ").removeprefix("The ")
    return Party(name, "organisation", "ngo", False, span)
