"""The links of a chain that a person named."""

from collections.abc import Sequence

from checker.outlets import Registry
from checker.records import MEDIA_TYPES, ChainLink, EntityType, Speaker, is_state_medium

_UNDECIDED = frozenset({"disputed", "state-funded-independent", "unknown"})


def chain(
    names: Sequence[str],
    speaker: Speaker | None,
    old: Sequence[ChainLink],
    registry: Registry,
    on: str | None,
) -> tuple[ChainLink, ...]:
    """Return the links with these names: the machine's where it had them, else the registry's."""
    had = {link.name.casefold(): link for link in old}
    return tuple(had.get(name.casefold()) or _link(name, speaker, registry, on) for name in names)


def _link(name: str, speaker: Speaker | None, registry: Registry, on: str | None) -> ChainLink:
    known = registry.by_name(name, on)
    if len(known) == 1:
        (outlet,) = known
        grade = registry.grade(outlet.id, on).affiliation
        kind = outlet.entity_type
        return ChainLink(outlet.name, outlet.id, kind, grade, outlet.country, "name", None)
    return ChainLink(name, None, _kind(name, speaker), "unknown", None, "name", None)


def _kind(name: str, speaker: Speaker | None) -> EntityType:
    if speaker and speaker.name.casefold() == name.casefold():
        return "person"
    return "unnamed-media" if "unnamed" in name.casefold() else "unknown"


def carrier(links: Sequence[ChainLink]) -> str | None:
    """Return the last link if it is media: its id, or its name where it has none."""
    last = links[-1]
    return (last.outlet or last.name) if last.entity_type in MEDIA_TYPES else None


def via_state_media(links: Sequence[ChainLink]) -> bool:
    """Say whether some link is a state-controlled or state-aligned outlet."""
    return any(map(is_state_medium, links))


def state_affiliated(links: Sequence[ChainLink], registry: Registry) -> bool | None:
    """Say whether a state is in the chain; None where only open cases speak."""
    of_state = [link for link in links if link.affiliation == "government-body"]
    branches = [link for link in of_state if _has_branch(link, registry)]
    if via_state_media(links) or len(of_state) > len(branches):
        return True
    open_case = any(
        link.affiliation in _UNDECIDED and link.entity_type != "person" for link in links
    )
    return None if open_case or branches else False


def _has_branch(link: ChainLink, registry: Registry) -> bool:
    """Return whether a link is a legislature or a court, which are open cases."""
    outlet = registry.get(link.outlet) if link.outlet else None
    return outlet is not None and outlet.branch is not None
