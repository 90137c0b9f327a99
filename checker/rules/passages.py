"""Where the parts of a claim stand in the writer's file, for outputs that can show them."""

from collections.abc import Iterable

from checker.intake.positions import file_end, file_offset, place
from checker.records import ChainLink, Claim, Origin, Passage, Span


def related(claim: Claim, origin: Origin) -> tuple[Passage, ...]:
    """Return what is claimed, the words that say so, and who is credited, as far as they stand."""
    parts = (("what is claimed", claim.content), ("the cue", claim.cue))
    credited = (("who is credited", claim.source),)
    return tuple(
        _passage(role, span, origin) for role, spans in (*parts, *credited) for span in spans
    )


def chain(links: Iterable[ChainLink], origin: Origin) -> tuple[Passage, ...]:
    """Return the links that stand in the text, registered ones by name, others by what they are."""
    return tuple(
        _passage(_role(link), link.span, origin) for link in links if link.span is not None
    )


def _role(link: ChainLink) -> str:
    if link.outlet is None:  # its name is the draft's own words
        return link.entity_type.replace("-", " ")
    return f"{link.name} ({link.affiliation})"


def _passage(role: str, span: Span, origin: Origin) -> Passage:
    start = place(origin.raw, file_offset(origin, span.start))
    end = place(origin.raw, file_end(origin, span.end))
    return Passage(role, start.line, start.column, end.line, end.column)
