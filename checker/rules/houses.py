"""Tells which entries of the registry are one house."""

from checker.records import Outlet
from checker.rules.base import Draft


def is_own(draft: Draft, outlet: str | None) -> bool:
    """Say whether the article's publisher, or its house, is meant: nobody need label himself."""
    publisher = draft.article.publisher.outlet if draft.article.publisher else None
    if publisher is None or outlet is None or outlet == publisher:
        return publisher is not None and outlet == publisher
    one, other = draft.registry.get(publisher), draft.registry.get(outlet)
    return one is not None and other is not None and are_one_house(one, other)


def are_one_house(one: Outlet, other: Outlet) -> bool:
    """Say whether one entry is the other, its edition, mirror, owner or successor."""
    related = {each.to for each in one.relations} | {each.to for each in other.relations}
    owners = {one.owner, other.owner}
    return (
        one.id == other.id
        or not related.isdisjoint({one.id, other.id})
        or not owners.isdisjoint({one.name, other.name})
    )
