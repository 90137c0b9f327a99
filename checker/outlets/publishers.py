"""Finds the publisher that people mean by an id, a name, a desk of theirs, or one word."""

import re
from collections.abc import Sequence

from checker.outlets.registry import Registry
from checker.patterns import deferred
from checker.records import MEDIA_TYPES, Outlet

_DESK = deferred(
    r"(?: \(?(?:Web|Online)(?: News)?\)?| \(?(?:- )?(?:News|Opinion|Editorial)\)?|\.com)$",
    re.IGNORECASE,
)


def publisher_called(name: str, registry: Registry, on: str | None) -> Outlet | None:
    """Return the one entry that a publisher's name means on a date, None where it could be two.

    It is an id, a name ("Reuters", also "Reuters - Opinion"), or a name or address in one word
    ("jordantimes"). A medium goes before a body of the same name.
    """
    outlet = registry.get(name)
    if outlet is not None:
        return outlet
    for bearers in (registry.by_name(name, on), registry.by_name(_DESK.sub("", name), on)):
        if bearers:
            return _only(name, bearers)
    return _only(name, registry.by_slug(name))


def _only(name: str, bearers: Sequence[Outlet]) -> Outlet | None:
    media = [each for each in bearers if each.entity_type in MEDIA_TYPES]
    candidates = media or bearers
    exact = [each for each in candidates if each.name == name]
    settled = exact if len(exact) == 1 else candidates
    return settled[0] if len(settled) == 1 else None
