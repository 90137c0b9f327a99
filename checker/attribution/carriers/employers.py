"""Tells an outlet that carries from one that employs somebody or speaks for itself, as a company.

"CNN's Lind reports" and "the Times says" are carried by them; "says Lind, an editor at X", a
journalist's own post and "X said it could not confirm his release" are not.
"""

import re

from checker.attribution.parties import Party, as_company, is_publisher
from checker.patterns import deferred
from checker.records import Attribution, Span

_POSTING = deferred(
    r"\b(?:re)?tweet(?:s|ed|ing)?\b|\b(?:on|to|via|in)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:Twitter|X|Facebook|Instagram|Telegram|Threads|Bluesky|TikTok|Truth Social|social media)\b"
    r"|\b(?:Twitter|Facebook|Instagram|Telegram|LinkedIn|social media)"
    r" (?:post|thread|feed|account|page|message)\b"
)
_AT_WORK = deferred(
    r"\b(?:editors?|advis[eo]rs?|analysts?|columnists?|contributors?|writers?|producers?|bloggers?"
    r"|executives?|directors?|fellows?|(?:co-)?founders?|owners?|presidents?|chairman|chairwoman"
    r"|CEO|commentators?|pundits?|hosts?|photographers?|interns?|employees?|staffers?|works?"
    r"|worked|working|jobs?|career|formerly|previously)\s+(?:at|for|of|with)\s+[^,;:]{0,60}$"
)
_GUESTS = r"(?:contributor|analyst|commentator|pundit|columnist|strategist|blogger|legal expert)s?"
_GUEST_BEHIND = deferred(
    r"(?:['’]s?)?\s+(?:(?!(?:that|which|who|and|an?|the|some|many|most|other|said|says|on|in|to|with)\b)"
    rf"[\w-]+\s+){{0,3}}?{_GUESTS}\b"
)
_GUEST_BEFORE = deferred(
    rf"\b(?:{_GUESTS}|(?:correspondent|journalist|writer|reporter)s?(?=\s+(?:with|at)))"
    r"\s+(?:with|at|for|to|of|on|in)\s+(?:[\w’'-]+\s+){0,4}[“\"]?$"
)
_ALSO = deferred(r"\balso\s+(?:an?|the)\b", re.IGNORECASE)
_BEFORE = 90  # characters before an outlet in which a job at it stands
_SHARING = deferred(r"(?:\w+ )?(?:post|shar|upload|put)(?:s|ed|es|ing)?\b")
_WRITING = deferred(r"\b(?:wr[io]t|report)")
_MET = deferred(r"\b(?:told|tells?|telling|interview|spoke|speaking|asked)\b")
_ITSELF = deferred(
    r"(?:[\w-]+ of )?its\b(?! (?:correspondent|reporter))"
    r"|it (?:had|has|would|will|does|(?:did|could|can)(?:not|n['’]t| not)|(?:is|was) (?:un)?able"
    r"|(?:fully )?st(?:ands|ood) by|plans|planned|intend(?:s|ed)|decline[sd]|regret(?:s|ted))\b"
)
_OURS = deferred(r"[“„«\"'‘]\s*(?:We|Our)(?:['’]\w+)?\b")
_SPOKE = deferred(r"said|says|added|told|wrote|insisted")
_KIND = deferred(
    r"the (?P<kind>network|channel|station|broadcaster|newspaper|paper|magazine)\s+"
    r"(?:would|will|does|did|doesn['’]t|didn['’]t|won['’]t|has|had|stands|stood|plans|planned)\b"
)
_FORMALLY = deferred(
    r"\bin (?:an?|its) (?:[\w-]+\s+){0,2}(?:statement|press release|news release|memo|e-?mail)\b",
    re.IGNORECASE,
)
_PAPERS = frozenset({"newspaper", "paper", "magazine"})


def is_post(text: str, one: Attribution) -> bool:
    """Return whether somebody says something in a post of their own, whoever employs them."""
    opening = [Span(span.start, min(span.end, span.start + 60)) for span in one.content[:1]]
    shared = any(_SHARING.match(span.of(text)) for span in one.cue)
    told = (*one.cue, *one.context, *(opening if shared else ()))
    return any(_POSTING.search(span.of(text)) for span in told)


def is_workplace(text: str, one: Attribution, beside: Span, outlet: Party) -> bool:
    """Return whether the words beside a cue say only that somebody works at an outlet they name.

    What such a person writes or reports is carried by it, unless they "also" work there.
    """
    end = outlet.span.start if outlet.span.start > beside.start else beside.end
    work = _AT_WORK.search(text, beside.start, end)
    met = _MET.search(text, beside.start, end)
    writes = any(_WRITING.search(span.of(text)) for span in one.cue)
    besides = _ALSO.search(text, beside.start, end) is not None
    return work is not None and not met and (besides or not writes)


def is_guest(text: str, one: Attribution, outlet: Party, *, own: bool) -> bool:
    """Return whether the text only calls somebody an outlet's expert or columnist.

    They are asked for what they think: unless they write it, the outlet does not carry it. Those of
    the publisher's `own` house speak for its readers.
    """
    if own:
        return False
    at = outlet.span
    job = _GUEST_BEHIND.match(text, at.end) or _GUEST_BEFORE.search(
        text, max(0, at.start - _BEFORE), at.start
    )
    return job is not None and not any(_WRITING.search(span.of(text)) for span in one.cue)


def as_itself(text: str, one: Attribution, outlet: Party) -> Party:
    """Return an outlet, or its company where it speaks for itself: "it stands by its report"."""
    if outlet.via != "name" or not one.content:
        return outlet
    at = one.content[0]
    own = _ITSELF.match(text, at.start, at.end) is not None or _is_of_its_kind(text, one, outlet)
    if one.cue and _SPOKE.fullmatch(one.cue[0].of(text)):
        own = own or _OURS.match(text, at.start, at.end) is not None
    formal = is_publisher(outlet) and any(_FORMALLY.search(span.of(text)) for span in one.context)
    return as_company(outlet) if own or formal else outlet


def _is_of_its_kind(text: str, one: Attribution, outlet: Party) -> bool:
    """Return whether an outlet speaks of "the network" or "the paper" that it is."""
    kind = _KIND.match(text, one.content[0].start, one.content[0].end)
    paper = "newspaper" if kind and kind["kind"] in _PAPERS else "broadcaster"
    reported = any(_WRITING.search(span.of(text)) for span in one.cue)
    return kind is not None and outlet.entity_type == paper and not reported
