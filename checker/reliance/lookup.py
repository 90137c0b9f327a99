"""The statements, briefings and calls that claims rest on, for a reader to look up."""

from collections.abc import Iterable

from checker.records import Claim, Record, RecordKind
from checker.reliance.features import counted


def records(claims: Iterable[Claim]) -> tuple[Record, ...]:
    """Name each record that counted claims come from, in the order of the text.

    Claims from one record of one owner are one entry; a record nobody is named for is left out.
    """
    found: dict[tuple[str, RecordKind], list[int]] = {}
    for claim in counted(claims):
        owner = _owner(claim)
        if claim.record and owner:
            found.setdefault((owner, claim.record), []).append(claim.id)
    return tuple(
        Record(f"{owner} {kind}", kind, tuple(ids)) for (owner, kind), ids in found.items()
    )


def _owner(claim: Claim) -> str | None:
    """Say whose record it is: a call is the speaker's, anything else the body's they speak for."""
    if claim.speaker is None:
        return None
    if claim.record == "call" or claim.speaker.body is None:
        return claim.speaker.name
    body = claim.speaker.body
    names = (link.name for link in claim.chain if body in (link.outlet, link.name))
    return next(names, claim.speaker.name)
