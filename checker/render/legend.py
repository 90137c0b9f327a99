"""Who graded the outlets that a report marks, and when."""

from collections.abc import Callable, Iterable, Sequence

from checker.records import Claim, Grade, is_state_medium
from checker.render.words import listing

Grades = Callable[[str, str | None], Grade]
"""Returns the grade of an outlet id on an ISO date, or now for None."""

_IN_THE_TEXT = "so called in the text"


def registry_grades(outlet: str, on: str | None) -> Grade:
    """Return the grade of an outlet id in the shipped registry on a date."""
    from checker.outlets.registry import load_registry

    return load_registry().grade(outlet, on)


def assessor(grades: Grades, outlet: str | None, on: str | None) -> str | None:
    """Return who graded an outlet, None where nobody did."""
    assessment = grades(outlet, on).assessment if outlet else None
    return assessment.assessor if assessment else None


def graded(claims: Iterable[Claim], on: str | None, grades: Grades) -> list[tuple[str, list[str]]]:
    """Return each grade of a state medium in `claims`, with assessor and year, and who has it."""
    groups: dict[str, dict[str, None]] = {}
    for claim in claims:
        for link in filter(is_state_medium, claim.chain):
            basis = _basis(link.outlet, on, grades)
            groups.setdefault(f"{link.affiliation}, {basis}", {})[link.name] = None
    return [(grade, list(names)) for grade, names in groups.items()]


def legend(claims: Sequence[Claim], on: str | None, grades: Grades) -> str | None:
    """Return what the mark at an outlet means and who says so, None where nothing is marked."""
    groups = graded(claims, on, grades)
    if not groups:
        return None
    said = [f"{listing(names)}: {grade}" for grade, names in groups]
    meaning = "; ".join(said if len(said) > 1 else [groups[0][0]])
    implied = " (?) is not in the text: see “If”." if any(map(_is_implied, claims)) else ""
    return f"◀ {meaning}{'' if on else '; the article is undated'}.{implied}"


def _is_implied(claim: Claim) -> bool:
    return claim.implied_carrier is not None and claim.carrier is None


def _basis(outlet: str | None, on: str | None, grades: Grades) -> str:
    grade = grades(outlet, on) if outlet else None
    if grade is None or grade.assessment is None:
        return _IN_THE_TEXT
    later = ", assessed after the article" if grade.assessed_later else ""
    return f"{grade.assessment.assessor} {grade.assessment.date[:4]}{later}"
