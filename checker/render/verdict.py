"""The sentences of a report: counts that a reader can redo by hand, then what they add up to.

The subject is always the text. Nothing here judges an author, a publisher or an outlet.
"""

from checker.records import Report
from checker.render.levels import figure
from checker.render.reading import Reading, loans, tally
from checker.render.unclear import reasons
from checker.render.words import claim_numbers, listing, percent

NO_STATE_MEDIA = "No state media credited"
NO_CLAIM = "No attributed claim found: nothing to score."
UNRELIABLE = "The scores are unreliable for this text; rely on the counts."
_NAMED_OUTLETS = 4


def count_sentences(reading: Reading) -> str:
    """Say how many claims come from state-affiliated sources, by which way, and what else is."""
    total = len(reading.claims)
    if not total:
        return NO_CLAIM
    first = _one(reading) if total == 1 else f"{_share_of_state(reading)}{_ways(reading)}"
    none = "" if reading.state_media else NO_STATE_MEDIA
    parts = (first, _others(reading), none, _nobody(reading))
    return " ".join(f"{part}." for part in parts if part)


def _one(reading: Reading) -> str:
    if reading.state_media:
        return f"The one attributed claim comes {_through(reading)}"
    if reading.government:
        return "The one attributed claim comes from a government body"
    if reading.outside:
        return "The one attributed claim does not come from a state-affiliated source"
    return f"The one attributed claim is unclear: {listing(reasons(reading.unclear))}"


def _share_of_state(reading: Reading) -> str:
    state, total = reading.state, len(reading.claims)
    if state == 0:
        known = (
            "source known to be state-affiliated" if reading.unclear else "state-affiliated source"
        )
        return f"None of the {total} attributed claims comes from a {known}"
    if state == total:
        every = "Both" if total == 2 else f"All {total}"
        return f"{every} attributed claims come from state-affiliated sources"
    if state == 1:
        return f"1 of {total} attributed claims comes from a state-affiliated source"
    return f"{state} of {total} attributed claims come from state-affiliated sources"


def _ways(reading: Reading) -> str:
    government, media = len(reading.government), len(reading.state_media)
    if government and media:
        bodies = "a government body" if government == 1 else "government bodies"
        return f": {government} from {bodies}, {media} {_through(reading)}"
    if reading.state == 1:
        return f", {_through(reading) if media else 'a government body'}"
    every = "both" if reading.state == 2 else "all"
    if media:
        return f", {every} {_through(reading)}"
    return f", {every} from government bodies" if government else ""


def _through(reading: Reading) -> str:
    return f"through state media ({outlet_counts(reading)})"


def outlet_counts(reading: Reading) -> str:
    """Return "RT 1, Sputnik 1", or "RT" alone where one outlet brought all; at most four names."""
    outlets = tally(reading.state_media)
    if len(outlets) == 1:
        return outlets[0][0]
    named = [f"{name} {count}" for name, count in outlets[:_NAMED_OUTLETS]]
    more = len(outlets) - len(named)
    return ", ".join([*named, f"{more} more"] if more else named)


def _others(reading: Reading) -> str:
    outside, unclear = len(reading.outside), len(reading.unclear)
    if len(reading.claims) == 1 or not (outside or unclear):
        return ""
    why = ", ".join(reasons(reading.unclear))
    not_clear = f"{unclear} {'is' if unclear == 1 else 'are'} unclear: {why}"
    if unclear == len(reading.claims):
        return f"{'Both' if unclear == 2 else f'All {unclear}'} are unclear: {why}"
    if not reading.state:
        return not_clear if unclear else ""
    if not unclear:
        return "The other one does not" if outside == 1 else f"The other {outside} do not"
    if not outside:
        return f"The other {'one is' if unclear == 1 else f'{unclear} are'} unclear: {why}"
    return f"{outside} {'does' if outside == 1 else 'do'} not; {not_clear}"


def _nobody(reading: Reading) -> str:
    return "" if reading.outside else "No independent source named"


def implied_sentence(report: Report, reading: Reading) -> str | None:
    """Return the conditional reading in one line, None where it changes nothing."""
    score = report.reliance.state_media
    lent = loans(reading)
    if score.implied_share is None or score.implied_share <= score.share or not lent:
        return None
    more = sum(len(loan.claims) for loan in lent)
    conditions: list[str] = []
    for loan in lent:
        like = f"like #{loan.lender.id}" if loan.lender else f"through {loan.carrier}"
        verb = "" if conditions else "came "
        conditions.append(f"{claim_numbers(one.id for one in loan.claims)} {verb}{like}")
    counts = f"{len(reading.state_media) + more} of {len(reading.claims)}"
    condition = ", and ".join(conditions)
    return f"If {condition}: {counts} ({percent(score.implied_share)}). The text does not say so."


def publisher_sentence(report: Report, assessor: str | None) -> str | None:
    """Say that the publisher alone decides both scores; None where it does not."""
    publisher = report.article.publisher
    if not report.reliance.publisher_rule or publisher is None:
        return None
    listed = f"which {assessor} lists as" if assessor else "listed as"
    return (
        f"This text is published by {publisher.name}, {listed} {publisher.affiliation}: "
        f"both scores are 100 for that alone."
    )


def text_only_sentence(report: Report) -> str | None:
    """Return both scores without the publisher rule, None where they are the same anyway."""
    if not report.reliance.publisher_rule:
        return None
    sources, media = report.reliance.text_only.state_sources, report.reliance.text_only.state_media
    return (
        f"By its words alone: state sources {figure(sources.score, sources.level)} "
        f"({sources.level}), state media {figure(media.score, media.level)} ({media.level})."
    )
