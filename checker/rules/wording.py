"""How a finding names an outlet, and the words it suggests in the desk's house style."""

from checker.patterns import deferred
from checker.records import STATE_MEDIA, Affiliation, Span
from checker.rules.base import Draft

_OPENS = deferred(r"(?:^|[.!?…][”\"’')]*\s+|\n\s*)$")


def known_as(draft: Draft, outlet: str) -> str:
    """Return the registry's name of an outlet, or its id where the registry lacks it."""
    entry = draft.registry.get(outlet)
    return entry.name if entry else outlet


def grade_of(draft: Draft, outlet: str) -> Affiliation:
    """Return the outlet's grade on the day of the article."""
    return draft.registry.grade(outlet, draft.article.published).affiliation


def descriptor(draft: Draft, outlet: str) -> str | None:
    """Return what the desk calls a state outlet ("Russian state-controlled broadcaster").

    None for an outlet that no state controls, and for one that is disputed or unknown.
    """
    entry, grade = draft.registry.get(outlet), grade_of(draft, outlet)
    if entry is None or grade not in STATE_MEDIA:
        return None
    own = draft.policy.descriptors
    if outlet in own:
        return own[outlet]
    if entry.label is None or grade != draft.registry.grade(outlet).affiliation:
        return None  # the label is that of today
    return entry.label.replace(grade, own.get(grade, grade))


def replacement(draft: Draft, outlet: str, at: Span | None = None) -> str | None:
    """Return what to write for an outlet's name at first mention, None without a descriptor.

    It has a capital where the name at `at` opens a sentence.
    """
    words = descriptor(draft, outlet)
    if words is None:
        return None
    opens = at is not None and _OPENS.search(draft.article.text[: at.start]) is not None
    return f"{'The' if opens else 'the'} {words} {known_as(draft, outlet)}"


def suggestion(draft: Draft, outlet: str, otherwise: str) -> str:
    """Return advice to write the descriptor at first mention, or `otherwise` without one."""
    words = replacement(draft, outlet)
    return otherwise if words is None else f"At first mention, write “{words}”."
