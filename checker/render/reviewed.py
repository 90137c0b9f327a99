"""What a report says of a person's corrections."""

from checker.records import Correction, Report
from checker.render.levels import figure
from checker.render.words import claim_numbers, counted, listing

CAVEAT = "Describes sourcing, not truth or intent; read by a machine, {}."


def caveat(report: Report) -> str:
    """Say what a report is not, and whether a person has read it."""
    return CAVEAT.format(reviewed(report))


def reviewed(report: Report) -> str:
    """Return "reviewed by AB", or that nobody did."""
    who = reviewers(report)
    return f"reviewed by {listing(who)}" if who else "not reviewed by a person"


def review_sentence(report: Report) -> str | None:
    """Say what a person corrected and what the scores were before, None where nobody did."""
    if report.review is None:
        return None
    machine = report.review.machine
    sources, media = machine.state_sources, machine.state_media
    done = list(map(_part, report.review.corrections))
    told = f"{'; '.join(done)}. " if done else ""
    stale = report.review.stale
    lost = f" {counted(len(stale), 'correction')} no longer applied to this text." if stale else ""
    return (
        f"Reviewed: {told}As the machine read it: state sources "
        f"{figure(sources.score, sources.level)} ({sources.level}), state media "
        f"{figure(media.score, media.level)} ({media.level}).{lost}"
    )


def _part(correction: Correction) -> str:
    what: str = correction.change
    if correction.claim is not None:
        what = f"{claim_numbers([correction.claim])} {what}"
    elif correction.machine is not None:
        what = f"the machine's {claim_numbers([correction.machine.id])} {what}"
    return f"{what} by {correction.initials} ({correction.reason.rstrip('.')})"


def reviewers(report: Report) -> list[str]:
    """Return the initials of those who corrected the reading, each once."""
    corrections = report.review.corrections if report.review else ()
    return list(dict.fromkeys(each.initials for each in corrections))
