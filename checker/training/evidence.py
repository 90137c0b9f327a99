"""What is tried beside the plain share: an article's chains, links, credits, wording and sources.

Each is a share of the same kind as those in `checker.reliance.features`: 0 where nothing is
credited, and no lower for one more credited claim. None ships. Training fits each beside the share
and the card tells what it gains; one that earns its place moves to `checker.reliance.features`.
No feature knows an outlet's or a country's name.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker.records import STATE_MEDIA, Article, ChainLink, Claim, Mention, is_state_medium
from checker.reliance.features import Target, counted, is_credited, share
from checker.reliance.publisher import Grades
from checker.reliance.tally import implied, is_media
from checker.rules.labelled import in_words_of
from checker.rules.labels import english


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as the product reads it: its outlets identified, its claims found.

    `owner` gives the outlet id of an outlet's owner, its own where none is known; `mentions` are
    all outlets and bodies that the text names.
    """

    article: Article
    claims: tuple[Claim, ...]
    grades: Grades
    owner: Callable[[str], str]
    mentions: tuple[Mention, ...] = ()


Weigh = Callable[[Reading, Target], float]


def evidence(reading: Reading, target: Target) -> tuple[float, ...]:
    """Return the value of each of EVIDENCE, from 0 to 1, in its order."""
    if not any(map(is_credited(target), counted(reading.claims))):
        return (0.0,) * len(EVIDENCE)
    return tuple(weigh(reading, target) for weigh in EVIDENCE.values())


def _headline(reading: Reading, target: Target) -> float:
    title = (reading.article.title or "").casefold()
    links = (link for claim in _credited(reading, target) for link in claim.chain)
    return float(any(_counts(link, target) and link.name.casefold() in title for link in links))


def _links(reading: Reading, target: Target) -> float:
    return _of_outlets(reading, target, [link.outlet for link in reading.article.links])


def _dateline(reading: Reading, target: Target) -> float:
    dateline = reading.article.dateline
    return _of_outlets(reading, target, [dateline.outlet] if dateline else [])


def _photo_credits(reading: Reading, target: Target) -> float:
    return _of_outlets(reading, target, [credit.outlet for credit in reading.article.credits])


def _distinct_carriers(reading: Reading, target: Target) -> float:
    """Return the share of distinct origins that are credited.

    Whatever passed through a wire is the wire's, and the outlets of one owner are one.
    """
    credit, credited, all_of_them = is_credited(target), set(), set()
    for claim in counted(reading.claims):
        media = [link for link in claim.chain if is_media(link)]
        if not media and target == "state_media":
            continue
        first = (media or list(claim.chain))[:1]
        keys = {reading.owner(link.outlet) if link.outlet else link.name for link in first}
        all_of_them |= keys
        credited |= keys if credit(claim) else set()
    return share(len(credited), len(all_of_them))


def _unlabelled(reading: Reading, target: Target) -> float:
    """Return the share of claims whose state outlets no sentence labels, labelled ones aside."""
    labelled = set(_labelled(reading))
    return _beside_the_rest(reading, target, lambda claim: labelled.isdisjoint(_outlets_of(claim)))


def _anonymous(reading: Reading, target: Target) -> float:
    return _beside_the_rest(reading, target, lambda claim: claim.source_type == "anonymous")


def _implied(reading: Reading, target: Target) -> float:
    basis = counted(reading.claims)
    conditional = implied(reading.claims) if target == "state_media" else ()
    return share(len(conditional) + len(_credited(reading, target)), len(basis))


EVIDENCE: dict[str, Weigh] = {
    "headline names one": _headline,
    "links that lead there": _links,
    "dateline": _dateline,
    "photo credits": _photo_credits,
    "distinct origins": _distinct_carriers,
    "unlabelled ones": _unlabelled,
    "anonymous ones": _anonymous,
    "with implied carriers": _implied,
}
"""What is tried, by the name that the card gives it."""


def _credited(reading: Reading, target: Target) -> list[Claim]:
    return list(filter(is_credited(target), counted(reading.claims)))


def _counts(link: ChainLink, target: Target) -> bool:
    government = target == "state_sources" and link.affiliation == "government-body"
    return government or is_state_medium(link)


def _of_outlets(reading: Reading, target: Target, outlets: Sequence[str | None]) -> float:
    """Return the share of the known ones among some outlets that are the state's."""
    grades = [reading.grades(outlet) for outlet in outlets if outlet]
    wanted = STATE_MEDIA | ({"government-body"} if target == "state_sources" else set())
    return share(sum(grade in wanted for grade in grades), len(grades))


def _beside_the_rest(reading: Reading, target: Target, test: Callable[[Claim], bool]) -> float:
    """Return the share of the credited claims that pass, among those and the uncredited ones."""
    passing = sum(map(test, _credited(reading, target)))
    rest = len(counted(reading.claims)) - len(_credited(reading, target))
    return share(passing, passing + rest)


def _outlets_of(claim: Claim) -> set[str]:
    return {link.outlet for link in claim.chain if link.outlet}


def _labelled(reading: Reading) -> Iterator[str]:
    text = reading.article.text
    places = {
        (link.outlet, link.span)
        for claim in reading.claims
        for link in claim.chain
        if link.outlet and link.span and link.affiliation in STATE_MEDIA
    }
    for outlet, span in places:
        if in_words_of(english(), text, span, reading.mentions):
            yield outlet
