"""The one rule from dated assessments to a grade, the same for every country."""

from collections.abc import Callable, Sequence

from checker.records import Affiliation, Assessment, Grade

AFFILIATION_OF_CODE: dict[str, Affiliation] = {
    "SC": "state-controlled",
    "CaPu": "state-aligned",
    "CaPr": "state-aligned",
    "ISFM": "state-funded-independent",
    "ISF": "state-funded-independent",
    "ISM": "public-service",
    "IP": "public-service",
    "IND": "independent",
    "GOV": "government-body",
}
# Two assessors disagree where one says that the state decides what is published, one that not.
_STATE_DECIDES = frozenset({"SC", "CaPu", "CaPr", "GOV"})
_DECIDING_ASSESSOR = "State Media Monitor"
_BY_DATE: Callable[[Assessment], str] = lambda assessment: assessment.date  # noqa: E731


def grade(assessments: Sequence[Assessment], on: str | None) -> Grade:
    """Return the grade that `assessments` give on the ISO date `on`, or now for None.

    Each assessor counts with the newest assessment made by that date and valid on it. Before the
    first one the earliest counts and the grade is marked `assessed_later`. State Media Monitor's
    code decides, else the newest; assessors who disagree on whether the state decides what is
    published make it disputed; no assessment, unknown.
    """
    voices, later = _voices(assessments, on)
    if not voices:
        return Grade("unknown", None)
    decisive = next((a for a in voices if a.assessor == _DECIDING_ASSESSOR), voices[0])
    disputed = len({a.code in _STATE_DECIDES for a in voices}) > 1
    return Grade("disputed" if disputed else AFFILIATION_OF_CODE[decisive.code], decisive, later)


def _voices(assessments: Sequence[Assessment], on: str | None) -> tuple[list[Assessment], bool]:
    """Return the assessments that count, newest first, and whether they were made later."""
    valid = _valid(assessments, on)
    made = [a for a in valid if on is None or a.date <= on]
    if valid and not made:
        first = min(map(_BY_DATE, valid))
        return [a for a in valid if a.date == first], True
    newest = {a.assessor: a for a in sorted(made, key=_BY_DATE)}
    return sorted(newest.values(), key=_BY_DATE, reverse=True), False


def _valid(assessments: Sequence[Assessment], on: str | None) -> Sequence[Assessment]:
    if on is None:
        return [a for a in assessments if a.valid_to is None] or assessments
    return [a for a in assessments if (a.valid_from or "") <= on <= (a.valid_to or "9999")]
