"""Queries by the thousand, written from knowledge of the world, not from what the code says."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.outlets import load_registry
from checker.outlets.query import ask

FILE = Path(__file__).parent / "data" / "hard_queries.toml"
NEVER_WRONG = ("lookalikes", "words with another meaning", "ambiguous bare words")


class Hard(NamedTuple):
    category: str
    query: str
    outlet: str | None
    grade: str | None
    as_of: str | None
    ambiguous: bool


class Answered(NamedTuple):
    hard: Hard
    outlet: str | None
    grade: str | None
    ambiguous: tuple[str, ...]

    @property
    def as_expected(self) -> bool:
        said_so = bool(self.ambiguous) or not self.hard.ambiguous
        return self.outlet == self.hard.outlet and said_so


def read() -> list[Hard]:
    told = tomllib.loads(FILE.read_text("utf-8"))
    return [
        Hard(
            category["name"],
            raw["query"],
            raw.get("outlet"),
            raw.get("grade"),
            raw.get("as_of"),
            raw.get("ambiguous", False),
        )
        for category in told["category"]
        for raw in category["queries"]
    ]


QUERIES = read()


def answered(hard: Hard) -> Answered:
    answer = ask(hard.query, load_registry(), hard.as_of)
    outlet = answer.outlet.id if answer.outlet else None
    grade = answer.grade.affiliation if answer.grade else None
    return Answered(hard, outlet, grade, answer.ambiguous)


@pytest.fixture(scope="module")
def answers() -> list[Answered]:
    return [answered(hard) for hard in QUERIES]


def told(answers: list[Answered]) -> str:
    return "\n".join(f"{a.hard.category}: {a.hard.query}: {a.outlet}" for a in answers)


def test_the_list_is_long_and_names_real_entries() -> None:
    registry = load_registry()
    assert len(QUERIES) >= 420
    assert [h.query for h in QUERIES if h.outlet and registry.get(h.outlet) is None] == []
    asked = Counter((hard.query, hard.as_of) for hard in QUERIES)
    assert [query for query, times in asked.items() if times > 1] == []


def test_nearly_all_resolve_as_expected(answers: list[Answered]) -> None:
    missed = [each for each in answers if not each.as_expected]
    assert len(missed) <= 0.05 * len(answers), told(missed)


def test_those_have_the_expected_grade(answers: list[Answered]) -> None:
    graded = [each for each in answers if each.as_expected and each.hard.grade]
    wrong = [each for each in graded if each.grade != each.hard.grade]
    assert len(wrong) <= 0.03 * len(graded), told(wrong)


def test_hardly_a_query_gets_another_outlet(answers: list[Answered]) -> None:
    wrong = [each for each in answers if each.outlet not in (None, each.hard.outlet)]
    assert len(wrong) <= 0.01 * len(answers), told(wrong)


@pytest.mark.parametrize("category", NEVER_WRONG)
def test_what_only_looks_like_an_outlet_is_none(answers: list[Answered], category: str) -> None:
    wrong = [a for a in answers if a.hard.category == category and not a.as_expected]
    assert wrong == [], told(wrong)


def test_a_network_never_passes_for_the_brand_that_it_imitates() -> None:
    registry = load_registry()
    brands_of = {
        outlet: {r.to for r in outlet.relations if r.type == "impersonates"}
        for outlet in registry.outlets()
    }
    imitators = {outlet: brands for outlet, brands in brands_of.items() if brands}
    assert imitators
    for imitator, brands in imitators.items():
        assert registry.grade(imitator.id).affiliation == "unknown"
        for domain in imitator.domains:
            holder = registry.by_url(f"https://www.{domain.host}/a")
            assert holder is not None, domain.host
            assert holder.id not in brands, domain.host
